import type { Days } from '../calendar.ts';

export const TIMELINE_SCALES = ['auto', 'time', 'even'] as const;

/** Events in the order of time. */
export interface TimelineFigure {
  readonly kind: 'timeline';
  readonly events: readonly TimelineEvent[];
  readonly eras: readonly Era[]; // in the order of time, none within another
  readonly scale: (typeof TIMELINE_SCALES)[number]; // `auto` is to scale where the labels have room
}

/** Something that happened. */
export interface TimelineEvent {
  readonly date: string; // as it is read, e.g. "late June 2023"
  readonly year: string; // what of the date may be set large, e.g. "2023"
  readonly before: string; // and the words before it, e.g. "late June"; "" when there are none
  readonly text: string;
  readonly days: Days; // that the date may mean
  readonly lasts: boolean; // through all these days
  readonly highlight: boolean;
}

/** A stretch of time that has a name. */
export interface Era {
  readonly name: string;
  readonly days: Days;
}

/** Gives the days on which an event may have been or begun. */
export function beginning({ days, lasts }: Pick<TimelineEvent, 'days' | 'lasts'>): Days {
  return lasts ? { from: days.from, to: days.from } : days;
}
