import { isLetters } from '../letters.ts';

/** Gives a key figure, with the space behind it where it has one, and its unit, which is set at half the size: "$1.5bn" is "$1.5" and "bn". */
export function splitNumeral(text: string): [numeral: string, unit: string] {
  const [, numeral = '', unit = ''] = /^(.*\d\s?)([^\d\s]{1,4})$/u.exec(text) ?? [];
  return isUnit(unit) ? [numeral, unit] : [text, ''];
}

function isUnit(text: string): boolean {
  return (
    isLetters(text) || ['%', '‰', '°'].includes(text) || (/^°.$/u.test(text) && isLetters(text.slice(1)))
  );
}

/** Gives the words before a date's year and the year itself: "late June 2023" is "late June" and "2023". */
export function splitEvent(text: string): [before: string, year: string] {
  const [, before = '', year = ''] = /^(.+?)\s+(\S+)$/u.exec(text) ?? [];
  return isYear(year) ? [before, year] : ['', text];
}

function isYear(text: string): boolean {
  const [year, letters = ''] = /^\d{1,4}(?:-?([^\d\s-]{1,3})|[–-]\d{1,4}s?)?$/u.exec(text) ?? [];
  return year !== undefined && (letters === '' || isLetters(letters));
}
