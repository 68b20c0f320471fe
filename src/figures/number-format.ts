/** How numbers are written in a language. */
interface Notation {
  readonly point: string;
  readonly group: string; // between groups of three digits
  readonly grouped: number; // the fewest digits before the point that are grouped
  readonly percent: string; // what stands between number and percent sign
  readonly large: Large;
}

/** The words for 10⁶, 10⁹ and 10¹² behind a unit. */
type Large = readonly [million: string, billion: string, trillion: string];

const THIN = '\u202F'; // narrow no-break space
const SPACE = '\u00A0';

/** By primary language, as the style guides of each have it; thin spaces where they allow a choice. */
const NOTATIONS: Readonly<Record<string, Notation>> = {
  en: { point: '.', group: ',', grouped: 4, percent: '', large: ['millions', 'billions', 'trillions'] },
  de: { point: ',', group: THIN, grouped: 5, percent: THIN, large: ['Mio.', 'Mrd.', 'Bio.'] },
  fr: { point: ',', group: THIN, grouped: 4, percent: THIN, large: ['millions', 'milliards', 'billions'] },
  es: {
    point: ',',
    group: THIN,
    grouped: 5,
    percent: SPACE,
    large: ['millones', 'miles de millones', 'billones'],
  },
  pl: { point: ',', group: THIN, grouped: 5, percent: '', large: ['mln', 'mld', 'bln'] },
  ru: { point: ',', group: THIN, grouped: 5, percent: THIN, large: ['млн', 'млрд', 'трлн'] },
  uk: { point: ',', group: THIN, grouped: 5, percent: THIN, large: ['млн', 'млрд', 'трлн'] },
  be: { point: ',', group: THIN, grouped: 5, percent: THIN, large: ['млн', 'млрд', 'трлн'] },
};

/** ISO 80000-1 for any other language: a point, and thin spaces from five digits on. */
const PLAIN: Notation = { point: '.', group: THIN, grouped: 5, percent: THIN, large: ['10⁶', '10⁹', '10¹²'] };

/** Writes numbers as a language does. */
export interface NumberFormat {
  /** Gives a number with so many decimals, e.g. "−1 234,5". */
  readonly number: (value: number, decimals: number) => string;
  /** Gives a number of percent, e.g. "5 %". */
  readonly percent: (value: number, decimals: number) => string;
  /** Gives the word for 10⁶, 10⁹ or 10¹². */
  readonly large: (power: 6 | 9 | 12) => string;
}

/** Gives how numbers are written in a language (BCP 47). */
export function numberFormat(language: string): NumberFormat {
  const notation = NOTATIONS[language.split('-')[0]?.toLowerCase() ?? ''] ?? PLAIN;
  const number = (value: number, decimals: number): string => write(value, decimals, notation);
  return {
    number,
    percent: (value, decimals) => `${number(value, decimals)}${notation.percent}%`,
    large: (power) => notation.large[power / 3 - 2] ?? '',
  };
}

function write(value: number, decimals: number, { point, group, grouped }: Notation): string {
  const [whole = '', part] = plain(Math.abs(value), decimals).split('.');
  const digits = whole.length < grouped ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const isZero = /^0*$/.test(whole + (part ?? ''));
  return `${value < 0 && !isZero ? '−' : ''}${digits}${part === undefined ? '' : point + part}`;
}

// From 10²¹ on, toFixed writes an exponent.
function plain(value: number, decimals: number): string {
  return value < 1e21 ? value.toFixed(Math.min(20, decimals)) : BigInt(value).toString();
}
