/** The atlas as it is baked when the package is made: a header as JSON, then the points of all arcs. */
export interface AtlasHeader {
  readonly lands: readonly AtlasLand[];
  readonly arcs: readonly (readonly [points: number, x: number, y: number])[]; // how many points, and the first one's grid place
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
  readonly middle: readonly [longitude: number, latitude: number];
  readonly radius: number; // radians
}

/** Steps of the weights of points: a byte w stands for a triangle of 2^(w / 8 - 8) km²; 255 always stays. */
const WEIGHT_STEPS = 8;
const LEAST = -8;

/** Gives the byte that stands for the area (km²) of the triangle that a point makes with its neighbours. */
export function toWeight(area: number): number {
  if (area === Infinity) return 255;
  if (!(area > 0)) return 0;
  return Math.max(0, Math.min(254, Math.round((Math.log2(area) - LEAST) * WEIGHT_STEPS)));
}
