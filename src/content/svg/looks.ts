import type { FontCut } from '../../base/kit.ts';
import type { Look, Stroke, Words } from '../../base/scene.ts';
import { type Colour, colourOf } from './colours.ts';
import type { Declarations } from './css.ts';
import { lengthOf, numbersIn } from './numbers.ts';

/** How shapes look, handed down from element to element. */
export interface Style {
  readonly colour: Colour; // what "currentColor" means
  readonly fill: Colour | null;
  readonly fillOpacity: number;
  readonly rule: 'nonzero' | 'evenodd';
  readonly stroke: Colour | null;
  readonly strokeOpacity: number;
  readonly width: number;
  readonly cap: Stroke['cap'];
  readonly join: Stroke['join'];
  readonly miter: number;
  readonly dashes: readonly number[];
  readonly offset: number;
  readonly opacity: number; // of all that stands around it, multiplied
  readonly size: number; // of type
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly anchor: Words['anchor'];
  readonly rise: number; // of the letters above the baseline they would stand on, em
  readonly isHidden: boolean;
  readonly markers: Markers;
  readonly viewport: { readonly width: number; readonly height: number }; // what lengths in % are of
}

/** The ids of what stands on the corners of lines, such as arrowheads; "" for nothing. */
type Markers = Readonly<Record<'start' | 'mid' | 'end', string>>;

const BLACK: Colour = { hex: '#000000', opacity: 1 };

/** How a drawing looks that says nothing of it (SVG 2, 13). */
export const PLAIN_STYLE: Omit<Style, 'viewport'> = {
  colour: BLACK,
  fill: BLACK,
  fillOpacity: 1,
  rule: 'nonzero',
  stroke: null,
  strokeOpacity: 1,
  width: 1,
  cap: 'butt',
  join: 'miter',
  miter: 4,
  dashes: [],
  offset: 0,
  opacity: 1,
  size: 16,
  isBold: false,
  isItalic: false,
  anchor: 'start',
  rise: 0,
  isHidden: false,
  markers: { start: '', mid: '', end: '' },
};

/** Gives the colour that a name such as "url(#sky)" stands for; undefined for none. */
export type FindPaint = (id: string) => Colour | undefined;

/** Gives the style of an element in another, by its own values. */
export function styled(outer: Style, values: Declarations, find: FindPaint): Style {
  let style = outer;
  for (const [name, change] of PROPERTIES) {
    const value = values.get(name)?.trim();
    if (value === undefined || value === '' || value === 'inherit') continue;
    style = { ...style, ...change(value, style, find) };
  }
  return style;
}

type Change = (value: string, style: Style, find: FindPaint) => Partial<Style>;

function paint(value: string, { colour }: Style, find: FindPaint, before: Colour | null): Colour | null {
  if (value === 'none') return null;
  if (/^currentcolor$/i.test(value)) return colour;
  const [, id, rest = ''] = /^url\(\s*['"]?#([^'")]*)['"]?\s*\)\s*(.*)$/.exec(value) ?? [];
  if (id === undefined) return colourOf(value) ?? before;
  return find(id) ?? (rest === 'none' ? null : (colourOf(rest) ?? null));
}

function share(value: string): number {
  const number = parseFloat(value) / (value.endsWith('%') ? 100 : 1);
  return Number.isNaN(number) ? 1 : Math.max(0, Math.min(1, number));
}

function length(value: string, { size, viewport }: Style): number | undefined {
  const whole = Math.hypot(viewport.width, viewport.height) / Math.SQRT2;
  return lengthOf(value, { font: size, whole });
}

