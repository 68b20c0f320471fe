import type { Measure } from './sheet.ts';
import type { Face } from './type.ts';

/** Gives a text in lines no wider than some width, broken at spaces; a word that is wider is broken where it must be. */
export function wrap(
  text: string,
  width: number,
  { type, cut = type.cut }: Face,
  measure: Measure,
): string[] {
  const wide = (words: string): number => measure(words, { family: type.font, cut, size: type.size });
  const lines: string[] = [];
  for (const word of text
    .split(' ')
    .flatMap((one) => (wide(one) > width ? parts(one, width, wide) : [one]))) {
    const last = lines.at(-1);
    if (last !== undefined && wide(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function parts(word: string, width: number, wide: (words: string) => number): string[] {
  const found: string[] = [];
  for (const sign of word) {
    const last = found.at(-1);
    if (last !== undefined && wide(last + sign) <= width) found[found.length - 1] = last + sign;
    else found.push(sign);
  }
  return found;
}
