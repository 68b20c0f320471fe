import { geoDistance } from 'd3-geo';
import type { Land, MapFigure, Sea, Spot } from '../../base/figures/map.ts';
import type { TypeStyle } from '../../base/kit.ts';
import type { Box, Point, Shape } from '../../base/scene.ts';
import type { Sheet } from '../sheet.ts';
import { lineOf } from '../type.ts';
import { wrap } from '../wrap.ts';
import { type Board, type Placed, placeBeside, placeOffshore, placeWithin } from './labels.ts';
import { ownersIn } from './ground.ts';
import { type Area, ringWithin } from './land.ts';
import { drawn, filled, pathOf, pen, rounded } from './look.ts';
import { EARTH, type Reach } from './reach.ts';
import { boxesAlong } from './routes.ts';
import type { Tint } from './tints.ts';

/** The map that names are put on. */
export interface Named {
  readonly figure: MapFigure;
  readonly areas: readonly Area[];
  readonly tintOf: (key: string) => Tint;
  readonly reach: Reach;
  readonly board: Board;
  readonly sheet: Sheet;
}

/** Shapes that names are made of, and names that found no room. */
export interface Names {
  readonly shapes: readonly Shape[];
  readonly left: readonly string[];
}

/** How a name is set: its inks in the order in which they are tried. */
interface Face {
  readonly type: TypeStyle;
  readonly cut: TypeStyle['cut'];
  readonly inks: readonly string[];
}

/** Gives all names on a map: of cities first, since they can stand in few places, of the lands around last. */
export function nameAll(map: Named): Names {
  const { figure, areas, sheet, tintOf } = map;
  const { type, colours } = sheet;
  const inks = [colours.ink, colours.paper];
  const plain: Face = { type: type.note, cut: 'regular', inks };
  const strong: Face = { type: type.text, cut: 'semibold', inks };
  const known = new Set(
    [...figure.focus, ...figure.groups.flatMap(({ land }) => land)].map(({ key }) => key),
  );
  const around = areas
    .filter(({ key, size }) => !known.has(key) && size > SMALLEST * type.note.size ** 2)
    .map(({ key }): Land => ({ key, name: figure.names[key] ?? '' }));
  const bySize = (lands: readonly Land[]): Land[] =>
    [...lands].sort((a, b) => sizeOf(b.key, areas) - sizeOf(a.key, areas));
  const disputed = around.filter(({ key }) => tintOf(key).isDisputed);
  const parts = [
    ...figure.cities.map((city) => nameSpot(map, city, plain, 'dot')),
    ...figure.rings.map((ring) => nameSpot(map, ring, { ...plain, cut: 'semibold' }, 'ring')),
    ...figure.focus.map((land) => nameLand(map, land, [strong, { ...strong, type: type.note }], true)),
    ...bySize(figure.groups.flatMap(({ land }) => land)).map((land) => nameLand(map, land, [plain], true)),
    ...figure.seas.map((sea) =>
      nameSea(map, sea, { type: type.note, cut: 'italic', inks: [colours['ink-2']] }),
    ),
    ...[...bySize(disputed), ...bySize(around.filter((land) => !disputed.includes(land)))].map((land) =>
      nameLand(map, land, [{ ...plain, inks: [colours['ink-2'], colours.ink] }], false),
    ),
  ];
  return { shapes: parts.flatMap(({ shapes }) => shapes), left: parts.flatMap(({ left }) => left) };
}

const SMALLEST = 8; // squares of the size of type: a land around that is smaller has no name

function sizeOf(key: string, areas: readonly Area[]): number {
  return areas.find((area) => area.key === key)?.size ?? 0;
}

const BEYOND = 0.14; // of a name's box may reach over the border, when it fits no other way

const NOTHING: Names = { shapes: [], left: [] };

function nameLand(map: Named, { key, name }: Land, faces: readonly Face[], isWanted: boolean): Names {
  const { areas, board, sheet } = map;
  const owner = areas.findIndex((area) => area.key === key);
  if (name === '') return NOTHING;
  if (owner < 0) return { shapes: [], left: isWanted ? [name] : [] };
  for (const tolerance of isWanted ? [0, BEYOND] : [0])
    for (const [face, lines] of faces.flatMap((one) =>
      broken(name, one, sheet).map((all) => [one, all] as const),
    )) {
      const block = blockOf(lines, face, sheet);
      const room = { block: tolerance > 0 ? block : padded(block, sheet), tolerance };
      const placed = placeWithin(board, owner, room, face.inks);
      if (placed) return { shapes: setLines(lines, placed, face, map), left: [] };
    }
  const [face] = faces.slice(-1);
  return isWanted && face ? nameFrom(map, areas[owner], name, face) : NOTHING;
}

