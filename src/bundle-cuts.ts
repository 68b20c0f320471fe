/** A line that divides the shape of a country in the atlas, from one of its corners to another. */
interface Cut {
  readonly country: string; // as the atlas calls it
  readonly line: readonly Point[]; // its ends are the nearest corners of the outline
  readonly beyond: Point; // nearest to the outline of the piece that becomes a shape of its own
}

type Point = readonly [longitude: number, latitude: number];
type Arc = (readonly [x: number, y: number])[]; // on the grid

/** Countries by name, their rings as numbers of arcs (backwards: -1 - number), and the arcs' points. */
export interface Outlines {
  readonly countries: ReadonlyMap<string, number[][][]>;
  readonly arcs: Arc[];
}

/**
 * Natural Earth draws what is held, not what is agreed: Western Sahara to the sand wall with Morocco, and the Golan
 * Heights with Israel. Where disputed land has no shape of its own, these lines give it one: the parallel of 27°40′ N, and the
 * armistice line of 1949, to a few kilometres.
 */
const CUTS: readonly Cut[] = [
  {
    country: 'Morocco',
    line: [
      [-8.818, 27.657],
      [-13.174, 27.655],
    ],
    beyond: [-14.6, 21.9],
  },
  {
    country: 'Israel',
    line: [
      [35.628, 33.275],
      [35.653, 33.2],
      [35.645, 33.08],
      [35.637, 32.96],
      [35.65, 32.85],
      [35.645, 32.76],
      [35.61, 32.683],
    ],
    beyond: [35.873, 33.039],
  },
];

/** Cuts the shapes of countries along the lines above; `toGrid` gives a place on the grid of the arcs. */
export function cutShapes(outlines: Outlines, toGrid: (point: Point) => readonly [number, number]): void {
  for (const { country, line, beyond } of CUTS) {
    const polygons = outlines.countries.get(country);
    const ring = polygons?.[0]?.[0];
    if (!polygons || !ring) throw new Error(`The atlas has no ${country} to cut`);
    const ends = [line[0], line.at(-1)].map((end) => splitNear(outlines, ring, toGrid(end ?? beyond)));
    const [from = '', to = ''] = ends;
    const start = ring.findIndex((arc) => startOf(outlines, arc) === from);
    const turned = [...ring.slice(start), ...ring.slice(0, start)];
    const middle = turned.findIndex((arc) => startOf(outlines, arc) === to);
    if (start < 0 || middle < 1) throw new Error(`The line through ${country} does not divide it`);
    const inner = line.slice(1, -1).map(toGrid);
    outlines.arcs.push([parsed(from), ...inner, parsed(to)]);
    const cut = outlines.arcs.length - 1;
    const pieces = [
      [...turned.slice(0, middle), -1 - cut],
      [...turned.slice(middle), cut],
    ];
    const apart =
      nearness(outlines, pieces[0] ?? [], toGrid(beyond)) <
      nearness(outlines, pieces[1] ?? [], toGrid(beyond))
        ? 0
        : 1;
    ring.splice(0, ring.length, ...(pieces[1 - apart] ?? []));
    polygons.push([pieces[apart] ?? []]);
  }
}

/** Makes the corner of a ring that is nearest to a place the end of an arc, everywhere; gives the corner. */
function splitNear(outlines: Outlines, ring: readonly number[], place: readonly [number, number]): string {
  const corners = ring.flatMap((arc) => {
    const number = arc < 0 ? -1 - arc : arc;
    return (outlines.arcs[number] ?? []).map((point, index) => ({
      number,
      index,
      far: distance(point, place),
      point,
    }));
  });
  const [best] = corners.sort((a, b) => a.far - b.far);
  if (!best) return '';
  const arc = outlines.arcs[best.number] ?? [];
  if (best.index === 0 || best.index === arc.length - 1) return String(best.point);
  outlines.arcs.push(arc.slice(best.index));
  outlines.arcs[best.number] = arc.slice(0, best.index + 1);
  const added = outlines.arcs.length - 1;
  for (const one of [...outlines.countries.values()].flat(2)) {
    const at = one.findIndex((number) => number === best.number || number === -1 - best.number);
    if (at < 0) continue;
    const both = one[at] === best.number ? [best.number, added] : [-1 - added, -1 - best.number];
    one.splice(at, 1, ...both);
  }
  return String(best.point);
}

function startOf({ arcs }: Outlines, arc: number): string {
  return String(arc < 0 ? arcs[-1 - arc]?.at(-1) : arcs[arc]?.[0]);
}

function nearness({ arcs }: Outlines, ring: readonly number[], place: readonly [number, number]): number {
  return Math.min(
    ...ring.flatMap((arc) => (arcs[arc < 0 ? -1 - arc : arc] ?? []).map((point) => distance(point, place))),
  );
}

function parsed(corner: string): readonly [number, number] {
  const [x = 0, y = 0] = corner.split(',').map(Number);
  return [x, y];
}

function distance([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]): number {
  return Math.hypot(x - otherX, (y - otherY) / 2); // the grid is twice as fine from north to south
}
