import type { Kit } from '../base/kit.ts';
import { TRANSLATIONS } from './translations.ts';

/** The words of the shell around the slides in English, by their names. */
const ENGLISH = {
  slide: 'Slide',
  of: 'of',
  slides: 'Slides',
  next: 'Next slide',
  back: 'Previous slide',
  first: 'First slide',
  last: 'Last slide',
  jump: 'Slide of the number typed before',
  overview: 'All slides',
  find: 'Find a slide',
  findBy: 'Number or part of a title',
  nothing: 'No slide found',
  reading: 'Read as text',
  showing: 'Show as slides',
  black: 'Black screen',
  white: 'White screen',
  lift: 'Show the slide again',
  pointer: 'Pointer',
  zoom: 'Zoom in',
  fullscreen: 'Full screen',
  help: 'Keys',
  close: 'Close',
  leave: 'Leave lists, zoom, pointer and empty screens',
  letters: 'Letters and signs work as keys',
  presenter: 'presenter',
  comes: 'Next',
  end: 'The last slide is on.',
  time: 'Time',
  start: 'Start',
  pause: 'Pause',
  timer: 'Start or pause the timer',
  reset: 'Set the timer back',
  ahead: 'ahead',
  behind: 'behind',
  until: 'until',
  notes: 'Notes',
  notesTo: 'Notes to slide',
  silent: 'No notes to this slide.',
  larger: 'Larger notes',
  smaller: 'Smaller notes',
  audience: 'Open the audience’s window',
  present: 'The audience’s window is open; F fills its screen.',
  gone: 'The audience’s window was closed.',
  blocked: 'The browser did not let the window open.',
} as const;

/** The name of a word, e.g. "next". */
export type WordName = keyof typeof ENGLISH;

/** What the shell says, in one language. */
export interface ShellWords extends Readonly<Record<WordName, string>> {
  readonly language: string; // BCP 47, e.g. "en"
}

/**
 * Gives the shell's words in a deck's language, and English ones where there are none: a kit's `words.yaml` can hold them
 * under their own names behind "ui-", e.g. "ui-next", for languages that we have not or to say things otherwise.
 */
export function shellWords(words: Kit['words'], language: string): ShellWords {
  const primary = language.split('-')[0] ?? '';
  const own = { ...words.get(primary), ...words.get(language) };
  const names = Object.keys(ENGLISH) as WordName[];
  const ours = TRANSLATIONS[primary] ?? ENGLISH;
  const said = names.map((name) => [name, own[`ui-${name}`] ?? ours[name]]);
  const known = ours !== ENGLISH || names.every((name) => `ui-${name}` in own);
  return { ...(Object.fromEntries(said) as Record<WordName, string>), language: known ? primary : 'en' };
}
