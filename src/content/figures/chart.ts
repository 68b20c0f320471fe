import type { Checked } from '../../base/checked.ts';
import { dateIn, type Dated, looksDated } from '../../base/days.ts';
import type { ChartAnnotation, ChartFigure } from '../../base/figures/chart.ts';
import { nearest } from '../../base/nearest.ts';
import type { Problem } from '../../base/problems.ts';
import { numberReader } from './cells.ts';
import { checkChart, few } from './chart-checks.ts';
import { chartFields, type ChartFields, type Rows } from './chart-fields.ts';
import { type Cell, type CsvTable, fewOf } from './csv.ts';
import { type Fence, type ReadFigure, readFields, toldBy } from './fence.ts';
import { readRows } from './rows.ts';

/** Gives the chart of a fence. */
export const readChart: ReadFigure<ChartFigure> = async (fence) => {
  const { value, problems } = readFields(chartFields, fence);
  const table = await readRows(fence, 'data', value.data.trimEnd());
  const told = [...problems, ...table.problems];
  if (!table.value) return { value: null, problems: told };
  const rows = toRows(table.value, fence.language);
  const checked = checkChart(value, table.value, rows.value, fence);
  const all = [...told, ...rows.problems, ...checked];
  const marks = annotationsIn(value, rows.value.steps, fence);
  const figure = toFigure(value, table.value, { ...rows.value, annotations: marks.value });
  const isDrawable = checked.length === 0 && table.problems.length === 0;
  return {
    value: isDrawable ? { figure, told: toldBy(value) } : null,
    problems: [...all, ...marks.problems],
  };
};

function toRows(table: CsvTable, language: string): Checked<Rows> {
  const read = numberReader(table, language);
  const numbers = table.rows.map((row) => row.slice(1).map(read));
  const wrong = table.rows.flatMap((row, index) =>
    row.slice(1).flatMap((cell, column): Problem[] => {
      const isWrong = numbers[index]?.[column]?.value === undefined;
      return isWrong ? [{ code: 'csv-number', place: cell.place, found: cell.text }] : [];
    }),
  );
  const firsts = table.rows.map(([first]) => first as Cell);
  const dates = datesIn(firsts);
  const steps = firsts.map((cell, index) => ({ label: cell.text, date: dates.value[index] ?? null }));
  return {
    value: { steps, numbers },
    problems: [...dates.problems, ...fewOf(wrong), ...twice(firsts)],
  };
}

/** Gives a date for each cell of a column of dates, none for any other column. */
function datesIn(cells: readonly Cell[]): Checked<readonly (Dated | undefined)[]> {
  const dated = cells.filter(({ text: written }) => looksDated(written)).length;
  if (dated * 2 <= cells.length) return { value: [], problems: [] };
  const value = cells.map(({ text: written }) => dateIn(written));
  const wrong = cells.filter((_, index) => !value[index]);
  return {
    value: wrong.length > 0 ? [] : value,
    problems: fewOf(wrong.map(({ place, text: found }) => ({ code: 'csv-date', place, found }))),
  };
}

function twice(cells: readonly Cell[]): Problem[] {
  const lines = new Map<string, number>();
  const problems = cells.flatMap(({ text: name, place }): Problem[] => {
    const line = lines.get(name);
    if (line === undefined) lines.set(name, place.line);
    return line === undefined ? [] : [{ code: 'csv-twice', place, name, line }];
  });
  return fewOf(problems);
}

function toFigure(
  given: ChartFields,
  { head }: CsvTable,
  { steps, numbers, annotations }: Rows & Pick<ChartFigure, 'annotations'>,
): ChartFigure {
  const order = orderOf(given, steps, numbers);
  const position = new Map(order.map((index, at) => [index, at]));
  return {
    kind: 'chart',
    type: given.type,
    title: given.title,
    unit: given.unit,
    first: head[0]?.text ?? '',
    steps: order.flatMap((index) => steps[index] ?? []),
    series: head.slice(1).map(({ text: name }, column) => ({
      name,
      values: order.map((index) => numbers[index]?.[column]?.value ?? null),
    })),
    highlight: [given.highlight].flat(),
    annotations: annotations.map((one) => ({ ...one, step: position.get(one.step) ?? 0 })),
    scale: given.scale,
    from: given.from ?? null,
    decimals: numbers.reduce((most, row) => row.reduce((all, one) => Math.max(all, one.decimals), most), 0),
  };
}

// Dates go by time; things as given, or the largest first.
function orderOf({ order }: ChartFields, steps: Rows['steps'], numbers: Rows['numbers']): number[] {
  const indices = steps.map((_, index) => index);
  const day = (index: number): number => steps[index]?.date?.day ?? 0;
  if (steps.every(({ date }) => date !== null)) return indices.sort((a, b) => day(a) - day(b) || a - b);
  if (order === 'as given') return indices;
  const size = (index: number): number =>
    numbers[index]?.find(({ value }) => value !== null)?.value ?? -Infinity;
  return indices.sort((a, b) => (size(b) === size(a) ? a - b : size(b) > size(a) ? 1 : -1));
}

function annotationsIn(
  { annotations }: ChartFields,
  steps: Rows['steps'],
  fence: Fence,
): Checked<ChartAnnotation[]> {
  const known = steps.map(({ label }) => label);
  const problems: Problem[] = [];
  const value = annotations.flatMap(({ at, text: said }, index): ChartAnnotation[] => {
    const step = known.indexOf(at);
    if (step >= 0) return [{ step, text: said }];
    const place = fence.yaml.valueAt(['annotations', index, 'at']);
    problems.push({
      code: 'chart-name',
      place,
      key: 'at',
      name: at,
      nearest: nearest(at, known),
      known: few(known),
    });
    return [];
  });
  return { value, problems };
}
