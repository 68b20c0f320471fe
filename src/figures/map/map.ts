import type { MapFigure } from '../../base/figures/map.ts';
import type { Box, Shape } from '../../base/scene.ts';
import { IDENTITY } from '../../base/scene.ts';
import { remembered } from '../../base/remembered.ts';
import type { FigureArt, Plotted, Words } from '../figure-kind.ts';
import type { Sheet } from '../sheet.ts';
import { type Atlas, openAtlas } from './atlas.ts';
import { groundOf } from './ground.ts';
import { type Disputed, type Key, keyOf } from './key.ts';
import type { Board } from './labels.ts';
import { type Area, areasOf, isNear } from './land.ts';
import { drawn, filled, pen } from './look.ts';
import { markSize, nameAll, spotOn } from './names.ts';
import { paintLand } from './paint.ts';
import { type Reach, reachOf, type Space } from './reach.ts';
import { boxesAlong, cased, headOf, pointsOf } from './routes.ts';
import { scaleBar } from './scale-bar.ts';
import { FOCUS, ownersOf, type Tint, tintsOf } from './tints.ts';

/** Gives what draws maps from the atlas of some bytes. */
export function mapArt(atlas: Uint8Array): FigureArt<MapFigure> {
  return {
    draw: (figure, sheet) => drawMap(figure, sheet, openAtlas(atlas)),
    measure: (figure, sheet) => layOut(figure, sheet, openAtlas(atlas)),
    describe,
    tabulate,
  };
}

/** A map's reach and key on a sheet, and the room of both. */
interface Layout {
  readonly reach: Reach;
  readonly key: Key;
  readonly width: number;
  readonly height: number;
}

function layOut(figure: MapFigure, sheet: Sheet, atlas: Atlas): Layout {
  const isBeside = sheet.wing > 0;
  const first = reachOf(figure, atlas, spaceFor(sheet, 0));
  const disputed = disputedOn(figure, atlas, first);
  const key = keyOf(figure, disputed, sheet, isBeside ? sheet.wing - 3 * sheet.unit : sheet.width, isBeside);
  const reach = isBeside ? first : reachOf(figure, atlas, spaceFor(sheet, key.height + sheet.unit));
  const height = isBeside ? reach.height : reach.height + sheet.unit + key.height;
  return { reach, key, width: sheet.wing + reach.width, height };
}

function drawMap(figure: MapFigure, sheet: Sheet, atlas: Atlas): Plotted {
  const { reach, key, width, height } = layOut(figure, sheet, atlas);
  const areas = areasFor({ figure, reach, atlas });
  const { shapes, left } = paintMap(figure, areas, reach, sheet, atlas);
  const map: Shape = {
    kind: 'group',
    transform: [1, 0, 0, 1, sheet.wing, 0],
    clip: { x: 0, y: 0, width: reach.width, height: reach.height },
    shapes,
  };
  return { scene: { width, height, shapes: [map, put(key, height, sheet)] }, left };
}

/** A map whose land is sought. */
interface Sought {
  readonly figure: MapFigure;
  readonly reach: Reach;
  readonly atlas: Atlas;
}

const KEPT_MAPS = 24; // widths of a few maps, for the builds after this one

// The same shapes as for the build before, where nothing that they depend on has changed: they are most of a map's time.
const areasFor = remembered(
  KEPT_MAPS,
  ({ figure: { focus, groups, ruled }, reach: { projection, width, height } }: Sought) =>
    JSON.stringify([
      [...focus, ...groups.flatMap(({ land }) => land)].map(({ key }) => key),
      ruled.map(({ land, to }) => [land.key, to.key]),
      [projection.scale(), projection.translate(), projection.rotate(), projection.center(), width, height],
    ]),
  ({ figure, reach, atlas }) => areasOf(atlas, reach, ownersOf(figure)),
);

const FOOT = 96; // px from a slide's foot to where content ends, above the note

/** Puts the key beneath the map, or beside it where content ends. */
function put({ shapes, height }: Key, bottom: number, { wing }: Sheet): Shape {
  const y = wing > 0 ? bottom - FOOT - height : bottom - height;
  return {
    kind: 'group',
    transform: [...IDENTITY.slice(0, 4), 0, y] as unknown as typeof IDENTITY,
    clip: null,
    shapes,
  };
}

const TALLEST = 1.1; // of a map's width on the page
const LOWEST = 0.62;

function spaceFor({ medium, width, height }: Sheet, taken: number): Space {
  const room = height - taken;
  if (medium === 'slide') return { width, least: room, most: room };
  return { width, least: Math.min(room, width * LOWEST), most: Math.min(room, width * TALLEST) };
}

const NOTICED = 20; // square units: smaller land says nothing on a map, and nothing is said of it

/** Gives the disputed land of which a map shows a part. */
function disputedOn(figure: MapFigure, atlas: Atlas, reach: Reach): Disputed {
  const rules = new Map(figure.ruled.map(({ land, to }) => [land.key, to]));
  const named = new Set(
    [...figure.focus, ...figure.groups.flatMap(({ land }) => land)].map(({ key }) => key),
  );
  const shown = atlas.lands.filter(({ key, standing, shapes }) => {
    const [shape] = shapes;
    const isSeen =
      standing === 'disputed' &&
      shape &&
      shape.size > NOTICED * reach.kilometres ** 2 &&
      isNear(shape, reach);
    const outline = isSeen ? atlas.lineOf(shape.rings[0] ?? [], shape.size / 40) : [];
    return outline.some(
      (x, index) => key !== '' && index % 2 === 0 && spotOn(reach, [x, outline[index + 1] ?? 0]),
    );
  });
  const nameOf = (key: string): string => figure.names[key] ?? key;
  return {
    hatched: shown.filter(({ key }) => !rules.has(key) && !named.has(key)).map(({ key }) => nameOf(key)),
    outlined: shown.filter(({ key }) => !rules.has(key) && named.has(key)).map(({ key }) => nameOf(key)),
    ruled: shown.flatMap(({ key }) => {
      const to = rules.get(key);
      return to ? [to.key === key ? nameOf(key) : `${nameOf(key)} (${to.name})`] : [];
    }),
  };
}

