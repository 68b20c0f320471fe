import type { Shape } from '../../base/scene.ts';
import { centred, heightFor, type Ink, type Part, type Pen } from './pen.ts';
import type { Rows } from './rows.ts';
import { spread } from './spread.ts';

/** A name that stands above what it names. */
export interface Named {
  readonly text: string;
  readonly at: number; // the middle of what it names
  readonly fill: string; // of it
  readonly ink: Ink;
}

/**
 * Gives names in a line above a row, each with a short line down to its part; where they have no room side by side, in as
 * many lines as they need, each behind a square of its colour.
 */
export function namesAbove(
  names: readonly Named[],
  { from, to, pen, asKey = false }: { from: number; to: number; pen: Pen; asKey?: boolean },
): Part {
  const gap = pen.unit * 1.5;
  const sizes = names.map(({ text, ink }) => pen.wide(text, ink) + gap);
  if (asKey || sizes.reduce((sum, size) => sum + size, 0) > to - from + gap)
    return keyLines(names, from, to, pen);
  const { leading } = pen.type.note;
  const places = spread(
    names.map(({ at }, index) => ({ at: at, size: sizes[index] ?? 0 })),
    from - gap / 2,
    to + gap / 2,
  );
  const foot = leading + pen.unit;
  const shapes = names.flatMap(({ text, at, ink }, index): Shape[] => {
    const x = places[index] ?? at;
    const half = ((sizes[index] ?? 0) - gap) / 2;
    const near = Math.max(x - half, Math.min(at, x + half));
    const tick = { width: pen.line / 2, height: pen.unit - pen.line };
    return [
      centred(text, { x, y: leading / 2, anchor: 'middle' }, ink),
      ...(Math.abs(near - at) < pen.unit / 2
        ? [pen.rect(at, leading, tick, pen.colours['ink-2'])]
        : elbow(near, at, { leading, pen })),
    ];
  });
  return { height: foot, shapes, left: [] };
}

/** Gives rows with the names of their parts above the first: rows as high as names leave room for. */
export function underNames(
  layRows: (height: number) => Rows,
  namesOf: (rows: Rows) => Part,
  pen: Pen,
): { readonly rows: Rows; readonly names: Part } {
  const rows = layRows(pen.height - pen.type.note.leading - pen.unit);
  const names = namesOf(rows);
  if (names.height + rows.height <= pen.height || pen.medium === 'page') return { rows, names };
  const lower = layRows(pen.height - names.height);
  return { rows: lower, names: namesOf(lower) };
}

function elbow(near: number, at: number, { leading, pen }: { leading: number; pen: Pen }): Shape[] {
  const [thin, colour] = [pen.line / 2, pen.colours['ink-2']];
  const [left, right] = [Math.min(near, at), Math.max(near, at)];
  const knee = leading + pen.unit * 0.35;
  return [
    pen.rect(near, leading, { width: thin, height: knee - leading }, colour),
    pen.rect(left, knee, { width: right - left + thin, height: thin }, colour),
    pen.rect(at, knee, { width: thin, height: pen.unit * 0.55 }, colour),
  ];
}

function keyLines(names: readonly Named[], from: number, to: number, pen: Pen): Part {
  const { size, leading } = pen.type.note;
  const square = size * 0.7;
  const gap = pen.unit;
  const most = Math.max(1, Math.floor((heightFor(pen) * KEY_SHARE) / leading));
  const shapes: Shape[] = [];
  const left: string[] = [];
  let [x, row] = [from, 0];
  for (const { text, fill, ink } of names) {
    const lines = pen.lines(text, to - from - square - gap, ink);
    const width = square + gap / 2 + Math.max(...lines.map((line) => pen.wide(line, ink)));
    const isNext = x > from && x + width > to;
    if (row + (isNext ? 1 : 0) + lines.length > most) {
      left.push(text);
      continue;
    }
    if (isNext) [x, row] = [from, row + 1];
    const y = row * leading + leading / 2;
    shapes.push(pen.rect(x, y - square / 2, { width: square, height: square }, fill));
    lines.forEach((line, index) =>
      shapes.push(centred(line, { x: x + square + gap / 2, y: y + index * leading }, ink)),
    );
    row += lines.length - 1;
    x = lines.length > 1 ? Infinity : x + width + gap * 2;
  }
  return { height: (row + 1) * leading + pen.unit, shapes, left };
}

const KEY_SHARE = 0.4; // of a chart's height that names may take
