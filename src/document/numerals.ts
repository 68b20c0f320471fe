import type { Numeral } from '../base/markdown.ts';

/** Gives a figure with the unit behind it apart, its space included, e.g. "9.3m" as "9.3" and "m". */
export function splitFigure(text: string): Numeral {
  const match = /^(.*\d)(\D+)$/u.exec(text.trim());
  return { type: 'numeral', value: match?.[1] ?? text.trim(), unit: match?.[2] ?? '', before: false };
}

/** Gives a date with the year and what qualifies it apart, e.g. "late June 2023" as 2023 and late June. */
export function splitDate(text: string): Numeral {
  const match = /^((?:(?!\d{3}).)+?)\s+(\d{3,4}\p{L}?(?:[–-]\d{2,4})?)$/u.exec(text.trim());
  return { type: 'numeral', value: match?.[2] ?? text.trim(), unit: match?.[1] ?? '', before: true };
}
