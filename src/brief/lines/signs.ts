import { expandTabs } from '../../base/width.ts';

/**
 * Gives text in the signs that are set: composed letters, and none of those that have no shape of their own and would
 * only confuse what is copied from the page (joiners, soft hyphens, marks of order or variation).
 */
export function tidy(text: string): string {
  const composed = text.normalize('NFC');
  if (PLAIN.test(composed)) return composed;
  return expandTabs(composed)
    .replace(PAIRS, (pair) => pair.normalize('NFKC'))
    .replace(SPACES, ' ')
    .replace(SHAPELESS, '')
    .replace(HALVES, '\uFFFD')
    .replace(/\u2010/g, '-'); // which shares the hyphen's glyph, and a glyph says one thing on a page
}

// Nearly all text is: Latin, Greek and Cyrillic letters with the usual dashes and quotation marks.
const PLAIN =
  /^[\n -~\u00A0-\u00AC\u00AE-\u0131\u0134-\u01C3\u01CD-\u01F0\u01F4-\u034E\u0350-\u058F\u2011-\u2027\u2030-\u205E\u20A0-\u20BF]*$/;
// Two letters under one code, which few fonts have: ĳ, ǆ, ǉ, ǌ, ǳ.
const PAIRS = /[\u0132\u0133\u01C4-\u01CC\u01F1-\u01F3]/g;
// What parts lines or paragraphs, and spaces that fonts of our scripts do not have.
const SPACES = /[\u0085\u1680\u2028\u2029\u3000]/g;
const SHAPELESS = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const HALVES = /\p{Cs}/gu;
