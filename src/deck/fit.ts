import type { SlideFit } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import type { Manner, Taken } from './measure/measure.ts';
import { type DeckOrigin, originsOf } from './origin.ts';
import { cutSlides, joinSlides, withClass } from './slide-text.ts';
import type { Slide } from './slides.ts';
import { splitSlide } from './split.ts';
import { SHRINKS } from './theme.ts';

/** A deck whose slides hold what is on them, as far as that can be had. */
export interface Fitted {
  readonly markdown: string;
  readonly slides: readonly Slide[];
  readonly settings: readonly Setting[]; // of each slide
  readonly problems: readonly Problem[];
  readonly unmeasured: readonly number[]; // slides of which nothing is known
}

/** What was done so that a slide holds what is on it. */
export interface Setting {
  readonly size: number; // of its type, as a share of the theme's, e.g. 0.9; no style goes below the floor
  readonly part: string; // e.g. "2/3" of a slide that was divided, else ""
}

/** What fitting asks of others: how a Marp document becomes slides, and how much room one takes. */
interface Tools {
  readonly slidesOf: (markdown: string) => readonly Slide[];
  readonly measure: (html: string) => Taken;
}

/** What fitting one slide gives: its text, or those of the slides it became; `over` when nothing helped. */
interface Outcome {
  readonly texts: readonly string[];
  readonly step: number; // of `SHRINKS`, from 1; 0 for full size
  readonly over: Taken | null;
}

const HEIGHT = 720; // px
const NEAR = 0.5; // px that no one sees
const MOST_PARTS = 9;
const AS_WRITTEN: Setting = { size: 1, part: '' };

/** Gives a deck in which slides that hold too much are set smaller, then divided, as far as their authors let it. */
export function fitSlides(
  { markdown, slides }: Pick<Fitted, 'markdown' | 'slides'>,
  origin: DeckOrigin,
  tools: Tools,
): Fitted {
  const taken = slides.map(({ html }) => tools.measure(html));
  if (taken.every(fits)) {
    const unmeasured = slides.flatMap(({ number }, index) => (taken[index]?.unknown ? [number] : []));
    return { markdown, slides, settings: slides.map(() => AS_WRITTEN), problems: [], unmeasured };
  }
  const { matter, slides: texts } = cutSlides(markdown);
  const origins = originsOf(
    slides.map(({ title }) => title),
    origin,
  );
  const fitted: string[] = [];
  const settings: Setting[] = [];
  const problems: Problem[] = [];
  const unmeasured: number[] = [];
  texts.forEach((text, index) => {
    const { place, fit } = origins[index] ?? origin;
    const room = taken[index];
    const outcome = !room || fits(room) ? asWritten(text, null) : fitSlide(text, fit, room, tools);
    if (outcome.over) problems.push(problemOf(outcome.over, fitted.length + 1, fit, place));
    if (room?.unknown) unmeasured.push(fitted.length + 1);
    settings.push(...settingsOf(outcome));
    fitted.push(...outcome.texts);
  });
  const whole = `${joinSlides({ matter, slides: fitted }).trimEnd()}\n`;
  return { markdown: whole, slides: tools.slidesOf(whole), settings, problems, unmeasured };
}

function fits({ height, wide }: Taken): boolean {
  return height <= HEIGHT + NEAR && wide <= NEAR;
}

function asWritten(text: string, over: Taken | null): Outcome {
  return { texts: [text], step: 0, over };
}

function settingsOf({ texts, step }: Outcome): Setting[] {
  const size = SHRINKS[step - 1] ?? 1;
  return texts.map((_, index) => ({
    size,
    part: texts.length > 1 ? `${index + 1}/${texts.length}` : '',
  }));
}

/** What dividing tries in turn: lists that stand side by side part alike, or else one goes before the other. */
const WAYS: Readonly<Record<Manner, readonly Manner[]>> = {
  after: ['after'],
  beside: ['beside', 'after'],
  none: [],
};

function fitSlide(text: string, fit: SlideFit, taken: Taken, { measure, slidesOf }: Tools): Outcome {
  const smallest = fit === 'shrink' ? SHRINKS.length : 0;
  const hold = (texts: readonly string[]): boolean =>
    slidesOf(joinSlides({ matter: '', slides: texts })).every(({ html }) => fits(measure(html)));
  const largest = (texts: readonly string[], from: number): Outcome | undefined => {
    if (!hold(texts.map((one) => shrunk(one, smallest)))) return undefined;
    for (let step = from; step < smallest; step += 1) {
      const set = texts.map((one) => shrunk(one, step));
      if (hold(set)) return { texts: set, step, over: null };
    }
    return { texts: texts.map((one) => shrunk(one, smallest)), step: smallest, over: null };
  };
  const whole = smallest > 0 ? largest([text], 1) : undefined;
  if (whole) return whole;
  const most = fit === 'fail' ? 1 : MOST_PARTS;
  for (let count = 2; count <= most; count += 1)
    for (const way of WAYS[taken.split]) {
      const parts = splitSlide(text, count, way);
      const divided = parts && largest(parts, 0);
      if (divided) return divided;
    }
  const [least] = slidesOf(shrunk(text, smallest));
  return asWritten(text, least ? measure(least.html) : taken);
}

function shrunk(text: string, step: number): string {
  return step === 0 ? text : withClass(text, `fit-${step}`);
}

function problemOf({ height, wide }: Taken, slide: number, fit: SlideFit, place: Problem['place']): Problem {
  const tall = height - HEIGHT > NEAR;
  const pixels = tall ? height - HEIGHT : wide;
  return {
    code: 'slide-overflow',
    slide,
    pixels,
    way: tall ? 'tall' : 'wide',
    shrunk: fit === 'shrink',
    place,
  };
}
