import type { Figure, FigureKind } from '../base/figure.ts';
import type { FigureArt } from './figure-kind.ts';

/** What draws each kind of figure, loaded for a briefing that has one. */
const ARTS: { readonly [K in FigureKind]: () => Promise<FigureArt<Extract<Figure, { readonly kind: K }>>> } =
  {
    timeline: async () => (await import('./timeline.ts')).timelineArt,
    chart: async () => (await import('./chart/chart.ts')).chartArt,
  };

/** Gives what draws a figure. */
export async function artOf(figure: Figure): Promise<FigureArt> {
  return (await ARTS[figure.kind]()) as FigureArt;
}
