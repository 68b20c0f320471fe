import type { Box } from './box.ts';
import { edge, type Inside, marginOf, type Room } from './room.ts';
import { type Area, placeItems } from './placement.ts';
import type { Style, Track } from './style.ts';
import { type Claim, sizeTracks } from './tracks.ts';

/** An item of a grid: where it stands, and how high it is there. */
interface Item {
  readonly area: Area;
  readonly height: number; // with its margins, px
  readonly least: number; // the same where it is stretched, and its own rows share what there is
  readonly below: number; // from its last baseline to its end, px
  readonly wide: number;
  readonly style: Style;
}

/** Gives the inside of a grid as high as its items ask for, in a width (px). */
export function gridHeight(box: Box, width: number, room: Room): Inside {
  return insideOf(box, width, Number.NaN, room);
}

/** Gives the inside of a grid that has a height of its own: what its rows take where nothing is left to share. */
export function leastGridHeight(box: Box, width: number, room: Room): Inside {
  return insideOf(box, width, 0, room);
}

function insideOf(box: Box, width: number, space: number, room: Room): Inside {
  const { grid } = box.style;
  const areas = placeItems(
    box.boxes.map(({ style }) => style),
    box.style,
  );
  const columns = columnsOf(box, areas, width, room);
  const items = box.boxes.flatMap((child, index): Item[] => {
    const area = areas[index];
    return area
      ? [itemOf(child, area, extent(columns, area.column, area.columns, grid.columnGap), room)]
      : [];
  });
  const tracks = tracksOf(grid.rows, grid.autoRows, Math.max(0, ...areas.map(({ row, rows }) => row + rows)));
  const claims = aligned(items).map((item): Claim => {
    const { row, rows } = item.area;
    const shares = rows > 1 && tracks.slice(row, row + rows).some(({ max }) => max.kind === 'fr');
    const least = shares ? item.least : item.height;
    return { start: row, span: rows, min: least, max: least };
  });
  const rows = sizeTracks(tracks, claims, grid.rowGap, space);
  const height = extent(rows, 0, rows.length, grid.rowGap);
  const [first] = items;
  const out = extent(columns, 0, columns.length, grid.columnGap) - width;
  return {
    height,
    first: first ? first.height - first.below : 0,
    last: items.at(-1)?.below ?? 0,
    wide: Math.max(0, out, ...items.map(({ wide }) => wide)),
  };
}

function columnsOf(box: Box, areas: readonly Area[], width: number, room: Room): number[] {
  const { grid } = box.style;
  const tracks = tracksOf(
    grid.columns,
    grid.autoColumns,
    Math.max(0, ...areas.map(({ column, columns }) => column + columns)),
  );
  const asks = tracks.some(
    ({ min, max }) => ![min, max].every(({ kind }) => kind === 'length' || kind === 'fr'),
  );
  const claims = asks
    ? box.boxes.flatMap((child, index): Claim[] => {
        const area = areas[index];
        return area ? [{ start: area.column, span: area.columns, ...room.rangeOf(child) }] : [];
      })
    : [];
  const sizes = sizeTracks(tracks, claims, grid.columnGap, width);
  return stretched(tracks, sizes, width - grid.columnGap * (sizes.length - 1));
}

/** Shares what is left among columns that take what they get. */
function stretched(tracks: readonly Track[], sizes: readonly number[], space: number): number[] {
  const free = space - sizes.reduce((sum, size) => sum + size, 0);
  const autos = tracks.filter(({ max }) => max.kind === 'auto').length;
  return sizes.map(
    (size, index) => size + (tracks[index]?.max.kind === 'auto' ? Math.max(0, free) / autos : 0),
  );
}

function tracksOf(template: readonly Track[], auto: Track, needed: number): Track[] {
  return [...template, ...Array.from({ length: Math.max(0, needed - template.length) }, () => auto)];
}

function itemOf(child: Box, area: Area, width: number, room: Room): Item {
  const own = room.widthIn(child, width);
  const { height, last, wide } = room.layOut(child, own, true);
  const [above, below] = [marginOf(child.style, 0, width), marginOf(child.style, 2, width)];
  const out = child.style.display === 'table' || child.style.width ? own - width : 0;
  const spared = isStretched(child.style) ? sparedIn(child, own, room) : 0;
  return {
    area,
    least: above + height - spared + below,
    height: above + height + below,
    below: last + below,
    wide: Math.max(wide, out),
    style: child.style,
  };
}

function isStretched({ display, height, alignSelf }: Style): boolean {
  return display === 'grid' && height === null && /^(auto|stretch|normal)?$/.test(alignSelf);
}

/** Gives what a grid can do without where its rows need not be alike, px. */
function sparedIn(box: Box, width: number, room: Room): number {
  const inner = width - edge(box.style, 1, width) - edge(box.style, 3, width);
  return gridHeight(box, inner, room).height - leastGridHeight(box, inner, room).height;
}

/** Moves up items whose last baselines meet in a row: what the deepest has below it, all have. */
function aligned(items: readonly Item[]): Item[] {
  const endOf = ({ area }: Item): number => area.row + area.rows;
  return items.map((item) => {
    if (item.style.alignSelf !== 'last baseline') return item;
    const group = items.filter(
      (one) => one.style.alignSelf === 'last baseline' && endOf(one) === endOf(item),
    );
    const deepest = Math.max(...group.map(({ below }) => below));
    return { ...item, height: item.height + deepest - item.below };
  });
}

function extent(sizes: readonly number[], from: number, count: number, gap: number): number {
  const spanned = sizes.slice(from, from + count);
  return spanned.reduce((sum, size) => sum + size, 0) + gap * Math.max(0, spanned.length - 1);
}
