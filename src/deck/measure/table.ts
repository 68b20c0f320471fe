import type { Box } from './box.ts';
import type { Inside, Room } from './room.ts';
import type { Range } from './paragraph.ts';

/** What the cells of a column ask for, px. */
interface Column extends Range {
  readonly fixed: boolean; // its width is set, so that it takes no more
}

/** Gives a table in a width (px): its columns by what stands in them, its rows by the highest cell. */
export function tableSize(box: Box, width: number, room: Room): Inside {
  const rows = rowsOf(box);
  const columns = share(columnsOf(rows, room), width);
  const edges = edgesOf(box, rows);
  const laid = rows.map((row) => rowHeight(row, columns, room));
  const height =
    laid.reduce((sum, { height }) => sum + height, 0) + edges.reduce((sum, edge) => sum + edge, 0);
  const all = columns.reduce((sum, column) => sum + column, 0);
  return {
    height,
    first: (laid[0]?.first ?? 0) + (edges[0] ?? 0),
    last: 0,
    wide: Math.max(0, all - width, ...laid.map(({ wide }) => wide)),
  };
}

/** Gives how narrow and how wide a table may be, px. */
export function tableRange(box: Box, room: Room): Range {
  const columns = columnsOf(rowsOf(box), room);
  const sum = (of: (column: Column) => number): number => columns.reduce((total, one) => total + of(one), 0);
  return { min: sum(({ min }) => min), max: sum(({ max }) => max) };
}

function rowsOf(box: Box): Box[] {
  return box.boxes.flatMap((child) => (child.style.display === 'table-row' ? [child] : rowsOf(child)));
}

function columnsOf(rows: readonly Box[], room: Room): Column[] {
  const columns: Column[] = [];
  for (const row of rows)
    row.boxes.forEach((cell, index) => {
      const { min, max, fixed } = claimOf(cell, room);
      const had = columns[index] ?? { min: 0, max: 0, fixed: false };
      const most = had.fixed === fixed ? Math.max(had.max, max) : fixed ? max : had.max; // a set width outdoes others
      columns[index] = { min: Math.max(had.min, min), max: most, fixed: had.fixed || fixed };
    });
  return columns.map((column) =>
    column.fixed ? { ...column, max: Math.max(column.min, column.max) } : column,
  );
}

function claimOf(cell: Box, room: Room): Column {
  const { width } = cell.style;
  if (!width || width.share !== 0) return { ...room.rangeOf(cell), fixed: false };
  const free = room.rangeOf({ ...cell, style: { ...cell.style, width: null } });
  const asked = room.rangeOf(cell).min;
  return { min: free.min, max: Math.max(free.min, asked), fixed: true };
}

/** Gives each column its width (CSS Tables 3, "distributing width to columns"). */
function share(columns: readonly Column[], width: number): number[] {
  const total = (of: (column: Column) => number): number => columns.reduce((sum, one) => sum + of(one), 0);
  const [least, most] = [total(({ min }) => min), total(({ max }) => max)];
  if (width <= least) return columns.map(({ min }) => min);
  const set = total(({ fixed, min, max }) => (fixed ? max : min));
  if (width < set) {
    const part = (width - least) / (set - least);
    return columns.map(({ fixed, min, max }) => (fixed ? min + (max - min) * part : min));
  }
  if (width < most) {
    const part = (width - set) / (most - set);
    return columns.map(({ fixed, min, max }) => (fixed ? max : min + (max - min) * part));
  }
  const open = columns.filter(({ fixed }) => !fixed).length; // columns that take what is left
  const weight = total(({ fixed, max }) => (open > 0 && fixed ? 0 : max));
  return columns.map(({ fixed, max }) => {
    if (open > 0 && fixed) return max;
    const part = weight > 0 ? max / weight : 1 / (open || columns.length);
    return max + (width - most) * part;
  });
}

/** Gives the width of each line between rows whose borders meet; none where they stand apart, which no kit asks for. */
function edgesOf({ style }: Box, rows: readonly Box[]): number[] {
  if (!style.collapse) return [];
  const of = (row: Box | undefined, side: 0 | 2): number =>
    row ? Math.max(row.style.border[side], ...row.boxes.map((cell) => cell.style.border[side])) : 0;
  return Array.from({ length: rows.length + 1 }, (_, index) =>
    Math.max(of(rows[index - 1], 2), of(rows[index], 0)),
  );
}

function rowHeight(
  row: Box,
  columns: readonly number[],
  room: Room,
): { height: number; first: number; wide: number } {
  const cells = row.boxes.map((cell, index) => ({ cell, ...room.layOut(cell, columns[index] ?? 0, true) }));
  const onBaseline = cells.filter(({ cell }) => cell.style.verticalAlign === 'baseline');
  const base = Math.max(0, ...onBaseline.map(({ first }) => first));
  return {
    height: Math.max(
      0,
      ...cells.map(({ height }) => height),
      ...onBaseline.map(({ height, first }) => height - first + base),
    ),
    first: base,
    wide: Math.max(0, ...cells.map(({ wide }) => wide)),
  };
}
