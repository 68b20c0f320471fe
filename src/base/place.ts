import type { Place } from './model.ts';

/** Gives the place of a file's first sign, for problems with the file as a whole. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, endColumn: 2 };
}

/** Gives where some words first stand in the text of a file, its start when they do not. */
export function placeOf(words: string, file: string, text: string): Place {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(words));
  if (line < 0) return startOf(file);
  const column = (lines[line] ?? '').indexOf(words) + 1;
  return { file, line: line + 1, column, endColumn: column + words.length };
}
