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

// What costs little each, and seconds by the thousand: a text of so many is refused unread as well.
const COUNTS: readonly { readonly sign: RegExp; readonly most: number; readonly what: string }[] = [
  {
    sign: /^[ \t]*(?:[-+*>|#:`~]|\d{1,9}[.)])/gm,
    most: 2000,
    what: 'more than 2000 items, rows and headings',
  },
  { sign: /(?<=\S)[ \t]*\n[ \t]*\n\s*/g, most: 5000, what: 'more than 5000 paragraphs' },
  { sign: /[[<]|[*_`~|]+/g, most: 10_000, what: 'more than 10,000 links, cells and words set apart' },
  { sign: /\]/g, most: 10_000, what: 'more than 10,000 closing brackets' },
  { sign: /\\/g, most: 20_000, what: 'more than 20,000 backslashes' },
];

const FEW_SIGNS = 2000; // in which there cannot be too many of anything
const FENCED = /^(`{3,}|~{3,})[^]*?^\1/gm; // lines of code, or a figure's data, cost next to nothing

/** Gives the problem of a body that no parser should be given, with its place. */
export function findFlood(file: string, text: string): Problem | undefined {
  for (const { pattern, what } of FLOODS) {
    const match = pattern.exec(text);
    if (match) return { code: 'unsupported', place: placeAt(file, text, match.index), what };
  }
  const prose = text.length > FEW_SIGNS ? text.replace(FENCED, (code) => ' '.repeat(code.length)) : '';
  for (const { sign, most, what } of COUNTS) {
    const index = indexAfter(prose, sign, most);
    if (index >= 0) return { code: 'unsupported', place: placeAt(file, text, index), what };
  }
  return undefined;
}

/** Gives where the first match beyond so many begins; -1 when there are no more. */
function indexAfter(text: string, sign: RegExp, most: number): number {
  if (text.length <= most) return -1;
  let count = 0;
  for (const { index, 0: found } of text.matchAll(sign)) {
    count += 1;
    if (count > most) return index + found.length - found.trimStart().length;
  }
  return -1;
}

function placeAt(file: string, text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { file, line: before.length, column, endColumn: column + 1 };
}
