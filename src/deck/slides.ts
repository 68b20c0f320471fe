import { NO_PICTURES } from '../base/picture.ts';
import type { Highlight, Token } from './marp.ts';
import { parse, render } from './marp.ts';
import { type Gallery, showPictures } from './pictures.ts';
import { tellQuotes } from './quotes.ts';
import { keepSpaces } from './spaces.ts';

/** One slide as HTML, with what the speaker says to it. */
export interface Slide {
  readonly number: number; // from 1
  readonly title: string; // plain text: its headline, or else its first words
  readonly html: string; // one <section>
  readonly notes: string; // HTML, "" when there are none
}

/** A word that no wing of the design holds at the size of a headline. */
const LONG_WORD = /\p{L}{19}/u;

/**
 * Gives the slides of a Marp document, free of styles, comments and links a browser could run, with their pictures in
 * them; those that the gallery lacks are left out.
 */
export function toSlides(markdown: string, gallery: Gallery = EMPTY, highlight?: Highlight): Slide[] {
  const slides = bySlide(showPictures(parse(markdown), gallery));
  return slides.map((tokens, index) => ({
    ...toSlide(tokens, index + 1, highlight),
    notes: notesOf(tokens, gallery),
  }));
}

const EMPTY: Gallery = { pictures: NO_PICTURES, lacks: () => undefined };

function bySlide(tokens: readonly Token[]): Token[][] {
  const slides: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'marpit_slide_open') slides.push([]);
    if (!token.type.startsWith('marpit_containers_')) slides.at(-1)?.push(token);
  }
  return slides;
}

function toSlide(tokens: readonly Token[], number: number, highlight?: Highlight): Omit<Slide, 'notes'> {
  const title = titleOf(tokens) || `Slide ${number}`;
  for (const token of tokens) {
    if (token.type === 'marpit_slide_open') token.attrs = label(token, number, title);
    else plain(token);
  }
  const told = keepSpaces(tellQuotes(tokens));
  return { number, title, html: render(told, highlight).trim() };
}

/** Gives a slide's own attributes, its number being the one to type and to link to; Marp's copies of directives go. */
function label(slide: Token, number: number, title: string): [string, string][] {
  const given = new Map(slide.attrs);
  const classes = [given.get('class') ?? '', LONG_WORD.test(title) ? 'wide' : ''].filter(Boolean);
  const optional: [string, string][] = [];
  if (classes.length > 0) optional.push(['class', classes.join(' ')]);
  if (given.has('data-marpit-pagination')) optional.push(['data-marpit-pagination', String(number)]);
  return [['id', String(number)], ...optional];
}

/** Turns a column's inline style into a class, since the policy refuses any style; Marp's own marks go too. */
function plain(token: Token): Token {
  token.attrs &&= token.attrs.flatMap(([name, value]): [string, string][] => {
    if (name.startsWith('data-')) return [];
    if (name !== 'style') return [[name, value]];
    const side = /^text-align:(right|center)$/.exec(value)?.[1];
    return side ? [['class', side]] : [];
  });
  return token;
}

function titleOf(tokens: readonly Token[]): string {
  const heading = tokens.findIndex((token) => token.type === 'heading_open');
  const words = tokens.findIndex((token) => /^(heading|paragraph|th)_open$/.test(token.type));
  const text = plainText(tokens[(heading < 0 ? words : heading) + 1]?.children ?? []);
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
function notesOf(tokens: readonly Token[], gallery: Gallery): string {
  return tokens
    .filter((token) => token.type === 'marpit_comment' && /^Notes(\n|$)/.test(token.content))
    .map((token) => showPictures(parse(token.content.slice('Notes'.length)), gallery))
    .map((note) => render(note.filter((token) => !token.type.startsWith('marpit_')).map(plain)))
    .join('')
    .trim();
}
