import type { Era, TimelineEvent, TimelineFigure } from '../../base/figures/timeline.ts';
import type { Shape } from '../../base/scene.ts';
import type { Plotted } from '../figure-kind.ts';
import type { Sheet } from '../sheet.ts';
import { joined, type Label, movedWords, setDate, setLines } from './label.ts';
import { filled, goldOnes, markAt, markSize, momentsOf } from './marks.ts';
import type { LabelStyle } from './styles.ts';

/** How a list is set. */
export interface ListPlan {
  readonly style: LabelStyle;
  readonly columns: number;
  readonly gap: number; // between events
  readonly isCut: boolean; // what has no room is left; else a list that has none for all is not set
  readonly saysScale: boolean; // that its steps are not those of time
}

/** An event or the name of an era, as it stands in its column. */
interface Row {
  readonly label: Label;
  readonly event: TimelineEvent | null;
  readonly era: Era | null; // that it lies in
  readonly isGold: boolean;
}

/** Gives events one below the other beside a rail; null when it cannot be set that way. */
export function drawList(figure: TimelineFigure, plan: ListPlan, sheet: Sheet): Plotted | null {
  const { unit, width, line } = sheet;
  const gutter = unit * 5;
  const column = (width - gutter * (plan.columns - 1)) / plan.columns;
  const inset = markSize(sheet) + line + unit * 2.25;
  const rows = rowsOf(figure, column - inset, plan, sheet);
  if (!plan.isCut && !rows.every(({ label }) => label.isWhole)) return null;
  const note = noteOf(plan, sheet);
  const most = sheet.height - (note ? note.height + unit * 3 : 0);
  const { columns, left } = divide(rows, plan, most);
  if (left.length > 0 && !plan.isCut) return null;
  const height = Math.max(0, ...columns.map((one) => heightOf(one, plan.gap)));
  const shapes = columns.flatMap((one, index) =>
    paintColumn(one, { x: index * (column + gutter), width: column, inset }, plan, sheet),
  );
  const foot = note ? movedWords(note.words, 0, height + unit * 3) : [];
  const scene = {
    width,
    height: note ? height + unit * 3 + note.height : height,
    shapes: [...shapes, ...foot],
  };
  const shown = new Set(columns.flat().map(({ era }) => era));
  const empty = figure.eras.filter((era) => !shown.has(era)).map(({ name }) => name);
  return {
    scene,
    left: [...left.flatMap(({ event }) => (event ? [`${event.date}: ${event.text}`] : [])), ...empty],
  };
}

const WIDEST_DATE = 0.36; // of a column; where dates would take more they stand above the texts
const LEAST_TEXT = 14; // em of the text beside dates

function rowsOf({ events, eras }: TimelineFigure, width: number, { style }: ListPlan, sheet: Sheet): Row[] {
  const { unit, measure, type, colours } = sheet;
  const gap = unit * 3;
  const dates = events.map((event) => setDate(event, width, style, measure));
  const widest = Math.max(...dates.map((date) => date.width));
  const isBeside = widest <= WIDEST_DATE * width && width - widest - gap >= LEAST_TEXT * style.text.type.size;
  const gold = goldOnes(events);
  const moments = momentsOf(events);
  let last: Era | null = null;
  return events.flatMap((event, index): Row[] => {
    const date = dates[index] as Label;
    const text = setLines([[event.text, style.text]], isBeside ? width - widest - gap : width, measure);
    const drop = date.baseline - text.baseline;
    const label = isBeside
      ? joined(date, text, { x: widest + gap, y: Math.max(0, drop) }, Math.max(0, -drop))
      : joined(date, text, { x: 0, y: date.height + style.gap });
    const moment = moments[index] ?? 0;
    const era = eras.find(({ days }) => days.from <= moment && moment <= days.to) ?? null;
    const head =
      era && era !== last
        ? [
            headRow(
              era,
              setLines(
                [[era.name, { type: type.note, colour: colours['ink-2'], cut: 'semibold' }]],
                width,
                measure,
              ),
            ),
          ]
        : [];
    last = era;
    return [...head, { label, event, era, isGold: gold[index] ?? false }];
  });
}

