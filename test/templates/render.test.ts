import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Kit } from '../../src/base/kit.ts';
import type { Problem } from '../../src/base/problems.ts';
import { load } from '../../src/content/load.ts';
import { assemble } from '../../src/document/assemble.ts';
import { nodeHost } from '../../src/host.ts';
import { HELPERS } from '../../src/templates/helpers.ts';
import { loadKit } from '../../src/templates/kit.ts';
import { render } from '../../src/templates/render.ts';
import { readableDate } from '../../src/base/readable-date.ts';
import { VIEW_SHAPE } from '../../src/templates/view.ts';
import { memoryHost } from '../host.ts';

const root = new URL('../../', import.meta.url);
const OPTIONS = { version: '00000000', paper: 'a4', code: '' };
const ASKED = { file: 'rivers/briefing.md', line: 5, column: 6, endColumn: 10 };

const content = await load(
  memoryHost({
    'content/rivers/briefing.md': `---
title: Rivers & *streams*
standfirst: They flow.
date: 2024-05
byline: "{{quoted title}} <b>"
sources:
  survey: { title: "Survey | [x]", url: 'https://example.org/a_b' }
---
`.replace(' <b>', ''),
    'content/rivers/01-one.md': '---\ntitle: One\n---\n- A[^survey]\n\nSaid.\n',
    'content/rivers/02-two.md': '---\ntitle: Two\nbrief: no\n---\n- B\n',
    'content/rivers/03-three.md': '---\ntitle: Three\ndeck: no\n---\n- C\n',
  }),
  'content',
  'rivers',
);
const document = assemble(content.value).value;
const { value: explainer } = await loadKit(nodeHost(fileURLToPath(root)), {
  folder: 'templates',
  name: 'explainer',
  asked: ASKED,
});

function kitWith(templates: Record<string, string>): Kit {
  const named = Object.entries(templates).map(
    ([name, text]) => [name, { file: `own/${name}.hbs`, text }] as const,
  );
  return { ...explainer, name: 'own', templates: new Map(named) };
}

async function deckOf(template: string, partials: Record<string, string> = {}): Promise<string> {
  const { value, problems } = await render(
    document,
    kitWith({ deck: template, brief: 'x', ...partials }),
    OPTIONS,
  );
  expect(problems).toEqual([]);
  return value.deck.trim();
}

async function problemsOf(template: string, partials: Record<string, string> = {}): Promise<string[]> {
  const { problems } = await render(document, kitWith({ deck: template, brief: 'x', ...partials }), OPTIONS);
  return problems.map(inShort);
}

function inShort(problem: Problem): string {
  const { code, place } = problem;
  const name = 'name' in problem ? ` ${problem.name}` : '';
  return `${code} ${place.file}:${place.line}:${place.column}${name}`;
}

describe('a template', () => {
  test.each<[string, string, Record<string, string>?]>([
    ['{{title}}', 'Rivers & *streams*'],
    ['{{plainTitle}}', 'Rivers & streams'],
    ['{{date}}', 'May 2024'],
    ['{{#each slides}}{{title}} {{/each}}', 'One Two'],
    ['{{#each blocks}}{{title}} {{/each}}', 'One Three'],
    ['{{#each (where slides "title" "Two")}}{{title}}{{/each}}', 'Two'],
    ['{{#each (except slides "title" "Two")}}{{title}}{{/each}}', 'One'],
    ['{{#each slides as |slide|}}{{slide.id}} {{/each}}', '01-one 02-two'],
    ['{{#each slides}}{{@index}}{{../title}} {{/each}}', '0Rivers & *streams* 1Rivers & *streams*'],
    ['{{#each slides}}{{@root.language}}{{/each}}', 'enen'],
    ['{{#each slides as |slide i|}}{{i}}{{slide.id}} {{/each}}', '001-one 102-two'],
    ['{{#with (lookup slides 0)}}{{title}}{{/with}}', 'One'],
    ['{{slides.[1].title}}', 'Two'],
    ['{{> part mark="!"}}', 'Rivers & *streams*!', { part: '{{title}}{{mark}}' }],
    ['{{^if label}}none{{/if}}', 'none'],
    ['{{#if (is language "de" "en")}}yes{{/if}}', 'yes'],
    ['{{#if standfirst}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (any address byline)}}yes{{/if}}', 'yes'],
    ['{{line address date version}}', 'May 2024 · 00000000'],
    ['{{phrase (strong label) title}}', 'Rivers & *streams*'],
    [
      '{{#each sources}}{{number}} {{title}} {{link url}}{{/each}}',
      '1 Survey | \\[x] [example.org/a_b](https://example.org/a_b)',
    ],
    ['{{words.sources}}', 'Sources'],
    ['{{> part}}', 'Rivers & *streams*!', { part: '{{title}}!' }],
    ['{{#each slides}}{{> (layout "kinds" kind)}}{{/each}}', 'OneTwo', { 'kinds/points': '{{title}}' }],
  ])('%s', async (template, text, partials = {}) => {
    expect(await deckOf(template, partials)).toBe(text);
  });

  test('gives content as Markdown that says what the author wrote', async () => {
    expect(await deckOf('{{byline}}')).toBe('{{quoted title}}');
    expect(await deckOf('{{#each slides}}{{slide}}\n{{/each}}')).toBe('- A<sup>1</sup>\n- B');
  });

  test('leaves one blank line of many, but the code of an author as it is', async () => {
    const code = { type: 'code', value: 'a\n\n\n\nb' } as const;
    const item = { type: 'listItem', children: [code] } as const;
    const slide = [{ type: 'list', children: [item] }, code] as never;
    const [first, ...rest] = document.sections;
    const sections = [
      { ...first, readings: { slide, notes: [], page: [] } },
      ...rest,
    ] as typeof document.sections;
    const kit = kitWith({ deck: '{{#each slides}}\n\n\n\n{{slide}}\n\n\n{{/each}}', brief: 'x' });
    const { value } = await render({ ...document, sections }, kit, OPTIONS);
    expect(value.deck).toBe('- ```\n  a\n\n\n\n  b\n  ```\n\n```\na\n\n\n\nb\n```\n\n- B\n');
  });

  test('is not run for what an author writes in its place', async () => {
    expect(await deckOf('{{byline}}')).not.toContain('Rivers');
  });
});

