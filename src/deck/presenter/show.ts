import type { Action } from './keys.ts';

/** What a viewer or a speaker sees and does: the slides, the one in view, and what each action does. */
export interface Show {
  readonly slides: readonly HTMLElement[];
  /** Number of the slide in view, from 1. */
  readonly current: () => number;
  /** Shows a slide; a number outside the deck shows its first or last. */
  readonly go: (number: number) => void;
  /** Calls a listener now and each time another slide comes into view. */
  readonly watch: (listener: (number: number, slide: HTMLElement) => void) => void;
  /** Says what an action does in this view. */
  readonly on: (action: Action, run: (number: number) => void) => void;
  /** Does an action, with the number typed for it or 0; gives whether this view knows it. */
  readonly run: (action: Action, number?: number) => boolean;
}

/** One thing a view can do; it finds its own elements and hooks itself into the show. */
export type Feature = (show: Show) => void;

/** Starts a view with its features, in their order. */
export function play(features: readonly Feature[]): void {
  const slides = [...document.querySelectorAll<HTMLElement>('main > section')];
  const show = open(slides);
  document.documentElement.classList.add('playing'); // first, so that the stack is never laid out
  for (const feature of features) feature(show);
}

function open(slides: readonly HTMLElement[]): Show {
  const listeners: ((number: number, slide: HTMLElement) => void)[] = [];
  const actions = new Map<Action, (number: number) => void>();
  let current = 1;
  const tell = (listener: (number: number, slide: HTMLElement) => void): void => {
    const slide = slides[current - 1];
    if (slide) listener(current, slide);
  };
  return {
    slides,
    current: () => current,
    go(number) {
      const next = Math.min(Math.max(number, 1), slides.length);
      if (next === current) return;
      current = next;
      listeners.forEach(tell);
    },
    watch(listener) {
      listeners.push(listener);
      tell(listener);
    },
    on: (action, run) => void actions.set(action, run),
    run(action, number = 0) {
      const run = actions.get(action);
      run?.(number);
      return run !== undefined;
    },
  };
}
