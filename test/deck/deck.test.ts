import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DeckMeta } from '../../src/deck/deck.ts';
import { makeDeck } from '../../src/deck/deck.ts';
import { makePng } from '../pictures.ts';
import { readAssets, readKit } from './kit.ts';

const LAYOUTS = readFileSync(new URL('layouts.md', import.meta.url), 'utf8');
const META: DeckMeta = {
  minutes: 0,
  title: 'Minsk & "Moscow" <b>',
  language: 'en-GB',
  version: '3f9c2b1a',
  description: 'A debt, "paid" back </title>',
};
const [kit, assets] = [readKit(), readAssets()];
const { value: deck, problems } = await makeDeck(LAYOUTS, kit, assets, META);
const files = [
  ['deck.html', deck.html],
  ['presenter.html', deck.presenter],
] as const;

describe('the deck', () => {
  test('has a slide for each the template wrote, by number and title', () => {
    expect(problems).toEqual([]);
    expect(deck.slides).toHaveLength(16);
    expect(deck.slides[3]).toEqual({
      number: 4,
      title: 'Why does Belarus matter to Russia’s war?',
      size: 1,
      part: '',
      mark: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
  });

  test('given away holds no note, no comment and nothing of the speaker’s view', () => {
    expect(deck.html).not.toMatch(/thank you|a list in the notes|class: title/);
    expect(deck.html).not.toContain('Notes');
    expect(deck.html.replace('<!doctype html>', '')).not.toMatch(/<!|\/\*/);
  });

  test('stays small: twelve slides of twelve layouts, with their fonts, in 110 kB', async () => {
    const slides = LAYOUTS.split('\n---\n').filter(
      (part) => !/Чаму|Six events|Rechts|Four figures/.test(part),
    );
    const { value } = await makeDeck(slides.join('\n---\n'), kit, assets, META);
    expect(value.slides).toHaveLength(12);
    expect(Buffer.byteLength(value.html)).toBeLessThan(110_000);
  });

  test('is the same bytes each time', async () => {
    expect((await makeDeck(LAYOUTS, kit, assets, META)).value).toEqual(deck);
  });

  test('says when Marp cuts other slides than the template wrote', async () => {
    const { problems } = await makeDeck('---\nheadingDivider: 1\n---\n\n# A\n\n# B', kit, assets, META);
    expect(problems).toMatchObject([
      { code: 'template-failed', place: { file: 'explainer/deck.hbs', line: 1 } },
    ]);
  });
});

describe.each(files)('%s', (_, html) => {
  test('lets its own script and style run, nothing else, and loads nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    const hash = (tag: string) => {
      const text = new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(html)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash('script')}`,
      `style-src ${hash('style')}`,
      'font-src data:',
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.match(/<(script|style)\b/g)).toHaveLength(2);
    expect(html).not.toMatch(/ style=| on\w+=|url\((?!data:)|@import/);
    expect(
      html
        .match(/ (src|href)="[^"]*"/g)
        ?.filter((link) => /src=|href="(?!https:\/\/example\.org|data:,)/.test(link)),
    ).toEqual([]);
  });

  test('says what it is, in the language it is in, whatever stands in the title', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB" class="text">/);
    expect(html).toContain('<meta name="version" content="3f9c2b1a">');
    expect(html).toContain('<title>Minsk &amp; &quot;Moscow&quot; &lt;b&gt;');
    expect(html).toContain('content="A debt, &quot;paid&quot; back &lt;/title&gt;"');
  });

  test('names no place of the machine it was made on', () => {
    expect(html).not.toMatch(/file:|node_modules|\/home\/|\/tmp\//);
    expect(html).not.toContain(process.cwd());
  });
});

test('the presenter’s file holds the notes of each slide', () => {
  expect(deck.presenter).toContain('<p>Welcome, and <strong>thank you</strong>.</p>');
  expect(deck.presenter).toMatch(/<article data-slide="3"[^>]*>\s*<p>class: title<\/p>/);
});

test('a picture is in both files, in a form that no policy has to be widened for', async () => {
  const bytes = makePng({
    width: 4,
    height: 3,
    depth: 8,
    colour: 2,
    interlaced: false,
    filter: 0,
    chunks: [],
  });
  const shape = { kind: 'raster', type: 'png', width: 4, height: 3, turn: 1, isGrey: false } as const;
  const picture = { ...shape, name: 'a.png', profile: new Uint8Array(), bytes };
  const markdown =
    '---\nmarp: true\n---\n\n## One\n\n![A \u2026 bridge](a.png)<br>\n<small>Caption</small>\n\n<!--\nNotes\n\n![Noted](a.png)\n-->';
  const made = await makeDeck(markdown, kit, assets, META, new Map([['a.png', picture]]));
  const source = `src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}"`;
  expect(made.problems).toEqual([]);
  expect(made.value.html).toContain(`<p><img ${source} alt="A … bridge"`);
  expect(made.value.html).not.toContain('Noted');
  expect(made.value.presenter).toContain(`<img ${source} alt="Noted"`);
});

test('an image that is no file of the briefing is told, as a slide without it would be', async () => {
  const made = await makeDeck('## One\n\n![A bridge](https://example.org/a.png)', kit, assets, META);
  expect(made.problems).toMatchObject([{ code: 'template-failed' }]);
  expect(made.value.html).not.toContain('<img');
});
