/** Gives whether the words of a quote bring quotation marks of their own. */
export function hasMarks(words: string): boolean {
  return OPENING.has(words.charAt(0));
}

const OPENING: ReadonlySet<string> = new Set('"\'«»‹›“”„‟‘’‚‛');

/** Gives whether a paragraph tells whose words those before it are. */
export function isAside(paragraph: string): boolean {
  return DASHES.has(paragraph.charAt(0));
}

const DASHES: ReadonlySet<string> = new Set(['–', '—']);
