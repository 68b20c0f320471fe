import { dayNumber, yearOf } from '../../base/calendar.ts';
import type { Shape } from '../../base/scene.ts';
import type { Sheet } from '../sheet.ts';
import type { Band } from './band-shapes.ts';
import { movedWords, setLines } from './label.ts';
import { filled, momentsOf } from './marks.ts';

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const FEWEST_TICKS = 3;

/** Gives the years at which a line to scale is marked: round ones, with room for two more labels between two. */
export function ticksOf({
  sheet,
  xOf,
  figure: { events },
}: Pick<Band, 'sheet' | 'xOf' | 'figure'>): { x: number; label: string }[] {
  const moments = momentsOf(events);
  const [first = 0, last = 0] = [moments[0], moments.at(-1)];
  const { measure, width, type } = sheet;
  const { font: family, cut, size } = type.note;
  const apart = 3 * measure('2000', { family, cut, size });
  const start = yearOf(first);
  const perYear = xOf(first + 365.25) - xOf(first);
  const step = STEPS.find((one) => one * perYear >= apart);
  if (step === undefined || start < 1) return [];
  const ticks: { x: number; label: string }[] = [];
  for (let year = Math.ceil(start / step) * step; ; year += step) {
    const x = xOf(dayNumber(year, 1, 1));
    if (x > xOf(last) || x + apart / 3 > width) break;
    if (x >= 0) ticks.push({ x, label: String(year) });
  }
  return ticks.length < FEWEST_TICKS ? [] : ticks;
}

/** Gives the mark of a year over a line. */
export function tick(
  x: number,
  label: string,
  axis: number,
  { unit, line, colours, type, measure }: Sheet,
): Shape[] {
  const face = { type: type.note, colour: colours['ink-2'] };
  const { words, height } = setLines([[label, face]], Infinity, measure);
  return [
    filled({ x: x - line / 2, y: axis - unit, width: line, height: unit }, colours['ink-2']),
    ...movedWords(words, x, axis - unit - height - unit / 2),
  ];
}
