/** The parts of making a page, in their order. */
export const PARTS = ['kit', 'figures', 'load', 'read', 'shape', 'lay out', 'paint', 'serialise'] as const;
export type Part = (typeof PARTS)[number];

/** Which exported functions of the page's stage are which part: page.ts puts `timed` around them. */
export const STEPS: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  'brief/type/fonts.ts': { openFonts: 'load' },
  'brief/lines/hyphenate.ts': { loadHyphenation: 'load' },
  'base/subset.ts': { openSubset: 'load' },
  'brief/read/read.ts': { toBlocks: 'read' },
  'brief/lines/measure.ts': { measure: 'shape' },
  'brief/page/fit.ts': { fit: 'lay out' },
  'brief/page/compose.ts': { compose: 'lay out' },
  'brief/page/align.ts': { align: 'lay out' },
  'brief/page/place.ts': { place: 'lay out' },
  'brief/pdf/paint.ts': { paint: 'paint' },
  'brief/pdf/embed.ts': { embedFont: 'serialise' },
};

const sums = new Map<Part, number>();
let now: Part | '' = '';
let since = 0;

/** Gives what `run` gives, its time counted as a part; a part within another is the inner one's. */
export function timed<T>(part: Part, run: () => T): T {
  const outer = now;
  turn(part);
  const back = (): void => turn(part === 'serialise' ? part : outer); // once fonts are written, all else is writing
  const result = run();
  if (result instanceof Promise) return result.finally(() => turn(outer)) as T;
  back();
  return result;
}

function turn(part: Part | ''): void {
  const at = performance.now();
  if (now !== '') sums.set(now, (sums.get(now) ?? 0) + at - since);
  [now, since] = [part, at];
}

/** Gives the milliseconds of each part since the process began. */
export function spent(): Readonly<Record<Part, number>> {
  return Object.fromEntries(PARTS.map((part) => [part, sums.get(part) ?? 0])) as Record<Part, number>;
}
