import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/base/markdown.ts';
import { load } from '../../src/content/load.ts';
import { assemble } from '../../src/document/assemble.ts';
import { memoryHost } from '../host.ts';

const BRIEFING = `---
title: Rivers
standfirst: They flow {{fact.length}}.
date: 2024-05
sources:
  survey: { title: Water survey }
  census: { title: Census }
facts:
  length: { value: 12 km, numeral: 12km, source: survey, as-of: 2024 }
  people: { value: 300, source: census, as-of: 2024 }
---
`;

async function documentOf(body: string, fields = '') {
  const host = memoryHost({
    'content/rivers/briefing.md': BRIEFING,
    'content/rivers/01-one.md': `---\ntitle: One\n${fields}---\n${body}\n`,
  });
  const content = await load(host, 'content', 'rivers');
  expect(content.problems).toEqual([]);
  return assemble(content.value);
}

async function readingsOf(body: string, fields = '') {
  const { value } = await documentOf(body, fields);
  const readings = value.sections[0]?.readings ?? { slide: [], notes: [], page: [] };
  return {
    slide: readings.slide.map((block) => plainText([block])),
    notes: readings.notes.map((block) => plainText([block])),
    page: readings.page.map((block) => plainText([block])),
  };
}

describe('one text has three readings', () => {
  test('a paragraph is said and read', async () => {
    expect(await readingsOf('Prose.')).toEqual({ slide: [], notes: ['Prose.'], page: ['Prose.'] });
  });

  test.each([
    ['a list', '- A', 'A'],
    ['a table', '| A |\n| - |\n| B |', 'AB'],
    ['a quote', '> A', 'A'],
    ['code', '```\nA\n```', 'A'],
  ])('%s is seen and read', async (_, body, text) => {
    expect(await readingsOf(body)).toEqual({ slide: [text], notes: [], page: [text] });
  });

  test('containers give what they hold to one reader', async () => {
    const body = '::: slide\nA\n:::\n\n::: notes\n- B\n:::\n\n::: page\n> C\n:::';
    expect(await readingsOf(body)).toEqual({ slide: ['A'], notes: ['B'], page: ['C'] });
  });

  test('a heading goes with what stands under it', async () => {
    const body = '## Said\n\nProse.\n\n## Seen\n\n- A\n\n## Noted\n\n::: notes\nB\n:::';
    expect(await readingsOf(body)).toEqual({
      slide: ['Seen', 'A'],
      notes: ['Said', 'Prose.', 'Noted', 'B'],
      page: ['Said', 'Prose.', 'Seen', 'A'],
    });
  });

  test('each keeps the order of the author', async () => {
    expect((await readingsOf('A\n\n- B\n\nC\n\n::: page\nD\n:::\n\nE')).page).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
    ]);
  });
});

