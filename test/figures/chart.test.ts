import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn } from '../../src/base/days.ts';
import { CHART_TYPES, type ChartFigure } from '../../src/base/figures/chart.ts';
import type { Shape } from '../../src/base/scene.ts';
import { chartArt } from '../../src/figures/chart/chart.ts';
import { openMeasure } from '../../src/figures/measure.ts';
import { type Sheet, toPageSheet, toSlideSheet } from '../../src/figures/sheet.ts';
import { testAssets, testKit } from '../brief/kit.ts';
import { outside, overlaps, wordBoxes } from './boxes.ts';

const kit = testKit();
const measure = await openMeasure(kit, testAssets().shaper, 'en');
const shared = { words: {}, language: 'en', measure };
const SHEETS: readonly Sheet[] = [
  toSlideSheet(kit.theme, 'chart', 'light', shared),
  ...[150, 161, 240, 330, 560].map((width) => toPageSheet(kit.theme, width, shared)),
];

function chart(given: Partial<ChartFigure>): ChartFigure {
  return {
    kind: 'chart',
    type: 'bars',
    title: '',
    unit: '',
    first: 'Thing',
    steps: [],
    series: [],
    highlight: [],
    annotations: [],
    scale: 'linear',
    from: null,
    decimals: 0,
    ...given,
  };
}

const steps = (...labels: string[]): ChartFigure['steps'] =>
  labels.map((label) => ({ label, date: dateIn(label) ?? null }));
const wordsIn = (figure: ChartFigure, sheet: Sheet): string[] =>
  wordBoxes(chartArt.draw(figure, sheet).scene, measure).map(({ text }) => text);
const [SLIDE, , , , , WIDE] = SHEETS as [Sheet, Sheet, Sheet, Sheet, Sheet, Sheet];

const NAME = fc.oneof(
  fc.constantFrom('Belarus', 'Літва', 'The Netherlands', 'Україна', 'EU', 'Türkiye', '🇧🇾 x', 'ǵé', 'a'),
  fc.constantFrom('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter', 'x'.repeat(60)),
  fc.lorem({ maxCount: 6 }),
);
const VALUE = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.double({ min: 0.0001, max: 1e12, noNaN: true }),
  fc.constantFrom(0, 0.0001, 12e9),
);

/** Charts as the reader lets them through: shares and areas have nothing below zero. */
const CHART = fc
  .record({
    type: fc.constantFrom(...CHART_TYPES),
    isTime: fc.boolean(),
    names: fc.uniqueArray(NAME, { minLength: 1, maxLength: 12 }),
    labels: fc.uniqueArray(NAME, { minLength: 1, maxLength: 9 }),
    years: fc.uniqueArray(fc.integer({ min: 1000, max: 2100 }), { minLength: 1, maxLength: 30 }),
    values: fc.array(fc.option(VALUE, { freq: 8 }), { minLength: 360, maxLength: 360 }),
    negative: fc.boolean(),
    title: fc.constantFrom('', 'A title of the chart'),
    unit: fc.constantFrom('', 'US$ bn', '% of gross domestic product, purchasing power'),
    notes: fc.array(fc.record({ at: fc.nat(), text: NAME }), { maxLength: 3 }),
    chosen: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ type, isTime, names, labels, years, values, negative, title, unit, notes, chosen, decimals }) => {
    const dated = isTime && !['share', 'slope', 'dots'].includes(type);
    const all = dated ? [...years].sort((a, b) => a - b).map(String) : labels;
    const count = type === 'slope' ? 2 : names.length;
    const sign = negative && type !== 'share' && type !== 'area' ? -1 : 1;
    const used = names.length < count ? ['2010', '2023'] : names.slice(0, count);
    const annotated = ['bars', 'columns', 'lines', 'area', 'dots'].includes(type);
    return chart({
      type,
      title,
      unit,
      decimals,
      steps: steps(...all),
      series: used.map((name, column) => ({
        name,
        values: all.map((_, row) => {
          const value = values[(row * 12 + column) % 360] ?? null;
          return value === null ? null : value * (row % 2 ? sign : 1);
        }),
      })),
      highlight: chosen ? [used[0] ?? ''] : [],
      annotations: annotated ? notes.map(({ at, text }) => ({ step: at % all.length, text })) : [],
    });
  });

