import { Marp } from '@marp-team/marp-core';
import { isSafeLink } from '../base/links.ts';

/** The part of a markdown-it token that we read or change. */
export interface Token {
  readonly type: string;
  readonly content: string;
  children: readonly Token[] | null;
  readonly map: readonly [first: number, end: number] | null; // lines of a block, from 0
  readonly nesting: 1 | 0 | -1; // opens, neither, closes
  readonly tag: string;
  attrs: [string, string][] | null;
}

/** The part of markdown-it that we call. */
interface MarkdownIt {
  readonly options: object;
  readonly renderer: { render(tokens: readonly Token[], options: object, env: object): string };
  parse(text: string, env: object): Token[];
  validateLink: (url: string) => boolean;
}

let shared: MarkdownIt | undefined;

/** Makes Marp ready before there is a document, which takes longer than most documents. */
export function readyMarp(): void {
  engine();
}

/** Gives the tokens of a Marp document: no HTML but three tags, no links a browser could run. */
export function parse(markdown: string): Token[] {
  return engine().parse(markdown, {});
}

/** Gives code in a language as HTML; "" leaves it plain. */
export type Highlight = (code: string, language: string) => string;

/** Gives tokens as HTML. */
export function render(tokens: readonly Token[], highlight?: Highlight): string {
  const markdown = engine();
  const options = highlight ? { ...markdown.options, highlight } : markdown.options;
  return markdown.renderer.render(tokens, options, {});
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
  shared.validateLink = isSafeLink;
  return shared;
}

/** Gives the tokens of an inline element around others, e.g. `<span class="end"></span>` around none. */
export function spanOf(children: readonly Token[], className = ''): Token[] {
  const mark = { content: '', children: null, map: null, tag: 'span' } as const;
  const attrs: [string, string][] | null = className === '' ? null : [['class', className]];
  return [
    { ...mark, type: 'span_open', nesting: 1, attrs },
    ...children,
    { ...mark, type: 'span_close', nesting: -1, attrs: null },
  ];
}
