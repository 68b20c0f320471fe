import type { ChartFigure } from '../../base/figures/chart.ts';
import type { Shape } from '../../base/scene.ts';
import { lineOf } from '../type.ts';
import { type Amounts, amountsOf } from './amounts.ts';
import { barLooks, nameParts } from './bars.ts';
import { tickCount } from './grid.ts';
import { namesAbove, underNames } from './names.ts';
import { centred, dot, type DrawChart, filled, lowered, noteInk, type Part, type Pen } from './pen.ts';
import { type Rows, rowsOf } from './rows.ts';
import { type ValueScale, valueScale } from './scale.ts';

/** Dots on a line for each thing (Cleveland's dot plot): where they stand is what is compared, so the axis may begin anywhere. */
export const drawDots: DrawChart = (figure, pen) => {
  const { leading } = pen.type.note;
  const foot = leading + pen.unit / 2;
  const layRows = (height: number): Rows =>
    rowsOf(figure, { bars: 1, height: height - foot, labels: { most: 0.38 } }, pen);
  const axisOf = ({ from }: Rows): DotAxis => dotAxis(figure, from, pen);
  const namesOf = (rows: Rows): Part => namesPart(figure, { from: rows.from, xOf: axisOf(rows).xOf }, pen);
  const isNamed = figure.series.length > 1;
  const laid = isNamed ? underNames(layRows, namesOf, { ...pen, height: pen.height - foot }) : null;
  const rows = laid?.rows ?? layRows(pen.height);
  const names = laid?.names ?? { height: 0, shapes: [], left: [] };
  const axis = axisOf(rows);
  const marks = figure.steps.map((_, step) => rowShapes(figure, step, { rows, axis, pen }));
  const body = [...axisShapes(axis, rows, pen), ...marks.flatMap(({ shapes }) => shapes), ...rows.shapes];
  return {
    height: names.height + rows.height + foot,
    shapes: [...names.shapes, lowered(body, names.height)],
    left: [...names.left, ...rows.left, ...marks.flatMap(({ left }) => left)],
  };
};

/** The axis below the dots. */
interface DotAxis {
  readonly from: number;
  readonly scale: ValueScale;
  readonly amounts: Amounts;
  readonly xOf: (value: number) => number;
}

function dotAxis(figure: ChartFigure, start: number, pen: Pen): DotAxis {
  const amounts = amountsOf(figure, pen.format);
  const values = figure.series.flatMap((one) => one.values.filter((value) => value !== null));
  const ink = noteInk(pen);
  const count = Math.max(2, Math.min(5, tickCount((pen.width - start) / 2.5, pen)));
  const scale = valueScale(values, figure, { zero: false, count });
  const half = Math.max(...scale.ticks.map((value) => pen.wide(amounts.tick(value, scale.step), ink) / 2));
  const isAlone = figure.series.length === 1;
  const said = isAlone ? Math.max(0, ...values.map((value) => pen.wide(amounts.label(value), ink))) : 0;
  const from = Math.max(start + pen.unit, half);
  const to = pen.width - Math.max(half, said === 0 ? 0 : said + pen.unit * 1.5);
  return { from, scale, amounts, xOf: (value) => from + scale.at(value) * (to - from) };
}

function axisShapes({ scale, amounts, xOf }: DotAxis, { clear, height }: Rows, pen: Pen): Shape[] {
  const { line, colours, type } = pen;
  const ink = noteInk(pen);
  let end = -Infinity;
  return scale.ticks.flatMap((value): Shape[] => {
    const x = xOf(value);
    const text = amounts.tick(value, scale.step);
    const half = pen.wide(text, ink) / 2;
    const isFree = x - half >= end;
    if (isFree) end = x + half + pen.unit;
    return [
      ...clear.map(({ top, bottom }) =>
        pen.rect(x - line / 4, top, { width: line / 2, height: bottom - top }, colours.hair),
      ),
      ...(isFree ? [lineOf(text, { x, y: height + type.note.leading * 0.85, anchor: 'middle' }, ink)] : []),
    ];
  });
}

function namesPart(
  figure: ChartFigure,
  { from, xOf }: { readonly from: number; readonly xOf: (value: number) => number },
  pen: Pen,
): Part {
  const first = figure.series.map(({ values }) => values[0] ?? null);
  const asKey = first.includes(null);
  const names = nameParts(figure, pen).map((name, index) => ({ ...name, at: xOf(first[index] ?? 0) }));
  return namesAbove(names, { from: asKey ? 0 : from, to: pen.width, pen, asKey });
}

function rowShapes(
  figure: ChartFigure,
  step: number,
  { rows, axis, pen }: { readonly rows: Rows; readonly axis: DotAxis; readonly pen: Pen },
): { readonly shapes: readonly Shape[]; readonly left: readonly string[] } {
  const { unit, line, colours } = pen;
  const looks = barLooks(figure, pen);
  const row = rows.rows[step];
  if (!row) return { shapes: [], left: [] };
  const y = row.y + row.thick / 2;
  const known = figure.series.flatMap(({ values }, index) => {
    const value = values[step] ?? null;
    return value === null ? [] : [{ value, x: axis.xOf(value), look: looks(step, index) }];
  });
  const isAlone = figure.series.length === 1;
  const radius = Math.min(unit, pen.type.note.leading * 0.28, Math.max(line, row.thick / 2));
  const places = known.map(({ x }) => x);
  const [low, high] = [isAlone ? axis.from : Math.min(...places), Math.max(...places)];
  const isTold = rows.named.has(step);
  const words = !isTold
    ? ''
    : known.length === 0
      ? '–'
      : isAlone
        ? axis.amounts.label(known[0]?.value ?? 0)
        : '';
  const end = known.length === 0 ? axis.from : high + unit * 1.25;
  const note = figure.annotations.find((one) => one.step === step)?.text;
  const behind = end + (words === '' ? 0 : pen.wide(words, noteInk(pen)) + unit);
  const hasRoom = note !== undefined && isTold && behind + pen.wide(note, noteInk(pen)) <= pen.width;
  return {
    shapes: [
      ...(known.length === 0
        ? []
        : [pen.rect(low, y - line / 2, { width: high - low, height: line }, colours.hair)]),
      ...known.map(({ x, look }) => dot([x, y], radius, filled(look.fill))),
      ...(words === '' ? [] : [centred(words, { x: end, y }, noteInk(pen, colours.ink))]),
      ...(hasRoom ? [centred(note, { x: behind, y }, noteInk(pen))] : []),
    ],
    left: note === undefined || hasRoom ? [] : [note],
  };
}
