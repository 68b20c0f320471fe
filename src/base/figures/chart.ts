import type { Dated } from '../days.ts';

export const CHART_TYPES = [
  'bars',
  'columns',
  'grouped bars',
  'stacked bars',
  'lines',
  'area',
  'dots',
  'slope',
  'share',
] as const;
/** How numbers are drawn; `bars` lie or stand as their labels ask for, `columns` always stand. */
export type ChartType = (typeof CHART_TYPES)[number];

/** Numbers and how they are drawn. */
export interface ChartFigure {
  readonly kind: 'chart';
  readonly type: ChartType;
  readonly title: string; // "" when the headline beside it says enough
  readonly unit: string; // e.g. "US$ bn"; "" when there is none
  readonly first: string; // the head of the first column, e.g. "Year"
  readonly steps: readonly ChartStep[]; // rows, in the order they are drawn
  readonly series: readonly ChartSeries[]; // columns
  readonly highlight: readonly string[]; // series or steps that stand out; none: all alike
  readonly annotations: readonly ChartAnnotation[];
  readonly scale: 'linear' | 'log';
  readonly from: number | null; // where the axis of values begins; null: as the data ask for
  readonly decimals: number; // of the values as they were written
}

/** A row: a thing or a moment. */
export interface ChartStep {
  readonly label: string; // as written, e.g. "Belarus" or "2023-07"
  readonly date: Dated | null; // null unless all are dates
}

/** A column. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[]; // one for each step; null: not known
}

/** A few words at a step. */
export interface ChartAnnotation {
  readonly step: number; // index
  readonly text: string;
}
