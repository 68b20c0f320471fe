import { loadHyphenation } from '../../src/brief/lines/hyphenate.ts';
import { type Item, toItems } from '../../src/brief/lines/items.ts';
import type { Measurer } from '../../src/brief/type/measurer.ts';
import type { Span } from '../../src/brief/spans.ts';
import { plainSpan } from '../../src/brief/spans.ts';
import { pageStyles } from '../../src/brief/styles.ts';
import { testKit } from './kit.ts';

/** A measurer by which every character is half an em wide and every font draws Latin, Greek and Cyrillic. */
export const halfEm: Measurer = {
  shape: (text) => ({ advances: Array.from(text, () => 0.5), width: text.length * 0.5 }),
  covers: (codePoint) => codePoint < 0x530 || (codePoint > 0x2000 && codePoint < 0x2200),
  has: () => false,
  capital: () => 0.66,
};

export const { theme } = testKit();
export const styles = pageStyles(theme);

export const hyphenate = await loadHyphenation('en-GB');

/** Gives the items of a text in the style of running text, measured by `halfEm`. */
export function items(text: string | readonly Span[], language = 'en-GB'): Item[] {
  const spans = typeof text === 'string' ? [plainSpan(text)] : text;
  return toItems(spans, styles.body, {
    theme,
    measurer: halfEm,
    hyphenate,
    language,
    lacks: () => undefined,
  });
}
