import type { Problem } from './problems.ts';

/** The best value a stage could make, with all it has to tell the author. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
