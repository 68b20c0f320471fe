/**
 * The atlas as it is baked when the package is made: a header as JSON, then tables of numbers, least byte first. Points lie on
 * a grid and stand in runs of neighbours, so that a map reads the runs near it whole and those far away coarse.
 */
export interface AtlasHeader {
  readonly lands: readonly AtlasLand[];
  readonly arcs: number; // how many: of each its first run, and the numbers of the corners it goes from and to
  readonly runs: number; // how many: of each its box on the grid, and the first of its points in each of LEVELS
  readonly points: readonly number[]; // how many in each of LEVELS
  readonly scale: readonly [x: number, y: number]; // degrees a step of the grid
  readonly origin: readonly [longitude: number, latitude: number];
}

/** A country, or a part of one that has a name. */
export interface AtlasLand {
  readonly key: string;
  readonly of: string; // the country it is a part of; "" for a country
  readonly standing: 'country' | 'part' | 'apart' | 'disputed';
  readonly shapes: readonly AtlasShape[]; // the largest first
}

/** An area with its holes, and a circle around it on the globe. */
export interface AtlasShape {
  readonly rings: readonly (readonly number[])[]; // numbers of arcs; backwards: -1 - number
  readonly size: number; // km²
  readonly middle: Spatial;
  readonly radius: number; // radians
}

/** A place on the globe, as a vector of length 1. */
export type Spatial = readonly [x: number, y: number, z: number];

/** Gives the vector of a place in degrees. */
export function spatial([longitude, latitude]: readonly [longitude: number, latitude: number]): Spatial {
  const [along, up] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(up) * Math.cos(along), Math.cos(up) * Math.sin(along), Math.sin(up)];
}

/** Gives the angle (radians) between two places. */
export function angleBetween(one: Spatial, other: Spatial): number {
  return Math.acos(Math.max(-1, Math.min(1, one[0] * other[0] + one[1] * other[1] + one[2] * other[2])));
}

/** Columns of the table of arcs: first run, from, to. */
export const ARC_COLUMNS = 3;

/** Columns of the table of runs: west, south, east, north, then the first point in each level. */
export const RUN_COLUMNS = 7;

/** The weights that points of each level have at the least: all, those of 64 km², those of 4,096 km². */
export const LEVELS = [0, 112, 160] as const;

/** Steps of the weights of points: a byte w stands for a triangle of 2^(w / 8 - 8) km²; 255 always stays. */
const WEIGHT_STEPS = 8;
const LEAST = -8;

/** Gives the byte that stands for the area (km²) of the triangle that a point makes with its neighbours. */
export function toWeight(area: number): number {
  if (area === Infinity) return 255;
  if (!(area > 0)) return 0;
  return Math.max(0, Math.min(254, Math.round((Math.log2(area) - LEAST) * WEIGHT_STEPS)));
}
