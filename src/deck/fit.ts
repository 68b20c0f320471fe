import type { SlideFit } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import type { Taken } from './measure/measure.ts';
import { type DeckOrigin, originsOf } from './origin.ts';
import { cutSlides, joinSlides, withClass } from './slide-text.ts';
import type { Slide } from './slides.ts';
import { splitSlide } from './split.ts';
import { SHRINKS } from './theme.ts';

/** A deck whose slides hold what is on them, as far as that can be had. */
export interface Fitted {
  readonly markdown: string;
  readonly slides: readonly Slide[];
  readonly problems: readonly Problem[];
}

/** What fitting asks of others: how a Marp document becomes slides, and how much room one takes. */
interface Tools {
  readonly slidesOf: (markdown: string) => readonly Slide[];
  readonly measure: (html: string) => Taken;
}

/** What fitting one slide gives: its text, or those of the slides it became; `over` when nothing helped. */
interface Outcome {
  readonly texts: readonly string[];
  readonly over: Taken | null;
}

const HEIGHT = 720; // px
const NEAR = 0.5; // px that no one sees
const MOST_PARTS = 9;

/** Gives a deck in which slides that hold too much are set smaller, then divided, as far as their authors let it. */
export function fitSlides(
  { markdown, slides }: Omit<Fitted, 'problems'>,
  origin: DeckOrigin,
  tools: Tools,
): Fitted {
  const { measure, slidesOf } = tools;
  if (slides.every(({ html }) => fits(measure(html)))) return { markdown, slides, problems: [] };
  const { matter, slides: texts } = cutSlides(markdown);
  const origins = originsOf(
    slides.map(({ title }) => title),
    origin,
  );
  const fitted: string[] = [];
  const problems: Problem[] = [];
  texts.forEach((text, index) => {
    const { place, fit } = origins[index] ?? origin;
    const taken = measure(slides[index]?.html ?? '');
    const left = fit === 'leave' || fits(taken);
    const outcome = left ? { texts: [text], over: null } : fitSlide(text, fit, taken, tools);
    if (outcome.over) problems.push(problemOf(outcome.over, fitted.length + 1, fit, place));
    fitted.push(...outcome.texts);
  });
  const whole = `${joinSlides({ matter, slides: fitted }).trimEnd()}\n`;
  return { markdown: whole, slides: slidesOf(whole), problems };
}

function fits({ height, wide }: Taken): boolean {
  return height <= HEIGHT + NEAR && wide <= NEAR;
}

function fitSlide(text: string, fit: SlideFit, taken: Taken, { measure, slidesOf }: Tools): Outcome {
  const steps = fit === 'shrink' ? [0, ...SHRINKS.keys()].map((_, index) => index) : [0];
  const attempt = (texts: readonly string[]): boolean =>
    slidesOf(joinSlides({ matter: '', slides: texts })).every(({ html }) => fits(measure(html)));
  for (const step of steps.slice(1))
    if (attempt([shrunk(text, step)])) return { texts: [shrunk(text, step)], over: null };
  const most = fit === 'fail' ? 1 : MOST_PARTS;
  for (let count = 2; count <= most; count += 1) {
    const parts = splitSlide(text, count, taken.split);
    if (!parts) break;
    for (const step of steps) {
      const texts = parts.map((part) => shrunk(part, step));
      if (attempt(texts)) return { texts, over: null };
    }
  }
  const [least] = slidesOf(shrunk(text, steps.length - 1));
  return { texts: [text], over: least ? measure(least.html) : taken };
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