function oneOf<T extends string>(known: readonly T[], value: string, otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

/** Sizes by name, px (CSS Fonts 4, 2.5). */
const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

function sizeOf(value: string, { size }: Style): number {
  if (value === 'smaller' || value === 'larger') return value === 'smaller' ? size / 1.2 : size * 1.2;
  return Math.max(0, SIZES[value] ?? lengthOf(value, { font: size, whole: size }) ?? size);
}

/** How far letters stand below their baseline's usual place, em: measured on Diptych Sans. */
const BASELINES: Readonly<Record<string, number>> = {
  middle: 0.243, // half the height of an x
  central: 0.33, // half the height of capitals
  hanging: 0.66,
  'text-before-edge': 0.98,
  'before-edge': 0.98,
  'text-after-edge': -0.27,
  'after-edge': -0.27,
};

// In this order: sizes in em follow the size of type, paints the colour.
const PROPERTIES: readonly (readonly [name: string, change: Change])[] = [
  ['font', (value) => fontOf(value)],
  ['font-size', (value, style) => ({ size: sizeOf(value, style) })],
  ['font-weight', (value) => ({ isBold: value.startsWith('bold') || Number(value) >= 600 })],
  ['font-style', (value) => ({ isItalic: /^(?:italic|oblique)/.test(value) })],
  ['color', (value, { colour }) => ({ colour: colourOf(value) ?? colour })],
  ['fill', (value, style, find) => ({ fill: paint(value, style, find, style.fill) })],
  ['fill-opacity', (value) => ({ fillOpacity: share(value) })],
  ['fill-rule', (value) => ({ rule: oneOf(['nonzero', 'evenodd'], value, 'nonzero') })],
  ['stroke', (value, style, find) => ({ stroke: paint(value, style, find, style.stroke) })],
  ['stroke-opacity', (value) => ({ strokeOpacity: share(value) })],
  ['stroke-width', (value, style) => ({ width: length(value, style) ?? style.width })],
  ['stroke-linecap', (value) => ({ cap: oneOf(['butt', 'round', 'square'], value, 'butt') })],
  ['stroke-linejoin', (value) => ({ join: oneOf(['miter', 'round', 'bevel'], value, 'miter') })],
  ['stroke-miterlimit', (value) => ({ miter: Math.max(1, numbersIn(value)[0] ?? 4) })],
  ['stroke-dasharray', (value, style) => ({ dashes: dashesOf(value, style) })],
  ['stroke-dashoffset', (value, style) => ({ offset: length(value, style) ?? 0 })],
  ['opacity', (value, { opacity }) => ({ opacity: opacity * share(value) })],
  ['text-anchor', (value) => ({ anchor: oneOf(['start', 'middle', 'end'], value, 'start') })],
  ['dominant-baseline', (value) => ({ rise: -(BASELINES[value] ?? 0) })],
  ['alignment-baseline', (value) => ({ rise: -(BASELINES[value] ?? 0) })],
  ['marker', (value) => ({ markers: { start: idIn(value), mid: idIn(value), end: idIn(value) } })],
  ['marker-start', (value, { markers }) => ({ markers: { ...markers, start: idIn(value) } })],
  ['marker-mid', (value, { markers }) => ({ markers: { ...markers, mid: idIn(value) } })],
  ['marker-end', (value, { markers }) => ({ markers: { ...markers, end: idIn(value) } })],
  ['visibility', (value) => ({ isHidden: value !== 'visible' })],
];

/** Gives the id in an address within the drawing, e.g. "url(#arrow)". */
function idIn(value: string): string {
  return /^url\(\s*['"]?#([^'")]*)/.exec(value)?.[1] ?? '';
}

function fontOf(value: string): Partial<Style> {
  const size = /(?:^|\s)([\d.]+(?:px|pt|mm))/.exec(value)?.[1];
  const isBold = /\bbold\b|\b[6-9]00\b/.test(value);
  const isItalic = /\b(?:italic|oblique)\b/.test(value);
  const found = lengthOf(size, { font: 16, whole: 16 });
  return { isBold, isItalic, ...(found !== undefined && { size: found }) };
}

const MOST_DASHES = 32;

function dashesOf(value: string, style: Style): number[] {
  const lengths = value.split(/[\s,]+/).map((one) => length(one, style) ?? -1);
  const isSound = lengths.length <= MOST_DASHES && lengths.every((one) => one >= 0);
  return isSound && lengths.some((one) => one > 0) ? lengths : [];
}

/** Gives how a shape of a style is painted. */
export function lookOf(style: Style): Look {
  const { fill, rule, stroke, width, cap, join, miter, dashes, offset } = style;
  const fillOpacity = (fill?.opacity ?? 0) * style.fillOpacity * style.opacity;
  const strokeOpacity = (stroke?.opacity ?? 0) * style.strokeOpacity * style.opacity;
  return {
    fill: fill && fillOpacity > 0 ? { colour: fill.hex, opacity: fillOpacity, rule } : null,
    stroke:
      stroke && strokeOpacity > 0 && width > 0
        ? { colour: stroke.hex, opacity: strokeOpacity, width, cap, join, miter, dashes, offset }
        : null,
  };
}

/** Gives the cut of the kit's sans that words of a style are set in. */
export function cutOf({ isBold, isItalic }: Style): FontCut {
  return isBold ? 'semibold' : isItalic ? 'italic' : 'regular';
}
