import type { ChartFigure } from '../../base/figures/chart.ts';
import type { Palette } from '../../base/kit.ts';

/** How one of several series looks. */
export interface SeriesLook {
  readonly fill: string; // of bars and areas
  readonly line: string;
  readonly onFill: string; // of words on them
  readonly text: string; // of words beside them
  readonly dashes: number; // of its line, in widths of the line; 0: unbroken
  readonly stands: boolean; // out, or no other does
}

const FILLS = ['accent', 'data-2', 'data-3', 'data-4', 'ink-2', 'second', 'third', 'hair'] as const;
const LINES = ['accent', 'data-2', 'data-3', 'data-4', 'ink-2'] as const; // those that are dark enough when thin
const TEXTS = ['accent', 'gold-ink', 'ink-2', 'ink'] as const; // of the same hue, dark enough to be read

/** Gives the looks of a chart's series, or of whatever else is told apart; those named stand out, the others are grey. */
export function looksOf(
  names: readonly string[],
  highlight: ChartFigure['highlight'],
  colours: Palette,
): SeriesLook[] {
  const chosen = names.filter((name) => highlight.includes(name));
  return names.map((name, index) => {
    const rank = chosen.length === 0 ? index : chosen.indexOf(name);
    if (rank < 0) return greyLook(colours);
    const fill = colours[FILLS[rank % FILLS.length] ?? 'accent'];
    return {
      ...onFill(fill, colours),
      line: colours[LINES[rank % LINES.length] ?? 'accent'],
      text: colours[TEXTS[rank % TEXTS.length] ?? 'ink'],
      dashes: DASHES[rank % DASHES.length] ?? 0,
      stands: true,
    };
  });
}

/** Gives the look of what does not stand out. */
export function greyLook(colours: Palette): SeriesLook {
  const grey = colours['data-3'];
  return { ...onFill(grey, colours), line: grey, text: colours['ink-2'], dashes: 0, stands: false };
}

// In a grey print two lines are told apart by their tone, the others by their dashes.
const DASHES = [0, 0, 4, 2, 4, 2, 4, 0, 4, 2, 4, 2];

function onFill(fill: string, { paper, ink }: Palette): Pick<SeriesLook, 'fill' | 'onFill'> {
  return { fill, onFill: contrast(fill, paper) >= contrast(fill, ink) ? paper : ink };
}

/** Gives the contrast of two colours (WCAG 2.2, "contrast ratio"), 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
