/** Gives whether a link leads to the web, a mailbox or this document rather than into a program. */
export function isSafeLink(url: string): boolean {
  // Browsers drop tabs, line ends and control characters before they look at the scheme; Markdown writes them as %0A.
  // eslint-disable-next-line no-control-regex
  const bare = url.replace(/[\0-\x20\x7f]|%(?:[01][\da-f]|20|7f)/gi, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  if (/^(?:[\\/]|%5c){2}/i.test(bare)) return false; // from a file, "//host" is a share on the network
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme.toLowerCase());
}

/** The most signs of an address that is given as a QR code: with more, its squares would be too small for a page. */
export const LONGEST_ADDRESS = 200;

/** Gives a web address as machines write it, with letters beyond ASCII encoded. Throws on what is none. */
export function encodedAddress(address: string): string {
  return new URL(address).href;
}
