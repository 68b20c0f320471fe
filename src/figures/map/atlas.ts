import { type AtlasHeader, type AtlasLand, type AtlasShape, toWeight } from '../../base/atlas.ts';
import type { LonLat } from '../../base/figures/map.ts';
import { keptWith } from '../../base/remembered.ts';

/** The baked atlas, opened: its points are read when they are asked for. */
export interface Atlas {
  readonly lands: readonly AtlasLand[];
  readonly landOf: (key: string) => AtlasLand | undefined;
  /** Gives shapes joined where they meet: the borders between them are gone. */
  readonly united: (shapes: readonly AtlasShape[]) => readonly AtlasShape[];
  /** Gives the rings of a shape as closed lines, without points whose triangles are smaller than `least` (km²). */
  readonly ringsOf: (shape: AtlasShape, least: number, view?: View) => LonLat[][];
}

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
  const view16 = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = 4 + view16.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, from))) as AtlasHeader;
  const { lands, arcs, scale, origin } = header;
  const starts: number[] = [];
  let count = 0;
  for (const [points] of arcs) {
    starts.push(count);
    count += points;
  }
  const weights = bytes.subarray(from + 4 * count);
  const arcOf = (number: number, least: number, view?: View): LonLat[] => {
    const [points, firstX, firstY] = arcs[number] ?? [0, 0, 0];
    const start = starts[number] ?? 0;
    const far = view ? Math.max(least, toWeight(view.least)) : least;
    const line: LonLat[] = [];
    let [x, y] = [firstX, firstY];
    for (let index = start; index < start + points; index += 1) {
      x += view16.getInt16(from + 4 * index, true);
      y += view16.getInt16(from + 4 * index + 2, true);
      const weight = weights[index] ?? 0;
      if (weight < least) continue;
      const at: LonLat = [x * scale[0] + origin[0], y * scale[1] + origin[1]];
      if (weight >= far || !view || isIn(view, at)) line.push(at);
    }
    return line;
  };
  const byKey = new Map(lands.map((land) => [land.key, land]));
  return {
    lands,
    landOf: (key) => byKey.get(key),
    united: (shapes) => united(shapes, (arc) => endsOf(arcOf(arc < 0 ? -1 - arc : arc, FIXED), arc < 0)),
    ringsOf: ({ rings }, least, view) =>
      rings.map((ring) => {
        const line = ring.flatMap((arc) => {
          const points = arcOf(arc < 0 ? -1 - arc : arc, toWeight(least), view);
          return (arc < 0 ? points.reverse() : points).slice(1);
        });
        const last = line.at(-1);
        return last ? [last, ...line] : [];
      }),
  };
}

function isIn({ middle, across, along }: View, [x, y]: LonLat): boolean {
  const away = Math.abs(x - middle[0]) % 360;
  return Math.abs(y - middle[1]) <= along && Math.min(away, 360 - away) <= across;
}

const FIXED = 255; // the weight of an arc's ends

function endsOf(line: readonly LonLat[], isBackwards: boolean): [string, string] {
  const ends: [string, string] = [String(line[0]), String(line.at(-1))];
  return isBackwards ? [ends[1], ends[0]] : ends;
}

/** Gives shapes as one: arcs that two of them run along, each its own way, leave, and the others join end to end. */
function united(
  shapes: readonly AtlasShape[],
  ends: (arc: number) => readonly [from: string, to: string],
): readonly AtlasShape[] {
  const used = new Set(shapes.flatMap(({ rings }) => rings.flat()));
  const meets = (arc: number): boolean => used.has(-1 - arc);
  const touched = shapes.filter(({ rings }) => rings.flat().some(meets));
  const [first] = touched;
  if (!first) return shapes;
  const left = new Map(
    touched
      .flatMap(({ rings }) => rings.flat().filter((arc) => !meets(arc)))
      .map((arc) => [ends(arc)[0], arc]),
  );
  const rings: number[][] = [];
  for (const [start, arc] of left) {
    const ring: number[] = [];
    for (let next: number | undefined = arc, from = start; next !== undefined; next = left.get(from)) {
      ring.push(next);
      left.delete(from);
      from = ends(next)[1];
    }
    rings.push(ring);
  }
  const size = touched.reduce((sum, shape) => sum + shape.size, 0);
  const radius = Math.min(Math.PI, 2 * touched.reduce((sum, shape) => sum + shape.radius, 0)); // around all that touch
  return [{ ...first, rings, size, radius }, ...shapes.filter((shape) => !touched.includes(shape))];
}
