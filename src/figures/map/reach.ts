import { geoDistance, type GeoProjection } from 'd3-geo';
import { angleBetween, type AtlasShape, type Spatial, spatial } from '../../base/atlas.ts';
import type { Frame, Land, LonLat, MapFigure } from '../../base/figures/map.ts';
import type { Box, Point } from '../../base/scene.ts';
import { keptWith } from '../../base/remembered.ts';
import type { Atlas } from './atlas.ts';
import { coneThrough, type Plane, touchingAt, wholeWorld } from './plane.ts';

/** A map's part of the globe, on a sheet from 0, 0. */
export interface Reach {
  readonly projection: GeoProjection; // from degrees to the unit of the sheet
  readonly plane: Plane;
  readonly scale: number; // units of the sheet to one of the plane, whose 0, 0 stands at left, top
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly middle: LonLat; // of a circle on the globe around all that is seen
  readonly centre: Spatial; // the same
  readonly radius: number; // radians
  readonly kilometres: number; // that the unit stands for in the middle
  readonly isEven: boolean; // whether it stands for much the same all over the map
}

/** How wide a map is, and how high it may be. */
export interface Space {
  readonly width: number;
  readonly least: number;
  readonly most: number;
}

/** Gives how far a map reaches: its subject whole, of the groups around it what is near, and the sheet filled. */
export function reachOf(figure: MapFigure, atlas: Atlas, { width, least, most }: Space): Reach {
  const { plane, wanted } = aimOf(atlas)(figure);
  const ratio = Math.min(most / width, Math.max(least / width, wanted.height / wanted.width));
  const seen = shapedTo(wanted, ratio);
  const scale = width / seen.width;
  const height = Math.round(width * ratio * 100) / 100;
  const [left, top] = [-seen.x * scale, -seen.y * scale];
  const projection = plane.projection().scale(scale).translate([left, top]);
  return { projection, plane, scale, left, top, width, height, ...measured(projection, width, height) };
}

/** What a map shows, whatever its size: a plane, not scaled, and the part of it that is wanted. */
interface Aim {
  readonly plane: Plane;
  readonly wanted: Box;
}

const aimOf = keptWith((atlas: Atlas) =>
  keptWith((figure: MapFigure): Aim => {
    const subject = subjectOf(figure, atlas);
    const plane = flattened([...subject.core, ...subject.spots], figure.frame);
    const wanted = wantedBox(subject, plane.projection(), figure.frame.by === 'box' ? 0 : MARGIN);
    return { plane, wanted };
  }),
);

/** The mean radius of the Earth in km (IUGG). */
export const EARTH = 6371.0088;
const MARGIN = 0.08; // of what is to be seen, on each side
const NEAR = 0.6; // of the subject's size: how far a map follows the groups around it, on each side
const SMALLEST = 120 / EARTH; // the shapes of 1:50m say nothing of what is smaller

/** Points that a map must show, and others that it shows where they are near. */
interface Subject {
  readonly core: readonly LonLat[];
  readonly spots: readonly LonLat[];
  readonly near: readonly LonLat[];
}

function subjectOf({ frame, focus, groups, cities, routes, rings }: MapFigure, atlas: Atlas): Subject {
  if (frame.by === 'box') return { core: edgesOf(frame), spots: [], near: [] };
  const bodies = (lands: readonly Land[]): LonLat[] => lands.flatMap(({ key }) => bodyOf(key, atlas));
  if (frame.by === 'places')
    return { core: bodies(frame.land), spots: frame.spots.map(({ at }) => at), near: [] };
  const spots = [...cities, ...rings, ...routes.flatMap(({ from, to }) => [from, to])].map(({ at }) => at);
  const grouped = bodies(groups.flatMap(({ land }) => land));
  return focus.length > 0
    ? { core: bodies(focus), spots, near: grouped }
    : { core: grouped, spots, near: [] };
}

/** Gives the least triangle (km²) that matters for how far a land of a size reaches. */
function coarse(size: number): number {
  return Math.min(size / 50, Math.max(400, size / 2000));
}

const LEAST_SHARE = 1 / 2000; // of a land's largest shape: a smaller one does not change how far it reaches

/** Gives the outline of a land without what lies far from it: Hawaii, Réunion, an island in another ocean. */
function bodyOf(key: string, atlas: Atlas): LonLat[] {
  const own = atlas.landOf(key);
  const parts = atlas.lands.filter(({ of, standing }) => of === key && standing === 'part');
  const shapes = [...(own?.shapes ?? []), ...parts.flatMap((part) => part.shapes)].sort(
    (a, b) => b.size - a.size,
  );
  const [largest] = shapes;
  if (!largest) return [];
  const belongs = (shape: AtlasShape): boolean =>
    shape.size >= largest.size * 0.08 ||
    angleBetween(shape.middle, largest.middle) < shape.radius + largest.radius * 1.25;
  return shapes
    .filter((shape) => shape.size >= largest.size * LEAST_SHARE && belongs(shape))
    .flatMap((shape) => {
      const line = atlas.lineOf(shape.rings[0] ?? [], coarse(Math.max(shape.size, largest.size / 40)));
      return Array.from({ length: line.length / 2 }, (_, index): LonLat => [
        line[2 * index] ?? 0,
        line[2 * index + 1] ?? 0,
      ]);
    });
}

type BoxFrame = Extract<Frame, { readonly by: 'box' }>;

function boxBounds({ west, south, east, north }: BoxFrame): BoxFrame {
  return { by: 'box', west, south, east: east > west ? east : east + 360, north };
}

