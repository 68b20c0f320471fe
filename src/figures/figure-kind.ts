import type { DataTable, Figure } from '../base/figure.ts';
import type { Scene } from '../base/scene.ts';
import type { Sheet } from './sheet.ts';

/** How a kind of figure is shown: drawn for those who see it, told to those who do not. */
export interface FigureArt<F extends Figure = Figure> {
  /** Draws a figure for a slide or a page, as high as it needs to be. */
  readonly draw: (figure: F, sheet: Sheet) => Plotted;
  /** Gives how large it is when it is drawn, where that takes less than drawing it. */
  readonly measure?: (figure: F, sheet: Sheet) => Pick<Scene, 'width' | 'height'>;
  /** Gives what it shows in a sentence or two, where its author did not say; `language` is BCP 47. */
  readonly describe: (figure: F, words: Words, language: string) => string;
  /** Gives its data. */
  readonly tabulate: (figure: F, words: Words, language: string) => DataTable;
}

/** A figure as it was drawn. */
export interface Plotted {
  readonly scene: Scene;
  readonly left: readonly string[]; // labels for which there was no room
  readonly tooLarge?: boolean; // it does not fit even at the least size
}

/** The kit's words in the briefing's language. */
export type Words = Readonly<Record<string, string>>;
