import type { Box, Point } from '../../base/scene.ts';
import { contrast } from './contrast.ts';
import { type Ground, ownersIn, type Plot, plotOf, type Search, seek, squaresOf } from './ground.ts';

/** The places on a map that are taken, and what stands behind them. */
export interface Board {
  readonly ground: Ground;
  readonly width: number;
  readonly height: number;
  readonly edge: number; // how far words keep from the map's edge
  readonly behind: (owner: number) => string; // the colour of a land, or of the sea: -1
  readonly taken: Box[]; // grows with each label
}

/** Words as a block of lines. */
export interface Block {
  readonly width: number;
  readonly height: number;
}

/** What a block needs: a share of it (0 to 1) may lie on other land. */
export interface Room {
  readonly block: Block;
  readonly tolerance: number;
}

/** A block's place and the colour in which it can be read there. */
export interface Placed {
  readonly box: Box;
  readonly colour: string;
}

const LEGIBLE = 4.5; // contrast of text by WCAG 2

/** Gives the first of some colours in which words can be read on all that is behind a box; undefined when none is. */
export function legibleOn(board: Board, box: Box, inks: readonly string[]): string | undefined {
  const owners = [...ownersIn(board.ground, box).keys()];
  return inks.find((ink) => owners.every((owner) => contrast(ink, board.behind(owner)) >= LEGIBLE));
}