/** Names a land from outside, with a line that leads into it. */
function nameFrom(map: Named, area: Area | undefined, name: string, face: Face): Names {
  const { figure, areas, board, sheet, reach } = map;
  const at = area && heartOf(area);
  if (!at || at[0] < 0 || at[1] < 0 || at[0] > reach.width || at[1] > reach.height)
    return { shapes: [], left: [name] };
  const ways = broken(name, face, sheet).map((lines) => ({ lines, block: blockOf(lines, face, sheet) }));
  for (const { lines, block } of ways) {
    const placed = placeOffshore(board, areas.indexOf(area), block, face.inks, at);
    if (placed) return { shapes: setLines(lines, placed, face, map), left: [] };
  }
  const isCrowded = figure.focus.length + figure.groups.flatMap(({ land }) => land).length > CROWD;
  const extent = Math.min(Math.sqrt(area.size) / 2, 3 * sheet.unit);
  for (const { lines, block } of isCrowded ? [] : ways) {
    const named = { at, owner: areas.indexOf(area) };
    const beside = placeBeside(board, named, padded(block, sheet), extent + sheet.unit, face.inks);
    if (!beside) continue;
    board.taken.push(...boxesAlong([beside.from, at], sheet.line));
    return {
      shapes: [...leader(beside.from, at, sheet, true), ...setLines(lines, beside, face, map)],
      left: [],
    };
  }
  return { shapes: [], left: [name] };
}

const CROWD = 16; // lands with names: lines that lead to more of them cannot be followed

/** Gives a point in the largest part of an area, as far from its outline as a coarse search finds. */
function heartOf({ rings }: Area): Point | undefined {
  const largest = rings.reduce<readonly Point[]>(
    (best, ring) => (extentOf(ring) > extentOf(best) ? ring : best),
    [],
  );
  if (largest.length === 0) return undefined;
  const sum = largest.reduce(([x, y], [a, b]): Point => [x + a, y + b], [0, 0] as Point);
  return [sum[0] / largest.length, sum[1] / largest.length];
}