test.each([
  ['a partial that calls itself', '{{> loop}}', { loop: '{{> loop}}' }],
  ['two partials that call each other', '{{> a}}', { a: '{{> b}}', b: '{{> a}}' }],
])('%s is told, and ends', async (_, template, partials: Record<string, string>) => {
  expect(await problemsOf(template, partials)).toEqual([
    expect.stringMatching(/^template-failed own\/\w+\.hbs:1:1$/),
  ]);
});

describe('what is wrong in a template is told with its place', () => {
  test.each<[string, string[], Record<string, string>?]>([
    ['{{titel}}', ['template-name own/deck.hbs:1:3 titel']],
    ['\n  {{#if standfrist}}x{{/if}}', ['template-name own/deck.hbs:2:9 standfrist']],
    ['{{#each slide}}x{{/each}}', ['template-name own/deck.hbs:1:9 slide']],
    ['{{#each slides}}{{titel}}{{/each}}', ['template-name own/deck.hbs:1:19 titel']],
    ['{{#each slides}}{{../titel}}{{/each}}', ['template-name own/deck.hbs:1:19 ../titel']],
    ['{{#each slides as |s|}}{{s.titel}}{{/each}}', ['template-name own/deck.hbs:1:26 s.titel']],
    ['{{words.sauces}}', ['template-name own/deck.hbs:1:3 words.sauces']],
    ['{{@root.titel}}', ['template-name own/deck.hbs:1:3 @root.titel']],
    ['{{constructor}}', ['template-name own/deck.hbs:1:3 constructor']],
    ['{{title.constructor}}', ['template-name own/deck.hbs:1:3 title.constructor']],
    ['{{quotd title}}', ['template-helper own/deck.hbs:1:3 quotd']],
    ['{{log title}}', ['template-helper own/deck.hbs:1:3 log']],
    ['{{#nope}}{{/nope}}', ['template-helper own/deck.hbs:1:4 nope']],
    ['{{> prat}}', ['template-partial own/deck.hbs:1:5 prat'], { part: '' }],
    ['{{> part}}', ['template-name own/part.hbs:2:3 nope'], { part: '\n{{nope}}' }],
    [
      '{{#each slides}}{{> (layout "kinds" kind)}}{{/each}}',
      ['template-name own/kinds/a.hbs:1:3 x'],
      { 'kinds/a': '{{x}}' },
    ],
    ['{{^if titel}}x{{/if}}', ['template-name own/deck.hbs:1:7 titel']],
    ['{{#> part}}{{titel}}{{/part}}', ['template-name own/deck.hbs:1:14 titel'], { part: '{{title}}' }],
    ['{{@nope}}', ['template-name own/deck.hbs:1:3 @nope']],
    [
      '{{> (layout "kidns" kind)}}',
      ['template-name own/deck.hbs:1:21 kind', 'template-partial own/deck.hbs:1:5 kidns/'],
    ],
    ['{{slides}}', ['template-failed own/deck.hbs:1:3']],
    ['{{bottomLine}}', ['template-failed own/deck.hbs:1:3']],
    [
      '{{> part}}',
      ['template-failed own/part.hbs:2:3'],
      { part: '\n{{title.x.y}}'.replace('title.x.y', 'words') },
    ],
    ['{{#if title}}', ['template-syntax own/deck.hbs:1:1']],
    ['a\n{{#if title}}\n{{/each}}', ['template-syntax own/deck.hbs:2:1']],
    ['{{a}} {{b}}', ['template-name own/deck.hbs:1:3 a', 'template-name own/deck.hbs:1:9 b']],
    ['{{#each slides}}{{> (layout "kinds" kind)}}{{/each}}', ['template-partial own/deck.hbs:1:21 kinds/']],
  ])('%s', async (template, problems, partials) => {
    expect(await problemsOf(template, partials)).toEqual(problems);
  });
});

