import type { Figure, FigureKind } from '../base/figure.ts';
import type { FigureArt } from './figure-kind.ts';

/** What draws each kind of figure, loaded for a briefing that has one. */
const ARTS: { readonly [K in FigureKind]: () => Promise<FigureArt<Extract<Figure, { readonly kind: K }>>> } =
  {
    chart: async () => (await import('./chart/chart.ts')).chartArt,
    flow: async () => (await import('./flow/flow.ts')).flowArt,
    numbers: async () => (await import('./numbers.ts')).numbersArt,
    timeline: async () => (await import('./timeline/timeline.ts')).timelineArt,
  };

/** Gives what draws a figure. */
export async function artOf(figure: Figure): Promise<FigureArt> {
  return (await ARTS[figure.kind]()) as FigureArt;
}
