import { CHRIST, type Meaning, meaningOf } from './words.ts';

/** A step of a date: a number as it was written, or what a word means. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'years'; readonly value: number } // "1990s": the decade, or century, that begins with it
  | { readonly kind: 'ordinal'; readonly value: number } // of a century
  | { readonly kind: 'quarter'; readonly month: number } // its first
  | { readonly kind: 'dash' }
  | Exclude<Meaning, { readonly kind: 'filler' }>;

const STEP =
  /(?<number>\d+)(?<end>(?:['’]?s|er|th|st|nd|rd|ème|[eᵉ]|\.|º|°|-?(?:го|га|я|е|й|х|ых|ті|го|ті|ые))(?!\p{L}))?|(?<word>q[1-4]|\p{L}[\p{L}ᵉ.’']*)|(?<dash>[–—/-])|(?<other>[^\s,])/giu;

/** Gives the steps of a date that is written in words; undefined when one of them means nothing in a date. */
export function tokensOf(text: string): Token[] | undefined {
  const plain = CHRIST.reduce((written, [found, mark]) => written.replace(found, mark), text);
  const tokens: Token[] = [];
  for (const { groups = {} } of plain.matchAll(STEP)) {
    const { number, end = '', word, dash } = groups;
    if (number !== undefined) tokens.push(numberOf(number, end));
    else if (dash !== undefined) tokens.push({ kind: 'dash' });
    else {
      const meaning = word === undefined ? undefined : wordOf(word);
      if (!meaning) return undefined;
      if (meaning.kind !== 'filler') tokens.push(meaning);
    }
  }
  return tokens;
}

const TENS = /^(?:['’]?s|er|-?(?:я|е|х|ых|ті|ые))$/iu;

function numberOf(written: string, end: string): Token {
  const value = Number(written);
  if (written.length >= 3 && value % 10 === 0 && TENS.test(end)) return { kind: 'years', value };
  return { kind: 'number', value, digits: written.length };
}

function wordOf(word: string): Token | { readonly kind: 'filler' } | undefined {
  const quarter = /^q([1-4])$/i.exec(word);
  if (quarter) return { kind: 'quarter', month: Number(quarter[1]) * 3 - 2 };
  return meaningOf(word) ?? romanOf(word);
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

// Cyrillic keyboards have letters that look like those of Roman numbers.
function romanOf(word: string): Token | undefined {
  const signs = word
    .replace(/[eᵉ]$|\.$|th$/u, '')
    .replace(/Х/g, 'X')
    .replace(/І/g, 'I');
  if (!/^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(signs) || signs === '') return undefined;
  const values = [...signs].map((sign) => ROMAN[sign] ?? 0);
  const value = values.reduce((sum, one, at) => sum + (one < (values[at + 1] ?? 0) ? -one : one), 0);
  return { kind: 'ordinal', value };
}
