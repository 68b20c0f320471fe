import type { ChartFigure } from '../../base/figures/chart.ts';
import type { Shape } from '../../base/scene.ts';
import { type EndLabel, endLabels } from './ends.ts';
import { looksOf, type SeriesLook } from './looks.ts';
import { type Named, namesAbove, underNames } from './names.ts';
import { centred, type DrawChart, heightFor, inkOf, lowered, noteInk, type Part, type Pen } from './pen.ts';
import { type Rows, rowsOf } from './rows.ts';

/** Shares of a whole: of one column a bar that stands, its parts named beside it; of several columns a bar for each row. */
export const drawShare: DrawChart = (figure, pen) =>
  figure.series.length > 1 ? drawRows(figure, pen) : drawOne(figure, pen);

const drawOne: DrawChart = ({ steps, series, highlight }, pen) => {
  const { unit, line, medium } = pen;
  const values = (series[0]?.values ?? []).map((value) => value ?? 0);
  const shares = sharesOf(values);
  const looks = looksOf(
    steps.map(({ label }) => label),
    highlight,
    pen.colours,
  );
  const least = steps.length * pen.type.note.leading;
  const height = medium === 'slide' ? pen.height : Math.min(pen.height, Math.max(heightFor(pen), least));
  const broad = pen.snap(Math.min(pen.width * 0.28, unit * 24));
  let top = 0;
  const parts = shares.map((share) => {
    const part = { y: top, height: share * height };
    top += share * height;
    return part;
  });
  const shapes = parts.flatMap(({ y, height: tall }, index): Shape[] =>
    tall === 0
      ? []
      : [
          pen.rect(
            0,
            y,
            { width: broad, height: Math.max(line / 2, tall - (index < parts.length - 1 ? line : 0)) },
            looks[index]?.fill ?? '',
          ),
        ],
  );
  const labels = steps.map(({ label }, index): EndLabel => {
    const part = parts[index] ?? { y: 0, height: 0 };
    const text = `${percent(shares[index] ?? 0, pen)} ${label}`;
    return {
      text,
      name: label,
      y: part.y + part.height / 2,
      ink: inkOf(looks[index], pen),
      weight: shares[index] ?? 0,
    };
  });
  const x = broad + unit * 2;
  const ends = endLabels(
    labels,
    { x, width: pen.width - x, top: 0, bottom: height, from: broad + unit / 4 },
    pen,
  );
  return { height, shapes: [...shapes, ...ends.shapes], left: ends.left };
};

const drawRows: DrawChart = (figure, pen) => {
  const { steps, series, highlight } = figure;
  const looks = looksOf(
    series.map(({ name }) => name),
    highlight,
    pen.colours,
  );
  const layRows = (height: number): Rows => rowsOf(figure, { bars: 1, height, labels: { most: 0.34 } }, pen);
  const namesOf = (rows: Rows): Part => {
    const first = partsOf(figure, 0, rows, pen);
    const named = series.map(({ name: text }, index): Named => {
      const { x, width } = first[index] ?? { x: 0, width: 0 };
      return { text, at: x + width / 2, fill: looks[index]?.fill ?? '', ink: inkOf(looks[index], pen) };
    });
    return namesAbove(named, { from: rows.from, to: pen.width, pen });
  };
  const { rows, names } = underNames(layRows, namesOf, pen);
  const shapes = steps.flatMap((_, step) => {
    const { y = 0, thick = 0 } = rows.rows[step] ?? {};
    return partsOf(figure, step, rows, pen).flatMap((part, index) =>
      partShapes(part, { y, thick, look: looks[index] as SeriesLook, pen }),
    );
  });
  return {
    height: names.height + rows.height,
    shapes: [...names.shapes, lowered([...shapes, ...rows.shapes], names.height)],
    left: [...names.left, ...rows.left],
  };
};

/** A part of a bar that is a whole. */
interface SharePart {
  readonly x: number;
  readonly width: number;
  readonly share: number; // 0 to 1
}

function partsOf({ series }: ChartFigure, step: number, { from }: Rows, pen: Pen): SharePart[] {
  const wide = pen.width - from;
  let x = from;
  return sharesOf(series.map(({ values }) => values[step] ?? 0)).map((share) => {
    const part = { x, width: share * wide, share };
    x += share * wide;
    return part;
  });
}

function partShapes(
  { x, width, share }: SharePart,
  { y, thick, look, pen }: { y: number; thick: number; look: SeriesLook; pen: Pen },
): Shape[] {
  if (share === 0) return [];
  const ink = noteInk(pen, look.onFill);
  const words = percent(share, pen);
  const shown = Math.max(pen.line / 2, width - pen.line);
  const hasRoom = pen.wide(words, ink) + pen.unit / 2 <= shown && thick >= ink.type.leading * 0.8;
  return [
    pen.rect(x, y, { width: shown, height: thick }, look.fill),
    ...(hasRoom ? [centred(words, { x: x + shown / 2, y: y + thick / 2, anchor: 'middle' }, ink)] : []),
  ];
}

/** Gives each value's share of their sum, 0 to 1. */
export function sharesOf(values: readonly number[]): number[] {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.map((value) => (sum === 0 ? 0 : value / sum));
}

/** Gives a share in percent, with a decimal below one percent. */
function percent(share: number, { format }: Pen): string {
  const amount = share * 100;
  return format.percent(amount, amount > 0 && amount < 0.95 ? 1 : 0);
}
