import type { ChartFigure, ChartSeries } from '../../base/figures/chart.ts';
import type { Point, Shape } from '../../base/scene.ts';
import { amountsOf } from './amounts.ts';
import { notesAbove } from './annotate.ts';
import { type EndLabel, endLabels, widthOf } from './ends.ts';
import { gridLines, tickCount, tickWidth } from './grid.ts';
import { looksOf, type SeriesLook } from './looks.ts';
import { dot, drawn, type DrawChart, filled, heightFor, inkOf, type Pen, through } from './pen.ts';
import { valueScale, type ValueScale } from './scale.ts';
import { placesOf, stepLabels } from './steps.ts';
import { sampled } from './sampled.ts';

/** Lines over time or from thing to thing, each named where it ends. */
export const drawLines: DrawChart = (figure, pen) => {
  const looks = looksOf(namesOf(figure), figure.highlight, pen.colours);
  const plan = planOf(figure, pen, { layers: figure.series, zero: false });
  const { yOf, places } = plan;
  const tops = figure.steps.map((_, step) =>
    Math.min(...figure.series.map(({ values }) => (values[step] == null ? Infinity : yOf(values[step])))),
  );
  const order = figure.series.map((_, index) => index).sort((a, b) => rank(looks[a]) - rank(looks[b]));
  const marks = order.flatMap((index) => {
    const values = figure.series[index]?.values ?? [];
    const look = looks[index] as SeriesLook;
    return lineShapes(values, { places, yOf, look, pen });
  });
  return plan.finish({
    marks,
    looks,
    ends: figure.series.map(({ values }) => {
      const last = values.findLastIndex((value) => value !== null);
      return {
        y: last < 0 ? 0 : yOf(values[last] ?? 0),
        value: last < 0 ? null : (values[last] ?? null),
        x: places[last] ?? 0,
      };
    }),
    topOf: (step) => tops[step] ?? plan.box.bottom,
  });
};

function rank(look: SeriesLook | undefined): number {
  return look?.stands ? 1 : 0;
}

/** Areas that stand on each other. */
export const drawArea: DrawChart = (figure, pen) => {
  const looks = looksOf(namesOf(figure), figure.highlight, pen.colours);
  const layers = stacked(figure);
  const plan = planOf(figure, pen, { layers, zero: true });
  const { yOf, places } = plan;
  const marks = layers.flatMap(({ values }, index) => {
    const below = layers[index - 1]?.values;
    return runsOf(values).flatMap((run): Shape[] => {
      const points = run.map((step): Point => [places[step] ?? 0, yOf(values[step] ?? 0)]);
      const back = run.map((step): Point => [places[step] ?? 0, yOf(below?.[step] ?? 0)]).reverse();
      const edge = index === layers.length - 1 ? [] : [through(points, drawn(pen.colours.paper, pen.line))];
      return [through([...points, ...back], filled(looks[index]?.fill ?? pen.colours.accent), true), ...edge];
    });
  });
  const last = figure.steps.length - 1;
  return plan.finish({
    marks,
    looks,
    ends: layers.map(({ values }, index) => {
      const step = values.findLastIndex((value) => value !== null);
      const [upper, lower] = [values[step] ?? 0, layers[index - 1]?.values[step] ?? 0];
      return {
        y: yOf((upper + lower) / 2),
        value: figure.series[index]?.values[step] ?? null,
        x: places[Math.min(step, last)] ?? 0,
      };
    }),
    topOf: (step) => yOf(layers.at(-1)?.values[step] ?? 0),
  });
};

/** Gives series added up from the first; a step at which one is not known is known of none. */
function stacked({ series, steps }: ChartFigure): ChartSeries[] {
  const isWhole = steps.map((_, step) => series.every(({ values }) => values[step] !== null));
  const sums = steps.map(() => 0);
  return series.map(({ name, values }) => ({
    name,
    values: values.map((value, step) => {
      sums[step] = (sums[step] ?? 0) + (value ?? 0);
      return isWhole[step] ? (sums[step] ?? 0) : null;
    }),
  }));
}

function namesOf({ series }: ChartFigure): string[] {
  return series.map(({ name }) => name);
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly value: number | null;
}

interface Plan {
  readonly box: { readonly from: number; readonly to: number; readonly top: number; readonly bottom: number };
  readonly places: readonly number[];
  readonly yOf: (value: number) => number;
  readonly finish: (made: {
    marks: readonly Shape[];
    looks: readonly SeriesLook[];
    ends: readonly End[];
    topOf: (step: number) => number;
  }) => ReturnType<DrawChart>;
}

