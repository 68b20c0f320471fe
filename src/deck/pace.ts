import { textOf } from './html.ts';

/** How fast a speaker reads notes aloud to a room, without haste. */
const WORDS_PER_MINUTE = 130;

/** Seconds that even a slide without notes stays on. */
const LEAST = 10;

/** Gives the whole seconds that each slide's notes (HTML) take, stretched to the planned minutes unless those are 0. */
export function budgets(notes: readonly string[], minutes: number): number[] {
  const spoken = notes.map((note) => Math.max(LEAST, (60 * wordsIn(textOf(note))) / WORDS_PER_MINUTE));
  const total = spoken.reduce((sum, seconds) => sum + seconds, 0);
  const stretch = minutes > 0 ? (60 * minutes) / total : 1;
  let [exact, told] = [0, 0];
  return spoken.map((seconds) => {
    exact += seconds * stretch;
    const whole = Math.round(exact) - told; // so that the sum is right to the second
    told += whole;
    return whole;
  });
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0;
}
