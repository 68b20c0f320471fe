import * as v from 'valibot';
import { CHART_TYPES, type ChartStep } from '../../base/figures/chart.ts';
import type { NumberCell } from './cells.ts';
import { toldFields, words } from './fence.ts';

const NAMES = 'the name of a row or series, or a list of names';
const NUMBER = 'a number such as 0 or 12.5';
const ORDERS = ['as given', 'by value'] as const;
const text = (wanted: string) => v.optional(v.pipe(v.string(wanted), v.trim()), '');

/** The keys of a chart. */
export const chartFields = v.strictObject({
  ...toldFields,
  type: v.pipe(v.picklist(CHART_TYPES, CHART_TYPES.join(', ')), v.examples(['bars'])),
  title: text('a line above the chart'),
  unit: text('what is counted, such as "US$ bn"'),
  highlight: v.optional(v.union([v.string(NAMES), v.array(v.string(NAMES), NAMES)], NAMES), []),
  annotations: v.optional(
    v.array(
      v.strictObject({
        at: words('a date or name of the first column', '2014'),
        text: words('a few words', 'Something happens'),
      }),
      'a list of annotations, each with at and text',
    ),
    [],
  ),
  order: v.optional(v.picklist(ORDERS, ORDERS.join(' or ')), 'as given'),
  scale: v.optional(v.picklist(['linear', 'log'], 'linear or log'), 'linear'),
  from: v.optional(
    v.pipe(v.string(NUMBER), v.regex(/^-?\d{1,15}(?:\.\d{1,9})?$/, NUMBER), v.transform(Number)),
  ),
  data: v.optional(v.pipe(v.string('rows of CSV, or the name of a CSV file')), ''),
});

/** What an author writes beside the rows. */
export type ChartFields = v.InferOutput<typeof chartFields>;

/** Rows as they are drawn. */
export interface Rows {
  readonly steps: readonly ChartStep[];
  readonly numbers: readonly (readonly NumberCell[])[]; // by row
}
