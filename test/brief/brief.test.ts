import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/base/model.ts';
import { type Brief, makeBrief } from '../../src/brief/brief.ts';
import type { Checked } from '../../src/base/checked.ts';
import { testAssets, testKit } from './kit.ts';
import { nasty } from '../nasty.ts';
import { readPdf } from './reader.ts';

const SAMPLE = readFileSync(new URL('sample.md', import.meta.url), 'utf8');
const CANALS = readFileSync(new URL('../bench/canals.md', import.meta.url), 'utf8')
  .trim()
  .split('\n\n');
const PLACE: Place = { file: 'river/briefing.md', line: 2, column: 8, endColumn: 20 };

describe('the brief', () => {
  test('is one page of the paper asked for', async () => {
    const [a4, letter] = [
      await pageOf(SAMPLE),
      await pageOf(shorter(SAMPLE.replace('paper: a4', 'paper: letter'))),
    ];
    expect([a4.pages, letter.pages]).toEqual([1, 1]);
    expect(a4.box.map(Math.round)).toEqual([0, 0, 595, 842]);
    expect(letter.box.map(Math.round)).toEqual([0, 0, 612, 792]);
  });

  test('is told its title and language', async () => {
    expect(await pageOf(SAMPLE)).toMatchObject({ title: 'Why Minsk stands with Moscow', language: 'en-GB' });
  });

  test('carries its fonts with it and nobody else’s', async () => {
    const { value } = await make(SAMPLE);
    const file = new TextDecoder('latin1').decode(value.pdf);
    const described = file.match(/\/Type \/FontDescriptor/g)?.length;
    expect(file.match(/\/FontFile2 /g)?.length).toBe(described);
    expect(described).toBe(6);
    expect(file).not.toContain('Helvetica');
  });

  test('is the same to the byte when it is made again', async () => {
    const [one, other] = [await make(SAMPLE), await make(SAMPLE)];
    expect(Buffer.compare(one.value.pdf, other.value.pdf)).toBe(0);
  });

  test('keeps its metadata readable when the title has signs of XML', async () => {
    const { value } = await make(SAMPLE.replace('title: "Why Minsk', 'title: "<Minsk> & more: why it'));
    const file = new TextDecoder().decode(value.pdf);
    expect(file).toContain('&lt;Minsk&gt; &amp; more');
    expect((await readPdf(value.pdf)).title).toMatch(/^<Minsk> & more/);
  });

  test('says every word of its Markdown, in order, when it is read aloud', async () => {
    const { nodes } = await pageOf(SAMPLE);
    const said = nodes.map((node) => node.text.replace(/[\u00AD]/g, ''));
    expect(letters(said.join(' '))).toBe(letters(plain(SAMPLE)));
  });

  test('parts words by real spaces', async () => {
    const { nodes } = await pageOf(SAMPLE);
    const text = nodes.map((node) => node.text).join('\n');
    expect(text).toContain(
      'Belarus lies directly north of Ukraine, and the two share a border of several hundred',
    );
    expect(text).toContain('In December 2022 Putin came to visit, a rare trip abroad.');
  });

  test('justifies running text where no space becomes wide, and keeps every word and space', async () => {
    const [first = '', , , , , last = ''] = CANALS;
    const text = `${first}\n\n${last}`;
    const { value } = await make(`---\nlanguage: en-GB\n---\n\n${text}\n`);
    expect(value.fit.justified).toBe(true);
    const { nodes } = await readPdf(value.pdf);
    const said = nodes.map((node) => node.text.replace(/\u00AD/g, ''));
    expect(said).toEqual([first, last]);
  });

  test('leaves narrow columns ragged', async () => {
    expect((await make(SAMPLE)).value.fit.justified).toBe(false);
  });

  test('has one title, then headings, lists and a table', async () => {
    const { nodes } = await pageOf(SAMPLE);
    expect(nodes.filter(({ role }) => role === 'H1').map(({ text }) => text.trim())).toEqual([
      'Why Minsk stands with Moscow',
    ]);
    expect(nodes.filter(({ role }) => role === 'TH').map(({ text }) => text.trim())).toEqual([
      'Field',
      'From Moscow',
      'From Minsk',
      'Money', // and below, each at the head of its row
      'Energy',
      'Power',
      'War',
    ]);
    expect(new Set(nodes.map(({ role }) => role))).toEqual(
      new Set(['P', 'H1', 'H2', 'Lbl', 'LBody', 'TH', 'TD']),
    );
  });

  test('speaks Russian, Ukrainian and Belarusian', async () => {
    const text = 'Беларуская мова мае ў; українська має ї та ґ; по-русски есть ё.';
    const { text: said } = await pageOf(`---\nlanguage: be\n---\n\n${text}\n`);
    expect(said.replace(/\n/g, ' ').trim()).toContain('українська має ї та ґ');
  });

  test('links to where the author did, in an address that every viewer opens', async () => {
    const { value } = await make('See [the map](https://example.org/мапа?a=1&b=%20) and [below](#below).\n');
    const file = new TextDecoder('latin1').decode(value.pdf);
    expect(file.match(/\/URI \(([^)]*)\)/g)).toEqual([
      '/URI (https://example.org/%D0%BC%D0%B0%D0%BF%D0%B0?a=1&b=%20)',
    ]);
  });
});