describe('a kit', () => {
  const files = async (changes: Record<string, string | undefined>) => {
    const names = ['theme.yaml', 'theme.css', 'words.yaml', 'deck.hbs', 'brief.hbs'];
    const own: Record<string, string | Uint8Array> = {};
    for (const name of names)
      own[name] = await readFile(new URL(`templates/explainer/${name}`, root), 'utf8');
    for (const [name, bytes] of explainer.fonts) own[name] = bytes;
    const changed = Object.entries({ ...own, ...changes }).filter(([, text]) => text !== undefined);
    return Object.fromEntries(changed.map(([name, text]) => [`templates/own/${name}`, text])) as Record<
      string,
      string
    >;
  };

  test('has the values of its theme as numbers and colours', () => {
    expect(explainer.theme.slide.body).toEqual({
      font: 'sans',
      cut: 'regular',
      size: 32,
      leading: 40,
      tracking: 0,
    });
    expect(explainer.theme.page.papers.a4).toMatchObject({ width: 210, height: 297 });
    expect(explainer.theme.colours.light.accent).toBe('#1B3282');
  });

  test('that is not there is told where the briefing asks for it', async () => {
    const host = memoryHost(await files({}));
    const { value, problems } = await loadKit(host, { folder: 'templates', name: 'owm', asked: ASKED });
    expect(problems).toEqual([
      { code: 'missing-kit', place: ASKED, name: 'owm', nearest: 'own', known: ['own'] },
    ]);
    expect(await render(document, value, OPTIONS)).toEqual({ value: { deck: '', brief: '' }, problems: [] });
  });

  test.each([
    ['a missing file', { 'brief.hbs': undefined }, ['missing-kit-file own/brief.hbs:1:1 own/brief.hbs']],
    [
      'a missing font',
      { 'fonts/DiptychSerif-Italic.ttf': undefined },
      ['missing-kit-file own/theme.yaml:13:13 own/fonts/DiptychSerif-Italic.ttf'],
    ],
  ])('with %s is told', async (_, changes, problems) => {
    const host = memoryHost(await files(changes));
    const loaded = await loadKit(host, { folder: 'templates', name: 'own', asked: ASKED });
    expect(loaded.problems.map(inShort)).toEqual(problems);
  });

  test.each([
    ['no font at all', (font: Uint8Array) => font.slice(0, 0), 'missing'],
    ['words instead of a font', () => new TextEncoder().encode('This is not a font.'), 'not a TTF or OTF'],
    ['half a font', (font: Uint8Array) => font.slice(0, font.length / 2), 'cut off'],
    ['a WOFF', (font: Uint8Array) => beginning('wOFF', font), 'packed as WOFF;'],
    ['a WOFF 2', (font: Uint8Array) => beginning('wOF2', font), 'packed as WOFF 2;'],
    ['a collection', (font: Uint8Array) => beginning('ttcf', font), 'collection'],
    ['a variable font', (font: Uint8Array) => renamed(font, 'gasp', 'fvar'), 'variable'],
    ['a font without outlines', (font: Uint8Array) => renamed(font, 'glyf', 'CBDT'), 'no outlines'],
    ['a font without a map', (font: Uint8Array) => renamed(font, 'cmap', 'xxxx'), '“cmap” is missing'],
    ['a font not to be embedded', (font: Uint8Array) => withUse(font, 0x0002), 'does not let documents'],
    ['a font not to be cut', (font: Uint8Array) => withUse(font, 0x0104), 'a part of it'],
    ['a font of bitmaps alone', (font: Uint8Array) => withUse(font, 0x0200), 'its outlines'],
  ])('with %s is told', async (_, change, detail) => {
    const name = 'fonts/DiptychSans-Regular.ttf';
    const bytes = change(explainer.fonts.get(name) ?? new Uint8Array());
    const changes = { [name]: bytes.length > 0 ? bytes : undefined } as unknown as Record<string, string>;
    const { problems } = await loadKit(memoryHost(await files(changes)), {
      folder: 'templates',
      name: 'own',
      asked: ASKED,
    });
    expect(JSON.stringify(problems)).toContain(detail);
    expect(problems).toMatchObject([{ place: { file: 'own/theme.yaml', line: 16, column: 14 } }]);
  });

  test.each([0, 0x0004, 0x0008, 0x000a])('may have a font whose use is %i', async (use) => {
    const name = 'fonts/DiptychSans-Regular.ttf';
    const font = withUse(explainer.fonts.get(name) ?? new Uint8Array(), use) as never;
    const host = memoryHost(await files({ [name]: font }));
    const { problems } = await loadKit(host, { folder: 'templates', name: 'own', asked: ASKED });
    expect(problems).toEqual([]);
  });

  test.each([
    ['a colour that is none', "accent: '#1B3282'", 'accent: blue', 'colours.light.accent'],
    ['a size that is no number', 'size: 24', 'size: large', 'slide.note.size'],
    ['a family that is none', 'font: sans', 'font: comic', 'slide.note.font'],
  ])('with %s is told in theme.yaml', async (_, from, to, key) => {
    const theme = await readFile(new URL('templates/explainer/theme.yaml', root), 'utf8');
    const host = memoryHost(await files({ 'theme.yaml': theme.replace(from, to) }));
    const { problems } = await loadKit(host, { folder: 'templates', name: 'own', asked: ASKED });
    const line = theme.slice(0, theme.indexOf(from)).split('\n').length;
    expect(problems).toMatchObject([{ code: 'wrong-value', key, place: { file: 'own/theme.yaml', line } }]);
  });
});

