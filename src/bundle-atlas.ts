import { createRequire } from 'node:module';
import { geoArea, geoDistance } from 'd3-geo';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import { type AtlasHeader, type AtlasLand, type AtlasShape, toWeight } from './base/atlas.ts';
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
  const arcs = world.arcs.map((arc): [number, number, number] => [arc.length, ...pair(arc[0] ?? [])]);
  const header: AtlasHeader = { lands, arcs, scale: pair(scale), origin: pair(origin) };
  const steps = world.arcs.flatMap((arc) =>
    arc.flatMap(([x = 0, y = 0], index) => (index === 0 ? [0, 0] : [around(x), y])),
  );
  const weights = weighed.flatMap((arc) => arc.map(([, , area]) => toWeight(area * EARTH_AREA)));
  return joined(JSON.stringify(header), steps, weights);
}

function joined(header: string, steps: readonly number[], weights: readonly number[]): Uint8Array {
  const json = new TextEncoder().encode(header);
  const padded = json.length + (json.length % 2); // steps begin on an even byte
  const bytes = Buffer.alloc(4 + padded + steps.length * 2 + weights.length, ' ');
  bytes.writeUInt32LE(padded, 0);
  bytes.set(json, 4);
  steps.forEach((step, index) => bytes.writeInt16LE(step, 4 + padded + index * 2));
  bytes.set(weights, 4 + padded + steps.length * 2);
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

// A step across the antimeridian goes once around the grid of a hundred thousand.
function around(step: number): number {
  return Math.abs(step) > 5e4 ? step - Math.sign(step) * 1e5 + Math.sign(step) : step;
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
    for (const rings of polygons) {
      const shape = shapeOf(rings, points);
      const part = partsOf(key).find(({ box }) => isIn(shape.middle, box));
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

function isIn([x, y]: readonly [number, number], [west, south, east, north]: Part['box']): boolean {
  return y > south && y < north && [x, x - 360].some((one) => one > west && one < east);
}

function shapeOf(rings: number[][], points: readonly (readonly Point[])[]): AtlasShape {
  const coordinates = rings.map((ring) =>
    ring.flatMap((arc) => {
      const line = points[arc < 0 ? -1 - arc : arc] ?? [];
      return arc < 0 ? [...line].reverse() : line;
    }),
  );
  const [outer = []] = coordinates;
  const middle = middleOf(outer);
  const radius = Math.max(...coordinates.flat().map((point) => geoDistance(point, middle)));
  const size = geoArea({ type: 'Polygon', coordinates: coordinates as Point[][] }) * EARTH_AREA;
  return {
    rings,
    size: rounded(size, 2),
    middle: [rounded(middle[0], 4), rounded(middle[1], 4)],
    radius: rounded(radius, 5) + 1e-5,
  };
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
