import { STRAIGHT } from './ways.ts';

/** Something that crosses a layer, with what it needs on both sides. */
export interface Crosser {
  line: number; // across; moved
  readonly before: number;
  readonly after: number;
  wish: readonly [least: number, most: number, best: number] | null; // where it would stand; null: where it is
}

/** Moves what crosses a layer to where it would stand, as far as those beside it let it; `all` stand in their order. */
export function shift(all: readonly Crosser[], apart: number, bounds: readonly [number, number]): void {
  const last = all.length - 1;
  for (let round = 0; round < ROUNDS; round += 1)
    for (let step = 0; step <= last; step += 1) {
      const index = round % 2 === 0 ? last - step : step;
      const one = all[index];
      if (!one?.wish) continue;
      const [above, below] = [all[index - 1], all[index + 1]];
      const least = above ? above.line + above.after + apart + one.before : bounds[0] + one.before;
      const most = below ? below.line - below.before - apart - one.after : bounds[1] - one.after;
      if (least <= most + STRAIGHT) one.line = Math.max(least, Math.min(most, targetOf(one.wish)));
    }
}

const ROUNDS = 4;

function targetOf([least, most, best]: NonNullable<Crosser['wish']>): number {
  return least <= most ? Math.max(least, Math.min(most, best)) : best;
}
