import { angleBetween, type AtlasLand, type AtlasShape } from '../../base/atlas.ts';
import type { Box, Point } from '../../base/scene.ts';
import type { Atlas, Line, View } from './atlas.ts';
import { rounded } from './look.ts';
import { EARTH, type Reach } from './reach.ts';

/** A land as far as a map shows it. */
export interface Area {
  readonly key: string;
  readonly rings: readonly (readonly Point[])[]; // closed by going back to the first; holes by even and odd
  readonly size: number; // of what is seen, in square units of the sheet
}

const BEYOND = 4; // units that shapes reach beyond the sheet's edge, so that no outline runs along it
const SEEN = 0.8; // square units: a point whose triangle is smaller is not missed
const MOST_POINTS = 3200; // of a map: more make its file heavy, and it is drawn coarser
const SPECK = 1.5; // square units: a smaller island is not missed, unless it is all that a land has

/** Gives all lands that a map shows, as shapes on its sheet; `ownerOf` says with which land each is drawn. */
export function areasOf(atlas: Atlas, reach: Reach, ownerOf: (land: AtlasLand) => string): Area[] {
  const owned = new Map<string, { readonly isJoined: boolean; readonly shapes: readonly AtlasShape[] }>();
  for (const land of atlas.lands) {
    const shapes = land.shapes.filter((shape) => isNear(shape, reach));
    if (shapes.length === 0) continue;
    const owner = ownerOf(land);
    const known = owned.get(owner);
    owned.set(owner, {
      isJoined: known !== undefined || land.standing === 'disputed',
      shapes: [...(known?.shapes ?? []), ...shapes],
    });
  }
  const near = [...owned].map(([key, { isJoined, shapes }]) => ({
    key,
    shapes: isJoined ? atlas.united([...shapes].sort((a, b) => b.size - a.size)) : shapes,
  }));
  for (let seen = SEEN; ; seen *= 2) {
    const areas = near.flatMap(({ key, shapes }) => areaFrom(key, shapes, atlas, reach, seen));
    const points = areas.reduce((sum, { rings }) => rings.reduce((all, ring) => all + ring.length, sum), 0);
    if (points <= MOST_POINTS || seen > COARSEST) return areas;
  }
}

const COARSEST = 8;

/** Gives whether a map may show something of a shape. */
export function isNear({ middle, radius }: AtlasShape, reach: Reach): boolean {
  return angleBetween(middle, reach.centre) < radius + reach.radius + 0.01;
}

function areaFrom(
  key: string,
  shapes: readonly AtlasShape[],
  atlas: Atlas,
  reach: Reach,
  seen: number,
): Area[] {
  const squared = reach.kilometres * reach.kilometres;
  const view = viewOf(reach);
  const shown = shapes.filter(
    (shape, index) => index === 0 || shape.size > Math.max(SPECK, 4 * seen) * squared,
  );
  const rings = shown.flatMap((shape) => {
    const least = Math.min(seen * squared, shape.size / 60);
    return shape.rings.flatMap((ring) =>
      reach.plane.flatten(atlas.lineOf(ring, least, view)).flatMap((line) => onSheet(line, reach)),
    );
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

/** Gives a closed line on the plane as a ring on the sheet, cut at its edge; nothing when it lies outside. */
function onSheet(line: Line, { scale, left, top, width, height }: Reach): (readonly Point[])[] {
  const edge = { x: -BEYOND, y: -BEYOND, width: width + 2 * BEYOND, height: height + 2 * BEYOND };
  const [right, foot] = [width + BEYOND, height + BEYOND];
  const points: Point[] = [];
  let [lastX, lastY] = [NaN, NaN];
  let [isCut, beforeOut, lastOut] = [false, 0, 0];
  for (let index = 0; index < line.length; index += 2) {
    const x = rounded((line[index] ?? 0) * scale + left);
    const y = rounded((line[index + 1] ?? 0) * scale + top);
    if (x === lastX && y === lastY) continue;
    const out = (x < -BEYOND ? 1 : x > right ? 2 : 0) | (y < -BEYOND ? 4 : y > foot ? 8 : 0);
    if ((beforeOut & lastOut & out) !== 0)
      points.pop(); // three beyond the same side: nobody misses the one between
    else beforeOut = lastOut;
    points.push([x, y]);
    if (out !== 0) isCut = true;
    [lastX, lastY, lastOut] = [x, y, out];
  }
  const ring = isCut ? ringWithin(points, edge) : points;
  return ring.length > 2 ? [ring] : [];
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
  return cutAt(cutAt(cutAt(cutAt(ring, 0, x, 1), 0, x + width, -1), 1, y, 1), 1, y + height, -1);
}

/** Gives what of a ring lies on one side of a line across an axis: `sign` is that of what is kept, less the limit. */
function cutAt(ring: readonly Point[], axis: 0 | 1, limit: number, sign: 1 | -1): readonly Point[] {
  const kept: Point[] = [];
  let before = ring.at(-1) ?? [0, 0];
  let wasIn = (before[axis] - limit) * sign >= 0;
  for (const point of ring) {
    const isIn = (point[axis] - limit) * sign >= 0;
    if (isIn !== wasIn) {
      const share = (limit - before[axis]) / (point[axis] - before[axis]);
      const [x, y] = [0, 1].map((one) =>
        rounded((before[one] ?? 0) + ((point[one] ?? 0) - (before[one] ?? 0)) * share),
      );
      kept.push([x ?? 0, y ?? 0]);
    }
    if (isIn) kept.push(point);
    [before, wasIn] = [point, isIn];
  }
  return kept;
}
