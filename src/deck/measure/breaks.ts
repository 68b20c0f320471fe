/**
 * How signs behave at the ends of lines: what stands before, and before what a line may then end without a space. These
 * are the pairs that Chromium 143 breaks, which follow UAX 14 and, among ASCII signs, a table of its own.
 */
type Kind =
  | 'latin' // ASCII letters and signs that behave as they do
  | 'foreign' // every other letter
  | 'digit'
  | 'sign' // # & * = > ~
  | 'less'
  | 'open'
  | 'lowQuote' // opening signs beyond ASCII
  | 'close'
  | 'curly' // } and !
  | 'question'
  | 'quote'
  | 'straight' // "
  | 'apostrophe' // '
  | 'slash'
  | 'hyphen'
  | 'bar'
  | 'dash' // —
  | 'after' // – and other signs that a line may end with
  | 'softHyphen' // ‐, which is no hyphen at the beginning of a word
  | 'dots'
  | 'dollar'
  | 'percent'
  | 'plus' // + and \
  | 'prefix' // € £
  | 'postfix' // ° ′
  | 'wide' // ideographs, pictures
  | 'glue'
  | 'joiner'
  | 'unbroken' // the hyphen that never ends a line
  | 'space'
  | 'zero'; // zero width space

const SIGNS: readonly (readonly [Kind, string])[] = [
  ['latin', '@^_`'],
  ['sign', '#&*=>~'],
  ['less', '<'],
  ['open', '([{'],
  ['lowQuote', '„‚¿¡´'],
  ['close', '),.:;]'],
  ['curly', '!}'],
  ['question', '?'],
  ['quote', '“”‘’«»‹›‛‟'],
  ['straight', '"'],
  ['apostrophe', "'"],
  ['slash', '/'],
  ['hyphen', '-'],
  ['bar', '|'],
  ['dash', '—'],
  ['softHyphen', '‐'],
  ['after', '–‒\u00ad\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f'],
  ['dots', '…‥。、'],
  ['dollar', '$'],
  ['percent', '%'],
  ['plus', '+\\'],
  ['prefix', '€£№−±¤¥₴₽₺₹'],
  ['postfix', '°′″‰¢℃'],
  ['glue', '\u00a0\u202f\u2007'],
  ['joiner', '\u2060\ufeff'],
  ['unbroken', '‑'],
  ['zero', '\u200b'],
];

const ALMOST_ALL = 'latin foreign digit sign less open lowQuote dash dollar percent plus prefix postfix wide';

/** Before what a line may end, by what it then ends with. */
const PAIRS: Readonly<Partial<Record<Kind, string>>> = {
  latin: 'dash wide',
  foreign: 'dash wide',
  digit: 'dash wide',
  less: 'dash wide',
  sign: 'less open dash wide',
  straight: 'less open',
  close: 'less open dash lowQuote prefix postfix wide',
  percent: 'less open dash lowQuote prefix postfix wide',
  dollar: 'dash lowQuote prefix postfix',
  plus: 'less open dash lowQuote prefix postfix',
  curly: 'less open foreign dash lowQuote prefix postfix wide',
  slash: 'foreign dash lowQuote prefix postfix wide',
  bar: 'less open foreign dash lowQuote prefix postfix wide unbroken glue',
  question: `${ALMOST_ALL} hyphen bar`,
  hyphen: `${ALMOST_ALL.replace(' digit', '').replace(' dollar', '')} straight apostrophe hyphen bar unbroken glue`,
  after: `${ALMOST_ALL} unbroken glue`,
  softHyphen: `${ALMOST_ALL} unbroken glue`,
  dash: ALMOST_ALL.replace(' dash', ''),
  dots: ALMOST_ALL,
  prefix: 'dollar percent open plus dash lowQuote prefix postfix',
  postfix: 'dollar percent open plus dash lowQuote prefix postfix wide',
  wide: ALMOST_ALL.replace(' percent', '').replace(' postfix', ''),
};

const allowed = new Set(
  Object.entries(PAIRS).flatMap(([before, list]) => list.split(' ').map((after) => `${before} ${after}`)),
);
const kinds = new Map<string, Kind>(
  SIGNS.flatMap(([kind, signs]) => Array.from(signs, (sign): [string, Kind] => [sign, kind])),
);

const WIDE =
  /[\u1100-\u115f\u2e80-\u303f\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\ufffc]|\p{Extended_Pictographic}/u;

function kindOf(sign: string): Kind {
  const known = kinds.get(sign);
  if (known) return known;
  const kind = /[A-Za-z]/.test(sign)
    ? 'latin'
    : /\d/.test(sign)
      ? 'digit'
      : WIDE.test(sign) && sign > '\u00ff'
        ? 'wide'
        : 'foreign';
  kinds.set(sign, kind);
  return kind;
}

const MARK = /[\u0300-\u036f\u0483-\u0489]|\u200d|\ufe0e|\ufe0f/; // stands on the sign before it

/** Gives where a line may begin in a text, as indices of its UTF-16 units. */
export function breaksIn(text: string): number[] {
  const breaks: number[] = [];
  let [earlier, before, spaced]: [Kind, Kind, boolean] = ['space', 'space', false];
  for (let index = 0; index < text.length;) {
    const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const at = index;
    index += sign.length;
    if (sign === ' ' || sign === '\n') spaced = at > 0 || spaced;
    else if (spaced || !MARK.test(sign)) {
      const kind = kindOf(sign);
      const ends = spaced || (kind !== 'zero' && (before === 'zero' || endsBetween(earlier, before, kind)));
      if (at > 0 && ends) breaks.push(at);
      [earlier, before, spaced] = [spaced ? 'space' : before, kind, false];
    }
  }
  return breaks;
}

function endsBetween(earlier: Kind, before: Kind, after: Kind): boolean {
  if (before === 'hyphen' && after === 'digit') return earlier === 'latin' || earlier === 'digit';
  if (earlier === 'space' && before === 'hyphen' && after === 'foreign') return false;
  if (earlier === 'space' && before === 'softHyphen' && WORDS.has(after)) return false;
  return allowed.has(`${before} ${after}`);
}

const WORDS: ReadonlySet<Kind> = new Set(['latin', 'foreign', 'sign', 'less']);