function edgesOf(frame: BoxFrame): LonLat[] {
  const { west, south, east, north } = boxBounds(frame);
  const across = east - west - 1e-6; // the whole globe has two edges, too
  return Array.from({ length: 17 }, (_, step) => west + 1e-7 + (across * step) / 16).flatMap((longitude) =>
    [0, 0.25, 0.5, 0.75, 1].map((share): LonLat => [longitude, south + (north - south) * share]),
  );
}

const WIDE = 1.25; // radians from the middle: further than that a map is one of the world
const ALL_AROUND = 270; // degrees: what reaches as far is shown on the map of the world that everybody knows
const USUAL = 11; // degrees: its edge runs through the Bering Strait
const LONG = 22; // degrees from west to east that an even cone shows better than a plane

/** Gives an equal-area projection that suits points: a plane touching their middle, a cone where they reach far from west to east, or the whole world. */
function flattened(points: readonly LonLat[], frame: Frame): Plane {
  const { west, east, south, north } = frame.by === 'box' ? boxBounds(frame) : boundsOf(points);
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
  const centre = spatial([longitude, latitude]);
  const farthest = Math.max(...points.map((point) => angleBetween(spatial(point), centre)));
  const isMid = Math.abs(latitude) > 20 && Math.abs(latitude) < 72 && south * north > 0;
  if (farthest > WIDE) return wholeWorld(frame.by !== 'box' && east - west > ALL_AROUND ? USUAL : longitude);
  if (!isMid || east - west <= LONG) return touchingAt([longitude, latitude]);
  const sixth = (north - south) / 6;
  return coneThrough([south + sixth, north - sixth], [longitude, latitude]);
}

/** Gives a box in degrees around points, its east above 180 where it reaches across the antimeridian. */
function boundsOf(points: readonly LonLat[]): { west: number; east: number; south: number; north: number } {
  const longitudes = points.map(([x]) => ((x % 360) + 360) % 360).sort((a, b) => a - b);
  let [widest, west] = [-1, 0];
  longitudes.forEach((x, index) => {
    const before = longitudes.at(index - 1) ?? x;
    const gap = index === 0 ? x + 360 - before : x - before;
    if (gap > widest) [widest, west] = [gap, x];
  });
  const latitudes = points.map(([, y]) => y);
  return { west, east: west + 360 - widest, south: Math.min(...latitudes), north: Math.max(...latitudes) };
}

function wantedBox({ core, spots, near }: Subject, projection: GeoProjection, margin: number): Box {
  const flat = (points: readonly LonLat[]): Box | null =>
    boxAround(points.map((point) => projection([...point])));
  const shown = flat([...core, ...spots]) ?? { x: 0, y: 0, width: 0, height: 0 };
  const centre = flat(core) ?? shown;
  const close = flat(near);
  const reach = grownBy(centre, Math.max(centre.width, centre.height) * NEAR);
  const all = close ? joined(shown, within(close, reach)) : shown;
  const side = Math.max(all.width, all.height, SMALLEST);
  return grownBy(all, side * margin + (SMALLEST > side ? SMALLEST - side : 0) / 2);
}

function boxAround(points: readonly ([number, number] | null)[]): Box | null {
  const found = points.filter((point) => point !== null && Number.isFinite(point[0])) as [number, number][];
  if (found.length === 0) return null;
  const [xs, ys] = [found.map(([x]) => x), found.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function grownBy({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function joined(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const [right, foot] = [
    Math.max(one.x + one.width, other.x + other.width),
    Math.max(one.y + one.height, other.y + other.height),
  ];
  return { x, y, width: right - x, height: foot - y };
}

/** Gives what of a box lies within another; a part of that other's edge where nothing does. */
function within(one: Box, other: Box): Box {
  const clamp = (value: number, from: number, size: number): number =>
    Math.min(from + size, Math.max(from, value));
  const [x, y] = [clamp(one.x, other.x, other.width), clamp(one.y, other.y, other.height)];
  const right = clamp(one.x + one.width, other.x, other.width);
  const foot = clamp(one.y + one.height, other.y, other.height);
  return { x, y, width: right - x, height: foot - y };
}

function shapedTo(box: Box, ratio: number): Box {
  const width = Math.max(box.width, box.height / ratio);
  const height = width * ratio;
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height };
}

/** Gives what a map shows of the globe, and how large. */
function measured(
  projection: GeoProjection,
  width: number,
  height: number,
): Pick<Reach, 'middle' | 'centre' | 'radius' | 'kilometres' | 'isEven'> {
  const invert = ([x, y]: Point): LonLat | null => {
    const at = projection.invert?.([x, y]);
    const back = at && projection(at);
    return at && back && Math.hypot(back[0] - x, back[1] - y) < 1 ? at : null;
  };
  const middle = invert([width / 2, height / 2]) ?? [0, 0];
  const rim = Array.from({ length: 5 }, (_, step) => step / 4).flatMap((share): Point[] => [
    [width * share, 0],
    [width * share, height],
    [0, height * share],
    [width, height * share],
  ]);
  const edge = rim.map(invert);
  const radius = edge.includes(null)
    ? Math.PI
    : Math.max(...edge.map((point) => geoDistance([...(point ?? middle)], [...middle])));
  const kilometres = kilometresAt([width / 2, height / 2], invert) ?? 1;
  const others = rim.map((point) => kilometresAt(point, invert) ?? 0);
  const isEven = others.every((one) => Math.abs(one / kilometres - 1) < UNEVEN);
  return { middle, centre: spatial(middle), radius, kilometres, isEven };
}

const UNEVEN = 0.15; // a share that a reader who measures with the scale bar would be wrong by

function kilometresAt([x, y]: Point, invert: (point: Point) => LonLat | null): number | null {
  const [from, to] = [invert([x - 5, y]), invert([x + 5, y])];
  return from && to ? (geoDistance([...from], [...to]) * EARTH) / 10 : null;
}