describe('any chart', () => {
  test(
    'keeps its words inside, none over another, none too small, on slide and page',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(CHART, fc.constantFrom(...SHEETS), (figure, sheet) => {
          const { scene } = chartArt.draw(figure, sheet);
          const boxes = wordBoxes(scene, measure);
          expect(overlaps(boxes)).toEqual([]);
          expect(outside(boxes, scene)).toEqual([]);
          expect(scene.width).toBe(sheet.width);
          if (sheet.medium === 'slide') expect(scene.height).toBeLessThanOrEqual(sheet.height);
          expect(JSON.stringify(scene)).not.toMatch(/null,null|NaN|Infinity/);
        }),
        { numRuns: 250 },
      );
    },
  );

  test('shows the name of each series, or tells it', () => {
    fc.assert(
      fc.property(CHART, fc.constantFrom(...SHEETS), (figure, sheet) => {
        const known = figure.series.filter(({ values }) =>
          values.some((value) => value !== null && value > 0),
        );
        const isNamed = figure.series.length > 1 && figure.type !== 'slope';
        const { scene, left } = chartArt.draw(figure, sheet);
        const said = [...wordBoxes(scene, measure).map(({ text }) => text), ...left]
          .join('')
          .replace(/\s/g, '');
        for (const { name } of isNamed ? known : []) expect(said).toContain(name.replace(/\s/g, ''));
      }),
      { numRuns: 100 },
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(CHART, fc.constantFrom(...SHEETS), (figure, sheet) => {
        expect(JSON.stringify(chartArt.draw(figure, sheet))).toBe(
          JSON.stringify(chartArt.draw(figure, sheet)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('stands alike on light and dark ground', () => {
    const plain = (shapes: readonly Shape[]): string => JSON.stringify(shapes).replace(/#[0-9A-F]{6}/g, '');
    fc.assert(
      fc.property(CHART, (figure) => {
        const [light, dark] = (['light', 'dark'] as const).map(
          (mode) => chartArt.draw(figure, toSlideSheet(kit.theme, 'chart', mode, shared)).scene.shapes,
        );
        expect(plain(dark ?? [])).toBe(plain(light ?? []));
      }),
      { numRuns: 50 },
    );
  });
});

describe('bars', () => {
  const given = chart({
    steps: steps('Poland', 'Belarus'),
    series: [{ name: 'People', values: [36.7, 9.2] }],
    decimals: 1,
  });

  test('begin at zero and are as long as their values', () => {
    const many = {
      ...given,
      steps: steps(...'ABCDEFG'),
      series: [{ name: 'People', values: [36.7, 9.2, 1, 2, 3, 4, 5] }],
    };
    const [long = 0, short = 0] = rects(
      chartArt.draw(many, WIDE).scene.shapes,
      kit.theme.colours.light.accent,
    ).map(({ width }) => width);
    expect(short / long).toBeCloseTo(9.2 / 36.7, 2);
  });

  test('say their values, each with as many decimals as the others', () => {
    expect(
      wordsIn({ ...given, series: [{ name: 'People', values: [36, 9.25] }], decimals: 2 }, SLIDE),
    ).toEqual(expect.arrayContaining(['36.00', '9.25']));
  });

  test.each<[what: string, values: number[], unit: string, said: string[]]>([
    ['millions', [12_500_000, 3_000_000], 'US$, millions', ['12.5', '3.0']],
    ['billions', [12e9, 4.5e9], 'US$, billions', ['12.0', '4.5']],
    ['what is next to nothing beside billions', [12e9, 2], 'US$, billions', ['12', '<1']],
    ['little', [0.0001, 0.02], 'US$', ['0.0001', '0.02']],
  ])('of %s', (_, values, unit, said) => {
    const figure = chart({
      unit: 'US$',
      steps: steps('A', 'B'),
      series: [{ name: 'x', values }],
      decimals: values[0] === 0.0001 ? 4 : 0,
    });
    expect(wordsIn(figure, SLIDE)).toEqual(expect.arrayContaining([unit, ...said]));
  });

  test('that stand out are the only ones in the accent', () => {
    const { scene } = chartArt.draw({ ...given, highlight: ['Belarus'] }, SLIDE);
    expect(rects(scene.shapes, kit.theme.colours.light.accent)).toHaveLength(1);
  });

  test('of dates stand to scale', () => {
    const values = [1, 1, 1];
    const { scene } = chartArt.draw(
      chart({ steps: steps('2000', '2001', '2004'), series: [{ name: 'x', values }] }),
      SLIDE,
    );
    const [one, two, three] = rects(scene.shapes, kit.theme.colours.light.accent).map(({ x }) => x) as [
      number,
      number,
      number,
    ];
    expect((three - two) / (two - one)).toBeCloseTo(3, 1);
  });
});

describe('lines', () => {
  const series = (values: (number | null)[]): ChartFigure['series'] => [{ name: 'x', values }];

  test('leave a gap where a value is not known', () => {
    const given = chart({ type: 'lines', steps: steps('2000', '2001', '2002', '2003', '2004') });
    const whole = chartArt.draw({ ...given, series: series([1, 2, 3, 2, 1]) }, SLIDE).scene;
    const gap = chartArt.draw({ ...given, series: series([1, 2, null, 2, 1]) }, SLIDE).scene;
    expect([paths(whole.shapes).length, paths(gap.shapes).length]).toEqual([1, 2]);
  });

  test('of two thousand points keep every peak', () => {
    const values = Array.from({ length: 5000 }, (_, index) =>
      index === 1777 ? 900 : index === 3001 ? -900 : index % 7,
    );
    const days = values.map((_, index) => ({
      label: String(index),
      date: { day: index, precision: 'day' as const },
    }));
    const { scene } = chartArt.draw(chart({ type: 'lines', steps: days, series: series(values) }), SLIDE);
    const heights = paths(scene.shapes).flatMap(({ steps: all }) => all.map((step) => Number(step[2])));
    expect(heights.length).toBeLessThan(4 * SLIDE.width);
    const at = (value: number): number => heights.filter((y) => Math.abs(y - value) < 0.01).length;
    expect([at(Math.min(...heights)), at(Math.max(...heights))]).toEqual([1, 1]);
  });

  test('are told with their trend', () => {
    const figure = chart({
      type: 'lines',
      unit: 'US$',
      steps: steps('2010', '2020'),
      series: series([1, 5]),
    });
    expect(chartArt.describe(figure, {}, 'en')).toBe(
      'Line chart: US$, 2010–2020. x rises: 1 (2010) → 5 (2020); highest 5 (2020), lowest 1 (2010).',
    );
  });
});

test('a share of a whole is told in percent of the language', () => {
  const figure = chart({
    type: 'share',
    steps: steps('Gas', 'Wind'),
    series: [{ name: 'x', values: [3, 1] }],
  });
  expect(wordsIn(figure, { ...SLIDE, language: 'de' })).toEqual(['75\u202F% Gas', '25\u202F% Wind']);
});

test('data are a table whose missing values are dashes, of at most some hundred rows', () => {
  const values = Array.from({ length: 5000 }, (_, index) => (index === 0 ? null : index));
  const all = values.map((_, index) => String(index));
  const table = chartArt.tabulate(
    chart({ unit: 'kg', steps: steps(...all), series: [{ name: 'x', values }] }),
    {},
    'en',
  );
  expect(table.head).toEqual(['Thing', 'x (kg)']);
  expect(table.rows[0]).toEqual(['0', '–']);
  expect(table.rows.at(-1)).toEqual(['4999', '4,999']);
  expect(table.rows.length).toBeLessThan(310);
});

function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.shapes) : [shape]));
}

function rects(shapes: readonly Shape[], colour: string) {
  return flat(shapes).flatMap((shape) =>
    shape.kind === 'rect' && shape.look.fill?.colour === colour ? [shape] : [],
  );
}

function paths(shapes: readonly Shape[]) {
  return flat(shapes).flatMap((shape) => (shape.kind === 'path' ? [shape] : []));
}