/** Gives whether a box lies on the map, and some way apart from all that is taken. */
export function isFree({ width, height, edge, taken }: Board, box: Box, apart = 0): boolean {
  const isInside =
    box.x >= edge &&
    box.y >= edge &&
    box.x + box.width <= width - edge &&
    box.y + box.height <= height - edge;
  const wide = {
    x: box.x - apart,
    y: box.y - apart,
    width: box.width + 2 * apart,
    height: box.height + 2 * apart,
  };
  return isInside && !taken.some((one) => overlap(one, wide));
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Gives a place for a block within a land or sea, as far from its borders as can be and near a point where one is given. */
export function placeWithin(
  board: Board,
  owner: number,
  { block, tolerance }: Room,
  inks: readonly string[],
  near?: Point,
): Placed | undefined {
  const { ground } = board;
  const plot = plotOf(ground, owner);
  if (!plot || plot.squares * ground.cell ** 2 < block.width * block.height * (1 - tolerance))
    return undefined;
  const search = { block, goal: near ?? plot.middle, tolerance, most: near ? 0 : MOST_ROOM };
  return bestOf(board, plot, search, inks, [board.edge, 0]);
}

const MOST_ROOM = 3; // squares: more room than that is no better

/** Gives the best place that is free and legible: as far apart from what is taken as the first distance says, else the next. */
function bestOf(
  board: Board,
  plot: Plot,
  search: Search,
  inks: readonly string[],
  distances: readonly number[],
  isRight: (box: Box) => boolean = () => true,
): Placed | undefined {
  const best: { placed: Placed; cost: number }[] = [];
  seek(board.ground, plot, search, (x, y, cost) => {
    const box = { x, y, ...search.block };
    const at = distances.findIndex(
      (apart, index) => cost < (best[index]?.cost ?? Infinity) && isFree(board, box, apart),
    );
    const colour = at >= 0 && isRight(box) ? legibleOn(board, box, inks) : undefined;
    if (colour) best[at] = { placed: { box, colour }, cost };
    return best[0]?.cost ?? Infinity;
  });
  return distances.map((_, index) => best[index]).find((one) => one !== undefined)?.placed;
}

/** A block beside a point, and how far the two are apart. */
export interface Beside extends Placed {
  readonly from: Point; // the nearest point of its box
  readonly isAway: boolean; // so far that a line should lead to it
}

/** Gives a place for a block at sea, touching the land that it names and no other, near a point. */
export function placeOffshore(
  board: Board,
  owner: number,
  block: Block,
  inks: readonly string[],
  near: Point,
): Placed | undefined {
  const { ground } = board;
  const [own, sea] = [plotOf(ground, owner), plotOf(ground, -1)];
  if (!own || !sea) return undefined;
  const by = Math.ceil(Math.max(block.width, 2 * block.height) / ground.cell);
  const around = {
    left: Math.max(0, own.left - by),
    right: Math.min(ground.columns - 1, own.right + by),
    top: Math.max(0, own.top - by),
    foot: Math.min(ground.rows - 1, own.foot + by),
  };
  const search = { block, goal: near, tolerance: AT_SEA, most: 0 };
  return bestOf(board, { ...sea, ...around }, search, inks, [0], (box) => {
    const { left, right, top, foot } = squaresOf(ground, box);
    const all = (right - left + 1) * (foot - top + 1);
    if (sea.count(left, right, top, foot) + own.count(left, right, top, foot) < all) return false;
    const close = squaresOf(ground, box, board.edge / 2);
    return own.count(close.left, close.right, close.top, close.foot) > 0;
  });
}

const AT_SEA = 0.25; // of a box at sea that may reach over the land it names

/** What a block is put beside: a point, and the land that it names; null: a place on any. */
export interface Named {
  readonly at: Point;
  readonly owner: number | null;
}

/** Gives a place for a block beside a point: right of it, left, above or below, else farther off, where it misleads least. */
export function placeBeside(
  board: Board,
  named: Named,
  block: Block,
  gap: number,
  inks: readonly string[],
): Beside | undefined {
  const { at } = named;
  for (const [turn, rounds] of ROUNDS.entries()) {
    const [best] = rounds
      .flatMap((distance) => boxesAround(at, block, gap + distance * block.height))
      .flatMap((box, order) => {
        const colour = isFree(board, box) ? legibleOn(board, box, inks) : undefined;
        return colour ? [{ box, colour, cost: order + costOf(board, box, named) }] : [];
      })
      .sort((a, b) => a.cost - b.cost);
    if (best && (best.cost < TOO_MUCH || turn === ROUNDS.length - 1))
      return { ...best, from: nearestIn(best.box, at), isAway: turn > 0 };
  }
  return undefined;
}

const TOO_MUCH = 30; // a better place is sought farther off

/** Gives how bad a place is: for borders behind the words, for other land that they would seem to name, for a line across what is there. */
function costOf({ ground, taken }: Board, box: Box, { at, owner }: Named): number {
  const owners = ownersIn(ground, box);
  const all = [...owners.values()].reduce((sum, squares) => sum + squares, 0);
  const own = owner === null ? all : (owners.get(owner) ?? 0) + (owners.get(-1) ?? 0);
  const [x, y] = nearestIn(box, at);
  const across = [0.15, 0.3, 0.45, 0.6, 0.75].filter((share) => {
    const point = { x: x + (at[0] - x) * share, y: y + (at[1] - y) * share, width: 0, height: 0 };
    return taken.some((one) => overlap(one, point));
  });
  return (owners.size - 1) * CROSSING + ((all - own) / all) * ASTRAY + across.length * ACROSS;
}

const ASTRAY = 60; // how much it is worse to stand on other land than on the next best side
const ACROSS = 6;

const ROUNDS = [[0], [0.8, 1.5], [2.2, 3], [4, 5.5]]; // distances from the point, in heights of the block
const CROSSING = 5; // how much a border behind words is worse than the next best side

// Right, left, then the corners, then above and below: the order in which map makers try.
const SIDES: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0.75, -1],
  [0.75, 1],
  [-0.75, -1],
  [-0.75, 1],
  [0, -1],
  [0, 1],
];

function boxesAround([x, y]: Point, { width, height }: Block, gap: number): Box[] {
  return SIDES.map(([across, down]) => {
    const slant = across !== 0 && down !== 0 ? 0.6 : 1;
    return {
      x: x + across * (width / 2 + gap * slant) - width / 2,
      y: y + down * (height / 2 + gap * slant * 0.7) - height / 2,
      width,
      height,
    };
  });
}

function nearestIn({ x, y, width, height }: Box, at: Point): Point {
  return [Math.max(x, Math.min(x + width, at[0])), Math.max(y, Math.min(y + height, at[1]))];
}
