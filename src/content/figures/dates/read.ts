import { dayNumber, type Days, daysIn, wholeYears } from '../../../base/calendar.ts';
import type { DateFault } from '../../../base/timeline-problems.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A date in the author's words, the days it may mean, and whether something lasted through all of them. */
export type DateRead = { readonly days: Days; readonly lasts: boolean } | { readonly fault: DateFault };

const LONGEST = 80; // signs

/** Gives the days that a date means, however exact it is, in any of the languages of `words.ts`. */
export function readDate(text: string): DateRead {
  if (text.includes('{{')) return { fault: 'reference' };
  if (text.length > LONGEST) return { fault: 'unread' };
  if (/\d\/\d+\/\d/.test(text)) return { fault: 'numbers' };
  const halves = text.split(/\s+[–—-]\s+/);
  const [whole, until] = halves.map(inFigures);
  if (whole && halves.length === 1) return once(whole);
  if (whole && until && halves.length === 2) return between(whole, until);
  const tokens = tokensOf(text);
  return tokens ? readTokens(tokens) : { fault: 'unread' };
}

const MOST_YEAR = 9999;
const EARLIEST_YEAR = -99999;

/** Some days and what of the date another half of it can take over; or why there are none. */
type Part =
  { readonly days: Days; readonly year: number; readonly month: number } | { readonly fault: DateFault };

/** Gives a date in figures: "2023-07-23", "2023-07", "23.07.2023"; undefined for any other. */
function inFigures(text: string): Part | undefined {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim());
  const years = iso && iso[3] === undefined && Number(iso[2]) > 12 && Number(iso[2]) > Number(iso[1]) % 100;
  if (years) return undefined; // "1914-18" is no month
  if (iso) return onCalendar(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? 0 : Number(iso[3]));
  const dotted = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim());
  if (!dotted) return undefined;
  return onCalendar(Number(dotted[3]), Number(dotted[2]), dotted[1] === undefined ? 0 : Number(dotted[1]));
}

/** Gives a day, or a whole month when the day is 0. */
function onCalendar(year: number, month: number, day: number): Part {
  if (month < 1 || month > 12 || year > MOST_YEAR || year < EARLIEST_YEAR) return { fault: 'missing' };
  const most = daysIn(year, month);
  if (day > most) return { fault: 'missing' };
  const from = dayNumber(year, month, day || 1);
  return { days: { from, to: day === 0 ? from + most - 1 : from }, year, month };
}

function once(part: Part): DateRead {
  return 'fault' in part ? part : { days: part.days, lasts: false };
}

function between(first: Part, last: Part): DateRead {
  if ('fault' in first) return first;
  if ('fault' in last) return last;
  const days = { from: first.days.from, to: last.days.to };
  return first.days.from > last.days.from || days.from > days.to
    ? { fault: 'backwards' }
    : { days, lasts: true };
}

function readTokens(tokens: readonly Token[]): DateRead {
  const cut = tokens.findIndex(({ kind }, index) => (kind === 'dash' || kind === 'to') && index > 0);
  const left = tokens.slice(0, cut < 0 ? tokens.length : cut).filter(({ kind }) => !JOINS.has(kind));
  const right = cut < 0 ? [] : tokens.slice(cut + 1).filter(({ kind }) => !JOINS.has(kind));
  const isPrefix = left.every(({ kind }) => kind === 'part') && !right.some(({ kind }) => kind === 'part');
  if (right.length === 0 || isPrefix) return once(readPart([...left, ...right]));
  return readHalves(left, right);
}

const JOINS: ReadonlySet<Token['kind']> = new Set(['dash', 'to']);

/** Gives the days between two dates, of which one may say less: "1914–18", "3–5 May 2023", "100–44 BC". */
function readHalves(left: readonly Token[], right: readonly Token[]): DateRead {
  const mark = right.find(({ kind }) => kind === 'before-christ');
  const begin = mark && !left.some(({ kind }) => CHRIST.has(kind)) ? [...left, mark] : left;
  const first = readPart(begin);
  const [only, ...others] = right;
  if (!('fault' in first) && only?.kind === 'number' && others.length === 0 && only.digits < 3) {
    const [number, ...more] = left.filter(({ kind }) => kind === 'number');
    const season = left.find(({ kind }) => kind === 'season');
    if (number?.kind !== 'number' || more.length > 0 || number.digits <= only.digits)
      return { fault: 'unread' };
    if (season?.kind === 'season' && season.month === 12) return once(first);
    const year = number.value - (number.value % 10 ** only.digits) + only.value;
    const end = left.map((token) => (token === number ? { ...number, value: year } : token));
    return between(first, readPart(end));
  }
  const last = readPart(right);
  if ('fault' in last || !('fault' in first)) return between(first, last);
  return first.fault === 'yearless' ? between(readPart(begin, last), last) : first;
}

