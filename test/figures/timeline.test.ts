import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, wholeYears } from '../../src/base/calendar.ts';
import type { TimelineEvent, TimelineFigure } from '../../src/base/figures/timeline.ts';
import type { Rect, Scene } from '../../src/base/scene.ts';
import { inOrder } from '../../src/content/figures/dates/order.ts';
import type { Sheet } from '../../src/figures/sheet.ts';
import { timelineArt } from '../../src/figures/timeline/timeline.ts';
import { linesIn, meet, misplaced, pageSheet, slideSheet, textOf } from './sheets.ts';

const SLIDE = slideSheet('timeline');
const SHEETS: readonly Sheet[] = [
  SLIDE,
  slideSheet('figure'),
  slideSheet('columns'),
  pageSheet(160.6),
  pageSheet(335),
  pageSheet(510),
];

function inYear(year: number, text: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
  const date = String(year);
  return {
    date,
    year: date,
    before: '',
    text,
    days: wholeYears(year, year),
    lasts: false,
    highlight: false,
    ...more,
  };
}

function timeline(events: readonly TimelineEvent[], more: Partial<TimelineFigure> = {}): TimelineFigure {
  return { kind: 'timeline', scale: 'auto', eras: [], events, ...more };
}

/** Gives the filled areas of a colour in a scene. */
function areas({ shapes }: Scene, colour: string): Rect[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'rect' && shape.look.fill?.colour === colour ? [shape] : [],
  );
}

describe('a timeline', () => {
  const even = timeline([
    inYear(2014, 'Dug'),
    inYear(2017, 'Dug again'),
    inYear(2020, 'And again'),
    inYear(2023, 'Closed'),
  ]);
  const crowded = timeline([1815, 2020, 2021, 2022, 2023].map((year) => inYear(year, 'A bridge is built')));

  test('is to scale where its labels have room', () => {
    const { scene } = timelineArt.draw(even, SLIDE);
    expect(textOf(scene)).not.toContain('not drawn to the scale');
    const years = linesIn(scene).filter(({ text, height }) => /^20\d\d$/.test(text) && height > 24);
    expect(years.map(({ text }) => text)).toEqual(['2014', '2017', '2020', '2023']);
    const [a = 0, b = 0, c = 0, d = 0] = years.map(({ x }) => x);
    expect(b - a).toBeCloseTo(c - b, 0);
    expect(c - b).toBeCloseTo(d - c, 0);
  });

  test('has equal steps where they have none, and says so', () => {
    expect(textOf(timelineArt.draw(crowded, SLIDE).scene)).toContain(
      'Equal steps; not drawn to the scale of time.',
    );
  });

  test('is to scale when it is asked to be, however close its events are', () => {
    const { scene, left } = timelineArt.draw({ ...crowded, scale: 'time' }, SLIDE);
    expect(left).toEqual([]);
    expect(textOf(scene)).not.toContain('Equal steps');
    const marks = [...areas(scene, SLIDE.colours.ink)]
      .filter(({ width, height }) => width === height)
      .map(({ x }) => x);
    expect(Math.max(...marks.slice(1)) - Math.min(...marks.slice(1))).toBeLessThan(60);
  });

  test('is a list beside a rail in a narrow column', () => {
    const { scene } = timelineArt.draw(crowded, pageSheet(160.6));
    const tops = linesIn(scene)
      .filter(({ text }) => /^\d{4}$/.test(text))
      .map(({ y }) => y);
    expect(tops).toHaveLength(5);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('sets years large where there are few, and what stands before them small', () => {
    const late = inYear(2023, 'Closed', { date: 'late June 2023', before: 'late June' });
    const { scene } = timelineArt.draw(
      timeline([inYear(2014, 'Dug'), inYear(2019, 'Dug again'), late]),
      SLIDE,
    );
    const sizes = scene.shapes.flatMap((shape) => (shape.kind === 'words' ? shape.runs : []));
    expect(sizes.find(({ text }) => text === '2023')?.size).toBe(80);
    expect(sizes.find(({ text }) => text === 'late June')?.size).toBe(28);
  });

  test('marks the last event in gold, or those that the author marks', () => {
    const gold = (figure: TimelineFigure): number[] =>
      areas(timelineArt.draw(figure, SLIDE).scene, SLIDE.colours.gold).map(({ x }) => x);
    const [last = 0] = gold(even);
    expect(gold(even)).toHaveLength(1);
    const marked = even.events.map((event, index) => ({ ...event, highlight: index < 2 }));
    expect(gold(timeline(marked))).toHaveLength(2);
    expect(Math.max(...gold(timeline(marked)))).toBeLessThan(last);
  });

  test('draws what lasted as a bar, and eras as areas under their names', () => {
    const days = { from: dayNumber(2014, 1, 1), to: dayNumber(2018, 12, 31) };
    const war = inYear(2014, 'War', { date: '2014–2018', year: '2014–2018', days, lasts: true });
    const eras = [
      { name: 'Before', days: wholeYears(2010, 2019) },
      { name: 'After', days: wholeYears(2020, 2030) },
    ];
    const { scene, left } = timelineArt.draw(
      timeline([war, inYear(2022, 'Peace'), inYear(2026, 'More')], { eras }),
      SLIDE,
    );
    expect(left).toEqual([]);
    expect(textOf(scene)).toMatch(/Before.*After/);
    const [before, after] = areas(scene, SLIDE.colours.tint);
    expect(after?.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
    const [bar] = areas(scene, SLIDE.colours.accent);
    expect(bar?.width).toBeGreaterThan(200);
  });

  test('tells what finds no room', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      inYear(1900 + index * 2, 'Parliament votes for the second time on the budget'),
    );
    const { scene, left } = timelineArt.draw(timeline(many), SLIDE);
    expect(left.length).toBeGreaterThan(0);
    expect(left[0]).toMatch(/^19\d\d: Parliament/);
    expect(scene.height).toBeLessThanOrEqual(SLIDE.height);
  });

  test('is told as its dates and texts', () => {
    expect(timelineArt.describe(even, {}, 'en')).toBe(
      '2014: Dug; 2017: Dug again; 2020: And again; 2023: Closed',
    );
    expect(timelineArt.tabulate(even, {}, 'en').rows[0]).toEqual(['2014', 'Dug']);
  });
});

const WORDS = [
  'Treaty',
  'of',
  'Несвіж',
  'Łódź',
  '2020',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
  'a',
  'vote',
  '😀',
  'ў',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));
