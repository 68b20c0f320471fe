import type { ChartFigure } from '../../base/figures/chart.ts';
import type { Shape } from '../../base/scene.ts';
import { type Amounts, amountsOf } from './amounts.ts';
import { type Notes, notesAbove } from './annotate.ts';
import { barLooks, nameParts, stackOf, type Stretch } from './bars.ts';
import { type Ends, endLabels, widthOf } from './ends.ts';
import { gridLines, tickCount, tickWidth } from './grid.ts';
import { namesAbove } from './names.ts';
import { centred, type DrawChart, heightFor, lowered, noteInk, type Part, type Pen } from './pen.ts';
import { tightScale, valueScale, type ValueScale } from './scale.ts';
import { type Across, placesOf, stepLabels } from './steps.ts';

/** Bars that stand, one beside the other or one on the other. */
export const drawColumns: DrawChart = (figure, pen) => {
  const isGroup = figure.type !== 'stacked bars' && figure.series.length > 1;
  if (!isGroup) return drawStanding(figure, pen);
  // Nothing to stand above: the names follow each other behind squares of their colour.
  const key = namesAbove(nameParts(figure, pen), { from: 0, to: pen.width, pen, asKey: true });
  const { height, shapes, left } = drawStanding(figure, { ...pen, height: pen.height - key.height });
  return {
    height: height + key.height,
    shapes: [...key.shapes, lowered(shapes, key.height)],
    left: [...key.left, ...left],
  };
};

/** Where columns stand and how they are measured. */
interface Plan {
  readonly height: number;
  readonly isStack: boolean;
  readonly isTold: boolean; // each value stands at its column, so there is no axis of values
  readonly across: Across;
  readonly places: readonly number[];
  readonly pitch: number; // between two columns
  readonly right: number; // room for names
  readonly amounts: Amounts;
  readonly scale: ValueScale;
  readonly stacks: readonly (readonly Stretch[])[]; // by step and series
  readonly notes: Notes;
  readonly top: number;
  readonly bottom: number;
  readonly yOf: (value: number) => number;
}

function drawStanding(figure: ChartFigure, pen: Pen): Part {
  const plan = planOf(figure, pen);
  const { height, across, places, yOf, notes, scale, amounts, top, bottom, isTold } = plan;
  const { line, colours, type } = pen;
  const grid = isTold ? [] : gridLines(scale, amounts, { ...across, top, bottom }, pen);
  const base = { width: across.to - across.from, height: line };
  const within = { from: 0, to: pen.width };
  const below = stepLabels(figure, places, { y: height - type.note.leading * 0.3, within, pen });
  const ends = stackNames(figure, plan, pen);
  return {
    height,
    shapes: [
      ...grid,
      ...figure.steps.flatMap((_, step) => columnShapes(figure, step, plan, pen)),
      pen.rect(across.from, yOf(0) - line / 2, base, colours.ink),
      ...notes.draw((step) => topOf(step, plan, pen)),
      ...ends.shapes,
      ...below.shapes,
    ],
    left: [...ends.left, ...below.left, ...notes.left],
  };
}

function planOf(figure: ChartFigure, pen: Pen): Plan {
  const { unit, type } = pen;
  const { leading } = type.note;
  const isStack = figure.type === 'stacked bars' && figure.series.length > 1;
  const height = heightFor(pen);
  const amounts = amountsOf(figure, pen.format);
  const stacks = figure.steps.map((_, step) => stretchesOf(figure, step, isStack));
  const values = stacks.flat().flatMap(({ from, to }) => [from, to]);
  const nice = valueScale(values, figure, { zero: true, count: tickCount(height * 0.75, pen) });
  const right = isStack ? widthOf(nameParts(figure, pen), pen.width * 0.34, pen) + unit * 1.5 : 0;
  const to = Math.floor(pen.width - right);
  const bare = bandsOf(figure, { from: 0, to });
  const isTold =
    figure.series.length === 1 &&
    figure.steps.every((_, step) => fits(figure, step, bare.pitch, amounts, pen));
  const across = { from: isTold ? 0 : Math.ceil(tickWidth(nice, amounts, pen) + unit), to };
  const { places, pitch } = isTold ? bare : bandsOf(figure, across);
  const scale = isTold ? tightScale(values) : nice;
  const notes = notesAbove(figure, places, { from: across.from, to: pen.width, most: height * 0.4 }, pen);
  const top = pen.snap(notes.height + (isTold ? leading : leading / 2));
  const bottom = pen.snap(height - leading - unit - (isTold && scale.from < 0 ? leading : 0));
  const yOf = (value: number): number => bottom - scale.at(value) * (bottom - top);
  const where = { across, places, pitch, right, top, bottom, yOf };
  return { height, isStack, isTold, amounts, scale, stacks, notes, ...where };
}

