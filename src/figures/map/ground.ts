import type { Box, Point } from '../../base/scene.ts';
import { keptWith } from '../../base/remembered.ts';
import type { Area } from './land.ts';

/** Which land is where on a map, in small squares: what words may stand on is looked up here. */
export interface Ground {
  readonly cell: number; // side of a square
  readonly columns: number;
  readonly rows: number;
  readonly owners: Int16Array; // row by row: the index of an area, or -1 at sea
}

/** Gives the ground of areas on a sheet. */
export function groundOf(areas: readonly Area[], width: number, height: number, cell: number): Ground {
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const owners = new Int16Array(columns * rows).fill(-1);
  areas.forEach(({ rings }, owner) => {
    crossings(rings, rows, cell).forEach((xs, row) => {
      xs.sort((a, b) => a - b);
      for (let pair = 0; pair + 1 < xs.length; pair += 2) {
        const from = Math.max(0, Math.ceil((xs[pair] ?? 0) / cell - 0.5));
        const to = Math.min(columns - 1, Math.floor((xs[pair + 1] ?? 0) / cell - 0.5));
        for (let column = from; column <= to; column += 1) owners[row * columns + column] = owner;
      }
    });
  });
  return { cell, columns, rows, owners };
}

/** Gives, for each row, where lines through the middles of its squares cross outlines. */
function crossings(rings: readonly (readonly Point[])[], rows: number, cell: number): number[][] {
  const found: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of rings) {
    let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
    for (const [x, y] of ring) {
      const first = Math.max(0, Math.ceil(Math.min(y, beforeY) / cell - 0.5));
      const last = Math.min(rows - 1, Math.ceil(Math.max(y, beforeY) / cell - 0.5) - 1);
      for (let row = first; row <= last; row += 1)
        found[row]?.push(beforeX + ((x - beforeX) * ((row + 0.5) * cell - beforeY)) / (y - beforeY));
      [beforeX, beforeY] = [x, y];
    }
  }
  return found;
}

