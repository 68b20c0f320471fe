import type { BodyRange } from '../../base/kit.ts';
import type { Paper } from '../../base/model.ts';
import type { Trial } from './compose.ts';
import { mm } from '../sheet.ts';

/** How a page came to be filled. */
export interface Fit {
  readonly left: readonly Left[]; // what there was no room for, in reading order
  readonly uncited: readonly string[]; // numbers of the sources that only these cited, which left with them
  readonly paper: Paper;
  readonly body: number; // size of running text, pt
  readonly leading: number; // of running text, pt
  readonly justified: boolean; // running text; else it is ragged
  readonly filled: number; // share of the type area's height that is used, 0 to 1; above 1 it does not fit
}

/** A container that left the page. */
export interface Left {
  readonly section: string; // id; "" when it is the kit's own
  readonly name: string; // of the container, e.g. "panel"
}

/** Heights of a page as a trial sets it, pt. */
export interface Heights {
  readonly needed: number;
  readonly room: number;
  readonly lean: number; // by how much a wing is taller than what stands beside it, pt; below 0 it is shorter
}

export interface FitLimits {
  readonly body: BodyRange;
  readonly masthead: number; // least height, pt
  readonly poster: number; // its height on a page with little text, pt at most
  readonly tallest: number; // and on a page with next to none
}

const MOST_LEADING = 1.06;
const MOST_MASTHEAD = 0.9; // of the least height that may be added
const LEAST_GAP = 0.6; // where even the smallest text has too little room
const MOST_GAP = 2;
const MOST_LOOSE_GAP = 3; // on a page with little text
const MOST_AIR = 40; // pt

/**
 * Gives the trial that fills the page best: running text as large as fits, then its leading up to 6 % more, then the
 * masthead, then the room between sections. Null when not even the smallest text fits.
 */
export function fit(limits: FitLimits, heights: (trial: Trial) => Heights): Trial | null {
  const { body, masthead } = limits;
  const heightsOf = remembered(heights);
  const spareOf = (trial: Trial): number => spare(heightsOf(trial));
  const least = fitAtLeast(body, heightsOf);
  if (!least) return null;

  const sized = enlarge(least, body, heightsOf(least), spareOf);
  const opened = grow(
    isLargest(sized, body) ? lay(sized, heightsOf) : sized,
    'leading',
    body.leading * MOST_LEADING,
    spareOf,
  );
  const raised = raise(opened, masthead * MOST_MASTHEAD, spareOf);
  const spaced = grow(raised, 'gap', MOST_GAP, spareOf);
  return spareOf(spaced) < LITTLE ? spaced : spread(spaced, limits, spareOf);
}

const LITTLE = 1; // pt of room left that nobody sees

/** Gives a trial of a page with little text that fills it: larger titles and figures, a masthead like a poster's, room. */
function spread(trial: Trial, { masthead, poster, tallest }: FitLimits, spareOf: SpareOf): Trial {
  const aired = grow(trial, 'air', MOST_AIR / 4, spareOf);
  const grown = grow(aired, 'grown', 1, spareOf);
  const raised = raise(grown, poster - masthead, spareOf);
  const spaced = grow(raised, 'gap', MOST_LOOSE_GAP, spareOf);
  return raise(grow(spaced, 'air', MOST_AIR, spareOf), tallest - masthead, spareOf);
}

function raise(trial: Trial, most: number, spareOf: SpareOf): Trial {
  return { ...trial, masthead: Math.min(trial.masthead + spareOf(trial), Math.max(trial.masthead, most)) };
}

/** Gives a trial of a page that has room in the layout that suits it best, of those that fit. */
function lay(sized: Trial, heights: (trial: Trial) => Heights): Trial {
  const fitting = (['rows', 'stack'] as const)
    .map((layout) => ({ ...sized, layout }))
    .filter((trial) => spare(heights(trial)) >= 0);
  const costOf = (trial: Trial): number => unevenness(heights(trial)) + RELUCTANCE[trial.layout];
  return [sized, ...fitting].reduce((best, trial) => (costOf(trial) < costOf(best) ? trial : best));
}

/** How uneven wing and text must be before another layout is taken, pt; rows are the best use of a page with room. */
const RELUCTANCE = { rows: 0, columns: mm(4), stack: mm(15), flow: mm(16) } as const;

