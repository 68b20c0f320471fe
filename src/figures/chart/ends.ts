import type { Shape } from '../../base/scene.ts';
import { block, drawn, type Ink, type Pen, through } from './pen.ts';
import { spread } from './spread.ts';

/** A label that would like to stand at a height, beside what it names. */
export interface EndLabel {
  readonly text: string;
  readonly name: string; // told when there is no room
  readonly y: number;
  readonly ink: Ink;
  readonly weight: number; // the lightest leave first
}

/** Labels one below the other beside a chart. */
export interface Ends {
  readonly shapes: readonly Shape[];
  readonly left: readonly string[];
}

/** Gives the width of labels of which none takes more than some width. */
export function widthOf(labels: readonly Pick<EndLabel, 'text' | 'ink'>[], most: number, pen: Pen): number {
  const widths = labels.flatMap(({ text, ink }) =>
    pen.lines(text, most, ink).map((line) => pen.wide(line, ink)),
  );
  return Math.max(0, ...widths);
}

/** Gives labels in a column from `x`, between two heights; those moved away from their place have a leader line to it. */
export function endLabels(
  labels: readonly EndLabel[],
  { x, width, top, bottom, from, side = 'start' }: Column,
  pen: Pen,
): Ends {
  const cut = labels.map((label) => ({ ...label, lines: pen.lines(label.text, width, label.ink) }));
  const sizeOf = (lines: readonly string[], { type }: Ink): number => lines.length * type.leading;
  const order = [...cut].sort((a, b) => b.weight - a.weight);
  const kept = new Set<(typeof cut)[number]>();
  let room = bottom - top;
  for (const label of order) {
    const size = sizeOf(label.lines, label.ink);
    if (size > room) continue;
    room -= size;
    kept.add(label);
  }
  const shown = cut.filter((label) => kept.has(label));
  const places = spread(
    shown.map(({ y, lines, ink }) => ({ at: y, size: sizeOf(lines, ink) })),
    top,
    bottom,
  );
  return {
    shapes: shown.flatMap(({ lines, y, ink }, index) => {
      const at = places[index] ?? y;
      const isMoved = Math.abs(at - y) > ink.type.leading * 0.3;
      const end = side === 'start' ? x - pen.unit / 4 : x + pen.unit / 4;
      const leader = isMoved
        ? [
            through(
              [
                [from, y],
                [end, at],
              ],
              drawn(pen.colours['ink-2'], pen.line / 2),
            ),
          ]
        : [];
      return [...leader, ...block(lines, { x, y: at, anchor: side }, ink)];
    }),
    left: cut.filter((label) => !kept.has(label)).map(({ name }) => name),
  };
}

/** Where labels stand. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly from: number; // where leader lines begin
  readonly side?: 'start' | 'end';
}
