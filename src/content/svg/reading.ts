import type { Colour } from './colours.ts';
import type { Sheet } from './css.ts';
import type { Faults } from './fault.ts';
import type { Element } from './xml.ts';

/** Where reading a drawing stands. */
export interface Reading {
  readonly faults: Faults;
  readonly ids: ReadonlyMap<string, Element>;
  readonly parents: ReadonlyMap<Element, Element>;
  readonly sheet: Sheet;
  readonly left: { elements: number; steps: number }; // that may still be drawn
  readonly means: Map<Element, Colour | undefined>; // of gradients, once sought
  readonly using: readonly Element[]; // what is being drawn by "use", the innermost last
}
