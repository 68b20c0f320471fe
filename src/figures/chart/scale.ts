import { nice, ticks } from 'd3-array';
import type { ChartFigure } from '../../base/figures/chart.ts';

/** Where values stand between the two ends of an axis. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly step: number; // between ticks
  /** Gives a value's place, 0 to 1. */
  readonly at: (value: number) => number;
}

/** What an axis has to show. */
export interface Asked {
  readonly zero: boolean; // lengths are compared: the axis holds zero
  readonly count: number; // of ticks, about
}

/** Gives the axis for values. */
export function valueScale(
  values: readonly number[],
  { scale, from }: Pick<ChartFigure, 'scale' | 'from'>,
  { zero, count }: Asked,
): ValueScale {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(least <= most)) return linear(0, 1, count);
  if (scale === 'log') return logarithmic(Math.min(from ?? least, least), most);
  const low = zero || isNearZero(least, most) ? Math.min(0, least) : Math.min(from ?? least, least);
  const high = zero || isNearZero(-most, -least) ? Math.max(0, most) : most;
  const [start, end] = low === high ? around(low) : [low, high];
  return linear(start, end, count, from !== null && from <= least && !zero ? from : null);
}

/** Gives an axis from the least value to the largest, with zero on it and nothing beyond. */
export function tightScale(values: readonly number[]): ValueScale {
  const from = values.reduce((a, b) => Math.min(a, b), 0);
  const to = values.reduce((a, b) => Math.max(a, b), 0);
  if (from === to) return { ...linear(0, 1, 2), ticks: [] };
  return { from, to, ticks: [], step: 1, at: (value) => (value - from) / (to - from) };
}

const NEAR = 0.5; // an axis that would begin below half of the largest value begins at zero

function isNearZero(least: number, most: number): boolean {
  return least >= 0 && least < most * NEAR;
}

function around(value: number): [number, number] {
  const room = Math.abs(value) * 0.1 || 1;
  return [value - room, value + room];
}

function linear(low: number, high: number, count: number, fixed: number | null = null): ValueScale {
  const [from, to] = nice(low, high, count);
  const start = fixed ?? from;
  const found = ticks(start, to, count);
  const step = (found[1] ?? to) - (found[0] ?? start);
  return { from: start, to, ticks: found, step, at: (value) => (value - start) / (to - start) };
}

function logarithmic(least: number, most: number): ValueScale {
  const low = Math.floor(Math.log10(least) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(most) - 1e-9));
  const decades = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const every = Math.ceil(decades.length / 6);
  const factors = decades.length > 3 ? [1] : [1, 2, 5];
  const found = decades
    .filter((_, index) => index % every === 0)
    .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
    .filter((tick) => tick <= Number(`1e${high}`));
  const at = (value: number): number => (Math.log10(value) - low) / (high - low);
  return { from: Number(`1e${low}`), to: Number(`1e${high}`), ticks: found, step: Number(`1e${low}`), at };
}
