import type { FontCut, TypeStyle } from '../base/kit.ts';
import type { Run, Words } from '../base/scene.ts';

/** Where a line of words stands. */
export interface Stand {
  readonly x: number; // of the point that its anchor stands on
  readonly y: number; // of its baseline
  readonly anchor?: Words['anchor'];
}

/** How a line of words looks. */
export interface Face {
  readonly type: TypeStyle;
  readonly colour: string; // "#RRGGBB"
  readonly cut?: FontCut; // the style's own when left out
}

/** Gives a line of words. */
export function lineOf(text: string, { x, y, anchor = 'start' }: Stand, face: Face): Words {
  return { kind: 'words', x, y, anchor, runs: [runOf(text, face)] };
}

/** Gives words that look alike. */
function runOf(text: string, { type, colour, cut = type.cut }: Face): Run {
  const { font, size } = type;
  return { text, family: font, cut, face: '', size, colour, opacity: 1, dx: 0, dy: 0 };
}
