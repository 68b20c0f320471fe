import type { ChartType } from '../../base/figures/chart.ts';
import { nearest } from '../../base/nearest.ts';
import type { Problem } from '../../base/problems.ts';
import type { ChartFields, Rows } from './chart-fields.ts';
import { type CsvTable, fewOf } from './csv.ts';
import type { Fence } from './fence.ts';

const MOST_SERIES = 12;
/** The most rows of things that can be told apart; dates on a line may be many. */
const MOST_ROWS: Readonly<Record<ChartType, number>> = {
  bars: 60,
  columns: 200,
  'grouped bars': 20,
  'stacked bars': 60,
  lines: 5000,
  area: 5000,
  dots: 40,
  slope: 12,
  share: 12,
};
/** Types that compare lengths or areas. */
const FROM_ZERO: ReadonlySet<ChartType> = new Set([
  'bars',
  'columns',
  'grouped bars',
  'stacked bars',
  'area',
  'share',
]);
const ANNOTATED: ReadonlySet<ChartType> = new Set(['bars', 'columns', 'lines', 'area', 'dots']);

/** Gives all that keeps a chart from being drawn as its author asks. */
export function checkChart(given: ChartFields, table: CsvTable, rows: Rows, { yaml }: Fence): Problem[] {
  const { type, scale, from, annotations } = given;
  const found = table.head.length - 1;
  const { place } = table;
  const problems: Problem[] = [];
  const isEmpty = rows.numbers.every((row) => row.every(({ value }) => value === null));
  if (isEmpty) problems.push({ code: 'chart-nothing', place });
  if (found > MOST_SERIES) problems.push({ code: 'chart-series', place, found, most: MOST_SERIES });
  if (rows.steps.length > MOST_ROWS[type])
    problems.push({ code: 'chart-rows', place, found: rows.steps.length, most: MOST_ROWS[type], type });
  if (type === 'slope' && found !== 2) problems.push({ code: 'chart-columns', place, found });
  if (FROM_ZERO.has(type) && scale === 'log')
    problems.push({ code: 'chart-zero', place: yaml.valueAt(['scale']), type, what: 'log' });
  if (FROM_ZERO.has(type) && from !== undefined && from !== 0)
    problems.push({ code: 'chart-zero', place: yaml.valueAt(['from']), type, what: 'cut' });
  if (annotations.length > 0 && !ANNOTATED.has(type))
    problems.push({ code: 'chart-annotation', place: yaml.keyAt(['annotations']), type });
  return [...problems, ...negatives(given, table, rows), ...unknownNames(given, table, rows, yaml)];
}

function negatives({ type, scale }: ChartFields, table: CsvTable, { numbers }: Rows): Problem[] {
  const isSum = type === 'share' || (type === 'area' && table.head.length > 2);
  if (!isSum && scale !== 'log') return [];
  const found = table.rows.flatMap((row, index) =>
    row.slice(1).flatMap((cell, column): Problem[] => {
      const value = numbers[index]?.[column]?.value ?? 1;
      const isWrong = isSum ? value < 0 : value <= 0;
      const { text, place } = cell;
      return isWrong ? [{ code: 'chart-negative', place, found: text, type: isSum ? type : 'log' }] : [];
    }),
  );
  return fewOf(found);
}

function unknownNames(
  { highlight }: ChartFields,
  { head }: CsvTable,
  { steps }: Rows,
  yaml: Fence['yaml'],
): Problem[] {
  const known = [...head.slice(1).map(({ text }) => text), ...steps.map(({ label }) => label)];
  const names = [highlight].flat();
  return names.flatMap((name, index): Problem[] => {
    if (known.includes(name)) return [];
    const place = yaml.valueAt(Array.isArray(highlight) ? ['highlight', index] : ['highlight']);
    return [
      { code: 'chart-name', place, key: 'highlight', name, nearest: nearest(name, known), known: few(known) },
    ];
  });
}

/** Gives the first names of a list, for a message. */
export function few(names: readonly string[]): string[] {
  return names.length > 8 ? [...names.slice(0, 7), '…'] : [...names];
}
