import type { Place } from './model.ts';

/** Gives the place of a file's first sign, for problems with the file as a whole. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, endColumn: 2 };
}
