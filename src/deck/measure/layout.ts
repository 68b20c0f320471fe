import type { Box } from './box.ts';
import { gridHeight } from './grid.ts';
import { type Length, resolve } from './length.ts';
import { type Lines, type Paragraph, type Range, rangeOf, toLines, toParagraph } from './paragraph.ts';
import { edge, type Inside, type Laid, type Margin, marginOf, type Room } from './room.ts';
import type { Style } from './style.ts';
import { tableRange, tableSize } from './table.ts';
import type { Type } from './type.ts';

const FLAT: Margin = { most: 0, least: 0 };

/** Gives what lays boxes out with some type; each is measured once for each width. */
export function openRoom(type: Type): Room {
  const paragraphs = new WeakMap<Box, Paragraph>();
  const laid = new WeakMap<Box, Map<string, Laid>>();
  const ranges = new WeakMap<Box, Range>();
  const room: Room = {
    layOut: (box, width, whole) => {
      const known = laid.get(box) ?? new Map<string, Laid>();
      laid.set(box, known);
      const key = `${width} ${whole}`;
      const found = known.get(key) ?? layOut(box, width, whole);
      known.set(key, found);
      return found;
    },
    rangeOf: (box) => {
      const range = ranges.get(box) ?? outerRange(box);
      ranges.set(box, range);
      return range;
    },
    widthIn: (box, available) => widthIn(box, available, room),
  };
  const paragraphOf = (box: Box): Paragraph => {
    const paragraph =
      paragraphs.get(box) ?? toParagraph(box.pieces, box.style, type, (one) => outerSize(one, room));
    paragraphs.set(box, paragraph);
    return paragraph;
  };

  const inside = (box: Box, width: number, whole: boolean): Inside => {
    const { display } = box.style;
    if (box.picture) return { height: pictureHeight(box, width), first: 0, last: 0, wide: 0 };
    if (display === 'grid') return gridHeight(box, width, room);
    if (display === 'table') return tableSize(box, width, room);
    return box.boxes.length > 0 ? flow(box, width, whole, room) : linesIn(paragraphOf(box), width);
  };
  const layOut = (box: Box, width: number, whole: boolean): Laid => {
    const { style } = box;
    const [top, bottom] = [edge(style, 0, width), edge(style, 2, width)];
    const inner = inside(box, width - edge(style, 1, width) - edge(style, 3, width), whole);
    const height = held(style, inner.height + top + bottom, top + bottom);
    return {
      height,
      above: meet(ownMargin(style, 0, width), inner.above ?? FLAT),
      below: meet(ownMargin(style, 2, width), inner.below ?? FLAT),
      first: top + inner.first,
      last: height - top - (inner.height - inner.last),
      wide: inner.wide,
    };
  };
  const outerRange = (box: Box): Range => {
    const { style } = box;
    const [left, right] = [edge(style, 3, 0), edge(style, 1, 0)];
    const margins = marginOf(style, 1, 0) + marginOf(style, 3, 0);
    const within = (width: number): number => bounded(style, width + left + right, left + right, 0) + margins;
    if (box.picture) return { min: within(pictureWidth(box, 0)), max: within(pictureWidth(box, 0)) };
    if (style.width && style.width.share === 0) {
      const width = style.width.px - (style.borderBox ? left + right : 0);
      return { min: within(width), max: within(width) };
    }
    const inner = innerRange(box);
    return { min: within(inner.min), max: within(inner.max) };
  };
  const innerRange = (box: Box): Range => {
    const { display } = box.style;
    if (display === 'table') return tableRange(box, room);
    if (box.boxes.length === 0) return rangeOf(paragraphOf(box));
    const all = box.boxes.map((child) => room.rangeOf(child));
    return { min: Math.max(...all.map(({ min }) => min)), max: Math.max(...all.map(({ max }) => max)) };
  };
  return room;
}

function linesIn(paragraph: Paragraph, width: number): Inside {
  const { height, first, last, widest }: Lines = toLines(paragraph, width);
  return { height, first, last, wide: Math.max(0, widest - width) };
}

