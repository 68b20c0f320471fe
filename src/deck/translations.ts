import { CYRILLIC } from './words-cyrillic.ts';
import { LATIN } from './words-latin.ts';

/** The words of the shell around the slides in languages other than English, by their tags. */
export const TRANSLATIONS = { ...LATIN, ...CYRILLIC };
