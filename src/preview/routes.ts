/** What is served at one route: the bytes, what they are, and what a page made of them may do. */
export interface Served {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly policy: string; // Content-Security-Policy
}

/** All that is served, by exact path: no path is ever made from what somebody asks for. */
export type Routes = ReadonlyMap<string, Served>;

const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** What the page may do: use what is served beside it and nothing else. */
const PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A deck has a policy of its own in its file; only the page may frame it. */
const DECK = "frame-ancestors 'self'";

const TYPES: Readonly<Record<string, readonly [type: string, policy: string]>> = {
  html: ['text/html; charset=utf-8', PAGE],
  js: ['text/javascript; charset=utf-8', NOTHING],
  css: ['text/css; charset=utf-8', NOTHING],
  ttf: ['font/ttf', NOTHING],
  pdf: ['application/pdf', NOTHING],
};

/** Gives a file of the page's own as it is served. */
export function served(name: string, bytes: Uint8Array): Served {
  const [type = 'application/octet-stream', policy = NOTHING] = TYPES[name.split('.').at(-1) ?? ''] ?? [];
  return { bytes, type, policy };
}

/** Gives a deck as it is served. */
export function servedDeck(bytes: Uint8Array): Served {
  return { ...served('deck.html', bytes), policy: DECK };
}

/** Gives the headers of an answer: nothing is guessed, kept, sent on to others or shown within their pages. */
export function headersOf({ bytes, type, policy }: Served): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Length': String(bytes.length),
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': policy === DECK ? 'SAMEORIGIN' : 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cache-Control': 'no-store',
  };
}
