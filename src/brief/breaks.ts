import type { Item } from './items.ts';

/** Widths of all that stands before some point of a paragraph, em. */
interface Sums {
  readonly at: number; // index of the item behind the point
  readonly drawn: number;
  readonly spaces: number;
  readonly give: number; // what the line ends that were possible so far may give
}

/** A point where a line may end. */
interface Stop extends Sums {
  readonly hyphen: number; // width of the hyphen that the line then ends with
  readonly cost: number;
  readonly start: Sums | null; // where the next line begins: before the first thing drawn, if any
}

/** The best way to break what stands before a stop. */
interface Way {
  readonly stop: Stop;
  readonly demerits: number;
  readonly before: Way | null; // null at the paragraph's beginning
}

const RAGGED = 0.8; // em that a line end may give a word without looking uneven
const LAST_LINE = 0.65; // share of the measure that may stay empty behind a paragraph's end
const LOOSEST = 8; // first try at how far a line may fall short, as a multiple of what its word ends give
const TWO_HYPHENS = 40_000; // demerits of broken words at the ends of two lines, one below the other
const OVERFULL = 1000; // demerits of a line that nothing can make short enough

/**
 * Gives where the lines of a measure (em) end, as indexes of the items that they end before; the last is the number of
 * items. Knuth and Plass, "Breaking paragraphs into lines" (1981), for lines ranged left: a line's badness comes
 * of the room behind it, and since no line depends on the shape of the one before, one best way to each stop is enough.
 */
export function breakLines(items: readonly Item[], measure: number): number[] {
  const ends: number[] = [];
  let way: Way | null = bestWay(stopsOf(items, measure), measure, LOOSEST);
  for (; way?.before; way = way.before) ends.push(way.stop.at);
  return ends.reverse();
}

/** Gives the paragraph's beginning, where lines may end, and its end. */
function stopsOf(items: readonly Item[], measure: number): Stop[] {
  const stops: (Stop & { start: Sums | null })[] = [];
  let [drawn, spaces, give] = [0, 0, 0];
  let open = 0; // the first stop behind which nothing was drawn yet
  const add = (at: number, gives: number, hyphen: number, cost: number): void => {
    give += gives;
    stops.push({ at, drawn, spaces, give, hyphen, cost, start: null });
  };
  add(0, 0, 0, 0);
  items.forEach((item, at) => {
    if (item.kind === 'joint') add(at, RAGGED, item.hyphen, item.cost);
    else if (item.kind === 'space' && !item.binds) {
      add(at, RAGGED, 0, 0);
      spaces += item.width;
    } else if (item.kind !== 'end') {
      for (const stop of stops.slice(open)) stop.start = { at, drawn, spaces, give };
      open = stops.length;
      drawn += item.width;
    }
  });
  add(items.length, Math.max(1, measure * LAST_LINE), 0, 0);
  return stops;
}

/** Gives the way to the last stop with the fewest demerits, no line looser than a ratio unless nothing else is left. */
function bestWay(stops: readonly Stop[], measure: number, loosest: number): Way | null {
  const [first, ...others] = stops;
  let open: Way[] = first ? [{ stop: first, demerits: 0, before: null }] : [];
  let looser = Infinity; // the least ratio that was too loose
  const later = leastEnds(others);
  for (const [index, stop] of others.entries()) {
    let best: Way | null = null;
    let closed: Way | null = null;
    const stillOpen: Way[] = [];
    for (const way of open) {
      const ratio = ratioOf(way.stop, stop, measure);
      if (ratio > loosest) looser = Math.min(looser, ratio);
      const { start } = way.stop;
      const reach = measure + (start ? start.drawn + start.spaces : 0);
      if (index === others.length - 1 || (ratio < -1 && (later[index] ?? Infinity) > reach)) closed = way;
      else stillOpen.push(way);
      if (ratio < -1 || ratio > loosest) continue;
      const demerits = way.demerits + demeritsOf(way.stop, stop, ratio);
      if (!best || demerits < best.demerits) best = { stop, demerits, before: way };
    }
    open = best ? [...stillOpen, best] : stillOpen;
    if (open.length > 0 || !closed) continue;
    if (looser < Infinity) return bestWay(stops, measure, 2 * looser);
    open = [{ stop, demerits: closed.demerits + OVERFULL, before: closed }];
  }
  return open[0] ?? null;
}

/** Gives the least width, from the paragraph's beginning, of a line that ends behind each stop. */
function leastEnds(stops: readonly Stop[]): number[] {
  let least = Infinity;
  return stops
    .map(({ drawn, spaces, hyphen }) => drawn + spaces + hyphen)
    .reduceRight<number[]>((ends, end) => {
      ends.push(least);
      least = Math.min(least, end);
      return ends;
    }, [])
    .reverse();
}

/** Gives by how much a line falls short of the measure, as a multiple of what its possible ends give; below -1 it is too long. */
function ratioOf({ start }: Stop, end: Stop, measure: number): number {
  if (!start || start.at >= end.at) return Infinity;
  const width = end.drawn - start.drawn + (end.spaces - start.spaces) + end.hyphen;
  if (width === measure) return 0;
  return width < measure ? (measure - width) / (end.give - start.give) : -Infinity;
}

function demeritsOf(from: Stop, to: Stop, ratio: number): number {
  const hyphens = from.hyphen > 0 && to.hyphen > 0 ? TWO_HYPHENS : 0;
  return (1 + 100 * ratio ** 3 + to.cost) ** 2 + hyphens;
}
