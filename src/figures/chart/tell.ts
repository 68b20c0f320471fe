import type { ChartFigure, ChartSeries, ChartType } from '../../base/figures/chart.ts';
import type { DataTable } from '../../base/figure.ts';
import type { Words } from '../figure-kind.ts';
import { type NumberFormat, numberFormat } from '../number-format.ts';
import { amountsOf } from './amounts.ts';
import { sharesOf } from './share.ts';

/** The kit's word for each type. */
const KINDS: Readonly<Record<ChartType, string>> = {
  bars: 'chartBars',
  columns: 'chartBars',
  'grouped bars': 'chartBars',
  'stacked bars': 'chartBars',
  lines: 'chartLines',
  area: 'chartArea',
  dots: 'chartDots',
  slope: 'chartSlope',
  share: 'chartShare',
};
/** What stands for words that a kit lacks. */
const ENGLISH: Words = {
  chartBars: 'Bar chart',
  chartLines: 'Line chart',
  chartArea: 'Area chart',
  chartDots: 'Dot plot',
  chartSlope: 'Slope chart',
  chartShare: 'Shares of a whole',
  highest: 'highest',
  lowest: 'lowest',
  rises: 'rises',
  falls: 'falls',
  holds: 'hardly changes',
  noData: 'no data',
};
const MOST_PARTS = 8;
const MOST_TOLD = 4; // series, each in a sentence of its own

/** Gives what a chart shows: its kind, what it counts, from when to when, and of each series how it runs. */
export function describeChart(figure: ChartFigure, own: Words, language: string): string {
  const words = { ...ENGLISH, ...own };
  const { type, title, series, steps, highlight } = figure;
  const amounts = amountsOf(figure, numberFormat(language));
  const isRun = (type === 'lines' || type === 'area') && steps.length > 1;
  const span =
    steps.length > 1 && (isRun || steps.every(({ date }) => date))
      ? `${steps[0]?.label}–${steps.at(-1)?.label}`
      : '';
  const about = [title, amounts.unit, span].filter(Boolean).join(', ');
  const kind = words[KINDS[type]] ?? '';
  const opening = `${[kind, about].filter(Boolean).join(': ')}.`;
  const parts = tellParts(figure, { label: amounts.label, percent: numberFormat(language).percent });
  if (parts.length > 0) return `${opening} ${parts.slice(0, MOST_PARTS).join('; ')}.`;
  const chosen = series.filter(({ name }) => highlight.includes(name));
  const told = (chosen.length > 0 ? chosen : series).slice(0, MOST_TOLD);
  const sentences = told.map((one) => tellSeries(one, figure, { words, label: amounts.label, isRun }));
  return [opening, ...sentences].join(' ');
}

/** Gives the parts of a whole, or the things that go from one value to another, each in a few words; of other charts none. */
function tellParts(
  { type, steps, series }: ChartFigure,
  say: { label: (value: number) => string; percent: NumberFormat['percent'] },
): string[] {
  const [first, second] = series.map(({ values }) => values);
  if (type === 'slope')
    return steps.map(({ label }, step) => {
      const [before, after] = [first?.[step] ?? null, second?.[step] ?? null].map((value) =>
        value === null ? '–' : say.label(value),
      );
      return `${label} ${before} → ${after}`;
    });
  if (type !== 'share' || second) return [];
  const shares = sharesOf((first ?? []).map((value) => value ?? 0));
  return steps.map(({ label }, step) => `${label} ${say.percent((shares[step] ?? 0) * 100, 0)}`);
}

function tellSeries(
  { name, values }: ChartSeries,
  { steps }: ChartFigure,
  { words, label, isRun }: { words: Words; label: (value: number) => string; isRun: boolean },
): string {
  const known = values.flatMap((value, step) =>
    value === null ? [] : [{ value, at: steps[step]?.label ?? '' }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${name}: ${words.noData ?? '–'}.`;
  const high = known.reduce((most, one) => (one.value > most.value ? one : most));
  const low = known.reduce((least, one) => (one.value < least.value ? one : least));
  const say = ({ value, at }: typeof first): string => `${label(value)} (${at})`;
  if (known.length === 1) return `${name}: ${say(first)}.`;
  const ends = `${words.highest} ${say(high)}, ${words.lowest} ${say(low)}`;
  if (!isRun) return `${name}: ${ends}.`;
  const change = (last.value - first.value) / (high.value - low.value || 1);
  const trend = Math.abs(change) < HARDLY ? words.holds : change > 0 ? words.rises : words.falls;
  return `${name} ${trend}: ${say(first)} → ${say(last)}; ${ends}.`;
}

const HARDLY = 0.15; // of the distance between highest and lowest

const MOST_ROWS = 300;

/** Gives a chart's data; of very many rows every second or third, and the last. */
export function tabulateChart(figure: ChartFigure, _: Words, language: string): DataTable {
  const { first, series, steps, decimals } = figure;
  const format = numberFormat(language);
  const every = Math.ceil(steps.length / MOST_ROWS);
  const rows = steps.flatMap(({ label }, step) => {
    if (step % every !== 0 && step !== steps.length - 1) return [];
    return [
      [
        label,
        ...series.map(({ values }) => (values[step] == null ? '–' : format.number(values[step], decimals))),
      ],
    ];
  });
  const unit = figure.unit === '' ? '' : ` (${figure.unit})`;
  return { head: [first, ...series.map(({ name }) => name + unit)], rows };
}
