import { createRequire } from 'node:module';
import { geoArea } from 'd3-geo';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import {
  angleBetween,
  type AtlasHeader,
  type AtlasLand,
  type AtlasShape,
  LEVELS,
  RUN_COLUMNS,
  type Spatial,
  spatial,
  toWeight,
} from './base/atlas.ts';
import { cutShapes } from './bundle-cuts.ts';
import { DISPUTED } from './content/figures/map/parts.ts';
import { atlasKeys, type Part, partsOf } from './content/figures/map/tables.ts';

const require = createRequire(import.meta.url);

const EARTH = 6371.0088; // km, mean radius (IUGG)
const EARTH_AREA = EARTH ** 2;

type Point = [longitude: number, latitude: number];
type Country = (Polygon | MultiPolygon) & {
  readonly id?: string;
  readonly properties: { readonly name: string };
};
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/**
 * Gives the atlas that maps are drawn from: Natural Earth's countries at 1:50m as `world-atlas` has them, parts with names
 * of their own set apart, with a circle around each shape and a weight for each point. Drawing from it takes a tenth of the
 * time that reading the TopoJSON does.
 */
export function bakeAtlas(): Uint8Array {
  const world = cut(require('world-atlas/countries-50m.json') as World);
  const { scale, translate: origin } = world.transform ?? { scale: [1, 1], translate: [0, 0] };
  const weighed = presimplify(world, sphericalTriangleArea).arcs as unknown as [number, number, number][][];
  const lands = landsOf(
    world,
    weighed.map((arc) => arc.map(([x, y]): Point => [x, y])),
  );
  const arcs = world.arcs.map((arc, number) => placed(arc, weighed[number] ?? []));
  return joined(lands, arcs, pair(scale), pair(origin));
}

/** A point on the grid, and the weight that it has. */
type Placed = readonly [x: number, y: number, weight: number];

/** Gives the points of an arc, which goes on across the antimeridian. */
function placed(steps: readonly number[][], weighed: readonly (readonly number[])[]): Placed[] {
  let [x, y] = [0, 0];
  return steps.map(([stepX = 0, stepY = 0], index): Placed => {
    x += index === 0 ? stepX : around(stepX);
    y += stepY;
    return [x, y, toWeight((weighed[index]?.[2] ?? 0) * EARTH_AREA)];
  });
}

const RUN = 48; // points: fewer make the table of runs longer than what they save

/** Gives the atlas as bytes. */
function joined(
  lands: readonly AtlasLand[],
  arcs: readonly (readonly Placed[])[],
  scale: AtlasHeader['scale'],
  origin: AtlasHeader['origin'],
): Uint8Array {
  const corners = new Map<string, number>();
  const cornerAt = (point: Placed | undefined): number => {
    const name = `${(((point?.[0] ?? 0) % AROUND) + AROUND) % AROUND} ${point?.[1]}`;
    corners.set(name, corners.get(name) ?? corners.size);
    return corners.get(name) ?? 0;
  };
  const arcTable: number[] = [];
  const runTable: number[] = [];
  const levels = LEVELS.map(() => ({ points: [] as number[], weights: [] as number[] }));
  const startRun = (box: readonly number[]): number =>
    runTable.push(...box, ...levels.map(({ weights }) => weights.length));
  for (const arc of arcs) {
    arcTable.push(runTable.length / RUN_COLUMNS, cornerAt(arc[0]), cornerAt(arc.at(-1)));
    for (let from = 0; from < arc.length; from += RUN) {
      const run = arc.slice(from, from + RUN);
      const [xs, ys] = [run.map(([x]) => x), run.map(([, y]) => y)];
      const [west, south] = [Math.min(...xs), Math.min(...ys)];
      startRun([west, south, Math.max(...xs), Math.max(...ys)]);
      for (const [x, y, weight] of run)
        levels.forEach(({ points, weights }, level) => {
          if (weight < (LEVELS[level] ?? 0)) return;
          points.push(x - west, y - south);
          weights.push(weight);
        });
    }
  }
  const runs = runTable.length / RUN_COLUMNS;
  arcTable.push(runs, 0, 0);
  startRun([0, 0, 0, 0]);
  const points = levels.map(({ weights }) => weights.length);
  const header: AtlasHeader = { lands, arcs: arcs.length, runs, points, scale, origin };
  const json = JSON.stringify(header);
  const padded = json.padEnd(Math.ceil(json.length / 4) * 4); // what follows begins on a whole word
  return Buffer.concat([
    written([padded.length], 4),
    Buffer.from(padded, 'latin1'),
    written(arcTable, 4),
    written(runTable, 4),
    ...levels.map((level) => written(level.points, 2)),
    ...levels.map((level) => written(level.weights, 1)),
  ]);
}

/** Gives whole numbers as bytes, the least first. */
function written(numbers: readonly number[], size: 1 | 2 | 4): Uint8Array {
  const bytes = Buffer.alloc(numbers.length * size);
  numbers.forEach((number, index) =>
    size === 4 ? bytes.writeInt32LE(number, index * size) : bytes.writeUIntLE(number, index * size, size),
  );
  return bytes;
}

