import { readableDate } from './readable-date.ts';

/** What stands before the date for which a number is true, by language. */
const WORDS: Readonly<Record<string, string>> = {
  be: 'станам на',
  de: 'Stand:',
  en: 'as of',
  es: 'datos:',
  fr: 'données :',
  pl: 'stan na',
  ru: 'по состоянию на',
  uk: 'станом на',
};

/** Gives for which ISO date something is true, in a language (BCP 47): "as of July 2023"; of an unknown language the date alone. */
export function asOf(iso: string, language: string): string {
  const words = WORDS[language.toLowerCase().split('-')[0] ?? ''] ?? '';
  return iso === '' ? '' : `${words} ${readableDate(iso, language)}`.trim();
}

/** Gives words as they begin a line. */
export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