/** Gives blocks one below the other, their margins meeting (CSS 2, 8.3.1). */
function flow(box: Box, width: number, whole: boolean, room: Room): Inside {
  const { style } = box;
  const open = (side: 0 | 2): boolean =>
    !whole && style.display !== 'table-cell' && edge(style, side, width) === 0;
  let [y, wide, first, last]: [number, number, number, number] = [0, 0, Number.NaN, 0];
  let above = FLAT;
  let between: Margin | undefined; // the margin to the next box; none yet at an open top
  if (!open(0)) between = FLAT;
  for (const child of box.boxes) {
    const own = room.widthIn(child, width);
    const laid = room.layOut(child, own, isWhole(child));
    if (between) y += size(meet(between, laid.above));
    else above = meet(above, laid.above);
    if (Number.isNaN(first)) first = y + laid.first;
    y += laid.height;
    between = laid.below;
    last = laid.last;
    wide = Math.max(wide, child.picture ? 0 : own - width, laid.wide); // a picture is as wide as its theme says
  }
  const closed = between && !open(2) ? size(between) : 0;
  return {
    height: y + closed,
    first: Number.isNaN(first) ? 0 : first,
    last: last + closed,
    wide,
    above,
    below: between && open(2) ? between : FLAT,
  };
}

function isWhole({ style, picture }: Box): boolean {
  return picture !== null || /^(grid|table|flex|inline)/.test(style.display);
}

function meet(one: Margin, other: Margin): Margin {
  return { most: Math.max(one.most, other.most), least: Math.min(one.least, other.least) };
}

function size({ most, least }: Margin): number {
  return most + least;
}

function ownMargin(style: Style, side: 0 | 2, width: number): Margin {
  const margin = marginOf(style, side, width);
  return { most: Math.max(0, margin), least: Math.min(0, margin) };
}

/** Gives a height between the bounds that a style sets; `edges` px of it are padding and border. */
function held(style: Style, height: number, edges: number): number {
  const bound = (length: Length | null): number | undefined =>
    length && length.share === 0 ? length.px + (style.borderBox ? 0 : edges) : undefined;
  const asked = Math.max(bound(style.height) ?? height, edges);
  return Math.max(bound(style.minHeight) ?? 0, Math.min(bound(style.maxHeight) ?? Infinity, asked));
}

function bounded(style: Style, width: number, edges: number, whole: number): number {
  const bound = (length: Length | null): number | undefined =>
    length ? resolve(length, whole) + (style.borderBox ? 0 : edges) : undefined;
  return Math.max(bound(style.minWidth) ?? 0, Math.min(bound(style.maxWidth) ?? Infinity, width));
}

function widthIn(box: Box, available: number, room: Room): number {
  const { style } = box;
  const edges = edge(style, 1, available) + edge(style, 3, available);
  const free = available - marginOf(style, 1, available) - marginOf(style, 3, available);
  if (box.picture) return bounded(style, pictureWidth(box, available) + edges, edges, available);
  const asked = style.width
    ? resolve(style.width, available) + (style.borderBox ? 0 : edges)
    : /^(table|inline-block|inline-grid)$/.test(style.display)
      ? shrunk(room.rangeOf(box), available)
      : free;
  const least = style.display === 'table' ? room.rangeOf(box).min : 0;
  return Math.max(least, bounded(style, asked, edges, available));
}

function shrunk({ min, max }: Range, available: number): number {
  return Math.max(min, Math.min(max, available));
}

function outerSize(box: Box, room: Room): { width: number; height: number } {
  const width = box.picture ? room.widthIn(box, Infinity) : room.rangeOf(box).max;
  const { height, above, below } = room.layOut(box, width, true);
  return {
    width: width + marginOf(box.style, 1, 0) + marginOf(box.style, 3, 0),
    height: height + size(above) + size(below),
  };
}

/** Gives the width of a picture: as its style has it, else as its file. */
function pictureWidth({ style, picture }: Box, available: number): number {
  if (style.width) return resolve(style.width, available);
  const { width = 0, height = 0 } = picture ?? {};
  return style.height && height > 0 ? (style.height.px * width) / height : width;
}

function pictureHeight({ style, picture }: Box, width: number): number {
  const { width: own = 0, height = 0 } = picture ?? {};
  return style.height ? style.height.px : own > 0 ? (height * width) / own : height;
}
