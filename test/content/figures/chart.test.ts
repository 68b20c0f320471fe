import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../../src/base/checked.ts';
import { CHART_TYPES, type ChartFigure } from '../../../src/base/figures/chart.ts';
import type { Content } from '../../../src/base/model.ts';
import { load } from '../../../src/content/load.ts';
import { chartArt } from '../../../src/figures/chart/chart.ts';
import { toPageSheet } from '../../../src/figures/sheet.ts';
import { testKit } from '../../brief/kit.ts';
import { memoryHost } from '../../host.ts';

const kit = testKit();

const HEAD = (language: string): string =>
  `---\ntitle: The river\nstandfirst: It rises.\ndate: 2024-05\nlanguage: ${language}\n---\n`;
const START = '---\ntitle: A river\n---\n\n```chart\n'; // the fence is on line 5

function read(fence: string, { files = {}, language = 'en' } = {}): Promise<Checked<Content>> {
  const named = Object.entries<string | Uint8Array>(files).map(([name, text]) => [
    `content/river/${name}`,
    text,
  ]);
  const text = {
    'content/river/briefing.md': HEAD(language),
    'content/river/01-a.md': `${START}${fence}\n\`\`\`\n`,
  };
  return load(memoryHost({ ...text, ...Object.fromEntries(named) }), 'content', 'river');
}

async function figureOf(fence: string, more: Parameters<typeof read>[1] = {}): Promise<ChartFigure> {
  const { value, problems } = await read(fence, more);
  expect(problems).toEqual([]);
  const node = value.sections[0]?.body.children.find(({ type }) => type === 'figure');
  if (node?.type !== 'figure' || node.figure.kind !== 'chart') throw new Error('no chart');
  return node.figure;
}

const ROWS = 'Year,Belarus,Poland\n2019,1.2,3.4\n2020,1,\n';
const indented = (csv: string): string => csv.replace(/^/gm, '  ').trimEnd();

describe('the rows of a chart', () => {
  test.each<[where: string, fence: string, files: Record<string, string | Uint8Array>]>([
    ['behind data: |', `type: lines\ndata: |\n${indented(ROWS)}`, {}],
    ['below a line in the fence', `type: lines\n---\n${ROWS}`, {}],
    ['in a file', 'type: lines\ndata: trade.csv', { 'trade.csv': ROWS }],
    ['in a file with a byte order mark', 'type: lines\ndata: trade.csv', { 'trade.csv': `\uFEFF${ROWS}` }],
    ['in a file of a PC', 'type: lines\ndata: trade.csv', { 'trade.csv': ROWS.replaceAll('\n', '\r\n') }],
    ['between tabs', 'type: lines\ndata: trade.tsv', { 'trade.tsv': ROWS.replaceAll(',', '\t') }],
    ['in quotation marks', 'type: lines\ndata: trade.csv', { 'trade.csv': ROWS.replace(/[\w.]+/g, '"$&"') }],
    [
      'with empty lines and columns',
      'type: lines\ndata: trade.csv',
      { 'trade.csv': ROWS.replace('\n', '\n\n,,\n') },
    ],
  ])('stand %s', async (_, fence, files) => {
    const { series, steps } = await figureOf(fence, { files });
    expect(steps.map(({ label }) => label)).toEqual(['2019', '2020']);
    expect(series).toEqual([
      { name: 'Belarus', values: [1.2, 1] },
      { name: 'Poland', values: [3.4, null] },
    ]);
  });

  test.each<[written: string, language: string, value: number | null]>([
    ['1234.5', 'en', 1234.5],
    ['"1,234.5"', 'en', 1234.5],
    ['1 234.5', 'en', 1234.5],
    ['−3', 'en', -3],
    ['-3', 'en', -3],
    ['$12', 'en', 12],
    ['€ 12.50', 'en', 12.5],
    ['45%', 'en', 45],
    ['1e6', 'en', 1_000_000],
    ['n/a', 'en', null],
    ['..', 'en', null],
    ['–', 'en', null],
    ['1.5', 'de', 1.5],
  ])('%s (%s) is %d', async (written, language, value) => {
    const { series } = await figureOf(`type: bars\n---\nThing,Value\nA,${written}\nB,2`, { language });
    expect(series[0]?.values[0]).toBe(value);
  });

  test.each<[written: string, language: string, values: number[]]>([
    ['1,5 | 2', 'de', [1.5, 2]],
    ['1.234,5 | 2', 'de', [1234.5, 2]],
    ['1.234 | 2,5', 'de', [1234, 2.5]],
    ['1.5 | 2.25', 'de', [1.5, 2.25]],
    ['12,5 % | 1 000,25', 'be', [12.5, 1000.25]],
    ['"1,234" | 2', 'en', [1234, 2]],
  ])('%s between semicolons (%s)', async (written, language, values) => {
    const [one, other] = written.split(' | ');
    const { series } = await figureOf(`type: bars\n---\nThing;Value\nA;${one}\nB;${other}`, { language });
    expect(series[0]?.values).toEqual(values);
  });

  test('of dates go by time, of things by value when asked', async () => {
    const dates = await figureOf('type: lines\n---\nYear,A\n2020,1\n2019-06,2\n2019,3');
    expect(dates.steps.map(({ label }) => label)).toEqual(['2019', '2019-06', '2020']);
    const things = await figureOf('type: bars\norder: by value\n---\nThing,A\nx,1\ny,\nz,3');
    expect(things.steps.map(({ label }) => label)).toEqual(['z', 'x', 'y']);
  });

  test('that a file holds are among the files of the briefing', async () => {
    const { value } = await read('type: lines\ndata: trade.csv', { files: { 'trade.csv': ROWS } });
    expect(value.attached).toEqual([{ name: 'river/trade.csv', text: ROWS }]);
  });
});

