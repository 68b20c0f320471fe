import {
  angleBetween,
  ARC_COLUMNS,
  type AtlasHeader,
  type AtlasLand,
  type AtlasShape,
  LEVELS,
  RUN_COLUMNS,
  toWeight,
} from '../../base/atlas.ts';
import type { LonLat } from '../../base/figures/map.ts';
import { keptWith } from '../../base/remembered.ts';

/** The baked atlas, opened: its points are read when they are asked for. */
export interface Atlas {
  readonly lands: readonly AtlasLand[];
  readonly landOf: (key: string) => AtlasLand | undefined;
  /** Gives shapes joined where they meet: the borders between them are gone. */
  readonly united: (shapes: readonly AtlasShape[]) => readonly AtlasShape[];
  /** Gives a ring of arcs as a closed line, without points whose triangles are smaller than `least` (km²). */
  readonly lineOf: (ring: readonly number[], least: number, view?: View) => Line;
}

/** Places in degrees, one after the other: longitude, latitude, longitude, latitude… */
export type Line = Float64Array;

/** The part of the globe that is looked at; beyond it, points stay whose triangles are at least `least` (km²). */
export interface View {
  readonly middle: LonLat;
  readonly across: number; // degrees to either side
  readonly along: number;
  readonly least: number;
}

/** Gives the atlas of its bytes, once for each array. */
export const openAtlas = keptWith(open);

function open(bytes: Uint8Array): Atlas {
  const { header, arcs, runs, levels } = tablesOf(bytes);
  const { lands, scale, origin } = header;
  const line = new Float64Array(2 * (header.points[0] ?? 0)); // as long as any
  const byKey = new Map(lands.map((land) => [land.key, land]));

  /** Reads the points of runs from some place of the line on; gives the place after them. */
  const read = (first: number, end: number, fine: number, far: number, box: GridBox, to: number): number => {
    let at = to;
    for (let run = first, row = first * RUN_COLUMNS; run < end; run += 1, row += RUN_COLUMNS) {
      const west = runs[row] ?? 0;
      const south = runs[row + 1] ?? 0;
      const least = touches(box, west, south, runs[row + 2] ?? 0, runs[row + 3] ?? 0) ? fine : far;
      const level = least >= LEVELS[2] ? 2 : least >= LEVELS[1] ? 1 : 0;
      const { points, weights } = levels[level] ?? NO_LEVEL;
      const last = runs[row + RUN_COLUMNS + 4 + level] ?? 0;
      for (let index = runs[row + 4 + level] ?? 0; index < last; index += 1) {
        if ((weights[index] ?? 0) < least) continue;
        line[at] = (west + (points[2 * index] ?? 0)) * scale[0] + origin[0];
        line[at + 1] = (south + (points[2 * index + 1] ?? 0)) * scale[1] + origin[1];
        at += 2;
      }
    }
    return at;
  };

  return {
    lands,
    landOf: (key) => byKey.get(key),
    united: (shapes) => united(shapes, (arc, isEnd) => cornerOf(arcs, arc, isEnd)),
    lineOf: (ring, least, view) => {
      const fine = toWeight(least);
      const far = view ? Math.max(fine, toWeight(view.least)) : fine;
      const box = gridBox(view, scale, origin);
      let length = 0;
      for (const arc of ring) {
        const row = (arc < 0 ? -1 - arc : arc) * ARC_COLUMNS;
        const from = length;
        length = read(arcs[row] ?? 0, arcs[row + ARC_COLUMNS] ?? 0, fine, far, box, from);
        if (arc < 0) turn(line, from, length);
      }
      return line.slice(0, length);
    },
  };
}

interface Level {
  readonly points: Uint16Array; // from the corner of their run's box
  readonly weights: Uint8Array;
}

const NO_LEVEL: Level = { points: new Uint16Array(), weights: new Uint8Array() };

