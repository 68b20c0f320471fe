import type { ChartFigure } from './figures/chart.ts';
import type { FlowFigure } from './figures/flow.ts';
import type { MapFigure } from './figures/map.ts';
import type { NumbersFigure } from './figures/numbers.ts';
import type { TimelineFigure } from './figures/timeline.ts';

/** What a figure shows, as its author gave it and checked: data only, every text with its facts put in. */
export type Figure = ChartFigure | FlowFigure | MapFigure | NumbersFigure | TimelineFigure;

/** The words behind three backticks that make a fence a figure. */
export const FIGURE_KINDS = [
  'chart',
  'flow',
  'map',
  'numbers',
  'timeline',
] as const satisfies readonly Figure['kind'][];
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A figure's data as rows and columns, for who cannot see it: each row opens with what it is about. */
export interface DataTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Gives the kind of figure that a fence is called by; undefined for code in any language. */
export function figureKind(language: string | null | undefined): FigureKind | undefined {
  return FIGURE_KINDS.find((kind) => kind === language);
}
