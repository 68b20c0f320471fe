const TAB = 4;

/** Two columns in a terminal: East Asian wide and full-width signs, and pictures (Unicode 16, UAX 11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** None: marks that stand on the sign before them, joiners, variation selectors. */
const ZERO = /\p{Mn}|\p{Me}|[\u200b-\u200d\u2060]/u;
/** What would move the cursor, colour the terminal or turn the reading direction round. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** Gives the columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += ZERO.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return columns;
}

/** Gives the text with signs that could trick a terminal replaced by "�", one for one. */
export function printable(text: string): string {
  return text.replace(UNSAFE, '\ufffd');
}

/** Gives the text with each tab replaced by blanks up to the next stop, every four columns. */
export function expandTabs(text: string): string {
  let expanded = '';
  for (const [index, part] of text.split('\t').entries()) {
    if (index > 0) expanded += ' '.repeat(TAB - (columnsOf(expanded) % TAB));
    expanded += part;
  }
  return expanded;
}