/** Gives the tables of the atlas; they are views of its bytes where those lie as this machine counts. */
function tablesOf(given: Uint8Array): {
  header: AtlasHeader;
  arcs: Int32Array;
  runs: Int32Array;
  levels: Level[];
} {
  const isAsHere = given.byteOffset % 4 === 0 && new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  const bytes = isAsHere ? given : Uint8Array.from(given);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = 4 + data.getUint32(0, true);
  const header = JSON.parse(new TextDecoder('latin1').decode(bytes.subarray(4, from))) as AtlasHeader;
  const words = (count: number): Int32Array => {
    const start = from;
    from += 4 * count;
    if (isAsHere) return new Int32Array(bytes.buffer, bytes.byteOffset + start, count);
    return Int32Array.from({ length: count }, (_, index) => data.getInt32(start + 4 * index, true));
  };
  const halves = (count: number): Uint16Array => {
    const start = from;
    from += 2 * count;
    if (isAsHere) return new Uint16Array(bytes.buffer, bytes.byteOffset + start, count);
    return Uint16Array.from({ length: count }, (_, index) => data.getUint16(start + 2 * index, true));
  };
  const arcs = words((header.arcs + 1) * ARC_COLUMNS);
  const runs = words((header.runs + 1) * RUN_COLUMNS);
  const points = header.points.map((count) => halves(2 * count));
  const weights = header.points.map((count) => {
    from += count;
    return bytes.subarray(from - count, from);
  });
  const levels = points.map((some, level): Level => ({
    points: some,
    weights: weights[level] ?? NO_LEVEL.weights,
  }));
  return { header, arcs, runs, levels };
}

/** A view on the grid: its middle, and how far it reaches. */
interface GridBox {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly along: number;
  readonly around: number; // steps once around the globe
}

function gridBox(
  view: View | undefined,
  scale: AtlasHeader['scale'],
  origin: AtlasHeader['origin'],
): GridBox {
  const around = 360 / scale[0];
  if (!view) return { x: 0, y: 0, across: Infinity, along: Infinity, around };
  return {
    x: (view.middle[0] - origin[0]) / scale[0],
    y: (view.middle[1] - origin[1]) / scale[1],
    across: view.across / scale[0],
    along: view.along / scale[1],
    around,
  };
}

function touches(box: GridBox, west: number, south: number, east: number, north: number): boolean {
  if (Math.abs((south + north) / 2 - box.y) > box.along + (north - south) / 2) return false;
  const away = Math.abs((west + east) / 2 - box.x) % box.around;
  return Math.min(away, box.around - away) <= box.across + (east - west) / 2;
}

/** Turns the places of a part of a line around. */
function turn(line: Line, from: number, end: number): void {
  for (let low = from, high = end - 2; low < high; low += 2, high -= 2) {
    const [x = 0, y = 0] = [line[low], line[low + 1]];
    line[low] = line[high] ?? 0;
    line[low + 1] = line[high + 1] ?? 0;
    line[high] = x;
    line[high + 1] = y;
  }
}

/** Gives the number of the corner in which an arc begins or ends. */
function cornerOf(arcs: Int32Array, arc: number, isEnd: boolean): number {
  const row = (arc < 0 ? -1 - arc : arc) * ARC_COLUMNS;
  return arcs[row + (isEnd === arc < 0 ? 1 : 2)] ?? 0;
}

/** Gives shapes as one: arcs that two of them run along, each its own way, leave, and the others join end to end. */
function united(
  shapes: readonly AtlasShape[],
  corner: (arc: number, isEnd: boolean) => number,
): readonly AtlasShape[] {
  const used = new Set(shapes.flatMap(({ rings }) => rings.flat()));
  const meets = (arc: number): boolean => used.has(-1 - arc);
  const touched = shapes.filter(({ rings }) => rings.some((ring) => ring.some(meets)));
  const [first] = touched;
  if (!first) return shapes;
  const left = new Map(
    touched
      .flatMap(({ rings }) => rings.flat().filter((arc) => !meets(arc)))
      .map((arc) => [corner(arc, false), arc]),
  );
  const rings: number[][] = [];
  for (const [start, arc] of left) {
    const ring: number[] = [];
    for (let next: number | undefined = arc, from = start; next !== undefined; next = left.get(from)) {
      ring.push(next);
      left.delete(from);
      from = corner(next, true);
    }
    rings.push(ring);
  }
  const size = touched.reduce((sum, shape) => sum + shape.size, 0);
  const radius = Math.max(...touched.map((shape) => angleBetween(shape.middle, first.middle) + shape.radius));
  return [{ ...first, rings, size, radius }, ...shapes.filter((shape) => !touched.includes(shape))];
}
