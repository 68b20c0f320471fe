import type { FigureKind } from '../../base/figure.ts';
import type { ReadFigure } from './fence.ts';

/** What reads each kind of figure, loaded for a briefing that has one. */
export const READERS: Readonly<Record<FigureKind, () => Promise<ReadFigure>>> = {
  map: async () => (await import('./map.ts')).readMap,
  timeline: async () => (await import('./timeline.ts')).readTimeline,
};
