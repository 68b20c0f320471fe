import { breakLines } from './breaks.ts';
import type { Ink, Item } from './items.ts';

/** Text drawn alike on one line; lengths in em of the style. */
export interface Run {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly ink: Ink;
}

/** One line of a paragraph, ranged left. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly hyphen: Ink | null; // of the hyphen that a broken word ends with
}

/** Gives the lines of some items in a measure (em), broken where the whole paragraph looks most even. */
export function toLines(items: readonly Item[], measure: number): readonly Line[] {
  const known = linesOf.get(items) ?? new Map<number, readonly Line[]>();
  linesOf.set(items, known);
  const lines = known.get(measure) ?? breakText(items, measure);
  known.set(measure, lines);
  return lines;
}

// The search tries a few sizes and comes back to some of them.
const linesOf = new WeakMap<readonly Item[], Map<number, readonly Line[]>>();

/** Gives the lines of the narrowest measure that needs no more of them. */
export function toBalancedLines(items: readonly Item[], measure: number): readonly Line[] {
  const full = toLines(items, measure);
  if (full.length < 2 || full.length > MOST_BALANCED) return full;
  let wide = measure;
  let narrow = measure / 2;
  for (let step = 0; step < 6; step += 1) {
    const middle = (wide + narrow) / 2;
    const lines = toLines(items, middle);
    if (lines.length > full.length || overfull(lines, middle)) narrow = middle;
    else wide = middle;
  }
  return toLines(items, wide);
}

// A long text of short lines looks as if its column were too wide.
const MOST_BALANCED = 4;

function overfull(lines: readonly Line[], measure: number): boolean {
  return lines.some((line) => line.width > measure + 1e-6 || line.hyphen !== null);
}

/** Gives the width of some items on one line, em. */
export function naturalWidth(items: readonly Item[]): number {
  return Math.max(0, ...toLines(items, ENDLESS).map((line) => line.width));
}

/** Gives the width of the widest piece that cannot be broken, em. */
export function leastWidth(items: readonly Item[]): number {
  let widest = 0;
  let width = 0;
  for (const item of items) {
    if (item.kind === 'box') width += item.width;
    else if (item.kind === 'space' && item.binds) width += item.width;
    else if (item.kind !== 'joint' || !item.rescue) {
      widest = Math.max(widest, width + (item.kind === 'joint' ? item.hyphen : 0));
      width = 0;
    }
  }
  return Math.max(widest, width);
}

const ENDLESS = 1e4;

function breakText(items: readonly Item[], measure: number): Line[] {
  const usable = withoutRescue(items, measure).flatMap((item) => cutToMeasure(item, measure));
  return paragraphs(usable).flatMap((paragraph) => breakParagraph(paragraph, measure));
}

const MOST_ITEMS = 400; // some 150 words; the time that the algorithm takes grows with the square

/** Gives a paragraph's lines; of a very long one part by part, each but the last giving its last two lines to the next. */
function breakParagraph(items: readonly Item[], measure: number): Line[] {
  const lines: Line[] = [];
  let rest = items;
  while (rest.length > MOST_ITEMS) {
    const set = breakPart(rest.slice(0, MOST_ITEMS), measure);
    const kept = set.slice(0, Math.max(1, set.length - 2));
    lines.push(...kept.map(({ line }) => line));
    rest = rest.slice(kept.at(-1)?.next ?? MOST_ITEMS);
  }
  return [...lines, ...breakPart(rest, measure).map(({ line }) => line)];
}

interface BrokenLine {
  readonly line: Line;
  readonly next: number; // index of the item that the next line begins with
}

function breakPart(items: readonly Item[], measure: number): BrokenLine[] {
  let from = 0;
  return breakLines(items, measure).map((end) => {
    const line = lineOf(items.slice(from, end), items[end]);
    from = end + 1;
    return { line, next: from };
  });
}

/** Parts the items at forced line ends. */
function paragraphs(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.kind === 'end') parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts.filter((part) => part.length > 0);
}

/** Leaves out the joints of words that need no rescue. */
function withoutRescue(items: readonly Item[], measure: number): Item[] {
  if (!items.some((item) => item.kind === 'joint' && item.rescue)) return [...items];
  return words(items).flatMap((word) => {
    const width = word.reduce((sum, item) => sum + (item.kind === 'box' ? item.width : 0), 0);
    return width > measure ? word : word.filter((item) => item.kind !== 'joint' || !item.rescue);
  });
}

/** Parts items into words, each with the space behind it. */
function words(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    parts.at(-1)?.push(item);
    if (item.kind === 'space' || item.kind === 'end') parts.push([]);
  }
  return parts;
}

/** Cuts a box that is wider than the measure, such as an address without signs, into boxes that are not. */
function cutToMeasure(item: Item, measure: number): Item[] {
  if (item.kind !== 'box' || item.width <= measure) return [item];
  const cut: Item[] = [];
  let from = 0;
  let width = 0;
  item.advances.forEach((advance, index) => {
    if (index > from && width + advance > measure && !isTrail(item.text.charCodeAt(index))) {
      cut.push(partOf(item, from, index), {
        kind: 'joint',
        hyphen: 0,
        cost: 0,
        rescue: false,
        ink: item.ink,
      });
      [from, width] = [index, 0];
    }
    width += advance;
  });
  cut.push(partOf(item, from, item.text.length));
  return cut;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function partOf(box: Extract<Item, { kind: 'box' }>, from: number, to: number): Item {
  const advances = box.advances.slice(from, to);
  const width = advances.reduce((sum, advance) => sum + advance, 0);
  return { ...box, text: box.text.slice(from, to), advances, width };
}

function lineOf(sources: readonly (Item | undefined)[], end: Item | undefined): Line {
  const items = sources.filter((item) => item !== undefined && item.kind !== 'joint');
  const first = items.findIndex((item) => item?.kind === 'box');
  const runs: Run[] = [];
  let width = 0;
  for (const item of items.slice(Math.max(0, first))) {
    if (item?.kind !== 'box' && item?.kind !== 'space') continue;
    const text = item.kind === 'box' ? item.text : ' ';
    const last = runs.at(-1);
    if (last && last.ink === item.ink) {
      runs[runs.length - 1] = { ...last, text: last.text + text, width: last.width + item.width };
    } else runs.push({ x: width, width: item.width, text, ink: item.ink });
    width += item.width;
  }
  const hyphen = end?.kind === 'joint' && end.hyphen > 0 ? end : null;
  return { runs, width: width + (hyphen?.hyphen ?? 0), hyphen: hyphen?.ink ?? null };
}
