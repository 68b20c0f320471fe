import type { TimelineEvent, TimelineFigure } from '../../base/figures/timeline.ts';
import type { Plotted } from '../figure-kind.ts';
import type { Sheet } from '../sheet.ts';
import { paintBand } from './band-shapes.ts';
import { headOf, type Label, setEvent } from './label.ts';
import { markSize, momentsOf } from './marks.ts';
import { placeFlags } from './place.ts';
import type { LabelStyle } from './styles.ts';

/** How a band is set. */
export interface BandPlan {
  readonly scale: 'time' | 'even';
  readonly style: LabelStyle;
  readonly width: number; // that a label may take, its pole included
  readonly sides: 1 | 2; // labels below the line only, or above it as well
  readonly rows: number; // of labels on a side, at the most
  readonly isRoomy: boolean; // no two marks may touch
}

/** Gives events along a line from left to right; null when it cannot be set that way. */
export function drawBand(figure: TimelineFigure, plan: BandPlan, sheet: Sheet): Plotted | null {
  const fractions = fractionsOf(figure, plan);
  const mark = markSize(sheet);
  const most = sheet.width - mark;
  if (!fractions || (plan.isRoomy && touching(fractions.at, most, mark))) return null;
  const hasPoles = plan.sides === 2 || plan.rows > 1;
  const inset = hasPoles ? mark / 2 + sheet.unit * 1.25 : 0;
  const labels = labelsOf(figure.events, plan, inset, sheet);
  if (!labels.every(({ isWhole }) => isWhole)) return null;
  const taken = (index: number): number =>
    plan.scale === 'even' ? plan.width : inset + (labels[index]?.width ?? 0);
  const ends = fractions.at.map((at, index) => (at > 0 ? (sheet.width - taken(index)) / at : Infinity));
  const length = Math.min(most, ...ends);
  if (length <= 0 || (plan.isRoomy && touching(fractions.at, length, mark))) return null;
  const xs = fractions.at.map((at) => at * length);
  const flags = labels.map(({ width, height }, index) => ({
    x: xs[index] ?? 0,
    width: inset + width,
    height,
  }));
  const spots = placeFlags(flags, { sides: plan.sides, across: sheet.unit * 2, between: sheet.unit * 1.5 });
  if (spots.some(({ row }) => row >= plan.rows)) return null;
  const xOf = (day: number): number => fractions.of(day) * length;
  return paintBand({ figure, scale: plan.scale, sheet, labels, xs, spots, inset, hasPoles, xOf });
}

// What happened on one day has one place.
function touching(fractions: readonly number[], length: number, mark: number): boolean {
  return fractions.some((at, index) => {
    const step = ((fractions[index + 1] ?? Infinity) - at) * length;
    return step > 0 && step < mark * 1.5;
  });
}

/** Where events stand between the first and the last, from 0 to 1, and where a day does. */
interface Fractions {
  readonly at: readonly number[];
  readonly of: (day: number) => number;
}

function fractionsOf({ events }: TimelineFigure, { scale }: BandPlan): Fractions | null {
  const moments = momentsOf(events);
  const [first = 0] = moments;
  const last = Math.max(...moments, ...events.map(({ lasts, days }) => (lasts ? days.to : -Infinity)));
  if (scale === 'time') {
    if (last === first) return null;
    const of = (day: number): number => (day - first) / (last - first);
    return { at: moments.map(of), of };
  }
  const steps = Math.max(1, events.length - 1);
  // A day lies between the events before and after it, at the place of the first that is not earlier.
  const of = (day: number): number => {
    const next = moments.findIndex((moment) => moment >= day);
    return next < 0 ? Infinity : next === 0 ? 0 : (next - (moments[next] === day ? 0 : 0.04)) / steps;
  };
  return { at: events.map((_, index) => index / steps), of };
}

function labelsOf(
  events: readonly TimelineEvent[],
  { style, width }: BandPlan,
  inset: number,
  { measure }: Sheet,
): Label[] {
  const room = width - inset;
  // Without poles years stand on one line, with them each label begins at the line of time.
  const head = Math.max(...events.map((event) => headOf(event, room, style, measure)));
  return events.map((event) => setEvent(event, room, style, measure, inset === 0 ? head : 0));
}
