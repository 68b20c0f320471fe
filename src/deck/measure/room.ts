import type { Box } from './box.ts';
import { resolve } from './length.ts';
import type { Range } from './paragraph.ts';
import type { Style } from './style.ts';

/** Margins that meet: the largest and the smallest below zero stand for all. */
export interface Margin {
  readonly most: number;
  readonly least: number;
}

/** A box laid out in a width; px. */
export interface Laid {
  readonly height: number; // with padding and border
  readonly above: Margin; // its own margin with those that show through it
  readonly below: Margin;
  readonly first: number; // from its top to its first baseline
  readonly last: number; // from its last baseline to its bottom
  readonly wide: number; // how far something in it stands out at the right
}

/** What the ways to lay things out need of each other. */
export interface Room {
  /** Gives a box in an outer width without its margins; `whole` when no margin shows through it. */
  layOut(box: Box, width: number, whole: boolean): Laid;
  /** Gives the widths that a box may take, with its margins. */
  rangeOf(box: Box): Range;
  /** Gives a box's own width where it has so much to stand in. */
  widthIn(box: Box, available: number): number;
}

/** What a layout gives of the inside of a box. */
export interface Inside {
  readonly height: number;
  readonly first: number;
  readonly last: number;
  readonly wide: number;
  readonly above?: Margin; // what shows through at the top
  readonly below?: Margin;
}

/** Gives a margin in px, nothing for one that takes what is left. */
export function marginOf(style: Style, side: 0 | 1 | 2 | 3, width: number): number {
  const margin = style.margin[side];
  return margin === 'auto' ? 0 : resolve(margin, width);
}

/** Gives padding and border of a side, px. */
export function edge(style: Style, side: 0 | 1 | 2 | 3, width: number): number {
  const inTable = style.collapse && /^table-(row|cell)/.test(style.display);
  const isPart = /^table-(row|header|footer)/.test(style.display);
  return (isPart ? 0 : resolve(style.padding[side], width)) + (inTable || isPart ? 0 : style.border[side]);
}
