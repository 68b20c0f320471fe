import { createHash } from 'node:crypto';
import type { Pictures } from './picture.ts';

/** How many hex digits a mark has: enough to tell the versions of one briefing apart, and to be said aloud. */
export const MARK_DIGITS = 8;

/**
 * Gives a mark for what a piece of generated Markdown shows: it changes with its words and with the pictures in it, and not
 * with the version, which every piece may name.
 */
export function contentMark(markdown: string, version: string, pictures: Pictures): string {
  const hash = createHash('sha256').update(markdown.replaceAll(version || '\0', ''));
  for (const { name, bytes } of pictures.values()) if (markdown.includes(`](${name}`)) hash.update(bytes);
  return hash.digest('hex').slice(0, MARK_DIGITS);
}