describe('a chart', () => {
  const bars = (rows: string): string => `type: bars\n---\nThing,Value\n${rows}`; // rows begin on line 9
  const many = (count: number, row: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => row(index)).join('\n');

  test.each<[what: string, fence: string, problem: object, place: [line: number, column: number]]>([
    ['of an unknown type', 'type: pie\n---\nA,B\nx,1', { code: 'wrong-value', key: 'type' }, [6, 7]],
    [
      'of a type nearly known',
      'type: lines\nhighlite: a\n---\nA,B\nx,1',
      { code: 'unknown-key', nearest: 'highlight' },
      [7, 1],
    ],
    ['without rows', 'type: bars', { code: 'missing-key', key: 'data' }, [5, 1]],
    ['with a head alone', 'type: bars\n---\nThing,Value', { code: 'csv-empty' }, [8, 1]],
    [
      'of a file that is not there',
      'type: bars\ndata: trad.csv',
      { code: 'csv-missing', nearest: 'trade.csv' },
      [7, 7],
    ],
    ['of a file elsewhere', 'type: bars\ndata: ../trade.csv', { code: 'csv-missing' }, [7, 7]],
    [
      'of rows whose line ends are lost',
      'type: bars\ndata: a,b\n  1,2',
      { code: 'wrong-value', key: 'data' },
      [7, 7],
    ],
    ['of a word', bars('a,1\nb,many'), { code: 'csv-number', found: 'many' }, [10, 3]],
    ['of a comma that parts', bars('a,1,5\nb,2'), { code: 'csv-ragged', found: 3, wanted: 2 }, [9, 1]],
    [
      'with a row too short',
      'type: lines\n---\nYear,A,B\n2019,1',
      { code: 'csv-ragged', found: 2, wanted: 3 },
      [9, 1],
    ],
    ['with a quotation mark left open', bars('a,"1\nb,2'), { code: 'csv-quote' }, [9, 4]],
    [
      'with a column without a name',
      'type: lines\n---\nYear,A,\n2019,1,2',
      { code: 'csv-head', name: '' },
      [8, 8],
    ],
    ['with a column twice', 'type: lines\n---\nYear,A,A\n2019,1,2', { code: 'csv-head', name: 'A' }, [8, 8]],
    ['with a row twice', bars('a,1\na,2'), { code: 'csv-twice', name: 'a', line: 9 }, [10, 1]],
    [
      'of a day that does not exist',
      'type: lines\n---\nDay,A\n2023-02-28,1\n2023-02-30,1',
      { code: 'csv-date', found: '2023-02-30' },
      [10, 1],
    ],
    [
      'of dates and a word',
      'type: lines\n---\nYear,A\n2019,1\n2020,1\nlater,1',
      { code: 'csv-date', found: 'later' },
      [11, 1],
    ],
    ['without a number', bars('a,\nb,n/a'), { code: 'chart-nothing' }, [8, 1]],
    [
      'of thirteen series',
      `type: lines\n---\nYear,${many(13, (index) => `s${index}`).replaceAll('\n', ',')}\n2019,${many(13, String).replaceAll('\n', ',')}`,
      { code: 'chart-series', found: 13 },
      [8, 1],
    ],
    [
      'of a hundred bars',
      bars(many(100, (index) => `a${index},1`)),
      { code: 'chart-rows', found: 100 },
      [8, 1],
    ],
    [
      'of ten thousand rows',
      bars(many(10_000, (index) => `a${index},1`)),
      { code: 'csv-long', rows: 10_000 },
      [8, 1],
    ],
    [
      'of bars on a cut axis',
      'type: bars\nfrom: 50\n---\nA,B\nx,60',
      { code: 'chart-zero', what: 'cut' },
      [7, 7],
    ],
    [
      'of bars on a logarithmic axis',
      'type: bars\nscale: log\n---\nA,B\nx,60',
      { code: 'chart-zero', what: 'log' },
      [7, 8],
    ],
    [
      'of nothing on a logarithmic axis',
      'type: lines\nscale: log\n---\nYear,B\n2019,60\n2020,0',
      { code: 'chart-negative', type: 'log' },
      [11, 6],
    ],
    [
      'of a share below zero',
      'type: share\n---\nA,B\nx,60\ny,-3',
      { code: 'chart-negative', found: '-3' },
      [10, 3],
    ],
    [
      'of a slope with one column',
      'type: slope\n---\nA,2010\nx,60\ny,3',
      { code: 'chart-columns', found: 1 },
      [8, 1],
    ],
    [
      'that highlights what it does not show',
      'type: bars\nhighlight: Belorus\n---\nA,B\nBelarus,60',
      { code: 'chart-name', nearest: 'Belarus' },
      [7, 12],
    ],
    [
      'that annotates what it does not show',
      'type: lines\nannotations: [{ at: 2021, text: x }]\n---\nYear,B\n2020,60',
      { code: 'chart-name', key: 'at', nearest: '2020' },
      [7, 21],
    ],
    [
      'of shares with annotations',
      'type: share\nannotations: [{ at: x, text: y }]\n---\nA,B\nx,60',
      { code: 'chart-annotation' },
      [7, 1],
    ],
    [
      'with an annotation without words',
      'type: lines\nannotations: [{ at: 2020 }]\n---\nYear,B\n2020,60',
      { code: 'missing-key', key: 'annotations.0.text' },
      [7, 15],
    ],
  ])('%s is told', async (_, fence, problem, [line, column]) => {
    const { problems } = await read(fence, { files: { 'trade.csv': ROWS } });
    expect(problems).toMatchObject([{ ...problem, place: { file: 'river/01-a.md', line, column } }]);
  });

  test('tells what is wrong in a file in the lines of the file', async () => {
    const { problems } = await read('type: lines\ndata: trade.csv', {
      files: { 'trade.csv': 'Year,A\n2019,1\n2020,"x y"\n' },
    });
    expect(problems).toMatchObject([
      {
        code: 'csv-number',
        found: 'x y',
        place: { file: 'river/trade.csv', line: 3, column: 6, endColumn: 11 },
      },
    ]);
  });

  test('tells what is wrong in a block in the columns of the section', async () => {
    const { problems } = await read('type: lines\ndata: |\n    Year,A\n    2019,x\n    2020,1');
    expect(problems).toMatchObject([{ code: 'csv-number', place: { line: 9, column: 10 } }]);
  });

  test.each([
    ['a file of 2 MB', 'big.csv', { code: 'too-large' }],
    ['a file in Latin 1', 'latin.csv', { code: 'not-utf8' }],
  ])('of %s is refused', async (_, name, problem) => {
    const files = {
      'big.csv': 'a,1\n'.repeat(500_000),
      'latin.csv': Uint8Array.of(65, 44, 66, 10, 0xe9, 44, 49),
    };
    const { problems } = await read(`type: bars\ndata: ${name}`, { files });
    expect(problems).toMatchObject([{ ...problem, place: { file: `river/${name}` } }]);
  });

  test('of many wrong cells is told by the first twenty', async () => {
    const { problems } = await read(bars(many(50, (index) => `a${index},x`)));
    expect(problems.filter(({ code }) => code === 'csv-number')).toHaveLength(20);
  });
});

