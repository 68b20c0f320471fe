import { keptWith, remembered } from '../../base/remembered.ts';
import { breakLines, JUSTIFIED, type Manner, RAGGED } from './breaks.ts';
import { cutToMeasure } from './cut.ts';
import { hangsAtEnd, hangsAtStart } from './hang.ts';
import type { Ink, Item } from './items.ts';

/** Text drawn alike on one line; lengths in em of the style. */
export interface Run {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly ink: Ink;
}

/** One line of a paragraph, its left edge at 0. */
export interface Line {
  readonly runs: readonly Run[]; // the first begins left of the edge when it hangs out
  readonly width: number; // to its right edge
  readonly hyphen: Ink | null; // of the hyphen that a broken word ends with
  readonly within: boolean; // ends within a word, with a hyphen of its own, the author's or none
  readonly ends: boolean; // the text or one of its paragraphs
  readonly give: Give;
}

/** What a justified line adds to itself, em. */
export interface Give {
  readonly space: number; // to each space
  readonly letter: number; // behind each sign but the last
  readonly widest: number; // of its spaces, as a multiple of that space's usual width
}

/** Gives the lines of some items in a measure (em), broken where the whole paragraph looks most even. */
export function toLines(items: readonly Item[], measure: number): readonly Line[] {
  return raggedOf(items)(measure);
}

/** Gives the lines of some items that all end at a measure (em), but for each paragraph's last. */
export function toJustifiedLines(items: readonly Item[], measure: number): readonly Line[] {
  return justifiedOf(items)(measure);
}

const KEPT_MEASURES = 20;

// The search tries a few sizes and comes back to some of them; the next page tries the same.
const raggedOf = keptWith((items: readonly Item[]) =>
  remembered(KEPT_MEASURES, same, brokenIn(items, RAGGED)),
);
const justifiedOf = keptWith((items: readonly Item[]) =>
  remembered(KEPT_MEASURES, same, brokenIn(items, JUSTIFIED)),
);

function brokenIn(items: readonly Item[], manner: Manner): (measure: number) => readonly Line[] {
  return (measure) => breakText(items, { measure, manner });
}

function same(measure: number): number {
  return measure;
}

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

/** What lines are made to fit, and how. */
interface Task {
  readonly measure: number;
  readonly manner: Manner;
}

function breakText(items: readonly Item[], task: Task): Line[] {
  const kept = withoutRescue(items, task.measure);
  const usable = leastWidth(kept) > task.measure ? cutToMeasure(kept, task.measure) : kept;
  return paragraphs(usable).flatMap((paragraph) => breakParagraph(paragraph, task));
}

const MOST_ITEMS = 400; // some 150 words; the time that the algorithm takes grows with the square

/** Gives a paragraph's lines; of a very long one part by part, each but the last giving its last two lines to the next. */
function breakParagraph(items: readonly Item[], task: Task): Line[] {
  const lines: Line[] = [];
  let rest = items;
  while (rest.length > MOST_ITEMS) {
    const set = breakPart(rest.slice(0, MOST_ITEMS), task);
    const kept = set.slice(0, Math.max(1, set.length - 2));
    lines.push(...kept.map(({ line }) => line));
    rest = rest.slice(kept.at(-1)?.next ?? MOST_ITEMS);
  }
  return [...lines, ...breakPart(rest, task).map(({ line }) => line)];
}

interface BrokenLine {
  readonly line: Line;
  readonly next: number; // index of the item that the next line begins with
}

function breakPart(items: readonly Item[], task: Task): BrokenLine[] {
  let from = 0;
  return breakLines(items, task.measure, task.manner).map((end) => {
    const line = lineOf(items, from, end, task);
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

/** Things drawn on a line: boxes and the spaces between them. */
type Drawn = Extract<Item, { kind: 'box' | 'space' }>;

function lineOf(items: readonly Item[], from: number, end: number, { measure, manner }: Task): Line {
  const stop = items[end];
  const hyphen = stop?.kind === 'joint' && stop.hyphen > 0 ? stop : null;
  const parts = items.slice(from, end).filter((item) => item.kind === 'box' || item.kind === 'space');
  const drawn = parts.slice(
    Math.max(
      0,
      parts.findIndex((item) => item.kind === 'box'),
    ),
  );
  const [head] = drawn;
  const left = head ? hangsAtStart(head) : 0;
  const natural = drawn.reduce((sum, item) => sum + item.width, (hyphen?.hyphen ?? 0) - left);
  const ends = stop === undefined;
  const right = manner.justified ? hangsAtEnd(items, end) : 0;
  const lack = measure - (natural - right);
  const give = manner.justified && (lack < 0 || !ends) ? giveOf(drawn, lack, hyphen !== null) : STIFF;
  const runs = runsOf(drawn, 0 - left, give, hyphen !== null);
  const last = runs.at(-1);
  const edge = last ? last.x + last.width : 0;
  return {
    runs,
    width: edge + (hyphen?.hyphen ?? 0),
    hyphen: hyphen?.ink ?? null,
    within: stop?.kind === 'joint',
    ends,
    give,
  };
}

const STIFF: Give = { space: 0, letter: 0, widest: 1 };
const MOST_LETTER = 0.015; // em that may be added to or taken from each sign without being seen
const LEAST_SPACE = 0.6; // of its width that a space keeps at least: what is longer stays so

/** Gives how a line makes up for what it lacks: half of it between letters, as far as nobody sees it, the rest in its spaces. */
function giveOf(drawn: readonly Drawn[], lack: number, hyphen: boolean): Give {
  const spaces = drawn.filter((item) => item.kind === 'space' && !item.thin);
  if (spaces.length === 0) return STIFF;
  const signs = drawn.reduce((sum, item) => sum + signsIn(item), hyphen ? 0 : -1);
  const letter = Math.max(-MOST_LETTER, Math.min(MOST_LETTER, lack / 2 / Math.max(1, signs)));
  const space = (lack - letter * signs) / spaces.length;
  const narrowest = Math.min(...spaces.map(({ width }) => width));
  if (narrowest + space < narrowest * LEAST_SPACE) return STIFF;
  return { space, letter, widest: (narrowest + letter + space) / narrowest };
}

function signsIn(item: Drawn): number {
  return item.kind === 'box' ? item.text.length : 1;
}

/** Gives the runs of a line that begins at `x`; a thin space is one of its own, since it is not as wide as the font's. */
function runsOf(drawn: readonly Drawn[], x: number, give: Give, hyphen: boolean): Run[] {
  const runs: Run[] = [];
  let joins = false;
  let right = x;
  drawn.forEach((item, index) => {
    const thin = item.kind === 'space' && item.thin;
    const text = item.kind === 'box' ? item.text : ' ';
    const signs = signsIn(item) - (index === drawn.length - 1 && !hyphen ? 1 : 0);
    const space = item.kind === 'space' && !thin ? give.space : 0;
    const width = item.width + signs * give.letter + space;
    const last = runs.at(-1);
    if (last && joins && !thin && last.ink === item.ink) {
      runs[runs.length - 1] = { ...last, text: last.text + text, width: last.width + width };
    } else runs.push({ x: right, width, text, ink: item.ink });
    joins = !thin;
    right += width;
  });
  return runs;
}
