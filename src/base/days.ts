/** How exactly a date is known. */
export type Precision = 'year' | 'month' | 'day';

/** A date of the Gregorian calendar as days since 1 January 1970; of a year or month its first day. */
export interface Dated {
  readonly day: number;
  readonly precision: Precision;
}

/** A day of the Gregorian calendar, its month from 1 to 12. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Gives the days from 1 January 1970 to a day (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function toDays({ year, month, day }: Civil): number {
  const shifted = month <= 2 ? year - 1 : year; // years begin in March, so that a leap day is their last
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Gives the day that lies some days after 1 January 1970. */
export function toCivil(days: number): Civil {
  const since = days + 719_468;
  const era = Math.floor(since / 146_097);
  const dayOfEra = since - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((shifted + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const WRITTEN = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** Gives whether a text has the form of a date: 2023, 2023-07 or 2023-07-15. */
export function looksDated(text: string): boolean {
  return WRITTEN.test(text);
}

/** Gives the date that a text such as 2023, 2023-07 or 2023-07-15 names; undefined when there is no such day. */
export function dateIn(text: string): Dated | undefined {
  const match = WRITTEN.exec(text);
  if (!match) return undefined;
  const [, year = '', month, date] = match;
  const civil = { year: Number(year), month: Number(month ?? 1), day: Number(date ?? 1) };
  const day = toDays(civil);
  const back = toCivil(day);
  if (civil.month < 1 || civil.month > 12 || back.month !== civil.month || back.day !== civil.day)
    return undefined;
  return { day, precision: date ? 'day' : month ? 'month' : 'year' };
}
