import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/base/markdown.ts';
import type { Problem } from '../../src/base/problems.ts';
import { load } from '../../src/content/load.ts';
import { FILE_LIMIT } from '../../src/content/read.ts';
import { memoryHost } from '../host.ts';

const BRIEFING = `---
title: Rivers
standfirst: They flow.
date: 2024-05
sources:
  survey:
    title: Water survey
facts:
  length:
    value: 12 km
    source: survey
    as-of: 2024
---
Bottom line.
`;
const SECTION = '---\ntitle: One\n---\nText.\n';

async function read(files: Record<string, string | Uint8Array>) {
  const named = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`content/rivers/${name}`, text]),
  );
  return load(memoryHost(named, '2024-06-01'), 'content', 'rivers');
}

/** The problems of a section with this front matter, as "code line:column". */
async function problemsOf(section: string): Promise<string[]> {
  const { problems } = await read({ 'briefing.md': BRIEFING, '01-one.md': section });
  return problems.map(inShort);
}

function inShort({ code, place }: Problem): string {
  return `${code} ${place.line}:${place.column}`;
}

function nestedList(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- ${level}`).join('\n');
}

describe('a briefing', () => {
  test('is read with every field filled in', async () => {
    const { value, problems } = await read({ 'briefing.md': BRIEFING, '01-one.md': SECTION });
    expect(problems).toEqual([]);
    expect(value.briefing).toMatchObject({
      id: 'rivers',
      kit: 'explainer',
      paper: 'a4',
      language: 'en',
      byline: '',
    });
    expect(value.briefing.facts.get('length')).toMatchObject({
      value: '12 km',
      numeral: '12 km',
      review: '',
    });
    expect(value.sections[0]).toMatchObject({ id: '01-one', kind: 'auto', brief: 'must', deck: true });
  });

  test('has its sections in the order of their numbers, whatever their width', async () => {
    const { value } = await read({
      'briefing.md': BRIEFING,
      '10-ten.md': SECTION,
      '9-nine.md': SECTION,
      '100-hundred.md': SECTION,
      'README.md': 'not content',
    });
    expect(value.sections.map(({ id }) => id)).toEqual(['9-nine', '10-ten', '100-hundred']);
  });

  test('reads the same with Windows line ends and a byte order mark', async () => {
    const plain = await read({ 'briefing.md': BRIEFING, '01-one.md': SECTION });
    const windows = await read({
      'briefing.md': `\uFEFF${BRIEFING.replaceAll('\n', '\r\n')}`,
      '01-one.md': SECTION.replaceAll('\n', '\r\n'),
    });
    expect(windows).toEqual(plain);
  });

  test('keeps scalars as they were written', async () => {
    const { value } = await read({
      'briefing.md': BRIEFING,
      '01-one.md': '---\ntitle: 00042\nlabel: 12:30\n---\n',
    });
    expect(plainText(value.sections[0]?.title.nodes ?? [])).toBe('00042');
    expect(value.sections[0]?.label).toBe('12:30');
  });

  test.each([
    ['1. May was late', '1. May was late'],
    ['"# not a heading"', '# not a heading'],
    ['"- a dash"', '- a dash'],
    ['"> a quote"', '> a quote'],
    ['"| a | table |"', '| a | table |'],
  ])('reads the title %s as one line of text', async (written, said) => {
    const { value } = await read({ 'briefing.md': BRIEFING, '01-one.md': `---\ntitle: ${written}\n---\n` });
    expect(plainText(value.sections[0]?.title.nodes ?? [])).toBe(said);
  });

  test('reports the problems of all its files at once', async () => {
    const { problems } = await read({
      'briefing.md': BRIEFING.replace('date: 2024-05', 'date: 2024-13\ndat: x'),
      '01-one.md': '---\ntitel: One\n---\n',
      '02-two.md': 'no front matter',
      'notes.md': 'lost',
    });
    expect(problems.map(({ code, place }) => `${code} ${place.file}`).sort()).toEqual([
      'front-matter-missing rivers/02-two.md',
      'missing-key rivers/01-one.md',
      'unknown-key rivers/01-one.md',
      'unknown-key rivers/briefing.md',
      'unusable-name rivers/notes.md',
      'wrong-value rivers/briefing.md',
    ]);
  });

  test('without briefing.md is one problem, not a list of its fields', async () => {
    const { problems } = await read({ '01-one.md': SECTION });
    expect(problems.map(({ code }) => code)).toEqual(['missing-briefing']);
  });

  test('has a source for each of its facts', async () => {
    const { problems } = await read({
      'briefing.md': BRIEFING.replace('source: survey', 'source: servey'),
      '01-one.md': SECTION,
    });
    expect(problems).toMatchObject([
      { code: 'unknown-source', name: 'servey', nearest: 'survey', place: { line: 11, column: 13 } },
    ]);
  });

  test.each(['01-a.MD', '01-b.markdown', 'a b.md', '-x.md'])(
    'tells of %s, which it does not read',
    async (name) => {
      const { problems } = await read({ 'briefing.md': BRIEFING, '01-one.md': SECTION, [name]: SECTION });
      expect(problems.map(({ code }) => code)).toEqual(['unusable-name']);
    },
  );

  test('reads a name with accents as a Mac writes it', async () => {
    const { value } = await read({ 'briefing.md': BRIEFING, '01-re\u0301sume\u0301.md': SECTION });
    expect(value.sections).toHaveLength(1);
  });

  test('has its language in the case that others expect', async () => {
    const { value } = await read({
      'briefing.md': BRIEFING.replace('date:', 'language: DE-at\ndate:'),
      '01-one.md': SECTION,
    });
    expect(value.briefing.language).toBe('de-AT');
  });

  test.each(['"<!-- x -->"', '"\\u200b"'])('needs a title that can be read: %s', async (title) => {
    const { problems } = await read({ 'briefing.md': BRIEFING, '01-one.md': `---\ntitle: ${title}\n---\n` });
    expect(problems).toMatchObject([{ code: 'wrong-value', key: 'title', place: { line: 2, column: 8 } }]);
  });

  test('without a section says so', async () => {
    const { problems } = await read({ 'briefing.md': BRIEFING });
    expect(problems.map(({ code }) => code)).toEqual(['no-sections']);
  });

  test('suggests the nearest known name', async () => {
    const { problems } = await read({
      'briefing.md': BRIEFING,
      '01-one.md': '---\ntitle: A\nkind: qestion\ntakaway: B\n---\n',
    });
    expect(problems).toMatchObject([
      { code: 'wrong-value', key: 'kind', nearest: 'question' },
      { code: 'unknown-key', key: 'takaway', nearest: 'takeaway' },
    ]);
  });
});

describe('front matter that cannot be used is told with its place', () => {
  test.each<[name: string, section: string, problems: string[]]>([
    ['a colon in a title', '---\ntitle: Gaza: what we know\n---\n', ['yaml-syntax 2:8']],
    ['a duplicate key', '---\ntitle: A\ntitle: B\n---\n', ['yaml-duplicate 3:1']],
    [
      'an anchor and its alias',
      '---\ntitle: &a x\nlabel: *a\n---\n',
      ['yaml-forbidden 2:11', 'yaml-forbidden 3:8'],
    ],
    ['a tag', '---\ntitle: !!js/function "x"\n---\n', ['yaml-forbidden 2:22']],
    ['a prototype key', '---\ntitle: A\n__proto__: x\n---\n', ['yaml-forbidden 3:1']],
    ['a constructor key', '---\ntitle: A\nconstructor: x\n---\n', ['yaml-forbidden 3:1']],
    ['a text cut by a comment', '---\ntitle: The #1 reason\n---\n', ['yaml-comment 2:8']],
    ['a tab', '---\ntitle: A\n\tlabel: x\n---\n', ['yaml-syntax 3:1']],
    ['an open quote', '---\ntitle: "A\n---\n', ['yaml-syntax 2:10']],
    ['a list', '---\n- title\n---\n', ['yaml-syntax 2:1']],
    ['a list for text', '---\ntitle: [a, b]\n---\n', ['wrong-value 2:8']],
    ['an empty title', '---\ntitle:\n---\n', ['wrong-value 2:1']],
    ['nothing between the fences', '---\n---\n', ['missing-key 1:1']],
    ['JavaScript', '---js\n{ title: process.exit() }\n---\n', ['front-matter-fence 1:1']],
    [
      'a language that is a property of objects',
      '---constructor\ntitle: A\n---\n',
      ['front-matter-fence 1:1'],
    ],
    ['a longer fence', '----\ntitle: A\n----\n', ['front-matter-fence 1:1']],
    ['a fence with something behind it', '---\ntitle: A\n--- \nText\n---\n', ['front-matter-fence 3:1']],
    ['no closing fence', '---\ntitle: A\n', ['front-matter-open 1:1']],
    ['text above the fence', '\n---\ntitle: A\n---\n', ['front-matter-missing 1:1']],
    ['an empty file', '', ['front-matter-missing 1:1']],
    [
      'brackets without end',
      `---\ntitle: ${'['.repeat(50_000)}\n---\n`,
      [expect.stringMatching(/^yaml-syntax 2:/)],
    ],
  ])('%s', async (_, section, problems) => {
    expect(await problemsOf(section)).toEqual(problems);
  });

  test('a date that does not exist', async () => {
    const { problems } = await read({
      'briefing.md': BRIEFING.replace('2024-05', '2026-02-31'),
      '01-one.md': SECTION,
    });
    expect(problems).toMatchObject([
      { code: 'wrong-value', key: 'date', found: '2026-02-31', place: { line: 4, column: 7 } },
    ]);
  });

  test('bytes that are not UTF-8, and a file past the limit', async () => {
    const { problems } = await read({
      'briefing.md': BRIEFING,
      '01-one.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0xff]),
      '02-two.md': 'x'.repeat(FILE_LIMIT + 1),
    });
    expect(problems.map(({ code }) => code)).toEqual(['not-utf8', 'too-large']);
  });

  test('a file at the limit is read', async () => {
    const text = SECTION + 'x'.repeat(FILE_LIMIT - SECTION.length);
    expect(await problemsOf(text)).toEqual([]);
  });
});

describe('a body that neither output can set is told with its place', () => {
  test.each<[name: string, body: string, problems: string[]]>([
    ['raw HTML', 'Text <b>bold</b>', ['raw-html 4:6', 'raw-html 4:13']],
    ['a script', '<script>alert(1)</script>', ['raw-html 4:1']],
    ['a style', 'A\n\n<style>section{display:none}</style>', ['raw-html 6:1']],
    ['a comment with something behind it', '<!-- a --><img src=x>', ['raw-html 4:1']],
    ['a rule', 'A\n\n---\n\nB', ['unsupported 6:1']],
    ['a footnote of its own', 'A[^1]\n\n[^1]: note', ['unsupported 4:2', 'unsupported 6:1']],
    ['a link that runs', '[x](javascript:alert(1))', ['unsafe-link 4:1']],
    ['a link to a file share', '[x](smb://host/share)', ['unsafe-link 4:1']],
    ['a link with a scheme in capitals', '[x](JAVASCRIPT:alert(1))', ['unsafe-link 4:1']],
    ['a scheme behind an entity', '[x](java&#115;cript:alert(1))', ['unsafe-link 4:1']],
    ['a container nobody knows', '::: slides\nA\n:::', ['container-unknown 4:1']],
    ['a diagram in code', 'A\n\n```mermaid\ngraph TD\n```', ['diagram-code 6:1']],
    ['an open container', '::: notes\nA', ['container-open 4:1']],
    ['an open fence', 'A\n\n```js\ncode\n\n::: notes\nsecret\n:::', ['fence-open 6:1']],
    ['an open fence in a list', '- A\n\n  ~~~\n  code', ['fence-open 6:3']],
    ['a stray end', 'A\n\n:::', ['container-stray 6:1']],
    ['a container in a list', '- A\n\n  ::: notes\n  B', ['container-nested 6:3']],
    ['lists in lists without end', `${'- '.repeat(5000)}x`, ['unsupported 4:1']],
    ['quotes in quotes without end', `A\n\n${'>'.repeat(50_000)}x`, ['unsupported 6:1']],
    ['a list seven deep', nestedList(7), ['unsupported 10:13']],
    ['a container in a container', '::: slide\n::: notes\nA\n:::\n:::', ['container-nested 5:1']],
  ])('%s', async (_, body, problems) => {
    expect(await problemsOf(`---\ntitle: A\n---\n${body}\n`)).toEqual(problems);
  });

  test.each([
    ['title: A <b>bold</b> word', ['raw-html 2:8']],
    ['title: A\ntakeaway: "![x](y.png)"', ['picture-place 3:11']],
    ['title: "[x](javascript:y)"', ['unsafe-link 2:8']],
  ])('a line of front matter: %s', async (fields, problems) => {
    expect(await problemsOf(`---\n${fields}\n---\n`)).toEqual(problems);
  });

  test.each([
    'https://a.org',
    'http://a.org',
    'mailto:a@b.org',
    '#top',
    'page.html',
    '/x',
    'a/b:c',
    '?q=a:b',
  ])('a link to %s is fine', async (url) => {
    expect(await problemsOf(`---\ntitle: A\n---\n[x](${url})\n`)).toEqual([]);
  });

  test.each([
    '```\ncode\n```',
    '~~~ js\n```\n~~~~',
    '    indented',
    '> ```\n> quoted\n> ```',
    '- ```\n  listed\n  ```',
    '```\n```',
  ])('code that ends is fine: %j', async (code) => {
    expect(await problemsOf(`---\ntitle: A\n---\n${code}\n\nText.\n`)).toEqual([]);
  });

  test.each([
    ['a link nobody follows', '[Note]: important', ['unused-link 4:1']],
    ['an override of direction', 'a\u202Eb', ['control-sign 4:2']],
    ['braces in the target of a link', '[a](https://a.org/{{fact.x}})', ['not-a-reference 4:1']],
    ['a link to a file share', '[a](//host/x)', ['unsafe-link 4:1']],
    ['emphasis without end', `${'*'.repeat(2000)}a${'*'.repeat(2000)}`, ['unsupported 4:1']],
    ['emphasis in emphasis', `${'~~a *b '.repeat(50)}${'c* d~~'.repeat(50)}`, ['unsupported 4:22']],
    ['containers without end', '::: slide\n'.repeat(20), expect.arrayContaining(['container-open 4:1'])],
    ['comments that never end', `x ${'<!-- '.repeat(20_000)}`, ['unsupported 4:3']],
  ])('%s is told', async (_, body, problems) => {
    expect(await problemsOf(`---\ntitle: A\n---\n${body}\n`)).toEqual(problems);
  });

  test('comments may share a line', async () => {
    expect(
      await problemsOf('---\ntitle: A\n---\nText <!-- a --><!-- b --> more.\n\n<!-- c --> <!-- d -->\n'),
    ).toEqual([]);
  });

  test('a list six deep is fine', async () => {
    expect(await problemsOf(`---\ntitle: A\n---\n${nestedList(6)}\n`)).toEqual([]);
  });

  test('comments reach nobody', async () => {
    const { value, problems } = await read({
      'briefing.md': BRIEFING,
      '01-one.md': `${SECTION}\n<!-- mine -->\n`,
    });
    expect(problems).toEqual([]);
    expect(JSON.stringify(value.sections[0]?.body)).not.toContain('mine');
  });

  test('reference links become links of their own section', async () => {
    const { value } = await read({
      'briefing.md': BRIEFING,
      '01-one.md': '---\ntitle: A\n---\n[x][1]\n\n[1]: https://a.org\n',
    });
    expect(value.sections[0]?.body.children).toMatchObject([
      { type: 'paragraph', children: [{ type: 'link', url: 'https://a.org' }] },
    ]);
  });

  test('headings begin below the title of the section', async () => {
    const { value } = await read({
      'briefing.md': BRIEFING,
      '01-one.md': '---\ntitle: A\n---\n# B\n\n## C\n',
    });
    expect(value.sections[0]?.body.children).toMatchObject([{ depth: 3 }, { depth: 4 }]);
  });
});