test('whatever stands in a chart is drawn or told', { timeout: 120_000 }, async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '-2.5',
      '1e9',
      '2020',
      '2021-02',
      '2023-02-30',
      'n/a',
      '"',
      '"a',
      'a"b"',
      '{{fact.x}}',
      '١',
    ),
    fc.string({ maxLength: 6 }),
  );
  const table = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
    .chain((rows) =>
      fc.constantFrom(',', ';', '\t').map((separator) => rows.map((row) => row.join(separator)).join('\n')),
    );
  const type = fc.constantFrom(...CHART_TYPES, 'pie');
  const more = fc.constantFrom(
    '',
    'scale: log\n',
    'from: 3\n',
    'highlight: [a, 1]\n',
    'annotations: [{ at: 1, text: b }]\n',
  );
  const sheet = toPageSheet(kit.theme, 160, {
    words: {},
    language: 'en',
    measure: (text, { size }) => text.length * size * 0.5,
  });
  await fc.assert(
    fc.asyncProperty(type, more, table, async (kind, extra, rows) => {
      const { value, problems } = await read(`type: ${kind}\n${extra}---\n${rows.replaceAll('`', "'")}`);
      const nodes = value.sections.flatMap(({ body }) =>
        body.children.filter((node) => node.type === 'figure'),
      );
      if (nodes.length === 0) expect(problems.length).toBeGreaterThan(0);
      for (const { figure } of nodes)
        if (figure.kind === 'chart')
          expect(JSON.stringify(chartArt.draw(figure, sheet).scene)).not.toMatch(/NaN|null,null/);
    }),
    { numRuns: 300 },
  );
});
