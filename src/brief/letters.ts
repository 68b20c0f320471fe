/**
 * Gives whether all of a text is letters of a script that has capitals, as Latin, Greek and Cyrillic have: those are
 * what the page is set in. An expression with `\p{L}` says the same, and costs a millisecond to compile at every start.
 */
export function isLetters(text: string): boolean {
  for (const sign of text) if (sign.toLowerCase() === sign.toUpperCase()) return false;
  return text !== '';
}

/** Gives the runs of letters of a text that are long enough to be broken. */
export function lettersIn(text: string): { readonly index: number; readonly letters: string }[] {
  const runs: { index: number; letters: string }[] = [];
  for (let from = 0; from < text.length; from += 1) {
    let to = from;
    while (isLetter(text.charAt(to))) to += 1;
    if (to - from >= BREAKABLE) runs.push({ index: from, letters: text.slice(from, to) });
    from = to;
  }
  return runs;
}

const BREAKABLE = 6;

/** Gives the signs of a word behind which a line may end: dashes between words, and what parts an address. */
export function signsIn(word: string): { readonly end: number; readonly sign: string }[] {
  const found = [...word.matchAll(/[-–—]|[/.?&=_]+|:\/\//g)];
  return found
    .filter(({ index, 0: sign }) => mayEnd(word, index, sign))
    .map(({ index, 0: sign }) => ({ end: index + sign.length, sign }));
}

function mayEnd(word: string, at: number, sign: string): boolean {
  if (sign === '—' || sign === '://') return true;
  const [before, after] = [word.slice(Math.max(0, at - 2), at), word.slice(at + sign.length).slice(0, 2)];
  const parts = isInWord(before.slice(-1)) && isLetter(after.charAt(0));
  if (sign === '-' || sign === '–' || (sign === '/' && parts)) return parts;
  return before.length === 2 && isLetters(before) && after.length === 2 && [...after].every(isInWord);
}

function isInWord(sign: string): boolean {
  return isLetter(sign) || /^\d$/.test(sign);
}

function isLetter(sign: string): boolean {
  return sign.toLowerCase() !== sign.toUpperCase();
}
