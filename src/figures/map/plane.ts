import {
  geoAzimuthalEqualArea,
  geoConicEqualArea,
  geoConicEqualAreaRaw,
  geoEqualEarth,
  geoEqualEarthRaw,
  type GeoProjection,
  type GeoRawProjection,
} from 'd3-geo';
import type { LonLat } from '../../base/figures/map.ts';
import type { Line } from './atlas.ts';

/**
 * A way to lay the globe out flat, in units of its radius, y downwards: place by place and back, and many places at once,
 * which takes a fifth of the time.
 */
export interface Plane {
  readonly projection: () => GeoProjection; // a new one each time, for who scales and moves it
  /** Lays the places of a closed line out in its stead; gives more lines than one where the plane's edge cuts it. */
  readonly flatten: (line: Line) => Line[];
}

const RADIANS = Math.PI / 180;

/** Gives a plane that touches the globe in a place: nothing opposite of it can be shown. */
export function touchingAt([longitude, latitude]: LonLat): Plane {
  const [sine, cosine] = [Math.sin(latitude * RADIANS), Math.cos(latitude * RADIANS)];
  return {
    projection: () => geoAzimuthalEqualArea().rotate([-longitude, -latitude]).scale(1).translate([0, 0]),
    // Snyder, Map Projections (USGS 1395), 24-2 to 24-4
    flatten: (line) => {
      for (let index = 0; index < line.length; index += 2) {
        const x = ((line[index] ?? 0) - longitude) * RADIANS;
        const y = (line[index + 1] ?? 0) * RADIANS;
        const [up, out] = [Math.sin(y), Math.cos(y)];
        const ahead = out * Math.cos(x);
        const scale = Math.sqrt(2 / Math.max(1e-9, 1 + sine * up + cosine * ahead));
        line[index] = scale * out * Math.sin(x);
        line[index + 1] = scale * (sine * ahead - cosine * up);
      }
      return [line];
    },
  };
}

/** Gives a cone through two parallels (degrees) around a place, for what reaches far from west to east. */
export function coneThrough(parallels: [number, number], [longitude, latitude]: LonLat): Plane {
  const raw = geoConicEqualAreaRaw(parallels[0] * RADIANS, parallels[1] * RADIANS);
  const [, middle] = raw(0, latitude * RADIANS);
  return {
    projection: () =>
      geoConicEqualArea()
        .parallels(parallels)
        .rotate([-longitude, 0])
        .center([0, latitude])
        .scale(1)
        .translate([0, 0]),
    flatten: (line) => [laidBy(raw, line, longitude, middle)],
  };
}

/** Gives the whole globe, a meridian in its middle. */
export function wholeWorld(longitude: number): Plane {
  return {
    projection: () => geoEqualEarth().rotate([-longitude, 0]).scale(1).translate([0, 0]),
    flatten: (line) => cutAround(line, longitude).map((piece) => laidBy(geoEqualEarthRaw, piece, 0, 0)),
  };
}

function laidBy(raw: GeoRawProjection, line: Line, longitude: number, middle: number): Line {
  for (let index = 0; index < line.length; index += 2) {
    const [x, y] = raw(turned((line[index] ?? 0) - longitude) * RADIANS, (line[index + 1] ?? 0) * RADIANS);
    line[index] = x;
    line[index + 1] = middle - y;
  }
  return line;
}

/** Gives degrees from -180 to 180; both stay as they are. */
function turned(degrees: number): number {
  return degrees > 180 || degrees < -180 ? degrees - 360 * Math.round(degrees / 360) : degrees;
}

const STEP = 2.5; // degrees: how far the edge of the world is drawn straight

/** Gives a closed line in pieces that do not run across the edge of a map of the world, in degrees from its middle. */
function cutAround(line: Line, longitude: number): Line[] {
  const ring = unrolled(line, longitude);
  const xs = ring.map(([x]) => x);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  return [-360, 0, 360]
    .filter((by) => west + by < 180 && east + by > -180)
    .flatMap((by) => {
      const moved = ring.map(([x, y]): LonLat => [x + by, y]);
      const piece = alongEdge(cutAt(cutAt(moved, -180, 1), 180, -1));
      return piece.length > 2 ? [Float64Array.from(piece.flat())] : [];
    });
}

/** Gives a closed line as degrees from a meridian, going on where it crosses the opposite; one around a pole by way of it. */
function unrolled(line: Line, longitude: number): LonLat[] {
  const ring: LonLat[] = [];
  let before = 0;
  for (let index = 0; index < line.length; index += 2) {
    const x = (line[index] ?? 0) - longitude;
    before = index === 0 ? turned(x) : x - 360 * Math.round((x - before) / 360);
    ring.push([before, line[index + 1] ?? 0]);
  }
  const [first = [0, 0], last = [0, 0]] = [ring[0], ring.at(-1)];
  if (Math.abs(last[0] - first[0]) < 180) return ring;
  const pole = last[1] < 0 ? -90 : 90;
  const end = first[0] + 360 * Math.sign(last[0] - first[0]);
  return [...ring, [end, first[1]], [end, pole], [first[0], pole]];
}

/** Gives what of a closed line lies on one side of a meridian. */
function cutAt(ring: readonly LonLat[], limit: number, sign: 1 | -1): LonLat[] {
  return ring.flatMap(([x, y], index): LonLat[] => {
    const [beforeX, beforeY] = ring.at(index - 1) ?? [x, y];
    const [isIn, wasIn] = [(x - limit) * sign >= 0, (beforeX - limit) * sign >= 0];
    const at: LonLat = [limit, beforeY + ((y - beforeY) * (limit - beforeX)) / (x - beforeX || 1)];
    if (isIn !== wasIn) return isIn ? [at, [x, y]] : [at];
    return isIn ? [[x, y]] : [];
  });
}

function alongEdge(ring: readonly LonLat[]): LonLat[] {
  return ring.flatMap(([x, y], index): LonLat[] => {
    const [beforeX, beforeY] = ring.at(index - 1) ?? [x, y];
    const steps = Math.abs(x) === 180 && beforeX === x ? Math.ceil(Math.abs(y - beforeY) / STEP) : 1;
    return Array.from({ length: Math.max(1, steps) }, (_, step): LonLat => [
      x,
      step + 1 >= steps ? y : beforeY + ((y - beforeY) * (step + 1)) / steps,
    ]);
  });
}
