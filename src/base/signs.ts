/**
 * A sign that shows nothing and changes what is shown or read: controls but tab and line end, overrides of direction,
 * tags, in which words can be hidden.
 */
export const CONTROL_SIGN = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

/** Gives a sign's code point as Unicode writes it, e.g. "U+200B". */
export function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
