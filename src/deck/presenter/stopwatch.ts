import { keep, kept } from './store.ts';

/** A watch that can be stopped, and that goes on when its page is closed and opened again. */
export interface Stopwatch {
  readonly elapsed: () => number; // s
  readonly isRunning: () => boolean;
  readonly toggle: () => void;
  readonly reset: () => void;
}

/** Gives the watch of this talk. */
export function openStopwatch(): Stopwatch {
  let [before = 0, since = 0] = kept('timer'); // ms of the runs that ended, and when this one began (0: none)
  const elapsed = (): number => before + (since && Date.now() - since);
  const set = (spent: number, start: number): void => {
    [before, since] = [spent, start];
    keep('timer', [before, since]);
  };
  return {
    elapsed: () => elapsed() / 1000,
    isRunning: () => since !== 0,
    toggle: () => set(elapsed(), since ? 0 : Date.now()),
    reset: () => set(0, since && Date.now()),
  };
}
