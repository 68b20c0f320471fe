import { hangsAtEnd, hangsAtStart } from './hang.ts';
import type { Item } from './items.ts';

/** How lines come to fit a measure, and what it costs; demerits as Knuth and Plass count them. */
export interface Manner {
  readonly justified: boolean; // spaces give, rather than the room behind a line
  readonly loosest: number; // first try at how far a line may fall short, as a multiple of what it can give
  readonly twoHyphens: number; // demerits of broken words at the ends of two lines, one below the other
  readonly manyHyphens: number; // demerits of each more of them
  readonly lastHyphen: number; // demerits of a broken word whose end stands on the paragraph's last line
  readonly shortLast: number; // demerits of a last line that is but a stump
}

const COMMON = {
  twoHyphens: 40_000,
  manyHyphens: 1_000_000,
  lastHyphen: 20_000,
  shortLast: 250_000,
} as const;

/** Lines ranged left: what a line lacks stays empty behind it. */
export const RAGGED: Manner = { ...COMMON, justified: false, loosest: 8 };

/** Lines that all end at the measure, but for a paragraph's last. */
export const JUSTIFIED: Manner = { ...COMMON, justified: true, loosest: 1.45 };

/** Widths of all that stands before some point of a paragraph, em. */
interface Sums {
  readonly at: number; // index of the item behind the point
  readonly drawn: number;
  readonly spaces: number; // of those that give
  readonly give: number; // what the line ends that were possible so far may give
  readonly hang: number; // what hangs out of a line that begins here
}

/** A point where a line may end. */
interface Stop extends Sums {
  readonly hyphen: number; // width of the hyphen that the line then ends with
  readonly cost: number;
  readonly last: boolean; // the paragraph's end
  readonly start: Sums | null; // where the next line begins: before the first thing drawn, if any
}

/** The best way to break what stands before a stop. */
interface Way {
  readonly stop: Stop;
  readonly demerits: number;
  readonly hyphens: number; // lines above this stop, without one between, that end in broken words
  readonly before: Way | null; // null at the paragraph's beginning
}

const ROOM = 0.8; // em that a ragged line's end may give a word without looking uneven
const LAST_LINE = 0.65; // share of the measure that may stay empty behind a paragraph's end
const STUMP = 3; // em of a last line that looks lost
const STRETCH = 0.6; // share of its width that a space may gain
const SHRINK = 0.4; // share of its width that a space may lose
const OVERFULL = 1000; // demerits of a line that nothing can make short enough
const NO_SPACE = 0.05; // em that a line without spaces may give: next to nothing

/**
 * Gives where the lines of a measure (em) end, as indexes of the items that they end before; the last is the number of
 * items. Knuth and Plass, "Breaking paragraphs into lines" (1981). Since no line depends on the shape of the one before,
 * but for the broken words at their ends, one best way to each stop is enough, or two where a word is broken.
 */
export function breakLines(items: readonly Item[], measure: number, manner: Manner = RAGGED): number[] {
  const ends: number[] = [];
  const task = { stops: stopsOf(items, measure, manner), measure, manner };
  let way: Way | null = bestWay(task, manner.loosest);
  for (; way?.before; way = way.before) ends.push(way.stop.at);
  return ends.reverse();
}

/** Gives the paragraph's beginning, where lines may end, and its end. */
function stopsOf(items: readonly Item[], measure: number, { justified }: Manner): Stop[] {
  const stops: (Stop & { start: Sums | null })[] = [];
  let [drawn, spaces, give] = [0, 0, 0];
  let open = 0; // the first stop behind which nothing was drawn yet
  const add = (at: number, gives: number, hyphen = 0, cost = 0): void => {
    give += gives;
    const hang = justified && at > 0 ? hangsAtEnd(items, at) : 0;
    stops.push({ at, drawn, spaces, give, hang, hyphen, cost, last: at === items.length, start: null });
  };
  add(0, 0);
  items.forEach((item, at) => {
    if (item.kind === 'joint') add(at, ROOM, item.hyphen, item.cost);
    else if (item.kind === 'space' && !item.binds) {
      add(at, ROOM);
      spaces += item.width;
    } else if (item.kind !== 'end') {
      for (const stop of stops.slice(open)) {
        stop.start = { at, drawn, spaces, give, hang: hangsAtStart(item) };
      }
      open = stops.length;
      if (item.kind === 'space' && !item.thin) spaces += item.width;
      else drawn += item.width;
    }
  });
  add(items.length, Math.max(1, measure * LAST_LINE));
  return stops;
}

