import type { Figure, FigureKind } from '../base/figure.ts';
import type { FigureArt } from './figure-kind.ts';

/** What draws each kind of figure, loaded for a briefing that has one. */
const ARTS: {
  readonly [K in FigureKind]: (atlas: Atlas) => Promise<FigureArt<Extract<Figure, { readonly kind: K }>>>;
} = {
  chart: async () => (await import('./chart/chart.ts')).chartArt,
  flow: async () => (await import('./flow/flow.ts')).flowArt,
  map: async (atlas) => (await import('./map/map.ts')).mapArt(atlas()),
  numbers: async () => (await import('./numbers.ts')).numbersArt,
  timeline: async () => (await import('./timeline/timeline.ts')).timelineArt,
};

/** Gives the bytes of the atlas, read when they are asked for. */
type Atlas = () => Uint8Array;

/** Gives what draws a figure. */
export async function artOf(figure: Figure, atlas: Atlas): Promise<FigureArt> {
  return (await ARTS[figure.kind](atlas)) as FigureArt;
}
