import {
  type Box,
  type Group,
  type Look,
  plainNumber as n,
  type Run,
  type Scene,
  type Shape,
} from '../base/scene.ts';
import { type Modes, openModes } from './modes.ts';

/** What a drawing's SVG carries beside its shapes. */
export interface SvgFont {
  readonly face: string; // as runs name it
  readonly family: string; // by which the SVG calls it, e.g. "f0"
  readonly base64: string; // WOFF
}

/** How a scene is written as SVG. */
export interface SvgOptions {
  readonly fonts: readonly SvgFont[];
  readonly language: string; // BCP 47
  readonly dark: Scene | null; // the same in the colours of a dark device, for slides that follow it
}

/** Gives a scene as an SVG file of some size (px), its fonts in it: nothing in it lives or leads elsewhere. */
export function toSvg(
  { width, height, shapes }: Scene,
  size: { readonly width: number; readonly height: number },
  { fonts, language, dark }: SvgOptions,
): string {
  const brush = { families: new Map(fonts.map(({ face, family }) => [face, family])), modes: openModes() };
  const inner = shapes.map((shape, index) => paint(shape, dark?.shapes[index] ?? shape, brush)).join('');
  const faces = fonts
    .map(({ family, base64 }) => `@font-face{font-family:${family};src:url(data:font/woff;base64,${base64})}`)
    .join('');
  const style = faces + brush.modes.style();
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${n(width)} ${n(height)}`,
    width: n(size.width),
    height: n(size.height),
    lang: language,
    'text-rendering': 'geometricPrecision', // letters as wide as on the page, not rounded to pixels
  };
  return `${tag('svg', attributes, (style && `<style>${style}</style>`) + inner)}\n`;
}

/** What shapes are painted with. */
interface Brush {
  readonly families: ReadonlyMap<string, string>;
  readonly modes: Modes;
}

// The dark shape is the light one in other colours.
function paint(shape: Shape, dark: Shape, brush: Brush): string {
  const look = 'look' in shape ? looks(shape.look, 'look' in dark ? dark.look : shape.look, brush.modes) : {};
  switch (shape.kind) {
    case 'group':
      return group(shape, dark.kind === 'group' ? dark : shape, brush);
    case 'rect':
      return tag('rect', { ...place(shape), ...look });
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return tag('line', { x1: n(x1), y1: n(y1), x2: n(x2), y2: n(y2), ...look });
    }
    case 'ellipse': {
      const { centre, rx, ry } = shape;
      return tag('ellipse', { cx: n(centre[0]), cy: n(centre[1]), rx: n(rx), ry: n(ry), ...look });
    }
    case 'path': {
      const d = shape.steps.map(([letter, ...numbers]) => letter + numbers.map(n).join(' ')).join('');
      return tag('path', { d, ...look });
    }
    case 'words': {
      const anchor = shape.anchor === 'start' ? {} : { 'text-anchor': shape.anchor };
      const others = dark.kind === 'words' ? dark.runs : shape.runs;
      const runs = shape.runs.map((run, index) => words(run, others[index] ?? run, brush)).join('');
      return tag('text', { x: n(shape.x), y: n(shape.y), ...anchor, 'xml:space': 'preserve' }, runs);
    }
  }
}

// An inner picture cuts to its box by itself, without names that other drawings of the slide could have as well.
function group({ transform, clip, shapes }: Group, dark: Group, brush: Brush): string {
  const inner = shapes.map((shape, index) => paint(shape, dark.shapes[index] ?? shape, brush)).join('');
  const cut = clip
    ? tag(
        'svg',
        { ...place(clip), viewBox: Object.values(place(clip)).join(' '), preserveAspectRatio: 'none' },
        inner,
      )
    : inner;
  return tag('g', { transform: `matrix(${transform.map(n).join(' ')})` }, cut);
}

function place({ x, y, width, height }: Box): Record<'x' | 'y' | 'width' | 'height', string> {
  return { x: n(x), y: n(y), width: n(width), height: n(height) };
}

function looks({ fill, stroke }: Look, dark: Look, modes: Modes): Record<string, string> {
  const classes = [
    fill && modes.classOf({ property: 'fill', light: fill.colour, dark: dark.fill?.colour ?? fill.colour }),
    stroke &&
      modes.classOf({ property: 'stroke', light: stroke.colour, dark: dark.stroke?.colour ?? stroke.colour }),
  ].filter(Boolean);
  return {
    ...(classes.length > 0 && { class: classes.join(' ') }),
    fill: fill?.colour ?? 'none',
    ...(fill && fill.opacity < 1 && { 'fill-opacity': n(fill.opacity) }),
    ...(fill?.rule === 'evenodd' && { 'fill-rule': 'evenodd' }),
    ...(stroke && {
      stroke: stroke.colour,
      'stroke-width': n(stroke.width),
      ...(stroke.opacity < 1 && { 'stroke-opacity': n(stroke.opacity) }),
      ...(stroke.cap !== 'butt' && { 'stroke-linecap': stroke.cap }),
      ...(stroke.join !== 'miter' && { 'stroke-linejoin': stroke.join }),
      ...(stroke.miter !== 4 && { 'stroke-miterlimit': n(stroke.miter) }),
      ...(stroke.dashes.length > 0 && { 'stroke-dasharray': stroke.dashes.map(n).join(' ') }),
      ...(stroke.offset !== 0 && { 'stroke-dashoffset': n(stroke.offset) }),
    }),
  };
}

function words(
  { text, face, size, colour, opacity, dx, dy }: Run,
  dark: Run,
  { families, modes }: Brush,
): string {
  const family = families.get(face);
  const name = modes.classOf({ property: 'fill', light: colour, dark: dark.colour });
  const attributes = {
    ...(name !== '' && { class: name }),
    'font-family': family ? `${family}, sans-serif` : 'sans-serif',
    'font-size': n(size),
    fill: colour,
    ...(opacity < 1 && { 'fill-opacity': n(opacity) }),
    ...(dx !== 0 && { dx: n(dx) }),
    ...(dy !== 0 && { dy: n(dy) }),
  };
  return tag('tspan', attributes, escape(text));
}

function tag(name: string, attributes: Readonly<Record<string, string>>, inner = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