function paintMap(
  figure: MapFigure,
  areas: readonly Area[],
  reach: Reach,
  sheet: Sheet,
  atlas: Atlas,
): Plotted['scene'] & { left: readonly string[] } {
  const { colours, line, unit, type } = sheet;
  const { width, height } = reach;
  const disputed = new Set(
    atlas.lands.filter(({ standing }) => standing === 'disputed').map(({ key }) => key),
  );
  const tintOf = tintsOf(figure, disputed, (key) => atlas.landOf(key)?.of ?? '', colours);
  const tints = areas.map(({ key }) => tintOf(key));
  const board = boardFor(areas, tints, reach, sheet);
  const routes = figure.routes.map((route) => ({ ...route, points: pointsOf(route, reach) }));
  for (const { points } of routes) board.taken.push(...boxesAlong(points, 2.5 * line));
  const dots = dotsOf(figure, reach, sheet, board);
  const bar = scaleBar(board, reach, sheet, (owner) => (tints[owner]?.rank ?? 0) === FOCUS);
  const names = nameAll({ figure, areas, tintOf, reach, board, sheet });
  const sea: Shape = { kind: 'rect', x: 0, y: 0, width, height, look: filled(colours.sea) };
  const brush = { colours, line: 0.5 * line, hatch: unit * (type.note.size > 12 ? 1.25 : 1) };
  const shapes = [
    sea,
    ...paintLand(areas, tintOf, brush),
    ...routes.flatMap(({ points, isArrow }) => [
      ...cased(points, colours, line),
      ...(isArrow ? headOf(points, colours, line) : []),
    ]),
    ...dots,
    ...bar,
    ...names.shapes,
  ];
  return { width, height, shapes, left: names.left };
}

function boardFor(
  areas: readonly Area[],
  tints: readonly Tint[],
  { width, height }: Reach,
  sheet: Sheet,
): Board {
  const { type, unit, colours } = sheet;
  return {
    ground: groundOf(areas, width, height, type.note.size / 3.5),
    width,
    height,
    edge: 1.5 * unit,
    behind: (owner) => tints[owner]?.colour ?? colours.sea,
    taken: [],
  };
}

/** Gives the marks of places; what is written keeps off them. */
function dotsOf({ cities, rings, routes }: MapFigure, reach: Reach, sheet: Sheet, board: Board): Shape[] {
  const { colours, line } = sheet;
  const ends = routes.flatMap(({ from, to, isArrow }) => (isArrow ? [from] : [from, to]));
  const marks = [
    ...rings.map(({ at }) => ({ at, mark: 'ring' as const })),
    ...[...cities, ...ends].map(({ at }) => ({ at, mark: 'dot' as const })),
  ];
  const seen = new Set<string>();
  return marks.flatMap(({ at, mark }): Shape[] => {
    const centre = spotOn(reach, at);
    if (!centre || seen.has(`${mark} ${at.join()}`)) return [];
    seen.add(`${mark} ${at.join()}`);
    const radius = markSize(sheet, mark);
    const box: Box = { x: centre[0] - radius, y: centre[1] - radius, width: 2 * radius, height: 2 * radius };
    board.taken.push(box);
    const round = { kind: 'ellipse', centre, rx: radius, ry: radius } as const;
    if (mark === 'dot') return [{ ...round, look: filled(colours.ink, pen(colours.paper, line)) }];
    return [
      { ...round, look: drawn(pen(colours.paper, 2.5 * line)) },
      { ...round, look: drawn(pen(colours.ink, 1.25 * line)) },
    ];
  });
}

function describe({ focus, groups, cities, routes, rings }: MapFigure, words: Words): string {
  const list = (items: readonly { readonly name: string }[]): string =>
    items.map(({ name }) => name).join(', ');
  const parts = [
    `${words['map']}: ${list(focus.length > 0 ? focus : groups.flatMap(({ land }) => land))}`,
    ...(focus.length > 0 ? groups.map(({ name, land }) => `${name}: ${list(land)}`) : []),
    ...(cities.length > 0 ? [`${words['mapCities']}: ${list(cities)}`] : []),
    ...routes.map(({ from, to, label }) => `${label || words['mapRoute']}: ${from.name} – ${to.name}`),
    ...(rings.length > 0 ? [`${words['mapRings']}: ${list(rings)}`] : []),
  ];
  return `${parts.join('. ')}.`;
}

function tabulate(
  { focus, groups, cities, seas, routes, rings }: MapFigure,
  words: Words,
): { head: string[]; rows: string[][] } {
  const rowsOf = (items: readonly { readonly name: string }[], what: string): string[][] =>
    items.filter(({ name }) => name !== '').map(({ name }) => [name, what]);
  return {
    head: [words['mapPlace'] ?? '', words['mapGroup'] ?? ''],
    rows: [
      ...rowsOf(focus, words['mapFocus'] ?? ''),
      ...groups.flatMap(({ name, land }) => rowsOf(land, name)),
      ...rowsOf(cities, words['mapCities'] ?? ''),
      ...rowsOf(seas, words['mapSeas'] ?? ''),
      ...routes.map(({ from, to, label }) => [
        `${from.name} – ${to.name}`,
        label || (words['mapRoute'] ?? ''),
      ]),
      ...rowsOf(rings, words['mapRings'] ?? ''),
    ],
  };
}
