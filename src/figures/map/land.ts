import { geoDistance, geoPath, type GeoContext } from 'd3-geo';
import type { AtlasLand, AtlasShape } from '../../base/atlas.ts';
import type { Box, Point } from '../../base/scene.ts';
import type { Atlas, View } from './atlas.ts';
import { rounded } from './look.ts';
import { EARTH, type Reach } from './reach.ts';

/** A land as far as a map shows it. */
export interface Area {
  readonly key: string;
  readonly rings: readonly (readonly Point[])[]; // closed by going back to the first; holes by even and odd
  readonly size: number; // of what is seen, in square units of the sheet
}

const BEYOND = 4; // units that shapes reach beyond the sheet's edge, so that no outline runs along it
const SEEN = 0.3; // square units: a point whose triangle is smaller is not missed
const MOST_POINTS = 3200; // of a map: more make its file heavy, and it is drawn coarser
const SPECK = 1.5; // square units: a smaller island is not missed, unless it is all that a land has

/** Gives all lands that a map shows, as shapes on its sheet; `ownerOf` says with which land each is drawn. */
export function areasOf(atlas: Atlas, reach: Reach, ownerOf: (land: AtlasLand) => string): Area[] {
  const owned = new Map<string, AtlasLand[]>();
  for (const land of atlas.lands) {
    const owner = ownerOf(land);
    owned.set(owner, [...(owned.get(owner) ?? []), land]);
  }
  const near = [...owned].flatMap(([key, lands]) => {
    const all = lands.flatMap(({ shapes }) => shapes).sort((a, b) => b.size - a.size);
    const shapes = (lands.length > 1 || lands[0]?.standing === 'disputed' ? atlas.united(all) : all).filter(
      (shape) => isNear(shape, reach),
    );
    return shapes.length > 0 ? [{ key, shapes }] : [];
  });
  for (let seen = SEEN; ; seen *= 2) {
    const areas = near.flatMap(({ key, shapes }) => areaFrom(key, shapes, atlas, reach, seen));
    const points = areas.reduce((sum, { rings }) => rings.reduce((all, ring) => all + ring.length, sum), 0);
    if (points <= MOST_POINTS || seen > COARSEST) return areas;
  }
}

const COARSEST = 8;

function isNear({ middle, radius }: AtlasShape, reach: Reach): boolean {
  return geoDistance([...middle], [...reach.middle]) < radius + reach.radius + 0.01;
}

function areaFrom(
  key: string,
  shapes: readonly AtlasShape[],
  atlas: Atlas,
  reach: Reach,
  seen: number,
): Area[] {
  const { projection, width, height, kilometres } = reach;
  projection.clipExtent([
    [-BEYOND, -BEYOND],
    [width + BEYOND, height + BEYOND],
  ]);
  const squared = kilometres * kilometres;
  const view = viewOf(reach);
  const shown = shapes.filter(
    (shape, index) => index === 0 || shape.size > Math.max(SPECK, 4 * seen) * squared,
  );
  const rings = shown.flatMap((shape) => {
    const least = Math.min(seen * squared, shape.size / 60);
    const coordinates = atlas.ringsOf(shape, least, view).map((ring) => ring.map(([x, y]) => [x, y]));
    return outlined(coordinates, projection);
  });
  const size = rings.reduce((sum, ring) => sum + Math.abs(areaOf(ring)), 0);
  return rings.length > 0 ? [{ key, rings, size }] : [];
}

const AROUND = 1.2; // of a map's reach: land beyond is coarse, and not seen
const COARSE = 0.1; // of a map's reach, squared

function viewOf({ middle, radius }: Reach): View {
  const along = (radius * AROUND * 180) / Math.PI;
  const nearest = Math.min(89.9, Math.abs(middle[1]) + along); // the latitude nearest to a pole
  const across = nearest > 85 ? 360 : along / Math.cos((nearest * Math.PI) / 180);
  return { middle, across, along, least: (COARSE * radius * EARTH) ** 2 };
}

/** Gives a polygon in degrees as rings on the sheet, cut at its edge. */
function outlined(coordinates: number[][][], projection: Reach['projection']): Point[][] {
  const rings: Point[][] = [];
  let ring: [number, number][] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => rings.push((ring = [[rounded(x), rounded(y)]])),
    lineTo: (x, y) => {
      const [lastX, lastY] = ring.at(-1) ?? [NaN, NaN];
      const [nextX, nextY] = [rounded(x), rounded(y)];
      if (nextX !== lastX || nextY !== lastY) ring.push([nextX, nextY]);
    },
    arc: () => undefined,
    closePath: () => undefined,
  };
  geoPath(projection, context)({ type: 'Polygon', coordinates });
  return rings.filter((one) => one.length > 2);
}

/** Gives the area of a ring; below 0 when it runs the other way. */
function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += beforeX * y - x * beforeY;
    [beforeX, beforeY] = [x, y];
  }
  return sum / 2;
}

/** Gives what of a ring lies in a box, by Sutherland and Hodgman's way: cut at one side after the other. */
export function ringWithin(ring: readonly Point[], { x, y, width, height }: Box): readonly Point[] {
  const sides = [
    { axis: 0, limit: x, sign: 1 },
    { axis: 0, limit: x + width, sign: -1 },
    { axis: 1, limit: y, sign: 1 },
    { axis: 1, limit: y + height, sign: -1 },
  ] as const;
  return sides.reduce<readonly Point[]>((points, side) => cutAt(points, side), ring);
}

interface Side {
  readonly axis: 0 | 1;
  readonly limit: number;
  readonly sign: 1 | -1; // of what is kept, less the limit
}

function cutAt(points: readonly Point[], { axis, limit, sign }: Side): Point[] {
  const isKept = (point: Point): boolean => (point[axis] - limit) * sign >= 0;
  return points.flatMap((point, index): Point[] => {
    const before = points.at(index - 1) ?? point;
    const share = (limit - before[axis]) / (point[axis] - before[axis]);
    const at: Point = [
      rounded(before[0] + (point[0] - before[0]) * share),
      rounded(before[1] + (point[1] - before[1]) * share),
    ];
    if (isKept(before) !== isKept(point)) return isKept(point) ? [at, point] : [at];
    return isKept(point) ? [point] : [];
  });
}
