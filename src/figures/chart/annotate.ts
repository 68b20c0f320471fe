import type { ChartFigure } from '../../base/figures/chart.ts';
import type { Shape } from '../../base/scene.ts';
import { lineOf } from '../type.ts';
import { type Ink, noteInk, type Pen } from './pen.ts';
import type { Across } from './steps.ts';

/** Annotations in rows above a chart, none over another and no leader line through one. */
export interface Notes {
  readonly height: number;
  readonly left: readonly string[];
  /** Gives them with their leader lines down to what they speak of. */
  readonly draw: (topOf: (step: number) => number) => Shape[];
}

interface Placed {
  readonly step: number;
  readonly at: number; // of the leader line
  readonly text: string;
  readonly lines: readonly string[];
  readonly side: 'start' | 'end';
  readonly from: number;
  readonly to: number;
  readonly row: number; // from the lowest
}

const MOST_ROWS = 4;

/** Ways of placing annotations, tried in turn until one has room for all. */
const WAYS = [14, 8].flatMap((ems) =>
  [false, true].flatMap((backwards) => [false, true].map((leftward) => ({ ems, backwards, leftward }))),
);
type Way = (typeof WAYS)[number];

/** Gives a chart's annotations above a stretch, each at its step's place, `most` high. */
export function notesAbove(
  figure: ChartFigure,
  places: readonly number[],
  within: Across & { readonly most: number },
  pen: Pen,
): Notes {
  const ink = noteInk(pen, pen.colours.ink);
  let best = placeAll(figure, places, { within, pen, ink, way: WAYS[0] as Way });
  for (const way of WAYS.slice(1)) {
    if (best.left.length === 0) break;
    const next = placeAll(figure, places, { within, pen, ink, way });
    if (next.left.length < best.left.length) best = next;
  }
  const rows = rowHeights(best.placed, ink);
  const isLow = (row: number): boolean =>
    rows.slice(0, row + 1).reduce((sum, one) => sum + one, 0) <= within.most;
  const heights = rows.filter((_, row) => isLow(row));
  const placed = best.placed.filter(({ row }) => isLow(row));
  const left = [...best.left, ...best.placed.filter(({ row }) => !isLow(row)).map(({ text }) => text)];
  const height = heights.reduce((sum, one) => sum + one, 0) + (placed.length > 0 ? pen.unit : 0);
  return {
    height,
    left,
    draw: (topOf) => placed.flatMap((one) => drawNote(one, { heights, topOf, pen, ink, height })),
  };
}

/** What annotations are placed with. */
interface Placing {
  readonly within: Across;
  readonly pen: Pen;
  readonly ink: Ink;
  readonly way: Way;
}

function placeAll(
  { annotations }: ChartFigure,
  places: readonly number[],
  placing: Placing,
): { placed: Placed[]; left: string[] } {
  const { within, pen, ink, way } = placing;
  const most = Math.min((within.to - within.from) * 0.48, ink.type.size * way.ems);
  const placed: Placed[] = [];
  const left: string[] = [];
  const sorted = [...annotations].sort((a, b) => (way.backwards ? b.step - a.step : a.step - b.step));
  for (const { step, text } of sorted) {
    const lines = pen.lines(text, most, ink);
    const found =
      lines.length <= 3 ? placeFor({ step, text, at: places[step] ?? 0, lines }, placed, placing) : undefined;
    if (found) placed.push(found);
    else left.push(text);
  }
  return { placed, left };
}

function placeFor(
  note: Pick<Placed, 'step' | 'text' | 'at' | 'lines'>,
  placed: readonly Placed[],
  { within, pen, ink, way }: Placing,
): Placed | undefined {
  const gap = pen.unit / 2;
  const width = Math.max(...note.lines.map((line) => pen.wide(line, ink)));
  const sides = [
    { side: 'start' as const, from: note.at, to: note.at + gap + width },
    { side: 'end' as const, from: note.at - gap - width, to: note.at },
  ].filter(({ from, to }) => from >= within.from && to <= within.to);
  if (way.leftward) sides.reverse();
  for (let row = 0; row < MOST_ROWS; row += 1)
    for (const side of sides) {
      const isFree = placed.every((other) => {
        const isApart = side.to + gap * 2 <= other.from || other.to + gap * 2 <= side.from;
        if (other.row === row) return isApart;
        return other.row < row
          ? note.at < other.from - gap || note.at > other.to + gap
          : other.at < side.from - gap || other.at > side.to + gap;
      });
      if (isFree) return { ...note, ...side, row };
    }
  return undefined;
}

function rowHeights(placed: readonly Placed[], { type }: Ink): number[] {
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  return Array.from({ length: rows }, (_, row) =>
    Math.max(...placed.filter((one) => one.row === row).map(({ lines }) => lines.length * type.leading)),
  );
}

function drawNote(
  { step, at, lines, side, row }: Placed,
  {
    heights,
    topOf,
    pen,
    ink,
    height,
  }: { heights: readonly number[]; topOf: (step: number) => number; pen: Pen; ink: Ink; height: number },
): Shape[] {
  const above = heights.slice(row + 1).reduce((sum, one) => sum + one, 0);
  const gap = pen.unit / 2;
  const x = side === 'start' ? at + gap : at - gap;
  const end = Math.max(height, topOf(step) - gap);
  return [
    pen.rect(at - pen.line / 2, above, { width: pen.line, height: end - above }, pen.colours['ink-2']),
    ...lines.map((line, index) =>
      lineOf(line, { x, y: above + index * ink.type.leading + ink.type.size * 0.95, anchor: side }, ink),
    ),
  ];
}