function stretchesOf(figure: ChartFigure, step: number, isStack: boolean): Stretch[] {
  if (isStack) return stackOf(figure, step);
  return figure.series.map(({ values }) => ({ from: 0, to: values[step] ?? 0 }));
}

function fits({ series }: ChartFigure, step: number, pitch: number, { label }: Amounts, pen: Pen): boolean {
  const words = label(series[0]?.values[step] ?? 0);
  return pen.wide(words, { ...noteInk(pen), cut: 'semibold' }) <= pitch * 0.96;
}

function columnShapes(figure: ChartFigure, step: number, plan: Plan, pen: Pen): Shape[] {
  const { isStack, isTold, places, pitch, stacks, amounts, yOf } = plan;
  const looks = barLooks(figure, pen);
  const half = pen.type.note.leading / 2;
  const broad = broadOf(pitch, pen);
  const each = isStack ? broad : broad / figure.series.length;
  return figure.series.flatMap(({ values }, index): Shape[] => {
    const value = values[step] ?? null;
    const x = (places[step] ?? 0) - broad / 2 + (isStack ? 0 : index * each);
    const at = { x: x + each / 2, anchor: 'middle' as const };
    if (value === null) return isTold ? [centred('–', { ...at, y: yOf(0) - half }, noteInk(pen))] : [];
    const { from, to } = stacks[step]?.[index] ?? { from: 0, to: 0 };
    const look = looks(step, index);
    const beside = figure.series.length > 1 && !isStack ? Math.min(pen.line / 2, each * 0.1) : 0;
    const between = isStack && index > 0 ? pen.line / 2 : 0;
    const size = { width: each - beside, height: Math.max(0, Math.abs(yOf(to) - yOf(from)) - between) };
    const cut = figure.highlight.length > 0 && look.stands ? 'semibold' : 'regular';
    const ink = { ...noteInk(pen, pen.colours.ink), cut } as const;
    const y = value < 0 ? yOf(value) + half : yOf(value) - half;
    return [
      pen.rect(x, Math.min(yOf(from), yOf(to)), size, look.fill),
      ...(isTold ? [centred(amounts.label(value), { ...at, y }, ink)] : []),
    ];
  });
}

function broadOf(pitch: number, { type }: Pen): number {
  return Math.min(pitch * 0.72, type.note.size * 5);
}

function topOf(step: number, { stacks, yOf, isTold }: Plan, { type }: Pen): number {
  const most = Math.max(0, ...(stacks[step] ?? []).map(({ to }) => to));
  return yOf(most) - (isTold ? type.note.leading : 0);
}

/** Gives the names of what stands on each other, beside the last column. */
function stackNames(figure: ChartFigure, plan: Plan, pen: Pen): Ends {
  const { isStack, stacks, across, right, notes, bottom, places, pitch, yOf } = plan;
  if (!isStack) return { shapes: [], left: [] };
  const gap = pen.unit * 1.5;
  const labels = nameParts(figure, pen).map(({ text, ink }, index) => {
    const { from, to } = stacks.at(-1)?.[index] ?? { from: 0, to: 0 };
    return { text, name: text, ink, y: yOf((from + to) / 2), weight: -index };
  });
  const from = (places.at(-1) ?? 0) + broadOf(pitch, pen) / 2 + pen.unit / 4;
  const span = { top: notes.height, bottom: bottom + pen.type.note.leading / 2 };
  return endLabels(labels, { x: across.to + gap, width: right - gap + 0.01, ...span, from }, pen);
}

/** Gives the middles of bands and the least distance between two: dates to scale, as long as none is thinner than a fifth. */
function bandsOf(figure: ChartFigure, { from, to }: Across): { places: number[]; pitch: number } {
  const { length } = figure.steps;
  const even = (to - from) / length;
  const evenly = figure.steps.map((_, index) => from + (index + 0.5) * even);
  const isDated = length > 1 && figure.steps.every(({ date }) => date !== null);
  if (!isDated) return { places: evenly, pitch: even };
  const days = figure.steps.map(({ date }) => date?.day ?? 0);
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
  const least = Math.min(...gaps);
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  const pitch = (to - from) / (span / least + 1);
  const isEven = Math.max(...gaps) <= least * 1.15; // months and leap years
  if (isEven || pitch < even / 5) return { places: evenly, pitch: even };
  return { places: placesOf(figure, { from: from + pitch / 2, to: to - pitch / 2 }), pitch };
}
