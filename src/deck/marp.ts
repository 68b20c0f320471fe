import { Marp } from '@marp-team/marp-core';

/** The part of a markdown-it token that we read or change. */
export interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  attrs: [string, string][] | null;
}

/** The part of markdown-it that we call. */
interface MarkdownIt {
  readonly options: object;
  readonly renderer: { render(tokens: readonly Token[], options: object, env: object): string };
  parse(text: string, env: object): Token[];
  disable(rule: string): void;
  validateLink: (url: string) => boolean;
}

let shared: MarkdownIt | undefined;

/** Gives the tokens of a Marp document: no images, no HTML but three tags, no links a browser could run. */
export function parse(markdown: string): Token[] {
  return engine().parse(markdown, {});
}

/** Gives tokens as HTML. */
export function render(tokens: readonly Token[]): string {
  const markdown = engine();
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** Marp for Markdown only: the shell carries the theme itself, so no style passes through Marp. */
function engine(): MarkdownIt {
  if (shared) return shared;
  const marp = new Marp({
    emoji: { shortcode: false, unicode: false },
    html: { sup: [], small: [], br: [] },
    inlineSVG: false,
    markdown: { breaks: false, linkify: false },
    math: false,
    script: false,
    slug: false,
  });
  shared = marp.markdown as MarkdownIt;
  shared.disable('image');
  shared.validateLink = isSafe;
  return shared;
}

/** Gives whether a link leads to the web, a mailbox or this document rather than into a program. */
function isSafe(url: string): boolean {
  // Browsers drop tabs, line ends and control characters before they look at the scheme; Markdown writes them as %0A.
  const bare = url.replace(/[\0-\x20\x7f]|%(?:[01][\da-f]|20|7f)/gi, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  if (/^(\/|\\|%5c){2}/i.test(bare)) return false; // from a file, "//host" is a share on the network
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme.toLowerCase());
}
