import type { Place } from '../model.ts';

/** Numbers set large. */
export interface NumbersFigure {
  readonly kind: 'numbers';
  readonly numbers: readonly KeyNumber[];
}

/** A number and what it says. */
export interface KeyNumber {
  readonly fact: string; // the name of the fact that it is; "" for a number of its own
  readonly place: Place; // of that name
  readonly value: string; // as it is set large, e.g. "$1.5bn"; that of a fact is put in with the facts
  readonly label: string; // what it counts, e.g. "in loans"
  readonly note: string; // "" when there is none
  readonly asOf: string; // ISO; "" when the author does not say
  readonly cites: readonly number[]; // of its sources
}
