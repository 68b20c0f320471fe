import type { Era } from '../../base/figures/timeline.ts';
import type { Shape } from '../../base/scene.ts';
import type { Band } from './band-shapes.ts';
import { movedWords, setLines } from './label.ts';
import { filled } from './marks.ts';

/** The areas of eras behind a band. */
interface Ground {
  readonly height: number; // of their names
  readonly left: readonly string[]; // names without room
  readonly shapes: (foot: number) => Shape[]; // down to a foot
}

/** Gives the areas of eras, their names at the head; those outside of the line, or without room for the name, are left. */
export function erasOf({ figure: { eras }, sheet, xOf }: Pick<Band, 'figure' | 'sheet' | 'xOf'>): Ground {
  const { colours, type, unit, line, width, measure } = sheet;
  const face = { type: type.note, colour: colours['ink-2'], cut: 'semibold' as const };
  const set = eras.map((era: Era) => {
    const x = Math.max(0, xOf(era.days.from));
    const end = Math.min(width, xOf(era.days.to + 1));
    const label = setLines([[era.name, face]], end - x - unit * 2, measure);
    return { era, x, end: end - line, label };
  });
  const shown = set.filter(({ x, end, label }) => end > x && label.isWhole);
  const height = Math.max(0, ...shown.map(({ label }) => label.height));
  return {
    height: height > 0 ? height + unit * 2 : 0,
    left: set.filter((one) => !shown.includes(one)).map(({ era }) => era.name),
    shapes: (foot: number): Shape[] =>
      shown.flatMap(({ x, end, label }) => [
        filled({ x, y: 0, width: end - x, height: foot }, colours.tint),
        ...movedWords(label.words, x + unit, unit / 2),
      ]),
  };
}
