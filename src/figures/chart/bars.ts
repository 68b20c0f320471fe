import type { ChartFigure } from '../../base/figures/chart.ts';
import type { Shape } from '../../base/scene.ts';
import { amountsOf } from './amounts.ts';
import { greyLook, looksOf, type SeriesLook } from './looks.ts';
import { type Named, namesAbove, underNames } from './names.ts';
import {
  block,
  centred,
  type DrawChart,
  type Ink,
  inkOf,
  lowered,
  noteInk,
  type Part,
  type Pen,
} from './pen.ts';
import { type Labels, type Rows, rowsOf } from './rows.ts';

/** Bars that lie, a row for each step, its values at their ends: beside each other, or end to end. */
export const drawBars: DrawChart = (figure, pen) =>
  figure.type === 'stacked bars' ? drawStacks(figure, pen) : drawBeside(figure, pen);

const LABELS: Labels = { most: 0.38 };

const drawStacks: DrawChart = (figure, pen) => {
  const looks = barLooks(figure, pen);
  const stacks = figure.steps.map((_, step) => stackOf(figure, step));
  const ends = stacks.flat().map(({ to }) => ({ value: to, words: 0 }));
  const fitIn = ({ from }: Rows): Fit => fitTo(from, pen.width - pen.line, ends) as Fit; // without words there is room
  const namesOf = (rows: Rows): Part => {
    const fit = fitIn(rows);
    const middles = (stacks[0] ?? []).map(({ from, to }) => (fit.x(from) + fit.x(to)) / 2);
    const named = nameParts(figure, pen).map((name, index) => ({ ...name, at: middles[index] ?? fit.zero }));
    return named.length > 1 ? namesAbove(named, { from: rows.from, to: pen.width, pen }) : NOTHING;
  };
  const layRows = (height: number): Rows => rowsOf(figure, { bars: 1, height, labels: LABELS }, pen);
  const { rows, names } = underNames(layRows, namesOf, pen);
  const fit = fitIn(rows);
  const shapes = figure.steps.flatMap((_, step) =>
    stackShapes(figure, step, { stack: stacks[step] ?? [], fit, row: rows.rows[step], looks, pen }),
  );
  const all = [...shapes, ...zeroLine(rows, fit.zero, pen), ...rows.shapes];
  return {
    height: names.height + rows.height,
    shapes: [...names.shapes, lowered(all, names.height)],
    left: [...names.left, ...rows.left],
  };
};

const NOTHING: Part = { height: 0, shapes: [], left: [] };

const drawBeside: DrawChart = (figure, pen) => {
  const count = Math.max(1, figure.series.length);
  const asked = (height: number) => ({ bars: count, height, labels: LABELS });
  const named = rowsOf(figure, asked(pen.height), pen);
  if (count === 1 || hasRoomForWords(named.rows[0], pen)) return besideRows(figure, named, pen);
  const key = namesAbove(nameParts(figure, pen), { from: 0, to: pen.width, pen, asKey: true });
  const body = besideRows(figure, rowsOf(figure, asked(pen.height - key.height), pen), pen, false);
  return {
    height: key.height + body.height,
    shapes: [...key.shapes, lowered(body.shapes, key.height)],
    left: [...key.left, ...body.left],
  };
};

function hasRoomForWords(row: Rows['rows'][number] | undefined, { type }: Pen): boolean {
  return row !== undefined && row.thick >= type.note.leading * 0.7;
}

