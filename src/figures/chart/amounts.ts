import type { ChartFigure } from '../../base/figures/chart.ts';
import type { NumberFormat } from '../number-format.ts';

/** How a chart's values are written: large ones in millions, billions or trillions, which the unit says once. */
export interface Amounts {
  readonly unit: string; // "" when there is nothing to say
  /** Gives a value beside its mark. */
  readonly label: (value: number) => string;
  /** Gives a value of the axis, whose steps are so large. */
  readonly tick: (value: number, step: number) => string;
}

const MOST_DIGITS = 4; // that a label shows of a number

/** Gives how the values of a chart are written. */
export function amountsOf(
  figure: Pick<ChartFigure, 'series' | 'unit' | 'decimals'>,
  format: NumberFormat,
): Amounts {
  const values = figure.series.flatMap(({ values: all }) => all.filter((value) => value !== null));
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const power = powerOf(largest);
  const scaled = (value: number): number => value / 10 ** power;
  const whole = Math.trunc(scaled(largest)).toFixed(0).length;
  const most = Math.max(0, Math.min(figure.decimals + power, MOST_DIGITS - whole));
  const decimals = enough(values.map(scaled), most);
  return {
    unit: unitOf(figure.unit, power === 0 ? '' : format.large(power)),
    label: (value) => {
      const amount = scaled(value);
      const places = power === 0 ? Math.max(decimals, smallDecimals(amount, figure.decimals)) : decimals;
      if (value === 0 || Number(amount.toFixed(places)) !== 0) return format.number(amount, places);
      return `${value < 0 ? '>\u2060−' : '<'}${format.number(10 ** -places, places)}`;
    },
    tick: (value, step) => format.number(scaled(value), decimalsOf(scaled(step))),
  };
}

function powerOf(largest: number): 0 | 6 | 9 | 12 {
  if (largest >= 1e12) return 12;
  if (largest >= 1e9) return 9;
  return largest >= 1e6 ? 6 : 0;
}

function unitOf(unit: string, large: string): string {
  if (large === '') return unit;
  return unit === '' ? large[0]?.toUpperCase() + large.slice(1) : `${unit}, ${large}`;
}

// As few decimals as show of every value what the most would show.
function enough(values: readonly number[], most: number): number {
  for (let decimals = 0; decimals < most; decimals += 1)
    if (values.every((value) => Number(value.toFixed(decimals)) === Number(value.toFixed(most))))
      return decimals;
  return most;
}

// A value far below one keeps two digits, as far as its author gave them, and at most six places.
function smallDecimals(value: number, given: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 0.1) return 0;
  const places = Number(size.toExponential(1).split('e-')[1] ?? 0);
  const isRound = size.toExponential(1)[2] === '0';
  return Math.min(given, 6, places + (isRound ? 0 : 1));
}

function decimalsOf(step: number): number {
  const [, part = ''] = Number(step.toPrecision(6)).toFixed(9).split('.');
  return part.replace(/0+$/, '').length;
}
