import type { Align, Leaf } from '../blocks.ts';
import { leastWidth, naturalWidth } from '../lines/lines.ts';
import { type FillMark, indented, type Mark, type Slug, stacked, type Tag, tagIn } from '../marks.ts';
import type { Measured } from '../lines/measure.ts';
import { HAIR, INK_RULE } from '../sheet.ts';
import { setText, type TypeSetting } from './text.ts';

interface TableText {
  readonly align: readonly Align[];
  readonly rows: readonly (readonly Leaf<Measured>[])[];
}

const GAP = 12; // between columns
const ABOVE = 3.6; // between a rule and the capitals of a row
const BELOW = 3.2;

/** Gives a table's rows as slugs of a width (pt), ruled across; the head stays with the first row. */
export function setTable(table: TableText, width: number, setting: TypeSetting, tag: Tag): Slug[] {
  const widths = columnWidths(table, width, setting);
  return table.rows.map((row, index) => {
    const isHead = index === 0;
    const isLast = index === table.rows.length - 1;
    const line = tagIn(tag, 'TR');
    const cells = widths.map((cellWidth, column) => {
      const leaf = row[column];
      const heads = column === 0 && widths.length > 1 && (leaf?.text.length ?? 0) > 0;
      const cell = tagIn(line, isHead ? 'TH' : heads ? 'RH' : 'TD');
      const align = table.align[column] ?? 'left';
      const set = leaf ? setText(leaf, cellWidth, setting, { tag: cell, align, orphans: true }) : [];
      return set.length > 0 ? set : [blankSlug(cell)];
    });
    const tallest = Math.max(0, ...cells.map((cell) => cell.reduce((sum, slug) => sum + slug.height, 0)));
    const air = isHead ? 0 : setting.rowRoom / 2;
    const above = isHead ? 0 : ABOVE + air;
    const height = above + tallest + (isLast ? air : BELOW + air);
    const rule: FillMark = isHead
      ? { kind: 'fill', x: 0, y: height - INK_RULE, width, height: INK_RULE, colour: 'ink' }
      : { kind: 'fill', x: 0, y: height - HAIR, width, height: HAIR, colour: 'hair' };
    return {
      before: 0,
      stretch: 0,
      height,
      head: isHead ? (cells[0]?.[0]?.head ?? 0) : 0,
      keep: isHead,
      bridge: null,
      marks: [
        ...cells.flatMap((cell, column) => cellMarks(cell, xOf(widths, column), above)),
        ...(isLast ? [] : [rule]),
      ],
      words: cells.flat().reduce((sum, slug) => sum + slug.words, 0),
    };
  });
}

function blankSlug(tag: Tag): Slug {
  const marks: Mark[] = [{ kind: 'blank', x: 0, y: 0, width: 0, height: 0, tag }];
  return { before: 0, stretch: 0, height: 0, head: 0, keep: false, bridge: null, marks, words: 0 };
}

function cellMarks(cell: readonly Slug[], x: number, y: number): Mark[] {
  const head = cell[0]?.head ?? 0;
  return stacked(indented(cell, x), 1).map((mark) => ({ ...mark, y: mark.y + y + head }));
}

function xOf(widths: readonly number[], column: number): number {
  return widths.slice(0, column).reduce((sum, width) => sum + width + GAP, 0);
}

/** Shares out a width: each column gets its longest word, then what its longest text asks for, then some of the rest. */
function columnWidths({ rows, align }: TableText, width: number, { styles }: TypeSetting): number[] {
  const room = Math.max(0, width - GAP * (align.length - 1));
  const widest = (column: number, measure: (text: Measured) => number): number =>
    Math.max(0, ...rows.map((row) => sizeOf(row[column], styles, measure)));
  const least = align.map((_, column) => widest(column, leastWidth));
  const wanted = align.map((_, column) => widest(column, naturalWidth));
  const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);
  if (sum(wanted) <= room) {
    const spare = room - sum(wanted);
    return wanted.map((one) => one + (spare * one) / Math.max(1, sum(wanted)));
  }
  if (sum(least) >= room) return least.map((one) => (one * room) / Math.max(1, sum(least)));
  return shareOut(least, wanted, room);
}

/** Gives modest columns all that they want, and parts what remains among the others. */
function shareOut(least: readonly number[], wanted: readonly number[], room: number): number[] {
  const given = [...least];
  const modestFirst = wanted.map((_, column) => column).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let spare = room - least.reduce((total, one) => total + one, 0);
  modestFirst.forEach((column, index) => {
    const own = least[column] ?? 0;
    const share = Math.min((wanted[column] ?? 0) - own, spare / (modestFirst.length - index));
    given[column] = own + share;
    spare -= share;
  });
  return given;
}

function sizeOf(
  leaf: Leaf<Measured> | undefined,
  styles: TypeSetting['styles'],
  measure: (text: Measured) => number,
): number {
  return leaf ? Math.ceil(measure(leaf.text) * styles[leaf.style].size * 100 + 1) / 100 : 0;
}
