import type { Picture, Pictures } from '../base/picture.ts';
import type { Token } from './marp.ts';

const TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  code: 'image/svg+xml',
  drawing: 'image/svg+xml',
} as const;

/** Pictures to show, and what is told the name of each that is asked for and not among them. */
export interface Gallery {
  readonly pictures: Pictures;
  readonly lacks: (name: string) => void;
}

/**
 * Puts the pictures that images name into them, and behind the paragraph of a figure its data; an image of anything else
 * leaves its tokens. Gives the tokens.
 */
export function showPictures(tokens: readonly Token[], gallery: Gallery): readonly Token[] {
  let waiting: Token[] = [];
  return tokens.flatMap((token) => {
    if (token.children?.some(isImage)) {
      waiting = token.children.filter(isImage).flatMap((image) => dataOf(image, gallery));
      token.children = token.children.flatMap((child) => show(child, gallery));
    }
    if (token.type !== 'paragraph_close') return [token];
    const data = waiting;
    waiting = [];
    return [token, ...data];
  });
}

/** Gives what a figure was drawn from as a table for those who do not see it. */
function dataOf(image: Token, { pictures }: Gallery): Token[] {
  const picture = pictures.get(sourceOf(image));
  if (picture?.kind !== 'drawing' || !picture.table) return [];
  const { head, rows } = picture.table;
  return [
    open('table', [['class', 'data']]),
    ...(head.length > 0 ? [open('thead'), ...rowOf(head, 'col'), close('thead')] : []),
    open('tbody'),
    ...rows.flatMap((row) => rowOf(row, 'row')),
    close('tbody'),
    close('table'),
  ];
}

/** Gives a row whose first cell heads it, or of which each heads a column. */
function rowOf(cells: readonly string[], heads: 'row' | 'col'): Token[] {
  const tokens = cells.flatMap((cell, index) => {
    const isHead = heads === 'col' || index === 0;
    const tag = isHead ? 'th' : 'td';
    return [open(tag, isHead ? [['scope', heads]] : null), words(cell), close(tag)];
  });
  return [open('tr'), ...tokens, close('tr')];
}

const BARE = { content: '', children: null, map: null, tag: '', attrs: null };

function open(tag: string, attrs: Token['attrs'] = null): Token {
  return { ...BARE, type: `${tag}_open`, nesting: 1, tag, attrs };
}

function close(tag: string): Token {
  return { ...BARE, type: `${tag}_close`, nesting: -1, tag };
}

function words(text: string): Token {
  return { ...BARE, type: 'text', nesting: 0, content: text };
}

function show(token: Token, { pictures, lacks }: Gallery): Token[] {
  if (!isImage(token)) return [token];
  const picture = pictures.get(sourceOf(token));
  if (!picture) {
    lacks(sourceOf(token));
    return [];
  }
  token.attrs = [
    ['src', addressOf(picture)],
    ['alt', ''], // its words are the token's children
    ...(picture.kind === 'code' ? [] : sizeOf(picture)),
    ...classOf(picture),
  ];
  return [token];
}

/** An author's drawing, which knows nothing of the slide's colours, has a class by which a theme gives it a ground. */
function classOf(picture: Picture): [string, string][] {
  return picture.kind === 'drawing' && !picture.table ? [['class', 'drawing']] : [];
}

function sizeOf({ width, height }: { width: number; height: number }): [string, string][] {
  return [
    ['width', String(width)],
    ['height', String(height)],
  ];
}

function isImage({ type }: Token): boolean {
  return type === 'image';
}

function sourceOf({ attrs }: Token): string {
  return attrs?.find(([name]) => name === 'src')?.[1] ?? '';
}

// A data address is the one that both files can hold and their policy lets through.
function addressOf(picture: Picture): string {
  const type = TYPES[picture.kind === 'raster' ? picture.type : picture.kind];
  return `data:${type};base64,${Buffer.from(picture.bytes).toString('base64')}`;
}
