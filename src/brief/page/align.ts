import { compose, type Composition, type Job, type RunningText, type Trial } from './compose.ts';
import { type Evenness, looksEven, toEvenness, together } from '../lines/evenness.ts';
import { toJustifiedLines } from '../lines/lines.ts';

/**
 * Gives the page as it is fitted, its running text justified where all of it can be without gaps, else ragged: a page
 * of both looks careless. Null when it does not fit. `fit` gives the trial that fills the page best, if any.
 */
export function align(job: Job, fit: (job: Job) => Trial | null): Composition | null {
  const trial = fit(job);
  if (!trial) return null;
  const ragged = compose(job, trial);
  if (!allEven(ragged.running)) return ragged;
  const straight: Job = { ...job, justified: true };
  const other = fit(straight);
  const justified = other && compose(straight, other);
  return justified && allEven(justified.running) ? justified : ragged;
}

/** Gives whether all texts of a page look well justified; most pages that do not are known by their first lines. */
function allEven(running: readonly RunningText[]): boolean {
  let all: Evenness = { lines: 0, hyphens: 0, widest: 1, stack: 0 };
  for (const { text, measure } of running) {
    const own = toEvenness(toJustifiedLines(text, measure));
    all = together(all, own);
    if (!looksEven({ ...all, hyphens: 0 })) return false;
  }
  return all.lines > 0 && looksEven(all);
}
