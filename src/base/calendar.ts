/** Days from the first to the last, counted from 1 January 1970 in the Gregorian calendar, carried back before 1582. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Gives the number of a day; the year before 1 is 0, months count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year; // a year that begins in March ends with its leap day
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leaps + sinceMarch - 719468;
}

/** Gives how many days a month has. */
export function daysIn(year: number, month: number): number {
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayNumber(nextYear, next, 1) - dayNumber(year, month, 1);
}

/** Gives the days of whole years. */
export function wholeYears(first: number, last: number): Days {
  return { from: dayNumber(first, 1, 1), to: dayNumber(last, 12, 31) };
}

/** Gives the year that a day lies in. */
export function yearOf(day: number): number {
  const near = Math.floor((day + 719468) / 365.2425);
  const year = [near + 1, near, near - 1].find((one) => dayNumber(one, 1, 1) <= day);
  return year ?? near;
}
