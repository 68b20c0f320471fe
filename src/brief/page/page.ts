import { align } from './align.ts';
import { compose, type Composition, type Job, type Trial } from './compose.ts';
import { fit, fitAtLeast, tightest } from './fit.ts';
import { choose, inLeavingOrder, missing, type Optional, optionalsIn } from './leave.ts';
import { lighten } from './lighten.ts';
import type { RawBlock } from '../blocks.ts';
import type { MeasuredBlock } from '../lines/measure.ts';
import { toPlan } from './plan.ts';

/** What a page is made of: its blocks as read and as measured, and the ids of the sections in the author's order. */
export interface PageText {
  readonly raw: readonly RawBlock[];
  readonly measured: readonly MeasuredBlock[];
  readonly sections: readonly string[];
  readonly hopeless?: ReadonlySet<number>; // containers that leave unmeasured, by their count from 0
}

/** A page as full as it can be, and what left so that it fits. */
export interface Page {
  readonly fits: boolean; // false when even what is required needs more room
  readonly set: Composition;
  readonly filled: number; // share of the type area's height that its text takes when nothing is spread; above 1 it does not fit
  readonly blocks: readonly MeasuredBlock[]; // those on it
  readonly left: readonly Optional[]; // in the order of the page
  readonly uncited: readonly string[]; // numbers of the sources that left with them
}

const NONE: ReadonlySet<number> = new Set();
const POSTER = [0.58, 0.74]; // of the type area's height: a masthead where there is little text, and next to none

/** Gives the page that holds as much of a text as it can, set as large as it can. */
export function fitPage(
  { raw, measured, sections, hopeless = NONE }: PageText,
  setting: Omit<Job, 'plan'>,
): Page {
  const { body } = setting.theme.page;
  const { masthead, foot, top } = setting.sheet;
  const [poster, tallest] = POSTER.map((share) => share * (foot - top)) as [number, number];
  const limits = { body, masthead, poster, tallest };
  const jobOf = (blocks: readonly MeasuredBlock[]): Job => ({ ...setting, plan: toPlan(blocks) });
  const fitsAtLeast = (job: Job): boolean => fitAtLeast(body, (trial) => compose(job, trial)) !== null;
  const whole = jobOf(measured);
  const optionals = optionalsIn(measured);
  const every = new Set(optionals.map(({ index }) => index));
  const without = (some: ReadonlySet<number>): ReturnType<typeof lighten> =>
    lighten(raw, measured, hopeless.size > 0 ? new Set([...hopeless, ...some]) : some);
  const order = inLeavingOrder(optionals, sections).filter(({ index }) => !hopeless.has(index));
  const chosen = fitsAtLeast(hopeless.size > 0 ? jobOf(without(NONE).blocks) : whole)
    ? NONE
    : choose(order, (some) => fitsAtLeast(jobOf(without(some).blocks)));
  const gone = chosen && new Set([...hopeless, ...chosen]);

  const { blocks, uncited } = lighten(raw, measured, gone ?? every);
  // With styles of its own a job remembers nothing of the pages that were tried.
  const job = blocks === measured ? whole : { ...jobOf(blocks), styles: { ...setting.styles } };
  const fitted = gone && align(job, (one) => fit(limits, (trial) => compose(one, trial)));
  const set =
    fitted ??
    compose(
      job,
      tightest(body, (trial) => compose(job, trial)),
    );
  const left = missing(optionals, gone ?? every);
  const plain = compose({ ...job, justified: set.justified }, unspread(set.trial));
  const filled = plain.needed / plain.room;
  return {
    fits: fitted !== null,
    set,
    filled,
    blocks,
    left,
    uncited: [...uncited].sort((a, b) => Number(a) - Number(b)),
  };
}

/** Gives a trial without all that only fills a page that has room left. */
function unspread(trial: Trial): Trial {
  return { ...trial, masthead: 0, gap: Math.min(1, trial.gap), grown: 0, air: 0 };
}
