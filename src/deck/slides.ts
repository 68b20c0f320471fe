import { Marp } from '@marp-team/marp-core';

/** One slide as HTML, with what the speaker says to it. */
export interface Slide {
  readonly number: number; // from 1
  readonly title: string; // plain text: its headline, or else its first words
  readonly html: string; // one <section>
  readonly notes: string; // HTML, "" when there are none
}

/** The part of a markdown-it token that we read or change. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  attrs: [string, string][] | null;
}

interface MarkdownIt {
  readonly options: object;
  readonly renderer: { render(tokens: readonly Token[], options: object, env: object): string };
  parse(text: string, env: object): Token[];
  disable(rule: string): void;
  validateLink: (url: string) => boolean;
}

/** A word that no wing of the design holds at the size of a headline. */
const LONG_WORD = /\p{L}{19}/u;

let shared: MarkdownIt | undefined;

/** Gives the slides of a Marp document, free of styles, images, comments and links a browser could run. */
export function toSlides(markdown: string): Slide[] {
  const slides = bySlide(engine().parse(markdown, {}));
  return slides.map((tokens, index) => toSlide(tokens, index + 1, slides.length));
}

/** Gives how many slides a document's own "---" lines make, as its template meant them. */
export function countSlides(markdown: string): number {
  const body = markdown
    .replace(/^---\n[\s\S]*?\n---(\n|$)/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '');
  return 1 + (body.match(/^---$/gm)?.length ?? 0);
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
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme.toLowerCase());
}

function bySlide(tokens: readonly Token[]): Token[][] {
  const slides: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'marpit_slide_open') slides.push([]);
    if (!token.type.startsWith('marpit_containers_')) slides.at(-1)?.push(token);
  }
  return slides;
}

function toSlide(tokens: readonly Token[], number: number, total: number): Slide {
  const title = titleOf(tokens) || `Slide ${number}`;
  for (const token of tokens) {
    if (token.type === 'marpit_slide_open') token.attrs = label(token, number, total, title);
    else withoutStyle(token);
  }
  return { number, title, html: render(tokens).trim(), notes: notesOf(tokens) };
}

/** Gives a slide's own attributes, its number being the one to type and to link to; Marp's copies of directives go. */
function label(slide: Token, number: number, total: number, title: string): [string, string][] {
  const given = new Map(slide.attrs);
  const classes = [given.get('class') ?? '', LONG_WORD.test(title) ? 'wide' : ''].filter(Boolean);
  const optional: [string, string][] = [];
  if (classes.length > 0) optional.push(['class', classes.join(' ')]);
  if (given.has('data-marpit-pagination')) optional.push(['data-marpit-pagination', String(number)]);
  return [
    ['id', String(number)],
    ...optional,
    ['role', 'group'],
    ['aria-roledescription', 'slide'],
    ['aria-label', `${number} of ${total}: ${title}`],
  ];
}

/** Turns a column's inline style into a class, since the content security policy refuses any style attribute. */
function withoutStyle(token: Token): Token {
  token.attrs &&= token.attrs.flatMap(([name, value]): [string, string][] => {
    if (name !== 'style') return [[name, value]];
    const side = /^text-align:(right|center)$/.exec(value)?.[1];
    return side ? [['class', side]] : [];
  });
  return token;
}

function titleOf(tokens: readonly Token[]): string {
  const heading = tokens.findIndex((token) => token.type === 'heading_open');
  const inline = heading < 0 ? tokens.find((token) => token.type === 'inline') : tokens[heading + 1];
  const text = plainText(inline?.children ?? []);
  return heading >= 0 || text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}

function plainText(tokens: readonly Token[]): string {
  let raised = false;
  let text = '';
  for (const token of tokens) {
    if (token.type === 'html_inline') raised = token.content === '<sup>';
    else if (token.type.endsWith('break')) text += ' ';
    else if (!raised && token.type !== 'marpit_comment') text += token.content;
  }
  return text.trim();
}

/** Gives the notes as HTML; their first line "Notes" keeps what a speaker says from becoming a directive. */
function notesOf(tokens: readonly Token[]): string {
  return tokens
    .filter((token) => token.type === 'marpit_comment' && /^Notes(\n|$)/.test(token.content))
    .map((token) => engine().parse(token.content.slice('Notes'.length), {}))
    .map((note) => render(note.filter((token) => !token.type.startsWith('marpit_')).map(withoutStyle)))
    .join('')
    .trim();
}

function render(tokens: readonly Token[]): string {
  const markdown = engine();
  return markdown.renderer.render(tokens, markdown.options, {});
}