function extentOf(ring: readonly Point[]): number {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return ring.length === 0 ? -1 : (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}

function nameSpot(map: Named, { name, at }: Spot, face: Face, mark: 'dot' | 'ring'): Names {
  const { board, sheet, reach } = map;
  const point = spotOn(reach, at);
  if (!point) return { shapes: [], left: name === '' ? [] : [name] };
  if (name === '') return NOTHING;
  const gap = markSize(sheet, mark) + sheet.unit / 2;
  const beside = placeBeside(board, { at: point, owner: null }, blockOf([name], face, sheet), gap, face.inks);
  if (!beside) return { shapes: [], left: [name] };
  const lead = beside.isAway ? leader(beside.from, point, sheet, false) : [];
  return { shapes: [...lead, ...setLines([name], beside, face, map)], left: [] };
}

/** Gives a place on a map; undefined when it lies outside. */
export function spotOn({ projection, width, height }: Reach, at: Spot['at']): Point | undefined {
  const [x, y] = projection([...at]) ?? [-1, -1];
  return x >= 0 && y >= 0 && x <= width && y <= height ? [rounded(x), rounded(y)] : undefined;
}

/** Gives the radius of the mark of a place. */
export function markSize({ unit }: Sheet, mark: 'dot' | 'ring'): number {
  return mark === 'dot' ? 0.7 * unit : 2.5 * unit;
}

function nameSea(map: Named, { name, at, within }: Sea, face: Face): Names {
  const { board, sheet, reach } = map;
  const near = reach.projection([...at]);
  if (!near) return { shapes: [], left: [name] };
  const goal: Point = [
    Math.max(0, Math.min(reach.width, near[0])),
    Math.max(0, Math.min(reach.height, near[1])),
  ];
  for (const lines of broken(name, face, sheet)) {
    const room = { block: padded(blockOf(lines, face, sheet), sheet), tolerance: 0 };
    const placed = placeWithin(board, -1, room, face.inks, goal);
    if (!placed) continue;
    const centre: Point = [placed.box.x + placed.box.width / 2, placed.box.y + placed.box.height / 2];
    const back = reach.projection.invert?.([...centre]);
    const isThere = back && geoDistance(back, [...at]) * EARTH < within;
    if (isThere && Math.hypot(centre[0] - goal[0], centre[1] - goal[1]) < FAR * reach.width)
      return { shapes: setLines(lines, placed, face, map), left: [] };
  }
  return { shapes: [], left: [name] };
}

const FAR = 0.3; // of the map's width: a sea's name farther from its place could name another

/** Gives ways to break a name: in one line, two, three. */
function broken(name: string, face: Face, sheet: Sheet): string[][] {
  const words = name.split(' ').length;
  return Array.from({ length: Math.min(3, words) }, (_, index) => index + 1).flatMap((count) => {
    if (count === 1) return [[name]];
    const whole = wide(name, face, sheet);
    const widths = [1, 1.15, 1.3, 1.5].map((share) => (whole / count) * share);
    const lines = widths.map((width) =>
      wrap(name, Math.max(width, longest(name, face, sheet)), { ...face, colour: '' }, sheet.measure),
    );
    return lines.filter((one) => one.length === count).slice(0, 1);
  });
}

function longest(name: string, face: Face, sheet: Sheet): number {
  return Math.max(...name.split(' ').map((word) => wide(word, face, sheet))) + 0.01;
}

function wide(text: string, { type, cut }: Face, { measure }: Sheet): number {
  return measure(text, { family: type.font, cut, size: type.size });
}

const TIGHT = 1.08; // leading of a name in several lines, in sizes

function blockOf(lines: readonly string[], face: Face, sheet: Sheet): { width: number; height: number } {
  return {
    width: Math.max(...lines.map((line) => wide(line, face, sheet))),
    height: lines.length * face.type.size * TIGHT,
  };
}

function padded(
  { width, height }: { width: number; height: number },
  { unit }: Sheet,
): { width: number; height: number } {
  return { width: width + unit, height: height + unit / 2 };
}

/** Sets lines in the middle of a box, which is taken from then on. */
function setLines(
  lines: readonly string[],
  { box, colour }: Placed,
  { type, cut }: Face,
  map: Named,
): Shape[] {
  map.board.taken.push(box);
  const leading = type.size * TIGHT;
  const top = box.y + (box.height - lines.length * leading) / 2 + type.size * BASELINE;
  const x = rounded(box.x + box.width / 2);
  return [
    ...clearing(box, map),
    ...lines.map((line, index) =>
      lineOf(line, { x, y: rounded(top + index * leading), anchor: 'middle' }, { type, cut, colour }),
    ),
  ];
}

/** Gives the ground under words once more, without its borders, where they would run through the letters. */
function clearing(box: Box, { areas, board, tintOf }: Named): Shape[] {
  const owners = [...ownersIn(board.ground, box).keys()];
  const isPlain = owners.length === 1 && !tintOf(areas[owners[0] ?? -1]?.key ?? '').isDisputed;
  if (isPlain) return [];
  const land = owners.flatMap((owner): Shape[] => {
    const rings = (areas[owner]?.rings ?? [])
      .map((ring) => ringWithin(ring, box))
      .filter((ring) => ring.length > 2);
    return rings.length > 0 ? [pathOf(rings, filled(board.behind(owner)))] : [];
  });
  return owners.includes(-1) ? [{ kind: 'rect', ...box, look: filled(board.behind(-1)) }, ...land] : land;
}

const BASELINE = 0.87; // from the top of a line to its baseline, in sizes: the letters stand in its middle

function leader(from: Point, to: Point, { colours, line, unit }: Sheet, hasEnd: boolean): Shape[] {
  const points = [from, to].map(([x, y]): Point => [rounded(x), rounded(y)]);
  const end: Shape = {
    kind: 'ellipse',
    centre: points[1] ?? to,
    rx: unit / 3,
    ry: unit / 3,
    look: filled(colours.ink, pen(colours.paper, line / 2)),
  };
  return [
    pathOf([points], drawn(pen(colours.paper, 2 * line)), false),
    pathOf([points], drawn(pen(colours.ink, 0.75 * line)), false),
    ...(hasEnd ? [end] : []),
  ];
}