const CHRIST: ReadonlySet<Token['kind']> = new Set(['before-christ', 'after-christ']);

type Of<K extends Token['kind']> = Extract<Token, { readonly kind: K }>;

/** Gives one date; what it lacks it takes from the date that it runs up to. */
function readPart(tokens: readonly Token[], other?: { readonly year: number; readonly month: number }): Part {
  const all = <K extends Token['kind']>(kind: K): Of<K>[] =>
    tokens.filter((token): token is Of<K> => token.kind === kind);
  const numbers = all('number');
  const [[part], [month], [season], [quarter], [years], [ordinal]] = [
    all('part'),
    all('month'),
    all('season'),
    all('quarter'),
    all('years'),
    all('ordinal'),
  ] as const;
  const kinds = tokens.map(({ kind }) => kind).filter((kind) => kind !== 'number');
  if (new Set(kinds).size < kinds.length || tokens.length === 0) return { fault: 'unread' };
  const isMarked = kinds.some((kind) => CHRIST.has(kind));
  const isBefore = kinds.includes('before-christ');
  const found =
    kinds.includes('century') && numbers.length + all('ordinal').length === 1
      ? century((numbers[0] ?? ordinal)?.value ?? 0, isBefore)
      : years || kinds.includes('decade')
        ? decade(years?.value ?? numbers[0]?.value ?? 0, numbers.length > (years ? 0 : 1) || isBefore)
        : ordinal || kinds.includes('century')
          ? { fault: 'unread' as const }
          : inYear(
              { numbers, month, span: season ? 3 : quarter ? 3 : 0, start: (season ?? quarter)?.month ?? 0 },
              { isMarked, isBefore, other },
            );
  return 'fault' in found || !part ? found : { ...found, days: thirdOf(found.days, part.part) };
}

function century(number: number, isBefore: boolean): Part {
  if (number < 1 || number > 100) return { fault: 'unread' };
  const first = isBefore ? 1 - number * 100 : (number - 1) * 100 + 1;
  return { days: wholeYears(first, first + 99), year: first, month: 1 };
}

// "the 1800s" are a century, "the 1810s" ten years.
function decade(first: number, isWrong: boolean): Part {
  if (isWrong || first < 100 || first % 10 !== 0 || first > MOST_YEAR) return { fault: 'unread' };
  return { days: wholeYears(first, first + (first % 100 === 0 ? 99 : 9)), year: first, month: 1 };
}

interface Stated {
  readonly numbers: readonly Of<'number'>[];
  readonly month: Of<'month'> | undefined;
  readonly span: number; // months of a season or quarter; 0: none is named
  readonly start: number; // the first of them
}

interface Around {
  readonly isMarked: boolean; // by BC or AD
  readonly isBefore: boolean;
  readonly other: { readonly year: number; readonly month: number } | undefined;
}

function inYear({ numbers, month, span, start }: Stated, { isMarked, isBefore, other }: Around): Part {
  const isYear = ({ value, digits }: Of<'number'>): boolean => digits >= 3 || value > 31;
  const stated = numbers.find(isYear) ?? (isMarked ? numbers.at(-1) : undefined);
  const [day, ...more] = numbers.filter((number) => number !== stated);
  if (more.length > 0 || (month && span > 0) || (day && (!isDay(day) || span > 0)))
    return { fault: 'unread' };
  if (stated && !isMarked && stated.digits < 3) return { fault: day || month ? 'yearless' : 'unread' };
  if (!stated && !other) return { fault: 'yearless' };
  const year = stated ? (isBefore ? 1 - stated.value : stated.value) : (other?.year ?? 0);
  if (stated?.value === 0 || year > MOST_YEAR || year < EARLIEST_YEAR) return { fault: 'missing' };
  if (span > 0) return monthsOf(year, start, span);
  if (month || day) {
    if (!month && (stated || !other)) return { fault: 'unread' };
    return day?.value === 0
      ? { fault: 'missing' }
      : onCalendar(year, month?.month ?? other?.month ?? 0, day?.value ?? 0);
  }
  return { days: wholeYears(year, year), year, month: 1 };
}

function isDay({ digits }: Of<'number'>): boolean {
  return digits <= 2;
}

// A winter begins in its year and ends in the next.
function monthsOf(year: number, start: number, months: number): Part {
  const end = start + months - 1;
  const [last, lastYear] = end > 12 ? [end - 12, year + 1] : [end, year];
  const days = { from: dayNumber(year, start, 1), to: dayNumber(lastYear, last, daysIn(lastYear, last)) };
  return { days, year, month: start };
}

function thirdOf({ from, to }: Days, part: 0 | 1 | 2): Days {
  const length = to - from + 1;
  const cut = (parts: number): number => from + Math.floor((length * parts) / 3);
  return { from: cut(part), to: Math.max(cut(part), cut(part + 1) - 1) };
}