describe('a brief that cannot be made', () => {
  test('because it is too long says by how much and which sections to cut', async () => {
    const { value, problems } = await make(longBy(400));
    expect(value.pdf.length).toBe(0);
    expect(problems).toMatchObject([{ code: 'page-overflow', place: PLACE, optional: 3 }]);
    const [problem] = problems;
    if (problem?.code !== 'page-overflow') throw new Error('unreachable');
    expect(problem.longest[0]).toBe('02-position');
    const codes = async (words: number): Promise<string[]> =>
      (await make(longBy(words))).problems.map(({ code }) => code);
    expect(await codes(400 - problem.words * 1.25)).toContain('section-left');
    expect(await codes(400 - problem.words * 0.75)).toEqual(['page-overflow']);
  });

  test.each([
    ['a paragraph of three thousand words', 'responsibility and more '.repeat(1000)],
    ['a word of twenty thousand letters', 'abcdefghij'.repeat(2000)],
    ['a thousand paragraphs', 'A short paragraph of a few words.\n\n'.repeat(1000)],
  ])('because it holds %s is told of without delay', async (_, text) => {
    const { problems } = await make(text);
    expect(problems).toMatchObject([{ code: 'page-overflow' }]);
  });

  test.each([
    ['Arabic', 'Some السلام words'],
    ['Chinese or Japanese', 'Some 北京 words'],
    ['Hebrew', 'Some שלום words'],
  ])('because it holds %s says so', async (script, text) => {
    const { value, problems } = await make(`${text}\n`);
    expect(problems).toMatchObject([{ code: 'unsupported-script', script, place: PLACE }]);
    expect(value.pdf.length).toBe(0);
  });

  test('because no font has a letter names it', async () => {
    const { problems } = await make('A picture 🦉 in a sentence.\n');
    expect(problems).toMatchObject([{ code: 'missing-glyph', text: '🦉', place: PLACE }]);
  });
});

test('whatever the words, there is one page or a page that does not fit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(blocks(), { maxLength: 24 }),
      fc.constantFrom('a4', 'letter'),
      async (made, paper) => {
        const { value, problems } = await make(`---\npaper: ${paper}\n---\n\n${made.join('\n\n')}\n`);
        const fits = value.fit.filled <= 1;
        expect(problems.map(({ code }) => code)).toEqual(fits ? [] : ['page-overflow']);
        if (fits) expect((await readPdf(value.pdf)).pages).toBe(1);
        else expect(value.pdf.length).toBe(0);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test('whatever its Markdown, there is one page or problems with their places', async () => {
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const { value, problems } = await make(`${text}\n`);
      for (const { place } of problems) expect(place).toMatchObject({ file: PLACE.file, line: PLACE.line });
      if (problems.length > 0) expect(value.pdf.length).toBe(0);
      else expect((await readPdf(value.pdf)).pages).toBe(1);
    }),
    { numRuns: 100 },
  );
}, 60_000);

function make(markdown: string): Promise<Checked<Brief>> {
  return makeBrief(markdown, KIT, ASSETS, { file: 'river/brief.md', places: new Map([['', PLACE]]) });
}

const KIT = testKit();
const ASSETS = testAssets();

async function pageOf(markdown: string): ReturnType<typeof readPdf> {
  const { value, problems } = await make(markdown);
  expect(problems).toEqual([]);
  return readPdf(value.pdf);
}

/** Gives the sample with so many words more in one of its sections. */
function longBy(words: number): string {
  return SAMPLE.replace(
    'It also borders',
    `${'Many more words stand here. '.repeat(words / 5)}It also borders`,
  );
}

function shorter(markdown: string): string {
  return markdown.replace(/::: section 05-room[\s\S]*?\n:::\n/, '');
}

/** Gives the words of the sample's Markdown without its signs, its sources' numbers in place. */
function plain(markdown: string): string {
  return markdown
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/^:::.*$/gm, '')
    .replace(/^\| :-.*$/gm, '')
    .replace(/^- \*\*/gm, '**')
    .replace(/^- /gm, '– ')
    .replace(/\[\^(\d+)\]:?/g, '$1')
    .replace(/[*#|]/g, ' ');
}

function letters(text: string): string {
  return text.replace(/[\s–]/g, '');
}

function blocks(): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    'a',
    'border',
    'of',
    'responsibility',
    'Łódź',
    'ground',
    'https://example.org/a/b',
    '12.5',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
  return fc.oneof(
    text,
    text.map((words) => `## ${words.slice(0, 60)}`),
    fc
      .array(text, { minLength: 1, maxLength: 4 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
    text.map((words) => `::: panel\n\n${words}\n\n:::`),
    text.map((words) => `::: wing\n\n${words}\n\n:::`),
    text.map((words) => `::: section 01-x may\n\n## Why?\n\n**Because.**\n\n${words}\n\n:::`),
    text.map((words) => `::: timeline\n\n- **2014** ${words}\n- **late June 2023** ${words}\n\n:::`),
    text.map((words) => `::: numbers\n\n- **9.3m** **people** ${words.slice(0, 40)}\n\n:::`),
    text.map((words) => `| Name | Number |\n| --- | --- |\n| ${words.slice(0, 30)} | 12 |`),
    text.map((words) => `> ${words}`),
  );
}