interface Task {
  readonly stops: readonly Stop[];
  readonly measure: number;
  readonly manner: Manner;
}

/** Gives the way to the last stop with the fewest demerits, no line looser than a ratio unless nothing else is left. */
function bestWay(task: Task, loosest: number): Way | null {
  const { stops, measure, manner } = task;
  const [first, ...others] = stops;
  let open: Way[] = first ? [{ stop: first, demerits: 0, hyphens: 0, before: null }] : [];
  let looser = Infinity; // the least ratio that was too loose
  const least = leastEnds(others, manner);
  for (const [index, stop] of others.entries()) {
    let [best, second]: (Way | null)[] = [null, null]; // behind fewer than two broken words, and behind more
    let closed: Way | null = null;
    const stillOpen: Way[] = [];
    for (const way of open) {
      const { start } = way.stop;
      const ratio = start ? ratioOf(start, stop, task) : Infinity;
      if (ratio > loosest) looser = Math.min(looser, ratio);
      const reach = measure + (start ? leastWidth(start, manner) + start.hang : 0);
      if (stop.last || (ratio < -1 && (least[index] ?? Infinity) > reach)) closed = way;
      else stillOpen.push(way);
      if (ratio < -1 || ratio > loosest) continue;
      const hyphens = stop.hyphen > 0 ? way.hyphens + 1 : 0;
      const demerits = way.demerits + demeritsOf(way, stop, ratio, manner);
      const made = { stop, demerits, hyphens, before: way };
      if (hyphens < 2 && (!best || demerits < best.demerits)) best = made;
      if (hyphens >= 2 && (!second || demerits < second.demerits)) second = made;
    }
    for (const way of [best, second]) if (way) stillOpen.push(way);
    open = stillOpen;
    if (open.length > 0 || !closed) continue;
    if (looser < Infinity) return bestWay(task, 2 * looser);
    open = [{ stop, demerits: closed.demerits + OVERFULL, hyphens: 0, before: closed }];
  }
  return open.reduce<Way | null>((best, way) => (best && best.demerits <= way.demerits ? best : way), null);
}

/** Gives the width of what stands before a point when its spaces are as narrow as may be. */
function leastWidth({ drawn, spaces }: Sums, { justified }: Manner): number {
  return drawn + spaces * (justified ? 1 - SHRINK : 1);
}

/** Gives, behind each stop, the least width from the paragraph's beginning of a line that ends there. */
function leastEnds(stops: readonly Stop[], manner: Manner): number[] {
  const ends: number[] = [];
  let least = Infinity;
  for (const stop of stops.toReversed()) {
    ends.push(least);
    least = Math.min(least, leastWidth(stop, manner) + stop.hyphen - stop.hang);
  }
  return ends.reverse();
}

/** Gives by how much a line falls short of the measure, as a multiple of what it can give; below -1 it is too long. */
function ratioOf(start: Sums, end: Stop, { measure, manner }: Task): number {
  if (start.at >= end.at) return Infinity;
  const spaces = end.spaces - start.spaces;
  const width = end.drawn - start.drawn + spaces + end.hyphen - start.hang - end.hang;
  if (width === measure) return 0;
  const lack = measure - width;
  if (lack < 0) return manner.justified && spaces > 0 ? lack / (spaces * SHRINK) : -Infinity;
  if (manner.justified && !end.last) return lack / (spaces * STRETCH || NO_SPACE);
  return lack / (end.give - start.give);
}

function demeritsOf({ stop: from, hyphens }: Way, to: Stop, ratio: number, manner: Manner): number {
  const own = (1 + 100 * Math.abs(ratio) ** 3 + to.cost) ** 2;
  if (to.last) {
    const stump = from.at > 0 && to.drawn - from.drawn + to.spaces - from.spaces < STUMP;
    return own + (hyphens > 0 ? manner.lastHyphen : 0) + (stump ? manner.shortLast : 0);
  }
  if (hyphens === 0 || to.hyphen === 0) return own;
  return own + manner.twoHyphens + (hyphens > 1 ? manner.manyHyphens : 0);
}
