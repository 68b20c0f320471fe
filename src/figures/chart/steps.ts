import type { ChartFigure } from '../../base/figures/chart.ts';
import { type Precision, toCivil } from '../../base/days.ts';
import type { Shape } from '../../base/scene.ts';
import { timeLabel, timeTicks } from '../time-scale.ts';
import { lineOf } from '../type.ts';
import { noteInk, type Pen } from './pen.ts';

/** A stretch from left to right. */
export interface Across {
  readonly from: number;
  readonly to: number;
}

/** Gives where each step stands from left to right: dates to scale, things at even distances. */
export function placesOf({ steps }: ChartFigure, { from, to }: Across): number[] {
  const days = steps.flatMap(({ date }) => (date ? [date.day] : []));
  const isDated = days.length === steps.length;
  const [first = 0, last = 0] = isDated ? [days[0], days.at(-1)] : [0, steps.length - 1];
  return steps.map(({ date }, index) => {
    const share = last === first ? 0.5 : ((isDated && date ? date.day : index) - first) / (last - first);
    return from + share * (to - from);
  });
}

/** A word below the axis and where its middle would stand. */
interface Mark {
  readonly at: number;
  readonly text: string;
}

/** Gives the words of an axis of steps, its baseline at `y`, and those for which there is no room. */
export function stepLabels(
  figure: ChartFigure,
  places: readonly number[],
  { y, within, pen }: { readonly y: number; readonly within: Across; readonly pen: Pen },
): { shapes: Shape[]; left: string[] } {
  const ink = noteInk(pen);
  const own = ownMarks(figure, places, pen);
  const isTime = figure.steps.every(({ date }) => date !== null);
  const all = standing(own, within, pen);
  const isWhole = all.length === own.length && (!isTime || own.length <= MOST_OWN);
  const shown = isWhole || !isTime ? all : standing(timeMarks(figure, places, pen), within, pen);
  const told = new Set(shown.map(({ text }) => text));
  return {
    shapes: shown.map(({ text, at }) => lineOf(text, { x: at, y, anchor: 'middle' }, ink)),
    left: isTime ? [] : own.map(({ text }) => text).filter((text) => !told.has(text)),
  };
}

const MOST_OWN = 8; // dates that are told one by one

function ownMarks({ steps }: ChartFigure, places: readonly number[], { language }: Pen): Mark[] {
  return steps.map(({ label, date }, index) => {
    const before = steps[index - 1]?.date;
    const isFirst = !before || !date || toCivil(before.day).year !== toCivil(date.day).year;
    const text = date ? timeLabel(date.day, date.precision, { language, isFirst }) : label;
    return { at: places[index] ?? 0, text };
  });
}

function timeMarks({ steps }: ChartFigure, places: readonly number[], pen: Pen): Mark[] {
  const [first, last] = [steps[0]?.date, steps.at(-1)?.date];
  const [from = 0, to = 0] = [places[0], places.at(-1)];
  if (!first || !last || first.day === last.day) return ownMarks({ steps } as ChartFigure, places, pen);
  const fineness: readonly Precision[] = ['year', 'month', 'day'];
  const finest =
    fineness[Math.max(...steps.map(({ date }) => fineness.indexOf(date?.precision ?? 'year')))] ?? 'year';
  const widest = pen.wide('2000', noteInk(pen)) * (finest === 'year' ? 1.6 : 2.2);
  const most = Math.max(2, Math.floor((to - from) / widest));
  const ticks = timeTicks({ from: first.day, to: last.day }, { most, finest, language: pen.language });
  const scale = (to - from) / (last.day - first.day);
  return ticks.map(({ day, label }) => ({ at: from + (day - first.day) * scale, text: label }));
}

/** Gives the marks that stand side by side: the first and the last, then what fits between them. */
function standing(marks: readonly Mark[], { from, to }: Across, pen: Pen): Mark[] {
  const ink = noteInk(pen);
  const gap = pen.unit;
  const boxes = marks.map(({ at, text }) => {
    const half = pen.wide(text, ink) / 2;
    return { text, half, at: Math.max(from + half, Math.min(at, to - half)) };
  });
  const last = boxes.findLast(({ half }) => half * 2 <= to - from);
  const kept: typeof boxes = [];
  for (const box of boxes) {
    const before = kept.at(-1);
    const isFree = !before || before.at + before.half + gap <= box.at - box.half;
    const leavesLast = !last || box === last || box.at + box.half + gap <= last.at - last.half;
    if (isFree && leavesLast && box.half * 2 <= to - from) kept.push(box);
  }
  return kept;
}
