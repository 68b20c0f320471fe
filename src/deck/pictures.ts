import type { Picture, Pictures } from '../base/picture.ts';
import type { Token } from './marp.ts';

const TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  code: 'image/svg+xml',
  drawing: 'image/svg+xml',
} as const;

/** Pictures to show, and what is told the name of each that is asked for and not among them. */
export interface Gallery {
  readonly pictures: Pictures;
  readonly lacks: (name: string) => void;
}

/** Puts the pictures that images name into them; an image of anything else leaves its tokens. Gives the tokens. */
export function showPictures(tokens: readonly Token[], gallery: Gallery): readonly Token[] {
  for (const token of tokens) {
    if (token.children?.some(isImage))
      token.children = token.children.flatMap((child) => show(child, gallery));
  }
  return tokens;
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
    ...(picture.kind === 'raster' ? sizeOf(picture) : []),
  ];
  return [token];
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
