import type { Shape } from '../../base/scene.ts';
import type { Amounts } from './amounts.ts';
import { centred, noteInk, type Pen } from './pen.ts';
import type { ValueScale } from './scale.ts';
import type { Across } from './steps.ts';

/** A stretch from top to bottom. */
export interface Down {
  readonly top: number;
  readonly bottom: number;
}

/** Gives the width that the values of an axis take. */
export function tickWidth({ ticks, step }: ValueScale, { tick }: Amounts, pen: Pen): number {
  return Math.max(0, ...ticks.map((value) => pen.wide(tick(value, step), noteInk(pen))));
}

/** Gives hairlines at an axis' values, which stand at their left, and zero as a line of its own. */
export function gridLines(
  scale: ValueScale,
  amounts: Amounts,
  { from, to, top, bottom }: Across & Down,
  pen: Pen,
): Shape[] {
  const { colours, line, unit } = pen;
  const apart = (scale.at(scale.ticks[1] ?? 1) - scale.at(scale.ticks[0] ?? 0)) * (bottom - top);
  const every = Math.max(1, Math.ceil((pen.type.note.size * 1.1) / Math.max(apart, 0.1)));
  return scale.ticks
    .filter((value, index) => value === 0 || index % every === 0)
    .flatMap((value, index, shown) => {
      const next = shown[index + 1];
      const isCrowded = value !== 0 && next === 0 && every > 1;
      if (isCrowded) return [];
      const y = pen.snap(bottom - scale.at(value) * (bottom - top));
      const isBase = value === 0;
      const size = { width: to - from, height: isBase ? line : line / 2 };
      return [
        pen.rect(from, y - size.height / 2, size, isBase ? colours.ink : colours.hair),
        centred(amounts.tick(value, scale.step), { x: from - unit, y, anchor: 'end' }, noteInk(pen)),
      ];
    });
}

/** Gives about how many values an axis of some length has. */
export function tickCount(length: number, pen: Pen): number {
  return Math.max(2, Math.min(5, Math.floor(length / (pen.type.note.leading * 1.8))));
}
