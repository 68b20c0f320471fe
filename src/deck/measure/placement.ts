import type { Lines, Style } from './style.ts';

/** Where an item stands in a grid: tracks from 0. */
export interface Area {
  readonly row: number;
  readonly rows: number; // how many
  readonly column: number;
  readonly columns: number;
}

/** A stretch of tracks; `at` is -1 where the grid decides. */
interface Stretch {
  readonly at: number;
  readonly span: number;
}

/** Gives where the items of a grid stand (CSS Grid 1, 8.5), in the order of the items. */
export function placeItems(items: readonly Style[], { grid }: Style): Area[] {
  const across = grid.byColumn;
  const count = Math.max(1, (across ? grid.rows : grid.columns).length); // tracks across the flow
  const asked = items.map(({ row, column }) => {
    const [rows, columns] = [stretch(row, grid.rows.length), stretch(column, grid.columns.length)];
    return across ? { along: columns, over: rows } : { along: rows, over: columns };
  });
  const taken = new Set<string>();
  const placed: (Stretch & { readonly over: Stretch })[] = [];
  const free = (at: number, over: number, a: Stretch, o: Stretch): boolean =>
    cells(at, a.span, over, o.span).every((cell) => !taken.has(cell));
  const put = (index: number, at: number, over: number): void => {
    const one = asked[index];
    if (!one) return;
    for (const cell of cells(at, one.along.span, over, one.over.span)) taken.add(cell);
    placed[index] = { at, span: one.along.span, over: { at: over, span: one.over.span } };
  };
  asked.forEach(({ along, over }, index) => {
    if (along.at >= 0 && over.at >= 0) put(index, along.at, over.at);
  });
  asked.forEach(({ along, over }, index) => {
    if (along.at < 0 || over.at >= 0) return;
    let at = 0;
    while (!free(along.at, at, along, over)) at += 1;
    put(index, along.at, at);
  });
  let [line, cross] = [0, 0];
  asked.forEach(({ along, over }, index) => {
    if (along.at >= 0) return;
    if (over.at >= 0) {
      if (over.at < cross) line += 1;
      cross = over.at;
      while (!free(line, cross, along, over)) line += 1;
    } else {
      while (cross + over.span > count && cross > 0) [line, cross] = [line + 1, 0];
      while (!free(line, cross, along, over))
        [line, cross] = cross + over.span + 1 > count ? [line + 1, 0] : [line, cross + 1];
    }
    put(index, line, cross);
  });
  return placed.map(({ at, span, over }) =>
    across
      ? { column: at, columns: span, row: over.at, rows: over.span }
      : { row: at, rows: span, column: over.at, columns: over.span },
  );
}

function stretch({ start, end, span }: Lines, explicit: number): Stretch {
  const line = (number: number): number => (number < 0 ? explicit + 1 + number : number - 1);
  if (start !== 0 && end !== 0) {
    const [from, to] = [line(start), line(end)];
    return { at: Math.min(from, to), span: Math.max(1, Math.abs(to - from)) };
  }
  if (start !== 0) return { at: line(start), span };
  if (end !== 0) return { at: Math.max(0, line(end) - span), span };
  return { at: -1, span };
}

function cells(at: number, span: number, over: number, overSpan: number): string[] {
  return Array.from(
    { length: span * overSpan },
    (_, index) => `${at + Math.floor(index / overSpan)} ${over + (index % overSpan)}`,
  );
}