/** Squares as rows and columns from first to last. */
export interface Squares {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** Gives the squares that a box touches, grown by some distance on each side. */
export function squaresOf({ cell, columns, rows }: Ground, { x, y, width, height }: Box, by = 0): Squares {
  return {
    left: Math.max(0, Math.floor((x - by) / cell)),
    right: Math.min(columns - 1, Math.floor((x + width + by) / cell)),
    top: Math.max(0, Math.floor((y - by) / cell)),
    foot: Math.min(rows - 1, Math.floor((y + height + by) / cell)),
  };
}

/** Gives how many squares of a box each land has. */
export function ownersIn(ground: Ground, box: Box): Map<number, number> {
  const { left, right, top, foot } = squaresOf(ground, box);
  const counts = new Map<number, number>();
  for (let row = top; row <= foot; row += 1)
    for (let column = left; column <= right; column += 1) {
      const owner = ground.owners[row * ground.columns + column] ?? -1;
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
  return counts;
}

/** Where a land lies on the ground. */
interface Bounds extends Squares {
  readonly squares: number; // all of them
  readonly middle: Point;
}

/** A land's bounds, and how many of its squares there are from column to column and row to row, in the same short time for any. */
export interface Plot extends Bounds {
  readonly count: (left: number, right: number, top: number, foot: number) => number;
}

/** Gives where a land lies, worked out once; undefined when it has no square. */
export function plotOf(ground: Ground, owner: number): Plot | undefined {
  const { bounds, plots } = surveyOf(ground);
  const its = bounds.get(owner);
  if (!its) return undefined;
  const plot = plots.get(owner) ?? { ...its, count: counterOf(ground, owner, its) };
  plots.set(owner, plot);
  return plot;
}

const surveyOf = keptWith((ground: Ground) => ({ bounds: boundsOf(ground), plots: new Map<number, Plot>() }));

function boundsOf({ columns, rows, owners, cell }: Ground): Map<number, Bounds> {
  const found = new Map<
    number,
    { left: number; right: number; top: number; foot: number; squares: number; x: number; y: number }
  >();
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns;) {
      const from = column;
      const owner = owners[row * columns + from] ?? -1;
      while (column < columns && owners[row * columns + column] === owner) column += 1;
      const one = found.get(owner) ?? {
        left: from,
        right: from,
        top: row,
        foot: row,
        squares: 0,
        x: 0,
        y: 0,
      };
      const squares = column - from;
      found.set(owner, {
        left: Math.min(one.left, from),
        right: Math.max(one.right, column - 1),
        top: one.top,
        foot: row,
        squares: one.squares + squares,
        x: one.x + (squares * (from + column - 1)) / 2,
        y: one.y + squares * row,
      });
    }
  return new Map(
    [...found].map(([owner, { x, y, ...one }]) => {
      const middle: Point = [(x / one.squares + 0.5) * cell, (y / one.squares + 0.5) * cell];
      return [owner, { ...one, middle }];
    }),
  );
}

/** Gives the counter of a land: sums over all squares above and to the left, so that four of them make any count. */
function counterOf(
  { columns, owners }: Ground,
  owner: number,
  { left, right, top, foot }: Bounds,
): Plot['count'] {
  const wide = right - left + 2;
  const sums = new Int32Array(wide * (foot - top + 2));
  for (let row = top; row <= foot; row += 1) {
    let [line, at] = [0, (row - top + 1) * wide];
    for (let index = row * columns + left; index <= row * columns + right; index += 1) {
      if (owners[index] === owner) line += 1;
      at += 1;
      sums[at] = (sums[at - wide] ?? 0) + line;
    }
  }
  return (firstColumn, lastColumn, firstRow, lastRow) => {
    const from = (firstColumn > left ? firstColumn : left) - left;
    const to = (lastColumn < right ? lastColumn : right) - left + 1;
    const above = ((firstRow > top ? firstRow : top) - top) * wide;
    const below = ((lastRow < foot ? lastRow : foot) - top + 1) * wide;
    if (to <= from || below <= above) return 0;
    const [whole, high] = [sums[below + to] ?? 0, sums[above + to] ?? 0];
    return whole - high - (sums[below + from] ?? 0) + (sums[above + from] ?? 0);
  };
}

/** What is sought on the ground: the place of a block, near a point. */
export interface Search {
  readonly block: { readonly width: number; readonly height: number };
  readonly goal: Point; // where the block's middle would stand best
  readonly tolerance: number; // the share of the block (0 to 1) that may reach beyond the land
  readonly most: number; // squares of the same land around it: more are no better
}

const ROOMY = 6; // squares nearer to the goal that one more around a block is worth

/**
 * Goes through the corners of the places on a land where a block fits, from the goal outwards; `offer` gets each with how
 * far it is from the best there could be, and gives how far from it the next must be at the most to be of interest.
 */
export function seek(
  { cell, columns, rows }: Ground,
  { left, right, top, foot, count }: Plot,
  { block, goal, tolerance, most }: Search,
  offer: (x: number, y: number, cost: number) => number,
): void {
  const [across, down] = [Math.ceil(block.width / cell), Math.ceil(block.height / cell)];
  const [spareX, spareY] = [(across * cell - block.width) / 2, (down * cell - block.height) / 2];
  const least = across * down * (1 - tolerance);
  const slack = tolerance > 0 ? Math.ceil(across / 3) : 0;
  const [west, north] = [Math.max(0, left - slack), Math.max(0, top - slack)];
  const east = Math.min(columns, right + 1 + slack) - across;
  const south = Math.min(rows, foot + 1 + slack) - down;
  if (east < west || south < north) return;
  const [goalX, goalY] = [goal[0] / cell - across / 2, goal[1] / cell - down / 2];
  const startX = Math.min(east, Math.max(west, Math.round(goalX)));
  const startY = Math.min(south, Math.max(north, Math.round(goalY)));
  const farthest = Math.max(startX - west, east - startX, startY - north, south - startY);
  let limit = Infinity;
  const look = (column: number, row: number): void => {
    const [last, low] = [column + across - 1, row + down - 1];
    if (count(column, last, row, low) < least) return;
    let cost = cell * Math.sqrt((column - goalX) ** 2 + (row - goalY) ** 2);
    if (cost >= limit) return;
    let room = 0;
    while (room < most && isWhole(count, column - room - 1, last + room + 1, row - room - 1, low + room + 1))
      room += 1;
    cost += (most - room) * ROOMY * cell;
    if (cost < limit) limit = Math.min(limit, offer(column * cell + spareX, row * cell + spareY, cost));
  };
  for (let ring = 0; ring <= farthest && (ring - 1) * cell < limit; ring += 1) {
    const [low, high] = [Math.max(north, startY - ring), Math.min(south, startY + ring)];
    for (let row = low; row <= high; row += 1) {
      const isEdge = row === startY - ring || row === startY + ring;
      if (isEdge)
        for (let column = Math.max(west, startX - ring); column <= Math.min(east, startX + ring); column += 1)
          look(column, row);
      else {
        if (startX - ring >= west) look(startX - ring, row);
        if (startX + ring <= east) look(startX + ring, row);
      }
    }
  }
}

function isWhole(count: Plot['count'], left: number, right: number, top: number, foot: number): boolean {
  return count(left, right, top, foot) === (right - left + 1) * (foot - top + 1);
}
