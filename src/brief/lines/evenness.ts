import type { Line } from './lines.ts';

/** How justified lines look, in numbers. */
export interface Evenness {
  readonly lines: number; // that had to be made to fit: all but each paragraph's last
  readonly hyphens: number; // of them that end in a broken word
  readonly widest: number; // of all word spaces, as a multiple of the usual one
  readonly stack: number; // most broken words at line ends, one below the other
}

const WIDEST = 1.5; // wider word spaces look like holes
const MOST_HYPHENS = 0.25; // share of lines that may end in a broken word
const MOST_STACKED = 2;

/** Gives whether lines look well justified; otherwise they are better ragged. */
export function looksEven({ lines, hyphens, widest, stack }: Evenness): boolean {
  return widest <= WIDEST + 1e-6 && stack <= MOST_STACKED && hyphens <= Math.max(1, lines * MOST_HYPHENS);
}

/** Gives how the justified lines of a text look. */
export function toEvenness(lines: readonly Line[]): Evenness {
  const fitted = lines.filter((line) => !line.ends);
  let [stack, most] = [0, 0];
  for (const { hyphen } of lines) {
    stack = hyphen ? stack + 1 : 0;
    most = Math.max(most, stack);
  }
  return {
    lines: fitted.length,
    hyphens: fitted.filter(({ hyphen }) => hyphen !== null).length,
    widest: Math.max(1, ...fitted.map(({ give }) => give.widest)),
    stack: most,
  };
}

/** Gives how texts look together. */
export function together(one: Evenness, other: Evenness): Evenness {
  return {
    lines: one.lines + other.lines,
    hyphens: one.hyphens + other.hyphens,
    widest: Math.max(one.widest, other.widest),
    stack: Math.max(one.stack, other.stack),
  };
}
