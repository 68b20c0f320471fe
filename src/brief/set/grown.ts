import type { StyleName, Styles, TextStyle } from '../styles.ts';

/** By how much a style grows at most on a page with little text. Running text keeps to the theme's range instead. */
const MOST: { readonly [name in StyleName]?: number } = {
  label: 1,
  date: 1,
  title: 1.65,
  numeral: 1.7,
  unit: 1.7,
  question: 1.55,
  year: 1.5,
  quote: 1.45,
  standfirst: 1.35,
  'panel-heading': 1.4,
  point: 1.3,
  answer: 1.32,
  meta: 1.13,
  source: 1.13,
  'source-number': 1.13,
};
const USUAL = 1.25;

/** Gives styles grown by a share of what they may: 0 leaves them as they are. */
export function grownStyles(styles: Styles, share: number): Styles {
  if (share === 0) return styles;
  const grown = Object.entries(styles).map(([name, style]) => [
    name,
    style.running ? style : scaled(style, 1 + ((MOST[name as StyleName] ?? USUAL) - 1) * share),
  ]);
  return Object.fromEntries(grown) as Styles;
}

function scaled(style: TextStyle, factor: number): TextStyle {
  return { ...style, size: style.size * factor, leading: style.leading * factor };
}