// The events of a wing that is too short move apart; text that is too short leaves a hole.
function unevenness({ lean }: Heights): number {
  return lean > 0 ? lean : -lean / 2;
}

function isLargest({ body }: Trial, { max, step }: BodyRange): boolean {
  return body > max - step;
}

/** Gives a trial of the smallest text that fits, if any does: in the usual layout rather than in another. */
export function fitAtLeast(body: BodyRange, heights: (trial: Trial) => Heights): Trial | null {
  return smallest(body).find((trial) => spare(heights(trial)) >= 0) ?? null;
}

/** Gives the trial of the smallest text in columns that needs the least room: what is too much is told in their lines. */
export function tightest(body: BodyRange, heights: (trial: Trial) => Heights): Trial {
  const inLines = smallest(body).filter(({ layout }) => layout !== 'stack');
  return inLines.reduce((best, one) => (heights(one).needed < heights(best).needed ? one : best));
}

function smallest({ min, leading }: BodyRange): Trial[] {
  const tight = { masthead: 0, gap: 1, grown: 0, air: 0, level: false, layout: 'columns' } as const;
  const usual: Trial = { body: min, leading, ...tight };
  const others = (['stack', 'flow'] as const).map((layout) => ({ ...usual, layout }));
  const closer = [usual, ...others].map((trial) => ({ ...trial, gap: LEAST_GAP }));
  return [{ ...usual, level: true }, usual, ...others, ...closer];
}

/** Gives how much room a trial leaves, pt; negative when it does not fit. */
type SpareOf = (trial: Trial) => number;

function remembered(find: (trial: Trial) => Heights): (trial: Trial) => Heights {
  const known = new Map<string, Heights>();
  return (trial) => {
    const key = JSON.stringify(trial);
    const found = known.get(key) ?? find(trial);
    known.set(key, found);
    return found;
  };
}

function spare({ needed, room }: Heights): number {
  return room - needed + 1e-6;
}

const PROBES = 2; // fitting is not monotone: a larger size sometimes breaks into fewer lines

function enlarge(least: Trial, body: BodyRange, { needed, room }: Heights, spareOf: SpareOf): Trial {
  const sizes = sizesOf(body);
  const at = (index: number): Trial => ({ ...least, body: sizes[index] ?? body.min });
  const spareAt = (index: number): number => spareOf(at(index));
  const beyond = room - needed * (body.max / body.min) ** 2; // text needs room as the square of its size
  const found = largest(sizes.length, spareAt, beyond);
  for (let probe = Math.min(sizes.length - 1, found + PROBES); probe > found + 1; probe -= 1)
    if (spareAt(probe) >= 0) return at(probe);
  return at(found);
}

function sizesOf({ min, max, step }: BodyRange): number[] {
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => Math.round((min + index * step) * 100) / 100);
}

const STEPS = 128; // from no growth to the most

function grow(trial: Trial, key: 'leading' | 'gap' | 'grown' | 'air', most: number, spareOf: SpareOf): Trial {
  const least = trial[key];
  const at = (step: number): Trial => ({ ...trial, [key]: least + ((most - least) * step) / STEPS });
  const spareAt = (step: number): number => spareOf(at(step));
  const lack = spareAt(STEPS);
  return lack >= 0 ? { ...trial, [key]: most } : at(largest(STEPS, spareAt, lack));
}

const GUESSES = 4; // after which a page that grows by leaps is searched by halving

/**
 * Gives the largest index that fits, `0` being known to, from how much room each leaves: by false position, since what
 * a page needs grows almost evenly. `beyond` is the room that `count` leaves, or a guess at it.
 */
function largest(count: number, spareAt: (index: number) => number, beyond: number): number {
  let [low, left] = [0, spareAt(0)];
  let [high, lack] = [count, beyond];
  for (let guess = 0; high - low > 1; guess += 1) {
    const share = guess >= GUESSES ? 0.5 : lack < 0 ? left / (left - lack) : 1;
    const middle = Math.min(high - 1, Math.max(low + 1, Math.floor(low + share * (high - low))));
    const found = spareAt(middle);
    if (found >= 0) [low, left] = [middle, found];
    else [high, lack] = [middle, found];
  }
  return low;
}