function headRow(era: Era, label: Label): Row {
  return { label, event: null, era, isGold: false };
}

/** Gives rows in columns as even as can be, in their order; those that find no room are left. */
function divide(
  rows: readonly Row[],
  { columns, gap }: ListPlan,
  most: number,
): { columns: Row[][]; left: Row[] } {
  const fill = (room: number): { columns: Row[][]; left: Row[] } => {
    const filled: Row[][] = [[]];
    const left: Row[] = [];
    rows.forEach((row, index) => {
      const column = filled.at(-1) ?? [];
      const with_ = row.event ? [row] : [row, ...rows.slice(index + 1, index + 2)]; // no era's name at a foot
      if (left.length > 0 || heightOf(with_, gap) > room) left.push(row);
      else if (heightOf([...column, ...with_], gap) <= room) column.push(row);
      else if (filled.length < columns) filled.push([row]);
      else left.push(row);
    });
    return { columns: filled, left };
  };
  const heights = Array.from({ length: EVENNESS }, (_, index) => (most * (index + 1)) / EVENNESS);
  return heights.map(fill).find(({ left }) => left.length === 0) ?? fill(most);
}

const EVENNESS = 40; // heights tried for columns

function heightOf(rows: readonly Row[], gap: number): number {
  return rows.reduce((sum, { label }, index) => sum + label.height + (index > 0 ? gap : 0), 0);
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly inset: number; // from the rail to the words
}

function paintColumn(
  rows: readonly Row[],
  { x: left, width, inset }: Column,
  { gap, style }: ListPlan,
  sheet: Sheet,
): Shape[] {
  const { unit, colours, line } = sheet;
  const mark = markSize(sheet);
  const x = left + line; // which the outline of a mark takes
  const tops = rows.map((_, index) => heightOf(rows.slice(0, index), gap) + (index > 0 ? gap : 0));
  const middles = rows.map(
    ({ label }, index) => (tops[index] ?? 0) + label.baseline - CAPITAL * style.year.type.size,
  );
  const marked = middles.filter((_, index) => rows[index]?.event);
  const rail = {
    x: x + (mark - line) / 2,
    y: marked[0] ?? 0,
    width: line,
    height: (marked.at(-1) ?? 0) - (marked[0] ?? 0),
  };
  const tints = rows.flatMap(({ era }, index): Shape[] => {
    if (!era) return [];
    const top = tops[index] ?? 0;
    const isLast = rows[index + 1]?.era !== era;
    const end = isLast ? top + (rows[index]?.label.height ?? 0) + gap / 4 : (tops[index + 1] ?? 0);
    return [
      filled(
        { x: x + mark + unit, y: top, width: width - mark - unit - line, height: end - top },
        colours.tint,
      ),
    ];
  });
  const words = rows.flatMap(({ label }, index) => movedWords(label.words, left + inset, tops[index] ?? 0));
  const marks = rows.flatMap(({ event, isGold, label }, index) => {
    if (!event) return [];
    const y = (middles[index] ?? 0) - mark / 2;
    const height = event.lasts ? Math.max(mark * 2, (tops[index] ?? 0) + label.height - unit / 2 - y) : mark;
    return markAt({ x, y, width: mark, height }, isGold, sheet);
  });
  return [...tints, filled(rail, colours.ink), ...words, ...marks];
}

const CAPITAL = 0.33; // em, half the height of a year's figures

function noteOf({ saysScale }: ListPlan, { words, type, colours, width, measure }: Sheet): Label | null {
  const said = words['notToScale'] ?? '';
  return saysScale && said !== ''
    ? setLines([[said, { type: type.note, colour: colours['ink-2'] }]], width, measure)
    : null;
}
