import type { BodyRange } from '../base/kit.ts';
import type { Paper } from '../base/model.ts';
import type { Trial } from './compose.ts';

/** How a page came to be filled. */
export interface Fit {
  readonly paper: Paper;
  readonly body: number; // size of running text, pt
  readonly leading: number; // of running text, pt
  readonly filled: number; // share of the type area's height that is used, 0 to 1; above 1 it does not fit
}

/** Heights of a page as a trial sets it, pt. */
export interface Heights {
  readonly needed: number;
  readonly room: number;
}

export interface FitLimits {
  readonly body: BodyRange;
  readonly masthead: number; // least height, pt
}

const MOST_LEADING = 1.06;
const MOST_MASTHEAD = 0.9; // of the least height that may be added
const MOST_GAP = 2;

/**
 * Gives the trial that fills the page best: running text as large as fits, then its leading up to 6 % more, then the
 * masthead, then the room between sections. Null when not even the smallest text fits.
 */
export function fit(limits: FitLimits, heights: (trial: Trial) => Heights): Trial | null {
  const { body, masthead } = limits;
  const fits = (trial: Trial): boolean => spare(heights(trial)) >= 0;
  const level = { ...leastTrial(body), level: true };
  const least = fits(level) ? level : leastTrial(body);
  if (!fits(least)) return null;

  const sizes = sizesOf(body);
  const sized = {
    ...least,
    body: sizes[largest(sizes.length, (at) => fits({ ...least, body: sizes[at] ?? 0 }))] ?? body.min,
  };
  const opened = grow(sized, 'leading', body.leading * MOST_LEADING, fits);
  const raised = { ...opened, masthead: Math.min(spare(heights(opened)), masthead * MOST_MASTHEAD) };
  return grow(raised, 'gap', MOST_GAP, fits);
}

/** Gives the trial that needs the least room. */
export function leastTrial(body: BodyRange): Trial {
  return { body: body.min, leading: body.leading, masthead: 0, gap: 1, level: false };
}

function spare({ needed, room }: Heights): number {
  return room - needed + 1e-6;
}

function sizesOf({ min, max, step }: BodyRange): number[] {
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => Math.round((min + index * step) * 100) / 100);
}

const PROBES = 2; // fitting is not monotone: a larger size sometimes breaks into fewer lines

/** Gives the largest index that fits, `0` being known to: by halving, then by probing a little further. */
function largest(count: number, fits: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  for (let probe = Math.min(count - 1, low + PROBES); probe > low + 1; probe -= 1)
    if (fits(probe)) return probe;
  return low;
}

const HALVINGS = 7;

function grow(trial: Trial, key: 'leading' | 'gap', most: number, fits: (trial: Trial) => boolean): Trial {
  if (fits({ ...trial, [key]: most })) return { ...trial, [key]: most };
  let low = trial[key];
  let high = most;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (fits({ ...trial, [key]: middle })) low = middle;
    else high = middle;
  }
  return { ...trial, [key]: low };
}