/** Gives bars side by side in rows, and the values behind them; those of the first row with the names of their series. */
function besideRows(figure: ChartFigure, plan: Rows, pen: Pen, isNamed = figure.series.length > 1): Part {
  const { series, steps } = figure;
  const amounts = amountsOf(figure, pen.format);
  const looks = barLooks(figure, pen);
  const notes = new Map(figure.annotations.map(({ step, text }) => [step, text]));
  const left = [...plan.left];
  const bars = steps.flatMap((_, step) =>
    series.map(({ name, values }, index): Bar => {
      const value = values[step] ?? null;
      const look = looks(step, index);
      const amount = value === null ? '–' : amounts.label(value);
      const hasName = isNamed && step === 0;
      const stands = look.stands && (hasName || figure.highlight.length > 0);
      const ink: Ink = {
        ...noteInk(pen, hasName ? look.text : pen.colours.ink),
        cut: stands ? 'semibold' : 'regular',
      };
      const isTold = hasRoomForWords(plan.rows[step], pen) || (series.length === 1 && plan.named.has(step));
      const said = isTold
        ? hasName
          ? cutName(`${name}: `, amount, { most: (pen.width - plan.from) * 0.6, pen, ink })
          : amount
        : '';
      if (hasName && !said.startsWith(name)) left.push(name);
      return { step, index, value, look, ink, said };
    }),
  );
  const ends = bars.map(({ value, said, ink }) => ({
    value: value ?? 0,
    words: said === '' ? 0 : pen.wide(said, ink) + pen.unit / 2,
  }));
  const wordless = ends.map((end) => ({ ...end, words: 0 }));
  const wordy = fitTo(plan.from, pen.width, ends);
  const fit = wordy ?? (fitTo(plan.from, pen.width, wordless) as Fit);
  if (!wordy) for (const bar of bars) left.push(bar.said);
  const shown = wordy ? bars : bars.map((bar) => ({ ...bar, said: '' }));
  const shapes = shown.flatMap((bar) =>
    barShapes(bar, { fit, row: plan.rows[bar.step], pen, isAlone: series.length === 1 }),
  );
  const behind = shown
    .filter(({ index }) => index === 0)
    .flatMap(({ step, value, said, ink }): Shape[] => {
      const text = notes.get(step);
      const row = plan.rows[step];
      if (text === undefined || !row) return [];
      const x =
        fit.x(Math.max(0, value ?? 0)) + pen.unit * 1.5 + ((value ?? 0) < 0 ? 0 : pen.wide(said, ink));
      const hasRoom = hasRoomForWords(row, pen) && x + pen.wide(text, noteInk(pen)) <= pen.width;
      if (!hasRoom) left.push(text);
      return hasRoom ? [centred(text, { x, y: row.y + row.thick / 2 }, noteInk(pen))] : [];
    });
  return {
    height: plan.height,
    shapes: [...shapes, ...behind, ...zeroLine(plan, fit.zero, pen), ...plan.shapes],
    left,
  };
}

/** Gives a name and a value; where both are too wide, the value. */
function cutName(
  name: string,
  value: string,
  { most, pen, ink }: { most: number; pen: Pen; ink: Ink },
): string {
  return pen.wide(name + value, ink) <= most ? name + value : value;
}

/** A bar and the words at its end. */
interface Bar {
  readonly step: number;
  readonly index: number; // of its series
  readonly value: number | null;
  readonly look: SeriesLook;
  readonly ink: Ink;
  readonly said: string;
}

function barShapes(
  { index, value, look, ink, said }: Bar,
  { fit, row, pen, isAlone }: { fit: Fit; row: Rows['rows'][number] | undefined; pen: Pen; isAlone: boolean },
): Shape[] {
  if (!row) return [];
  const y = row.y + index * row.thick;
  const height = row.thick - (isAlone ? 0 : Math.min(pen.line, row.thick * 0.2));
  const end = fit.x(value ?? 0);
  const isBelow = (value ?? 0) < 0;
  const at = {
    x: end + (isBelow ? -0.5 : 0.5) * pen.unit,
    y: y + height / 2,
    anchor: isBelow ? 'end' : 'start',
  } as const;
  return [
    ...(value === null
      ? []
      : [pen.rect(Math.min(fit.zero, end), y, { width: Math.abs(end - fit.zero), height }, look.fill)]),
    ...(said === '' ? [] : [centred(said, at, ink)]),
  ];
}

function zeroLine({ clear }: Rows, x: number, pen: Pen): Shape[] {
  return clear.map(({ top, bottom }) =>
    pen.rect(x - pen.line / 2, top, { width: pen.line, height: bottom - top }, pen.colours.ink),
  );
}