describe('names', () => {
  test('are looked up in headline, takeaway and text', async () => {
    const { value, problems } = await documentOf(
      'Over {{ fact.length }} long.',
      'takeaway: "{{fact.people}} people"\n',
    );
    const [section] = value.sections;
    expect(problems).toEqual([]);
    expect(plainText(section?.takeaway.nodes ?? [])).toBe('300 people');
    expect(plainText(section?.readings.page ?? [])).toBe('Over 12 km long.');
    expect(plainText(value.briefing.standfirst.nodes)).toBe('They flow 12 km.');
  });

  test('number their sources in order of use, and each slide knows its own', async () => {
    const { value } = await documentOf('- {{fact.people}} live here.[^survey]');
    expect(value.sources.map(({ number, id }) => [number, id])).toEqual([
      [1, 'survey'],
      [2, 'census'],
    ]);
    expect(value.sections[0]?.cites).toEqual([1, 2]);
    expect(value.sources[1]?.facts.map(({ id }) => id)).toEqual(['people']);
  });

  test.each([
    ['{{fact.lenght}}', { code: 'unknown-fact', name: 'lenght', nearest: 'length' }],
    ['[^surveys]', { code: 'unknown-source', name: 'surveys', nearest: 'survey' }],
    ['{{#if x}}', { code: 'not-a-reference', found: '{{#if x}}' }],
    ['{{> deck/title}}', { code: 'not-a-reference' }],
    ['{{lookup this "constructor"}}', { code: 'not-a-reference' }],
    ['{{fact.constructor}}', { code: 'unknown-fact' }],
    ['[^constructor]', { code: 'unknown-source' }],
  ])('that do not exist are told with their place: %s', async (name, problem) => {
    const { problems } = await documentOf(`Above.\n\nSome\n*text* and ${name} here.`);
    const column = '*text* and '.length + 1;
    const place = { file: 'rivers/01-one.md', line: 7, column, endColumn: column + name.length };
    expect(problems).toMatchObject([{ ...problem, place }]);
  });

  test('that Markdown cuts apart are told too', async () => {
    const { problems } = await documentOf('{{fact.__proto__}} and {{fact.*x*}}');
    expect(problems.map(({ code, place }) => `${code} ${place.column}`)).toEqual([
      'not-a-reference 1',
      'not-a-reference 24',
    ]);
  });

  test('cut apart are found behind others that are whole', async () => {
    const { problems } = await documentOf('{{fact.length}} and {{fact.__proto__}}');
    expect(problems.map(({ place }) => place.column)).toEqual([21]);
  });

  test('are told one by one where one is used twice', async () => {
    const { problems } = await documentOf('{{fact.x}} and {{fact.x}}');
    expect(problems.map(({ place }) => place.column)).toEqual([1, 16]);
  });

  test('behind a backslash are text', async () => {
    const { value, problems } = await documentOf(
      'Write \\[^survey] and \\{\\{fact.length\\}\\}, not [^survey].',
    );
    expect(problems).toEqual([]);
    expect(plainText(value.sections[0]?.readings.page ?? [])).toBe(
      'Write [^survey] and {{fact.length}}, not.',
    );
  });

  test('count for a slide only when they are on it', async () => {
    const { value } = await documentOf(
      '- A\n\nSaid.[^survey]\n\n::: page\nRead.[^census]\n:::',
      'takeaway: "Short [^census]."\n',
    );
    expect(value.sections[0]?.cites).toEqual([2]);
    expect(plainText(value.sections[0]?.takeaway.nodes ?? [])).toBe('Short.');
  });

  test('in code are left alone', async () => {
    const { value, problems } = await documentOf('Write `{{fact.x}}` and `[^y]`.');
    expect(problems).toEqual([]);
    expect(plainText(value.sections[0]?.readings.page ?? [])).toBe('Write {{fact.x}} and [^y].');
  });

  test('missing from a briefing that cannot be read are no problem of the section', async () => {
    const host = memoryHost({
      'content/rivers/briefing.md': '---\ntitle: Rivers: a view\n---\n',
      'content/rivers/01-one.md': '---\ntitle: One\n---\n{{fact.length}}\n',
    });
    const content = await load(host, 'content', 'rivers');
    expect(content.problems.map(({ code }) => code)).toEqual(['yaml-syntax']);
    expect(assemble(content.value).problems).toEqual([]);
  });
});

describe('citations are set as a reader expects', () => {
  const marks = async (body: string): Promise<string> => {
    const { value } = await documentOf(body);
    const [block] = value.sections[0]?.readings.page ?? [];
    const nodes = block && 'children' in block ? block.children : [];
    return nodes
      .map((node) => (node.type === 'cite' ? `[${node.number}]` : plainText([node as never])))
      .join('');
  };

  test.each([
    [
      'once a paragraph for each source',
      '{{fact.length}} and {{fact.length}} again',
      '12 km and 12 km[1] again',
    ],
    ['behind the sign that closes the clause', 'It is {{fact.length}}, about', 'It is 12 km,[1] about'],
    ['at the word, without a space', 'It is long [^survey]', 'It is long[1]'],
    ['and leaves no space where one is dropped', 'One [^survey], two [^survey].', 'One, two.[1]'],
    ['in the order they are met', '{{fact.length}}[^census].', '12 km.[1][2]'],
  ])('%s', async (_, body, text) => {
    expect(await marks(body)).toBe(text);
  });
});

describe('figures and dates set large', () => {
  const firstOf = async (kind: string, item: string) => {
    const { value, problems } = await documentOf(`- ${item}`, `kind: ${kind}\n`);
    const list = value.sections[0]?.readings.slide[0];
    const paragraph = list?.type === 'list' ? list.children[0]?.children[0] : undefined;
    const node = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    return { node, problems };
  };

  test.each([
    ['numbers', '{{fact.length}} **of river**', '12', 'km', false],
    ['numbers', '**9.3 million** people', '9.3', ' million', false],
    ['numbers', '**12%** of all', '12', '%', false],
    ['numbers', '**three** banks', 'three', '', false],
    ['timeline', '**2014** a flood', '2014', '', true],
    ['timeline', '**late June 2023** a flood', '2023', 'late June', true],
    ['timeline', '**early 1990s** a flood', '1990s', 'early', true],
    ['timeline', '**1914–18** a war', '1914–18', '', true],
    ['timeline', '**Now** a flood', 'Now', '', true],
    ['timeline', '**24 February 2022** a flood', '2022', '24 February', true],
    ['timeline', '**1939 – 1945** a war', '1939 – 1945', '', true],
  ])('%s: %s', async (kind, item, value, unit, before) => {
    const { node, problems } = await firstOf(kind, item);
    expect(node).toMatchObject({ type: 'numeral', value, unit, before });
    expect(problems).toEqual([]);
  });

  test('a row of numbers without a figure is told with its place', async () => {
    const { problems } = await firstOf('numbers', 'people live here');
    expect(problems).toMatchObject([{ code: 'numeral-missing', place: { line: 5, column: 1 } }]);
  });
});
