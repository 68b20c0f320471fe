import { type Civil, type Precision, toCivil, toDays } from '../base/days.ts';

/** A moment on an axis of time. */
export interface TimeTick {
  readonly day: number; // since 1 January 1970
  readonly label: string;
}

/** A stretch of time in days since 1 January 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far ticks may stand apart, from the closest; months and days divide the year. */
const STEPS: readonly { readonly unit: Precision; readonly size: number }[] = [
  ...[1, 2, 7, 14].map((size) => ({ unit: 'day' as const, size })),
  ...[1, 3, 6].map((size) => ({ unit: 'month' as const, size })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((size) => ({ unit: 'year' as const, size })),
];
const FINENESS: readonly Precision[] = ['year', 'month', 'day'];

/** Gives at most so many moments of a span, as close together as their number and the precision of the data allow. */
export function timeTicks(
  span: Span,
  {
    most,
    finest,
    language,
  }: { readonly most: number; readonly finest: Precision; readonly language: string },
): TimeTick[] {
  const allowed = FINENESS.slice(0, FINENESS.indexOf(finest) + 1);
  for (const { unit, size } of STEPS) {
    if (!allowed.includes(unit) || (span.to - span.from) / (DAYS[unit] * size) > most + 1) continue;
    const days = momentsOf(span, unit, size);
    if (days.length <= most)
      return days.map((day, index) => ({
        day,
        label: timeLabel(day, unit, { language, isFirst: index === 0 }),
      }));
  }
  return [];
}

const DAYS = { day: 1, month: 30.4, year: 365.2 };

function momentsOf({ from, to }: Span, unit: Precision, size: number): number[] {
  const { year, month } = toCivil(from);
  const start = unit === 'year' ? Math.floor(year / size) * size : 0;
  const moments: number[] = [];
  for (let step = 0; ; step += 1) {
    const day =
      unit === 'year'
        ? toDays({ year: start + step * size, month: 1, day: 1 })
        : unit === 'month'
          ? toDays(monthsOn(year, Math.floor((month - 1) / size) * size + step * size))
          : from + step * size;
    if (day > to) return moments;
    if (day >= from) moments.push(day);
  }
}

function monthsOn(year: number, months: number): Civil {
  return { year: year + Math.floor(months / 12), month: (months % 12) + 1, day: 1 };
}

/** Gives a moment in words: "2019", "Mar 2019" or "7 Mar"; months and days with the year where it is new. */
export function timeLabel(
  days: number,
  precision: Precision,
  { language, isFirst }: { readonly language: string; readonly isFirst: boolean },
): string {
  const { year, month, day } = toCivil(days);
  if (precision === 'year') return String(year);
  const name = monthOf(month, language);
  const isNew = isFirst || (month === 1 && (precision === 'month' || day < 15));
  const words = precision === 'month' ? name : `${day}${language.startsWith('de') ? '.' : ''}\u00A0${name}`;
  return isNew ? `${words}\u00A0${year}` : words;
}

/** Names of months short enough for an axis, by primary language. */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  de: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
  es: 'ene feb mar abr may jun jul ago sept oct nov dic',
  pl: 'sty lut mar kwi maj cze lip sie wrz paź lis gru',
  ru: 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.',
  uk: 'січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.',
  be: 'студз. лют. сак. крас. май чэрв. ліп. жн. вер. кастр. ліст. снеж.',
};

function monthOf(month: number, language: string): string {
  const names = MONTHS[language.split('-')[0] ?? ''];
  return names?.split(' ')[month - 1] ?? `${month}/`;
}