/** Gives the look of each bar: by series, or of one series by step. */
export function barLooks(
  { series, steps, highlight }: ChartFigure,
  { colours }: Pen,
): (step: number, index: number) => SeriesLook {
  const bySeries = looksOf(
    series.map(({ name }) => name),
    highlight,
    colours,
  );
  const named = steps.map(({ label }) => label);
  if (series.length > 1 || !named.some((name) => highlight.includes(name)))
    return (_, index) => bySeries[index] as SeriesLook;
  const byStep = looksOf(named, highlight, colours);
  return (step) => (byStep[step]?.stands ? byStep[step] : greyLook(colours)) as SeriesLook;
}

/** Gives the names of a chart's series with their looks. */
export function nameParts({ series, highlight }: ChartFigure, pen: Pen): Named[] {
  const names = series.map(({ name }) => name);
  return looksOf(names, highlight, pen.colours).map((look, index) => ({
    text: names[index] ?? '',
    at: 0,
    fill: look.fill,
    ink: inkOf(look, pen),
  }));
}

/** A part of a bar from one value to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Gives the parts of a step's bar end to end: those above zero to the right of it, those below to the left. */
export function stackOf({ series }: Pick<ChartFigure, 'series'>, step: number): Stretch[] {
  let [above, below] = [0, 0];
  return series.map(({ values }) => {
    const value = values[step] ?? 0;
    const from = value < 0 ? below : above;
    if (value < 0) below += value;
    else above += value;
    return { from, to: from + value };
  });
}

/** A bar's value, and how much room the words at its end take. */
interface EndWords {
  readonly value: number;
  readonly words: number;
}

/** Where values stand, so that every bar has room for the words behind it. */
interface Fit {
  readonly zero: number;
  readonly x: (value: number) => number;
}

/** Gives where values stand between two places; null when words leave no room for bars. */
function fitTo(from: number, to: number, ends: readonly EndWords[]): Fit | null {
  const none = { value: 0, words: 0 };
  const right = [none, ...ends.filter(({ value }) => value >= 0)];
  const leftward = [none, ...ends.filter(({ value }) => value < 0)];
  const room = to - from;
  const span = Math.max(...right.map(({ value }) => value)) - Math.min(...leftward.map(({ value }) => value));
  if (span === 0) return { zero: from, x: () => from };
  // The largest unit under which any two opposite bars and their words fit; few bars are so long that this matters.
  let unit = room / span;
  for (const one of right)
    for (const other of leftward) {
      const values = one.value - other.value;
      if (values > 0) unit = Math.min(unit, (room - one.words - other.words) / values);
    }
  if (unit < (room / span) * LEAST_BAR) return null;
  const zero = from + Math.max(0, ...leftward.map(({ value, words }) => words - value * unit));
  return { zero, x: (value) => zero + value * unit };
}

const LEAST_BAR = 0.1; // of the room that bars would take without words

function stackShapes(
  figure: ChartFigure,
  step: number,
  {
    stack,
    fit,
    row,
    looks,
    pen,
  }: {
    stack: readonly Stretch[];
    fit: Fit;
    row: Rows['rows'][number] | undefined;
    looks: (step: number, index: number) => SeriesLook;
    pen: Pen;
  },
): Shape[] {
  const amounts = amountsOf(figure, pen.format);
  return stack.flatMap(({ from, to }, index): Shape[] => {
    const value = figure.series[index]?.values[step] ?? null;
    if (value === null || value === 0 || !row) return [];
    const look = looks(step, index);
    const [left, right] = [Math.min(fit.x(from), fit.x(to)), Math.max(fit.x(from), fit.x(to))];
    const width = Math.max(pen.line / 2, right - left - pen.line);
    const words = amounts.label(value);
    const ink = noteInk(pen, look.onFill);
    const hasRoom = pen.wide(words, ink) + pen.unit / 2 <= width && row.thick >= ink.type.leading * 0.8;
    return [
      pen.rect(left, row.y, { width, height: row.thick }, look.fill),
      ...(hasRoom
        ? block([words], { x: (left + left + width) / 2, y: row.y + row.thick / 2, anchor: 'middle' }, ink)
        : []),
    ];
  });
}