/** Gives the world with shapes of their own for disputed land that has none. */
function cut(world: World): World {
  const { scale, translate } = world.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = world.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]): readonly [number, number] => [(x += stepX), (y += stepY)]);
  });
  const shapes = world.objects.countries.geometries as Country[];
  const countries = new Map(
    shapes.map((shape) => [
      shape.properties.name,
      structuredClone(shape.type === 'Polygon' ? [shape.arcs] : shape.arcs),
    ]),
  );
  cutShapes({ countries, arcs }, ([longitude, latitude]) => [
    Math.round((longitude - (translate[0] ?? 0)) / (scale[0] ?? 1)),
    Math.round((latitude - (translate[1] ?? 0)) / (scale[1] ?? 1)),
  ]);
  const geometries = shapes.map((shape) => ({
    ...shape,
    type: 'MultiPolygon' as const,
    arcs: countries.get(shape.properties.name) ?? [],
  }));
  const stepped = arcs.map((arc) =>
    arc.map(([x, y], index) =>
      index === 0 ? [x, y] : [x - (arc[index - 1]?.[0] ?? 0), y - (arc[index - 1]?.[1] ?? 0)],
    ),
  );
  return { ...world, arcs: stepped, objects: { countries: { ...world.objects.countries, geometries } } };
}

function pair([x = 0, y = 0]: readonly number[]): readonly [number, number] {
  return [x, y];
}

const AROUND = 99_999; // steps of the grid from one side of the antimeridian to the other

// A step across the antimeridian goes once around the grid.
function around(step: number): number {
  return Math.abs(step) > AROUND / 2 ? step - Math.sign(step) * AROUND : step;
}

function landsOf(world: World, points: readonly (readonly Point[])[]): AtlasLand[] {
  const keys = atlasKeys();
  const found = new Map<string, AtlasShape[]>();
  const lands = new Map<string, Omit<AtlasLand, 'shapes'>>();
  for (const country of world.objects.countries.geometries as Country[]) {
    const key = keys.get(String(country.id ?? country.properties.name)) ?? '';
    if (key === '')
      throw new Error(`The atlas has a country that tables.ts lacks: ${country.properties.name}`);
    lands.set(key, { key, of: '', standing: DISPUTED.includes(key) ? 'disputed' : 'country' });
    const polygons = country.type === 'Polygon' ? [country.arcs] : country.arcs;
    for (const all of polygons) {
      const rings = all.filter((ring) => !isPole(ring, points));
      const shape = shapeOf(rings, points);
      const middle = middleOf(outlineOf(rings, points)[0] ?? []);
      const part = partsOf(key).find(({ box }) => isIn(middle, box));
      if (part)
        lands.set(part.key, lands.get(part.key) ?? { key: part.key, of: key, standing: part.standing });
      const owner = part?.key ?? key;
      found.set(owner, [...(found.get(owner) ?? []), shape]);
    }
  }
  return [...lands.values()].map((land) => ({
    ...land,
    shapes: (found.get(land.key) ?? []).sort((a, b) => b.size - a.size),
  }));
}

// The pole is a line on a map in degrees, which is what the atlas was made from, and nothing on the globe.
function isPole(ring: number[], points: readonly (readonly Point[])[]): boolean {
  return (outlineOf([ring], points)[0] ?? []).every(([, y]) => Math.abs(y) > 89.9);
}

function isIn([x, y]: readonly [number, number], [west, south, east, north]: Part['box']): boolean {
  return y > south && y < north && [x, x - 360].some((one) => one > west && one < east);
}

function outlineOf(rings: number[][], points: readonly (readonly Point[])[]): Point[][] {
  return rings.map((ring) =>
    ring.flatMap((arc) => {
      const line = points[arc < 0 ? -1 - arc : arc] ?? [];
      return arc < 0 ? [...line].reverse() : line;
    }),
  );
}

function shapeOf(rings: number[][], points: readonly (readonly Point[])[]): AtlasShape {
  const coordinates = outlineOf(rings, points);
  const middle = spatial(middleOf(coordinates[0] ?? [])).map((value) => rounded(value, 6));
  const at = middle as unknown as Spatial;
  const radius = Math.max(...coordinates.flat().map((point) => angleBetween(spatial(point), at)));
  const size = geoArea({ type: 'Polygon', coordinates }) * EARTH_AREA;
  return { rings, size: rounded(size, 2), middle: at, radius: rounded(radius, 5) + 2e-5 };
}

/** Gives the middle of a box around points, turned so that it does not matter where the map of the world is cut. */
function middleOf(points: readonly Point[]): Point {
  const [[start] = [0, 0]] = points;
  const turned = points.map(([x, y]): Point => [
    x - start > 180 ? x - 360 : x - start < -180 ? x + 360 : x,
    y,
  ]);
  const mid = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const x = mid(turned.map(([one]) => one));
  return [x > 180 ? x - 360 : x < -180 ? x + 360 : x, mid(turned.map(([, y]) => y))];
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}
