import type { Style } from './style.ts';

/** A piece of a line. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly style: Style; readonly raise: number }
  | { readonly kind: 'break' }
  | { readonly kind: 'picture'; readonly box: Box; readonly raise: number }
  | {
      readonly kind: 'edge';
      readonly side: 'open' | 'close';
      readonly width: number;
      readonly style: Style;
      readonly raise: number;
    }; // of an inline box

/** An element that stands as a block, with the blocks or the lines in it. */
export interface Box {
  readonly style: Style;
  readonly boxes: readonly Box[]; // none where it holds lines
  readonly pieces: readonly Piece[];
  readonly picture: { readonly width: number; readonly height: number } | null; // px, as the file has it
}
