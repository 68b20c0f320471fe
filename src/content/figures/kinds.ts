import type { FigureKind } from '../../base/figure.ts';
import type { ReadFigure } from './fence.ts';

/** What reads each kind of figure, loaded for a briefing that has one. */
export const READERS: Readonly<Record<FigureKind, () => Promise<ReadFigure>>> = {
  flow: async () => (await import('./flow.ts')).readFlow,
  numbers: async () => (await import('./numbers.ts')).readNumbers,
  map: async () => (await import('./map.ts')).readMap,
  timeline: async () => (await import('./timeline.ts')).readTimeline,
  chart: async () => (await import('./chart.ts')).readChart,
};