describe('dates are written in the language of the briefing', () => {
  test.each([
    ['2024', 'en-GB', '2024'],
    ['2024-05', 'en-GB', 'May 2024'],
    ['2024-05-07', 'en-GB', '7 May 2024'],
    ['2024-05-07', 'de', '7. Mai 2024'],
    ['2024-05', 'uk', 'травень 2024 р.'],
    ['', 'en', ''],
  ])('%s in %s', (iso, language, text) => {
    expect(readableDate(iso, language)).toBe(text);
  });
});

test('British dates are those of Intl, which costs too much to load for them', () => {
  const options = { year: 'numeric', timeZone: 'UTC' } as const;
  const month = { ...options, month: 'long' } as const;
  for (let day = new Date('2023-01-01'); day.getUTCFullYear() < 2025; day.setUTCDate(day.getUTCDate() + 1)) {
    const iso = day.toISOString().slice(0, 10);
    expect(readableDate(iso, 'en-GB')).toBe(day.toLocaleDateString('en-GB', { ...month, day: 'numeric' }));
    expect(readableDate(iso.slice(0, 7), 'en-GB')).toBe(day.toLocaleDateString('en-GB', month));
    expect(readableDate(iso.slice(0, 4), 'en-GB')).toBe(day.toLocaleDateString('en-GB', options));
  }
});

test('templates/README.md tells of every name and every helper', async () => {
  const readme = await readFile(new URL('templates/README.md', root), 'utf8');
  const names = [
    ...Object.keys(VIEW_SHAPE),
    ...Object.keys(VIEW_SHAPE.slides[0]),
    ...Object.keys(VIEW_SHAPE.sources[0]),
  ];
  for (const name of [...names, ...Object.keys(HELPERS)])
    expect(readme).toMatch(new RegExp(`[\`({#. ]${name}\\b`));
});

function beginning(signature: string, font: Uint8Array): Uint8Array {
  return Uint8Array.from([...Buffer.from(signature), ...font.slice(4, 2000)]);
}

/** Gives a font with one of its tables under another tag. */
function renamed(font: Uint8Array, tag: string, other: string): Uint8Array {
  const copy = Buffer.from(font);
  copy.write(other, copy.indexOf(tag), 'latin1');
  return copy;
}

/** Gives a font whose maker permits some use: fsType of its table OS/2. */
function withUse(font: Uint8Array, use: number): Uint8Array {
  const copy = Buffer.from(font);
  copy.writeUInt16BE(use, copy.readUInt32BE(copy.indexOf('OS/2') + 8) + 8);
  return copy;
}
