import type { Length } from './length.ts';

/** Top, right, bottom, left. */
export type Sides<T> = readonly [T, T, T, T];

/** How wide or high a track is at least or at most: px, from what stands in it, or a share of what is left. */
export type Breadth =
  | { readonly kind: 'length'; readonly length: Length }
  | { readonly kind: 'auto' | 'min-content' | 'max-content' }
  | { readonly kind: 'fr'; readonly share: number };

/** A row or column of a grid. */
export interface Track {
  readonly min: Breadth;
  readonly max: Breadth;
}

/** A line of a grid: a number, a number of tracks to span, or 0 where the grid decides. */
export interface Lines {
  readonly start: number; // from 1; below 0 from the end; 0 for auto
  readonly end: number;
  readonly span: number;
}

/** How a grid is made. */
export interface GridStyle {
  readonly rows: readonly Track[];
  readonly columns: readonly Track[];
  readonly autoRows: Track;
  readonly autoColumns: Track;
  readonly byColumn: boolean; // grid-auto-flow
  readonly rowGap: number;
  readonly columnGap: number;
}

/** The looks of an element that decide how much room it takes; px. */
export interface Style {
  readonly display: string;
  readonly position: string;
  readonly fontSize: number;
  readonly lineHeight: number; // NaN for what the font asks for
  readonly families: readonly string[];
  readonly weight: number;
  readonly italic: boolean;
  readonly tracking: number;
  readonly features: readonly string[];
  readonly whiteSpace: string;
  readonly wrap: string; // overflow-wrap
  readonly raise: number; // of the baseline above its parent's
  readonly margin: Sides<Length | 'auto'>;
  readonly padding: Sides<Length>;
  readonly border: Sides<number>;
  readonly width: Length | null;
  readonly height: Length | null;
  readonly minWidth: Length | null;
  readonly maxWidth: Length | null;
  readonly minHeight: Length | null;
  readonly maxHeight: Length | null;
  readonly borderBox: boolean;
  readonly collapse: boolean; // borders of a table
  readonly alignSelf: string;
  readonly verticalAlign: string;
  readonly content: string; // as CSS has it
  readonly grid: GridStyle;
  readonly row: Lines;
  readonly column: Lines;
  readonly foreign: boolean; // laid out in a way that is not measured
  readonly custom: ReadonlyMap<string, string>; // --names
}
