import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { makeBrief } from '../../src/brief/brief.ts';
import { testAssets, testKit } from './kit.ts';
import { readPdf } from './reader.ts';

const ALL = readFileSync(new URL('../cases/all-of-markdown/expected/brief.md', import.meta.url), 'utf8');
const [KIT, ASSETS] = [testKit(), testAssets()];
const ORIGIN = { file: 'text/brief.md', places: new Map() };

test('all that Markdown has is on the page, word for word', async () => {
  const { value, problems } = await makeBrief(ALL, KIT, ASSETS, ORIGIN);
  expect(problems).toEqual([]);
  const { nodes } = await readPdf(value.pdf);
  const said = nodes.map(({ text }) => text.replaceAll('\u00AD', '')).join(' ');
  const words = ALL.replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/^(?::::.*|\| :-.*|```.*)$/gm, '')
    .replace(/\]\([^)]*\)/g, ' ')
    .match(/[\p{L}\p{N}]+/gu);
  const bare = said.replace(/[^\p{L}\p{N}]/gu, '');
  expect(words?.length).toBeGreaterThan(100);
  expect(words?.filter((word) => !bare.includes(word))).toEqual([]);
});

test('code keeps its indentation', async () => {
  const { value } = await makeBrief('```\none\n    two\n```', KIT, ASSETS, ORIGIN);
  const task = getDocument({ data: value.pdf.slice(), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  const left = (word: string): number =>
    items.flatMap((item) =>
      'str' in item && item.str.includes(word) ? [Number(item.transform[4])] : [],
    )[0] ?? 0;
  expect(left('two') - left('one')).toBeGreaterThan(8);
  await task.destroy();
});

test('code is told with its line ends and its indentation', async () => {
  const { value } = await makeBrief('```\nif (a) {\n\n    b();\n}\n```', KIT, ASSETS, ORIGIN);
  expect((await readPdf(value.pdf)).nodes).toEqual([{ role: 'Code', text: 'if (a) {\n\n    b();\n}' }]);
});

test('the first column of a table heads its rows, but for cells without words', async () => {
  const table = '| Field | Minsk | Moscow |\n| - | - | - |\n| Money | a | b |\n| | c | d |';
  const { value } = await makeBrief(table, KIT, ASSETS, ORIGIN);
  const { nodes } = await readPdf(value.pdf);
  expect(nodes.map(({ role, text }) => `${role} ${text}`)).toEqual(
    'TH Field,TH Minsk,TH Moscow,TH Money,TD a,TD b,TD c,TD d'.split(','),
  );
});

const PARTS = [
  '::: numbers 01-n must\n\n- **9.3m** **people** numbered\n\n:::',
  '::: facts may\n\n## Facts\n\n- **Lake** factual\\\n  2024\n\n:::',
  '::: timeline 02-t must\n\n## Years\n\n- **2014** fourteen\n- **2020** twenty\n\n:::',
  '::: wing\n\n::: bottom-line\n\n## Point\n\nwinged\n\n:::\n\n:::',
  '::: columns\n\n::: section 03-s must\n\n## Why?\n\ncolumned\n\n::: callout\n\n**Note**\n\ncalled\n\n:::\n\n:::\n\n:::',
  '::: panel 04-p may\n\n## Table\n\n| A | B |\n| - | - |\n| paneled | 2 |\n\n:::',
  '::: quote 05-q must\n\n## Words\n\n> quoted\n\nattributed\n\n:::',
  '::: sources\n\n## Sources\n\n[^1]: sourced\n\n::: colophon\n\n## Contact\n\nwritten\n\n:::\n\n:::',
  '::: footer\n\nfooted\n\nversioned\n\n:::',
];
const SAID =
  'numbered factual fourteen twenty winged columned called paneled quoted attributed sourced written footed versioned';

test('a block is moved by moving its lines: every order of them is a page that says it all', async () => {
  const order = fc.shuffledSubarray(PARTS, { minLength: PARTS.length });
  await fc.assert(
    fc.asyncProperty(order, async (parts) => {
      const { value, problems } = await makeBrief(parts.join('\n\n'), KIT, ASSETS, ORIGIN);
      expect(problems).toEqual([]);
      const { pages, nodes } = await readPdf(value.pdf);
      const said = nodes.map(({ text }) => text).join(' ');
      expect(pages).toBe(1);
      expect(SAID.split(' ').filter((word) => !said.includes(word))).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 60_000);