const anyEvent = fc.record({
  from: fc.integer({ min: -40_000, max: 22_000 }),
  length: fc.constantFrom(0, 0, 29, 364, 3650),
  text,
  lasts: fc.boolean(),
  highlight: fc.boolean(),
  shape: fc.constantFrom(
    ['2014', ''],
    ['2023', 'late June'],
    ['1914–1918', ''],
    ['24 February 2022 – 30 May 2023', ''],
    ['1990s', 'early'],
  ),
});
const anyTimeline = fc.record({
  written: fc.array(anyEvent, { minLength: 1, maxLength: 24 }),
  scale: fc.constantFrom('auto', 'time', 'even'),
  eras: fc.array(
    fc.tuple(
      fc.integer({ min: -40_000, max: 20_000 }),
      fc.constantFrom('War', 'Years of distance', 'Between the wars'),
    ),
    { maxLength: 3 },
  ),
});

function made({
  written,
  scale,
  eras,
}: typeof anyTimeline extends fc.Arbitrary<infer T> ? T : never): TimelineFigure {
  const events = written.map(({ from, length, shape: [year = '', before = ''], ...rest }): TimelineEvent => {
    const date = `${before} ${year}`.trim();
    return { ...rest, date, year, before, days: { from, to: from + length } };
  });
  const starts = eras.map(([from, name]) => ({ from, name })).sort((a, b) => a.from - b.from);
  return {
    kind: 'timeline',
    scale: scale as TimelineFigure['scale'],
    events: inOrder(events, ({ days, lasts }) => (lasts ? { from: days.from, to: days.from } : days)).all,
    eras: starts.map(({ from, name }, index) => ({
      name,
      days: { from, to: (starts[index + 1]?.from ?? from + 4001) - 1 },
    })),
  };
}

describe('any timeline on any sheet', () => {
  const check = (holds: (figure: TimelineFigure, sheet: Sheet) => void): void => {
    fc.assert(
      fc.property(anyTimeline, fc.constantFrom(...SHEETS), (spec, sheet) => {
        holds(made(spec), sheet);
      }),
      { numRuns: 120 },
    );
  };

  test('keeps its words inside and apart', () => {
    check((figure, sheet) => expect(misplaced(timelineArt.draw(figure, sheet).scene)).toEqual([]));
  });

  test('shows each word or tells that it has no room', () => {
    check((figure, sheet) => {
      const { scene, left } = timelineArt.draw(figure, sheet);
      const told = `${textOf(scene)} ${left.join(' ')}`;
      const letters = told.replace(/\s/g, '');
      for (const { date, text: said, before, year } of figure.events) {
        for (const word of [said, before || date, year].join(' ').split(' ')) expect(letters).toContain(word);
      }
      for (const { name } of figure.eras) expect(letters).toContain(name.replace(/\s/g, ''));
    });
  });

  test('keeps the order of time', () => {
    check((figure, sheet) => {
      const events = figure.events.map((event, index) => ({ ...event, text: `text${index}x` }));
      const lines = linesIn(timelineArt.draw({ ...figure, events }, sheet).scene).filter(({ text: line }) =>
        /^text\d+x$/.test(line),
      );
      const at = events.flatMap((_, index) => lines.filter(({ text: line }) => line === `text${index}x`));
      const later = (a: (typeof at)[number], b: (typeof at)[number]): boolean =>
        b.x >= a.x - 0.01 || b.y > a.y;
      at.slice(1).forEach((one, index) => expect(later(at[index] ?? one, one)).toBe(true));
    });
  });

  test('lets no pole, bar or mark cross its words', () => {
    check((figure, sheet) => {
      const { scene } = timelineArt.draw(figure, sheet);
      const { hair, ink, accent, gold } = sheet.colours;
      const solid = [hair, ink, accent, gold].flatMap((colour) => areas(scene, colour));
      for (const line of linesIn(scene)) expect(solid.filter((area) => meet(area, line))).toEqual([]);
    });
  });

  test('is drawn the same again', () => {
    check((figure, sheet) =>
      expect(timelineArt.draw(figure, sheet)).toEqual(timelineArt.draw(figure, sheet)),
    );
  });

  test('sets no words smaller than may be read, and fits its slide', () => {
    check((figure, sheet) => {
      const { scene } = timelineArt.draw(figure, sheet);
      for (const shape of scene.shapes)
        if (shape.kind === 'words')
          expect(Math.min(...shape.runs.map(({ size }) => size))).toBeGreaterThanOrEqual(
            sheet.type.note.size,
          );
      if (sheet.medium === 'slide') expect(scene.height).toBeLessThanOrEqual(sheet.height + 0.01);
    });
  });
});
