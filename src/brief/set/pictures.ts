import type { Picture, Plot } from '../../base/picture.ts';
import type { Block } from '../blocks.ts';
import {
  figureIn,
  heightOf,
  indented,
  type Mark,
  moved,
  type Slug,
  stacked,
  type Tag,
  tagIn,
  withBefore,
} from '../marks.ts';
import type { Measured, MeasuredBlock } from '../lines/measure.ts';
import { mm } from '../sheet.ts';
import { setText, type TypeSetting } from './text.ts';

const CODE = mm(17);
const SQUARE = mm(0.55); // the least side of a code's squares, which a camera reads from a hand's distance
const PIXEL = 0.75; // pt: no pixel is drawn larger than on a screen of 96 to the inch
const TALLEST = mm(90);
const TO_CAPTION = 3;

type PictureBlock = Extract<Block<Measured>, { kind: 'picture' }>;

/** Gives a picture as slugs of a width (pt): as wide as it can be, then its caption. */
export function setPicture(
  { picture, alt, caption }: PictureBlock,
  width: number,
  setting: TypeSetting,
  parent: Tag,
): Slug[] {
  const size = sizeOf(picture, width);
  const at = { x: 0, y: 0, ...size };
  const shown = picture.kind === 'plot' ? picture.at(width) : picture;
  const parts = [{ kind: 'picture' as const, ...at, picture: shown }];
  const mark: Mark = { kind: 'figure', ...at, parts, tag: figureIn(parent, alt) };
  const own: Slug = {
    before: 0,
    stretch: 0,
    height: size.height,
    head: 0,
    keep: caption.length > 0,
    bridge: null,
    marks: [mark],
    words: 0,
  };
  const lines = caption.flatMap((leaf) =>
    setText(leaf, width, setting, { tag: tagIn(parent, 'Caption'), orphans: true }),
  );
  const kept = lines.map((slug, index) => ({ ...slug, keep: index < lines.length - 1 }));
  return [own, ...withBefore(kept, TO_CAPTION)];
}

function sizeOf(picture: Picture | Plot, most: number): { width: number; height: number } {
  if (picture.kind === 'plot') {
    const { width, height } = picture.at(most);
    return { width, height };
  }
  if (picture.kind === 'code') {
    const side = Math.min(most, Math.max(CODE, picture.size * SQUARE));
    return { width: side, height: side };
  }
  const ratio = picture.height / picture.width;
  const width = Math.min(most, picture.width * PIXEL, TALLEST / ratio);
  return { width, height: width * ratio };
}

const BESIDE = mm(3.2); // four squares of a usual code: its quiet zone
const LEAST_BESIDE = mm(24);
const FOOT_ROOM = 2.6; // between the last line's baseline and its own foot, so that it stands level with the code

/** Gives the page's colophon as one slug: the text stands beside its code, or below it where that is too narrow. */
export function setColophon(
  blocks: readonly MeasuredBlock[],
  width: number,
  set: (blocks: readonly MeasuredBlock[], width: number) => Slug[],
): Slug[] {
  const [first, ...rest] = blocks;
  const code = first?.kind === 'picture' && first.caption.length === 0 ? sizeOf(first.picture, width) : null;
  const left = code ? code.width + BESIDE : 0;
  if (!first || !code || width - left < LEAST_BESIDE) return set(blocks, width);
  const picture = set([first], width);
  const text = set(rest, width - left);
  const textHeight = heightOf(text, 1) - FOOT_ROOM;
  const height = Math.max(code.height, textHeight);
  const marks = [
    ...picture.flatMap((slug) => slug.marks),
    ...moved(stacked(indented(text, left), 1), 0, height - textHeight),
  ];
  const words = text.reduce((sum, slug) => sum + slug.words, 0);
  return [{ before: 0, stretch: 0, height, head: 0, keep: false, bridge: null, marks, words }];
}
