/** Gives a key figure, with the space behind it where it has one, and its unit, which is set at half the size: "$1.5bn" is "$1.5" and "bn". */
export function splitNumeral(text: string): [numeral: string, unit: string] {
  const [, numeral = text, unit = ''] = /^(.*\d\s?)(\p{L}{1,4}|%|‰|°\p{L}?)$/u.exec(text) ?? [];
  return [numeral, unit];
}

/** Gives the words before a date's year and the year itself: "late June 2023" is "late June" and "2023". */
export function splitEvent(text: string): [before: string, year: string] {
  const [, before = '', year = text] = /^(.+?)\s+(\d{1,4}(?:-?\p{L}{1,3}|[–-]\d{1,4}s?)?)$/u.exec(text) ?? [];
  return [before, year];
}
