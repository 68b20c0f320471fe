/** A script that the page cannot set, and the word that is written in it. */
export interface Foreign {
  readonly script: string; // e.g. "Arabic"
  readonly text: string;
}

/** Gives the first word in a script that is written from the right, joins its letters by rules of its own or knows no spaces. */
export function foreignScript(text: string): Foreign | null {
  if (!FAR.test(text)) return null;
  for (const word of text.split(/[ \n\u3000]+/))
    for (const sign of word) {
      const script = scriptOf(sign.codePointAt(0) ?? 0);
      if (script) return { script, text: word };
    }
  return null;
}

// Below and between lie Latin, Greek, Cyrillic, Armenian and punctuation.
const FAR = /[\u0590-\u1CDF\u2E80-\uDFFF\uF900-\uFAFF\uFB1D-\uFDFF\uFE30-\uFE4F\uFE70-\uFEFC\uFF01-\uFFEF]/;

/** Gives what script a sign is of that the page cannot set, undefined for any other. */
export function scriptOf(codePoint: number): string | undefined {
  return BLOCKS.find(([from, to]) => codePoint >= from && codePoint <= to)?.[2];
}

/** Blocks of Unicode 17 with what is written in them; what is not named here only needs a font that has it. */
const BLOCKS: readonly (readonly [from: number, to: number, script: string])[] = [
  [0x0590, 0x05ff, 'Hebrew'],
  [0x0600, 0x06ff, 'Arabic'],
  [0x0700, 0x074f, 'Syriac'],
  [0x0750, 0x077f, 'Arabic'],
  [0x0780, 0x07bf, 'Thaana'],
  [0x07c0, 0x085f, 'a script from the right'], // N’Ko, Samaritan, Mandaic
  [0x0860, 0x086f, 'Syriac'],
  [0x0870, 0x08ff, 'Arabic'],
  [0x0900, 0x097f, 'Devanagari'],
  [0x0980, 0x09ff, 'Bengali'],
  [0x0a00, 0x0dff, 'an Indic script'], // Gurmukhi to Sinhala
  [0x0e00, 0x0e7f, 'Thai'],
  [0x0e80, 0x0eff, 'Lao'],
  [0x0f00, 0x0fff, 'Tibetan'],
  [0x1000, 0x109f, 'Burmese'],
  [0x1100, 0x11ff, 'Korean'],
  [0x1700, 0x177f, 'a Philippine script'],
  [0x1780, 0x17ff, 'Khmer'],
  [0x1800, 0x18af, 'Mongolian'],
  [0x1900, 0x1c4f, 'a script of South-East Asia'], // Limbu to Lepcha
  [0x1cc0, 0x1ccf, 'a script of South-East Asia'],
  [0x2e80, 0x2fff, 'Chinese'], // radicals
  [0x3001, 0x303f, 'Chinese or Japanese'], // punctuation
  [0x3040, 0x30ff, 'Japanese'],
  [0x3100, 0x312f, 'Chinese'], // Bopomofo
  [0x3130, 0x318f, 'Korean'],
  [0x3190, 0x4dbf, 'Chinese or Japanese'],
  [0x4e00, 0x9fff, 'Chinese or Japanese'],
  [0xa000, 0xa4cf, 'Yi'],
  [0xa800, 0xa82f, 'an Indic script'],
  [0xa840, 0xa8ff, 'an Indic script'],
  [0xa900, 0xaadf, 'a script of South-East Asia'],
  [0xa960, 0xa97f, 'Korean'],
  [0xaae0, 0xaaff, 'an Indic script'],
  [0xabc0, 0xabff, 'an Indic script'],
  [0xac00, 0xd7ff, 'Korean'],
  [0xf900, 0xfaff, 'Chinese or Japanese'],
  [0xfb1d, 0xfb4f, 'Hebrew'],
  [0xfb50, 0xfdff, 'Arabic'],
  [0xfe30, 0xfe4f, 'Chinese or Japanese'],
  [0xfe70, 0xfefc, 'Arabic'],
  [0xff01, 0xff9f, 'Chinese or Japanese'], // wide and narrow forms
  [0xffa0, 0xffdc, 'Korean'],
  [0x10800, 0x10fff, 'a script from the right'],
  [0x11000, 0x11fff, 'an Indic script'],
  [0x17000, 0x18dff, 'Tangut or Khitan'],
  [0x1aff0, 0x1b2ff, 'Japanese'],
  [0x1e800, 0x1efff, 'a script from the right'],
  [0x20000, 0x3ffff, 'Chinese or Japanese'],
];
