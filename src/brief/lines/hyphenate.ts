import { remembered } from '../../base/remembered.ts';

/** Gives where a word of small letters may be broken, as indexes into it, ascending. */
export type Hyphenate = (word: string) => readonly number[];

/**
 * Gives the hyphenation of a language (BCP 47), by Liang's patterns; words of an unknown language are never broken.
 * Only the one language's patterns are loaded.
 */
export function loadHyphenation(language: string): Promise<Hyphenate> {
  return hyphenationOf(language);
}

const KEPT_LANGUAGES = 20;
const KEPT_WORDS = 5000; // of each

/** Patterns stay ready for the pages after, and the words that were asked for with them. */
const hyphenationOf = remembered(KEPT_LANGUAGES, (language: string) => language.toLowerCase(), load);

async function load(language: string): Promise<Hyphenate> {
  const [tongue = ''] = language.toLowerCase().split('-');
  const patternsOf = PATTERNS[language.toLowerCase()] ?? PATTERNS[tongue];
  if (!patternsOf) return () => [];
  const [{ default: createHyphenator }, { default: patterns }] = await Promise.all([
    import('hyphen'),
    patternsOf(),
  ]);
  const hyphenate = createHyphenator(patterns, { html: false, hyphenChar: MARK, minWordLength: SHORTEST });
  return remembered(
    KEPT_WORDS,
    (word: string) => word,
    (word) => breaksOf(hyphenate(word) as string, LEAST[tongue] ?? USUAL),
  );
}

const MARK = '\u00AD';
const SHORTEST = 6; // letters of a word that may be broken

/** How many letters of a broken word stay on its line at least, and how many go to the next. */
type Least = readonly [before: number, after: number];

const USUAL: Least = [2, 3]; // an ending of two letters is not worth a hyphen

/** Languages of short open syllables, in which two letters may go to the next line. */
const LEAST: Readonly<Record<string, Least>> = {
  be: [2, 2],
  bg: [2, 2],
  es: [2, 2],
  fi: [2, 2],
  hr: [2, 2],
  it: [2, 2],
  lt: [2, 2],
  lv: [2, 2],
  pl: [2, 2],
  ru: [2, 2],
  sl: [2, 2],
  tr: [2, 2],
  uk: [2, 2],
};

function breaksOf(marked: string, [before, after]: Least): number[] {
  const parts = marked.split(MARK);
  const length = marked.length - parts.length + 1;
  let at = 0;
  return parts
    .slice(0, -1)
    .map((part) => (at += part.length))
    .filter((index) => index >= before && index <= length - after);
}

type Patterns = () => Promise<{ readonly default: HyphenationPatterns }>;
type HyphenationPatterns = Parameters<(typeof import('hyphen'))['default']>[0];

/** Languages by their tags: a regional one before its language. A new one is one line. */
const PATTERNS: Readonly<Record<string, Patterns>> = {
  be: () => import('hyphen/patterns/be.js'),
  bg: () => import('hyphen/patterns/bg.js'),
  cs: () => import('hyphen/patterns/cs.js'),
  da: () => import('hyphen/patterns/da.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  'de-ch': () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  en: () => import('hyphen/patterns/en-gb.js'),
  'en-us': () => import('hyphen/patterns/en-us.js'),
  es: () => import('hyphen/patterns/es.js'),
  et: () => import('hyphen/patterns/et.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  hr: () => import('hyphen/patterns/hr.js'),
  hu: () => import('hyphen/patterns/hu.js'),
  it: () => import('hyphen/patterns/it.js'),
  lt: () => import('hyphen/patterns/lt.js'),
  lv: () => import('hyphen/patterns/lv.js'),
  nb: () => import('hyphen/patterns/nb.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ro: () => import('hyphen/patterns/ro.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  sk: () => import('hyphen/patterns/sk.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sv: () => import('hyphen/patterns/sv.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js'),
};
