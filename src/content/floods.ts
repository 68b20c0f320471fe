import type { Place } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';

// What costs the Markdown parser time by the square of its number; such text is refused unread.
const FLOODS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern: /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){17}/m, // "> > > > …", "- - - - …"
    what: 'a list or quote nested more than six deep',
  },
  {
    pattern: /(?:<(?:!--|\?|!\[CDATA\[)[\s\S]*?){500}/, // opened and perhaps never closed
    what: 'a text with more than 500 comments',
  },
  {
    pattern: /[*_~]{100}/, // "****…a…****"
    what: 'a row of more than a hundred * or _',
  },
];

/** Gives the problem of a body that no parser should be given, with its place. */
export function findFlood(file: string, text: string): Problem | undefined {
  for (const { pattern, what } of FLOODS) {
    const match = pattern.exec(text);
    if (match) return { code: 'unsupported', place: placeAt(file, text, match.index), what };
  }
  return undefined;
}

function placeAt(file: string, text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { file, line: before.length, column, endColumn: column + 1 };
}
