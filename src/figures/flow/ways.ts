/** Where an arrow crosses a layer: `across` is settled step by step. */
export interface Crossing {
  across: number;
  readonly layer: number;
}

/** A box as arrows see it, from `low` to `high` across. */
export interface Side {
  readonly low: number;
  readonly high: number;
}

/** Gives places for arrows on a side of a box: each as near as can be to where it leads, none closer than `apart`. */
export function portsOn({ low, high }: Side, wanted: readonly number[], apart: number): number[] {
  const margin = Math.min(apart, (high - low) / 4);
  const [least, most] = [low + margin, high - margin];
  const step = Math.min(apart, wanted.length > 1 ? (most - least) / (wanted.length - 1) : 0);
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const ports = wanted.map(() => 0);
  let from = least;
  for (const index of order) {
    ports[index] = Math.min(most, Math.max(from, wanted[index] ?? 0));
    from = (ports[index] ?? 0) + step;
  }
  let until = most;
  for (const index of order.toReversed()) {
    ports[index] = Math.min(until, ports[index] ?? 0);
    until = (ports[index] ?? 0) - step;
  }
  return ports;
}

/** Gives the track on which each arrow goes across between two layers, from 0, so that no two lie upon one another and few cross; -1 for those that go straight. */
export function tracksFor(moves: readonly (readonly [from: number, to: number])[], apart: number): number[] {
  const tracks = moves.map(() => -1);
  const bent = moves.flatMap(([from, to], index) =>
    Math.abs(to - from) > STRAIGHT ? [{ index, from, to }] : [],
  );
  const rightwards = bent
    .filter(({ from, to }) => to > from)
    .sort((a, b) => b.from - a.from || b.to - a.to || a.index - b.index);
  const leftwards = bent
    .filter(({ from, to }) => to < from)
    .sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
  const laid: { low: number; high: number; track: number }[] = [];
  for (const { index, from, to } of [...rightwards, ...leftwards]) {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const near = laid.filter((one) => one.low < high + apart && one.high > low - apart);
    const track = 1 + Math.max(-1, ...near.map((one) => one.track));
    laid.push({ low, high, track });
    tracks[index] = track;
  }
  return tracks;
}

/** Below this an arrow goes on straight. */
export const STRAIGHT = 0.01;

/** Between arrows at a box, and what stands side by side in a layer, in units. */
export const PORT = 2.5;
