import type { Box, Matrix } from '../../base/scene.ts';
import { IDENTITY } from '../../base/scene.ts';
import { lengthOf, numbersIn } from './numbers.ts';
import type { Element } from './xml.ts';

/** Gives the box that an element shows of what is in it; undefined when it names none. */
export function viewBoxOf({ attributes }: Element): Box | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = numbersIn(attributes.get('viewBox') ?? '');
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** A drawing’s size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const WIDE = 1280; // px
const GROWTH = 3; // times its own size that a drawing may be shown, since lines stay sharp; an icon stays small
const LARGEST = 20_000; // px
const SLIMMEST = 1 / 100; // of one side to the other

/** Gives the size of a whole drawing; undefined when nothing tells its proportions, or they are those of a thread. */
export function sizeOf(root: Element): Size | undefined {
  const box = viewBoxOf(root);
  const length = (name: string): number | undefined => {
    const text = root.attributes.get(name);
    return text?.includes('%') ? undefined : lengthOf(text, { font: 16, whole: 0 });
  };
  const [width, height] = [length('width'), length('height')];
  const ratio = box ? box.height / box.width : width && height ? height / width : undefined;
  if (ratio === undefined || !(ratio > SLIMMEST && ratio < 1 / SLIMMEST)) return undefined;
  const across = width ?? (height === undefined ? WIDE : height / ratio);
  const size = { width: across, height: height ?? across * ratio };
  const isSeen = [size.width, size.height].every((side) => side > 0 && side <= LARGEST);
  const isThread = !(size.height / size.width > SLIMMEST && size.width / size.height > SLIMMEST);
  return isSeen && !isThread ? size : undefined;
}

/** Gives the size in which a drawing is shown at most. */
export function shown({ width, height }: Size): Size {
  const grown = Math.max(1, Math.min(GROWTH, WIDE / width));
  return { width: width * grown, height: height * grown };
}

/** Gives the transform by which what a box shows fills a place (SVG 2, 8.6). */
export function fitting(view: Box, place: Box, how = ''): Matrix {
  const [, align = 'xMidYMid', extent = 'meet'] = /^\s*(\w+)(?:\s+(meet|slice))?\s*$/.exec(how) ?? [];
  const [byWidth, byHeight] = [place.width / view.width, place.height / view.height];
  if (align === 'none')
    return [byWidth, 0, 0, byHeight, place.x - view.x * byWidth, place.y - view.y * byHeight];
  const scale = extent === 'slice' ? Math.max(byWidth, byHeight) : Math.min(byWidth, byHeight);
  const shift = (axis: string): number => SHARES[axis] ?? 0.5;
  const left = place.x + (place.width - view.width * scale) * shift(align.slice(1, 4));
  const top = place.y + (place.height - view.height * scale) * shift(align.slice(5, 8));
  return [scale, 0, 0, scale, left - view.x * scale, top - view.y * scale];
}

const SHARES: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 };

/** Gives whether a transform changes nothing. */
export function isIdentity(matrix: Matrix): boolean {
  return matrix.every((number, index) => number === IDENTITY[index]);
}