/** Gives the room of a chart whose steps go from left to right: axes, annotations above, names at the right. */
function planOf(
  figure: ChartFigure,
  pen: Pen,
  { layers, zero }: { readonly layers: readonly ChartSeries[]; readonly zero: boolean },
): Plan {
  const { unit, width } = pen;
  const amounts = amountsOf(figure, pen.format);
  const height = heightFor(pen);
  const values = layers.flatMap((layer) => layer.values.filter((value) => value !== null));
  const scale: ValueScale = valueScale(values, figure, { zero, count: tickCount(height * 0.7, pen) });
  const looks = looksOf(namesOf(figure), figure.highlight, pen.colours);
  const named = figure.series.map(({ name, values: own }, index) => {
    const last = own.findLast((value) => value !== null);
    const said = [name, last === undefined ? '' : amounts.label(last as number)]
      .filter(Boolean)
      .join('\u00A0');
    return { text: breakable(name, said), ink: inkOf(looks[index], pen) };
  });
  const right = widthOf(named, width * (pen.medium === 'slide' ? 0.3 : 0.36), pen);
  const gap = unit * 2;
  const from = Math.ceil(tickWidth(scale, amounts, pen) + unit);
  const to = Math.floor(width - right - gap);
  const places = placesOf(figure, { from, to });
  const notes = notesAbove(figure, places, { from, to: width, most: height * 0.4 }, pen);
  const half = pen.type.note.leading / 2;
  const top = pen.snap(Math.max(half, notes.height + unit));
  const bottom = pen.snap(height - pen.type.note.leading - unit);
  const box = { from, to, top, bottom };
  const yOf = (value: number): number => bottom - scale.at(value) * (bottom - top);
  return {
    box,
    places,
    yOf,
    finish: ({ marks, ends, topOf }) => {
      const labels = ends.flatMap(({ y, value }, index): EndLabel[] => {
        const one = named[index];
        const name = figure.series[index]?.name ?? '';
        const weight = (looks[index]?.stands ? 1e3 : 0) - index;
        return value === null || !one ? [] : [{ ...one, name, y, weight }];
      });
      const column = {
        x: to + gap,
        width: right + 0.01,
        top: notes.height,
        bottom: bottom + half,
        from: to + unit / 4,
      };
      const shown = endLabels(labels, column, pen);
      const below = stepLabels(figure, places, {
        y: height - pen.type.note.leading * 0.3,
        within: { from: 0, to: width },
        pen,
      });
      const told = new Set([...labels.map(({ name }) => name), ...shown.left]);
      const untold = figure.series.filter(
        ({ name, values: own }) => !told.has(name) && own.some((value) => value !== null),
      );
      const shapes = [
        ...gridLines(scale, amounts, box, pen),
        ...notes.draw(topOf),
        ...marks,
        ...shown.shapes,
        ...below.shapes,
      ];
      return {
        height,
        shapes,
        left: [...shown.left, ...untold.map(({ name }) => name), ...below.left, ...notes.left],
      };
    },
  };
}

// The value stays with the last word of the name.
function breakable(name: string, said: string): string {
  return name.includes(' ') ? said : said.replace('\u00A0', ' ');
}

function lineShapes(
  values: readonly (number | null)[],
  {
    places,
    yOf,
    look,
    pen,
  }: { places: readonly number[]; yOf: (value: number) => number; look: SeriesLook; pen: Pen },
): Shape[] {
  const thickness = pen.line * (look.stands ? 2 : 1);
  const dashes = look.dashes === 0 ? [] : [look.dashes * thickness, 1.5 * thickness];
  return runsOf(values).flatMap((run): Shape[] => {
    const points = run.map((step): Point => [places[step] ?? 0, yOf(values[step] ?? 0)]);
    const [first] = points;
    if (points.length === 1 && first) return [dot(first, thickness * 1.5, filled(look.line))];
    const end = points.at(-1) as Point;
    const isLast = run.at(-1) === values.findLastIndex((value) => value !== null);
    return [
      through(
        sampled(points, pen.width * (pen.medium === 'slide' ? 1 : 2)),
        drawn(look.line, thickness, dashes),
      ),
      ...(isLast ? [dot(end, thickness * 1.25, filled(look.line))] : []),
    ];
  });
}

/** Gives the stretches of steps at which a value is known. */
function runsOf(values: readonly (number | null)[]): number[][] {
  const runs: number[][] = [];
  values.forEach((value, step) => {
    if (value === null) return;
    const run = runs.at(-1);
    if (run && run.at(-1) === step - 1) run.push(step);
    else runs.push([step]);
  });
  return runs;
}
