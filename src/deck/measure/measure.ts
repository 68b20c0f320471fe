import type { Box } from './box.ts';
import { toBoxes } from './boxes.ts';
import { openSheet, type StyleOf } from './cascade.ts';
import { leastGridHeight } from './grid.ts';
import { openRoom } from './layout.ts';
import type { Room } from './room.ts';
import { resolve } from './length.ts';
import { type Element, toTree } from './tree.ts';
import type { Type } from './type.ts';

/** How much room a slide takes, px. */
export interface Taken {
  readonly height: number; // as high as it would have to be
  readonly wide: number; // how far something stands out at the right
  readonly split: Manner; // what the theme says of dividing it
  readonly unknown: boolean; // laid out in a way that is not measured: flex boxes, floats, columns
}

/** How the parts of a divided slide go together: one after the other, lists side by side, or not at all. */
export type Manner = 'after' | 'beside' | 'none';

/** Gives a function that measures slides (HTML, one `section` each) as a browser lays them out with a style sheet. */
export function openMeasure(css: string, type: Type, language: string): (html: string) => Taken {
  const sheet = openSheet(css);
  const room = openRoom(type);
  const measure = (slide: Element, styleOf: StyleOf): Taken =>
    takenBy(toBoxes(slide, styleOf, language), room);
  return (html) => {
    const slide = toTree(html);
    const [first = NOTHING, ...others] = sheet(slide).map((styleOf) => measure(slide, styleOf));
    return others.reduce(more, first);
  };
}

const NOTHING: Taken = { height: 0, wide: 0, split: 'none', unknown: true };

function more(one: Taken, other: Taken): Taken {
  return {
    height: Math.max(one.height, other.height),
    wide: Math.max(one.wide, other.wide),
    split: one.split,
    unknown: one.unknown || other.unknown,
  };
}

function takenBy(box: Box, room: Room): Taken {
  if (isForeign(box)) return NOTHING;
  const { padding, width, display } = box.style;
  const [top = 0, right = 0, bottom = 0, left = 0] = padding.map((side) => resolve(side, 0));
  const inner = (width?.px ?? 1280) - left - right;
  const inside =
    display === 'grid'
      ? leastGridHeight(box, inner, room)
      : room.layOut({ ...box, style: { ...box.style, height: null, padding: ZERO } }, inner, true);
  const manner = box.style.custom.get('--split');
  const split = manner === 'beside' || manner === 'none' ? manner : 'after';
  return { height: top + inside.height + bottom, wide: inside.wide, split, unknown: false };
}

function isForeign({ style, boxes }: Box): boolean {
  return style.foreign || boxes.some(isForeign);
}

const NONE = { px: 0, share: 0 };
const ZERO = [NONE, NONE, NONE, NONE] as const;
