import type { ChartFigure } from '../../base/figures/chart.ts';
import type { Point, Shape } from '../../base/scene.ts';
import { timeLabel } from '../time-scale.ts';
import { dateIn } from '../../base/days.ts';
import { lineOf } from '../type.ts';
import { amountsOf } from './amounts.ts';
import { type EndLabel, endLabels, widthOf } from './ends.ts';
import { looksOf } from './looks.ts';
import { dot, type DrawChart, drawn, filled, heightFor, inkOf, noteInk, type Pen, through } from './pen.ts';
import { valueScale } from './scale.ts';

/** A line for each thing from one moment to another, with both values. */
export const drawSlope: DrawChart = (figure, pen) => {
  const { steps, series } = figure;
  const { unit, line, colours } = pen;
  const amounts = amountsOf(figure, pen.format);
  const names = steps.map(({ label }) => label);
  const looks = looksOf(names, figure.highlight, colours);
  const [before, after] = [series[0]?.values ?? [], series[1]?.values ?? []];
  const values = [...before, ...after].filter((value) => value !== null);
  const scale = valueScale(values, figure, { zero: false, count: 4 });
  const heads = headsOf(figure, pen);
  const { leading } = pen.type.note;
  const headed = heads.lines * leading;
  const least = names.length * leading + headed;
  const height =
    pen.medium === 'slide' ? pen.height : Math.min(pen.height, Math.max(heightFor(pen), least + leading));
  const [top, bottom] = [headed + unit, height - leading / 2];
  const yOf = (value: number): number => bottom - scale.at(value) * (bottom - top);
  const labels = (all: readonly (number | null)[], isNamed: boolean): EndLabel[] =>
    names.flatMap((name, step): EndLabel[] => {
      const value = all[step] ?? null;
      if (value === null) return [];
      const text = isNamed ? `${amounts.label(value)} ${name}` : amounts.label(value);
      const weight = (looks[step]?.stands ? 1e3 : 0) - step;
      return [{ text, name, y: yOf(value), ink: inkOf(looks[step], pen), weight }];
    });
  const [lefts, rights] = [labels(before, false), labels(after, true)];
  const widthLeft = widthOf(lefts, pen.width * 0.3, pen);
  const widthRight = widthOf(rights, pen.width * 0.48, pen);
  const gap = unit * 1.5;
  const from = Math.ceil(widthLeft + gap);
  const to = Math.floor(pen.width - widthRight - gap);
  const order = names
    .map((_, step) => step)
    .sort((a, b) => Number(looks[a]?.stands) - Number(looks[b]?.stands));
  const marks = order.flatMap((step): Shape[] => {
    const [one, other] = [before[step] ?? null, after[step] ?? null];
    const look = looks[step];
    if (!look) return [];
    const thickness = line * (look.stands ? 2 : 1);
    const ends: Point[] = [
      ...(one === null ? [] : [[from, yOf(one)] as const]),
      ...(other === null ? [] : [[to, yOf(other)] as const]),
    ];
    const dashes = look.dashes === 0 ? [] : [look.dashes * thickness, 1.5 * thickness];
    return [
      ...(ends.length === 2 ? [through(ends, drawn(look.line, thickness, dashes))] : []),
      ...ends.map((end) => dot(end, thickness * 1.5, filled(look.line))),
    ];
  });
  const posts = [from, to].map((x) =>
    pen.rect(
      x - line / 4,
      headed + unit / 2,
      { width: line / 2, height: height - headed - unit / 2 },
      colours.hair,
    ),
  );
  const span = { top: headed + unit / 2, bottom: height };
  const leftEnds = endLabels(
    lefts,
    { ...span, x: from - gap, width: widthLeft + 0.01, from: from - unit / 2, side: 'end' },
    pen,
  );
  const rightEnds = endLabels(
    rights,
    { ...span, x: to + gap, width: widthRight + 0.01, from: to + unit / 2 },
    pen,
  );
  return {
    height,
    shapes: [...posts, ...marks, ...heads.shapes(from, to), ...leftEnds.shapes, ...rightEnds.shapes],
    left: [...new Set([...leftEnds.left, ...rightEnds.left])],
  };
};

/** Gives the two moments, each above its values as far as there is room for both. */
function headsOf(
  { series }: ChartFigure,
  pen: Pen,
): { lines: number; shapes: (from: number, to: number) => Shape[] } {
  const ink = noteInk(pen);
  const most = pen.width / 2 - pen.unit;
  const texts = [0, 1].map((index) => pen.lines(headOf(series[index]?.name ?? '', pen.language), most, ink));
  const lines = Math.max(...texts.map((one) => one.length));
  return {
    lines,
    shapes: (from, to) =>
      texts.flatMap((text, index) => {
        const half = Math.max(...text.map((line) => pen.wide(line, ink))) / 2;
        const x =
          index === 0
            ? Math.min(Math.max(from, half), most - half)
            : Math.max(Math.min(to, pen.width - half), pen.width - most + half);
        return text.map((line, row) =>
          lineOf(
            line,
            { x, y: (lines - text.length + row + 0.75) * ink.type.leading, anchor: 'middle' },
            ink,
          ),
        );
      }),
  };
}

function headOf(name: string, language: string): string {
  const date = dateIn(name);
  return date ? timeLabel(date.day, date.precision, { language, isFirst: true }) : name;
}
