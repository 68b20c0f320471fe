/** Events in the order of time. */
export interface TimelineFigure {
  readonly kind: 'timeline';
  readonly events: readonly TimelineEvent[];
}

/** Something that happened. */
export interface TimelineEvent {
  readonly date: string; // as it is read, e.g. "late June 2023"
  readonly text: string;
}
