import type { Problem } from '../../base/problems.ts';
import { type Box, IDENTITY, type Matrix, type Scene, type Shape } from '../../base/scene.ts';
import { clipOf } from './clips.ts';
import type { Colour } from './colours.ts';
import { type Declarations, declarationsOf, readSheet } from './css.ts';
import { type Faults, leaveOut } from './fault.ts';
import { fitting, isIdentity, shown, type Size, sizeOf, viewBoxOf } from './frames.ts';
import { lookOf, PLAIN_STYLE, type Style, styled } from './looks.ts';
import { markersOn } from './markers.ts';
import { matrixOf } from './numbers.ts';
import { paintOf } from './paints.ts';
import type { Reading } from './reading.ts';
import { lengthsOf, MOST_STEPS, shapeOf } from './shapes.ts';
import { tellUnsafe } from './unsafe.ts';
import { wordsOf } from './words.ts';
import { type Element, elementsIn, everyElement, MOST_ELEMENTS, readXml, textIn, Unreadable } from './xml.ts';

/** A drawing that was read, and the size in which it is shown at most, px. */
export interface ReadDrawing {
  readonly size: Size;
  readonly scene: Scene;
}

/** Gives an SVG file (its text) as a scene, free of all that lives; what is lost on the way is told. */
export function readDrawing(file: string, text: string): { value: ReadDrawing | null; problems: Problem[] } {
  const faults: Faults = { problems: [], told: new Set() };
  try {
    return { value: toDrawing(readXml(file, text), faults), problems: faults.problems };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { value: null, problems: [...faults.problems, told(error)] };
  }
}

function told({ what, place, message }: Unreadable): Problem {
  if (what === 'broken') return { code: 'drawing-broken', place, detail: message };
  if (what === 'remote' || what === 'entities')
    return { code: 'drawing-unsafe', place, what: what === 'remote' ? message : 'entities of its own' };
  return { code: 'drawing-large', place, what };
}

function toDrawing(root: Element, faults: Faults): ReadDrawing | null {
  if (root.name !== 'svg') throw new Unreadable('broken', root.place, 'its outermost element is not <svg>');
  tellUnsafe(root, faults);
  const size = sizeOf(root);
  if (!size)
    throw new Unreadable(
      'broken',
      root.place,
      'it has no usable size: neither width and height nor a viewBox',
    );
  const all = everyElement(root);
  const sheet = readSheet(
    all
      .filter(({ name }) => name === 'style')
      .map(textIn)
      .join('\n'),
  );
  for (const strange of sheet.strange) leaveOut(faults, root, `the rule ${strange} of its style sheet`);
  const reading: Reading = {
    faults,
    ids: idsOf(all),
    parents: new Map(all.flatMap((parent) => elementsIn(parent).map((child) => [child, parent] as const))),
    sheet,
    left: { elements: MOST_ELEMENTS, steps: MOST_STEPS },
    means: new Map(),
    using: [],
  };
  const { width, height } = size;
  const place = { x: 0, y: 0, width, height };
  const shapes = framed(root, { ...PLAIN_STYLE, viewport: size }, place, reading);
  return { size: shown(size), scene: { width, height, shapes } };
}

// The first of a name counts, as in browsers.
function idsOf(elements: readonly Element[]): Map<string, Element> {
  const ids = new Map<string, Element>();
  for (const element of elements) {
    const id = element.attributes.get('id');
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}

/** Gives what stands in an element that shows a box of it at a place: the drawing, one in it, or a symbol. */
function framed(element: Element, outer: Style, place: Box, reading: Reading): Shape[] {
  const view = viewBoxOf(element);
  const style = styleOf(element, { ...outer, viewport: view ?? place }, reading);
  if (!style) return [];
  const matrix: Matrix = view
    ? fitting(view, place, element.attributes.get('preserveAspectRatio'))
    : [1, 0, 0, 1, place.x, place.y];
  return grouped(matrix, null, childrenOf(element, style, reading));
}

function childrenOf(element: Element, style: Style, reading: Reading): Shape[] {
  return elementsIn(element).flatMap((child) => read(child, style, reading));
}

function grouped(transform: Matrix, clip: Box | null, shapes: readonly Shape[]): Shape[] {
  if (shapes.length === 0) return [];
  return isIdentity(transform) && !clip ? [...shapes] : [{ kind: 'group', transform, clip, shapes }];
}

type Read = (element: Element, style: Style, reading: Reading) => Shape[];

const NOTHING: Read = () => [];
const READERS: Readonly<Record<string, Read>> = {
  g: childrenOf,
  a: childrenOf,
  svg: (element, style, reading) => {
    const of = lengthsOf(element, style);
    const { width, height } = style.viewport;
    const place = {
      x: of('x') ?? 0,
      y: of('y') ?? 0,
      width: of('width') ?? width,
      height: of('height') ?? height,
    };
    return clipped(place, framed(element, style, place, reading), element.attributes.get('overflow'));
  },
  switch: (element, style, reading) =>
    elementsIn(element)
      .filter(isPlain)
      .slice(0, 1)
      .flatMap((child) => read(child, style, reading)),
  use,
  text: (element, style, reading) => {
    spend(textIn(element).length, element, reading);
    return wordsOf(element, style, {
      styleOf: (inner, around) => styleOf(inner, around, reading),
      lacks: (where, what) => leaveOut(reading.faults, where, what),
    });
  },
  ...Object.fromEntries(
    [
      'defs symbol clipPath linearGradient radialGradient pattern marker mask filter', // used by others, who tell
      'title desc metadata style script view cursor font', // "script" was told before
    ].flatMap((names) => names.split(' ').map((name) => [name, NOTHING] as const)),
  ),
};

// Of a "switch" the first is shown that asks for nothing that only some programs have.
function isPlain({ name, attributes }: Element): boolean {
  const asks = ['requiredExtensions', 'systemLanguage'].some((one) => attributes.has(one));
  return !asks && name !== 'foreignObject';
}

function read(element: Element, outer: Style, reading: Reading): Shape[] {
  if (element.name.includes(':')) return []; // an editor's own notes
  count(element, reading);
  const style = styleOf(element, outer, reading);
  if (!style) return [];
  const own = Object.hasOwn(READERS, element.name) ? READERS[element.name] : drawn;
  const shapes = own?.(element, style, reading) ?? [];
  if (shapes.length === 0) return [];
  const values = declarationsOf(element, reading.sheet);
  return grouped(transformOf(element, values, reading), clipOf(element, values, style, reading), shapes);
}

function drawn(element: Element, style: Style, reading: Reading): Shape[] {
  const shape = shapeOf(element, style, lookOf(style));
  if (shape === undefined) leaveOut(reading.faults, element, `the element <${element.name.slice(0, 40)}>`);
  if (shape?.kind === 'path') spend(shape.steps.length, element, reading);
  if (!shape || style.isHidden) return [];
  return [...(isSeen(shape) ? [shape] : []), ...markersOn(shape, style, reading, inMarker)];
}

// A marker looks as where it is defined says, not where it is drawn (SVG 2, 11.6.2).
function inMarker(marker: Element, plain: Style, reading: Reading): Shape[] {
  count(marker, reading);
  const around: Element[] = [];
  for (let one = reading.parents.get(marker); one; one = reading.parents.get(one)) around.unshift(one);
  const find = (id: string): Colour | undefined => paintOf(id, marker, reading);
  const outer = around.reduce(
    (style, element) => styled(style, declarationsOf(element, reading.sheet), find),
    plain,
  );
  const { opacity, markers, viewport } = plain;
  const style = styleOf(marker, { ...outer, opacity, markers, viewport }, reading);
  return style ? childrenOf(marker, { ...style, markers }, reading) : [];
}

/** Counts an element that is drawn, however often it is. */
function count({ place }: Element, { left }: Reading): void {
  left.elements -= 1;
  if (left.elements < 0) throw new Unreadable('elements', place);
}

/** Counts steps of paths and letters of texts, which a small file can repeat without end. */
function spend(steps: number, { place }: Element, { left }: Reading): void {
  left.steps -= steps;
  if (left.steps < 0) throw new Unreadable('steps', place);
}

function isSeen(shape: Shape): boolean {
  return !('look' in shape) || shape.look.fill !== null || shape.look.stroke !== null;
}

/** Gives what an element refers to, at its place; a ring of references ends where it closes. */
function use(element: Element, style: Style, reading: Reading): Shape[] {
  const target = reading.ids.get((element.attributes.get('href') ?? '').replace(/^#/, ''));
  if (!target) {
    leaveOut(reading.faults, element, 'a <use> of what is not in it');
    return [];
  }
  if (reading.using.includes(target) || reading.using.length >= 32) {
    leaveOut(reading.faults, element, 'a <use> of itself');
    return [];
  }
  const inner = { ...reading, using: [...reading.using, target] };
  const of = lengthsOf(element, style);
  const [x, y] = [of('x') ?? 0, of('y') ?? 0];
  if (target.name !== 'symbol' && target.name !== 'svg')
    return grouped([1, 0, 0, 1, x, y], null, read(target, style, inner));
  const { width, height } = style.viewport;
  const place = { x, y, width: of('width') ?? width, height: of('height') ?? height };
  return clipped(place, framed(target, style, place, inner), target.attributes.get('overflow'));
}

function clipped(place: Box, shapes: readonly Shape[], overflow = 'hidden'): Shape[] {
  return grouped(IDENTITY, overflow === 'visible' || overflow === 'auto' ? null : place, shapes);
}

/** Gives an element's style, and tells what of it is lost; null when the element is not shown. */
function styleOf(element: Element, outer: Style, reading: Reading): Style | null {
  const values = declarationsOf(element, reading.sheet);
  if (values.get('display') === 'none') return null;
  for (const [name, what] of LOST) {
    const value = values.get(name) ?? '';
    if (value !== '' && !USUAL.has(value)) leaveOut(reading.faults, element, what);
  }
  return styled(outer, values, (id) => paintOf(id, element, reading));
}

const USUAL = new Set([
  'none',
  'normal',
  'inherit',
  'auto',
  '0',
  '0px',
  'fill',
  'isolate',
  'horizontal-tb',
  'lr-tb',
]);

const LOST: readonly (readonly [property: string, what: string])[] = [
  ['filter', 'a filter'],
  ['mask', 'a mask'],
  ['mix-blend-mode', 'the blending of colours'],
  ['letter-spacing', 'the spacing of letters'],
  ['word-spacing', 'the spacing of words'],
  ['text-decoration', 'a line under or through words'],
  ['writing-mode', 'the direction of a text'],
  ['vector-effect', 'a line that keeps its width'],
  ['paint-order', 'the order of filling and outlining'],
];

function transformOf(element: Element, values: Declarations, { faults }: Reading): Matrix {
  const matrix = matrixOf(values.get('transform') ?? '');
  if (!matrix) leaveOut(faults, element, 'a transform that cannot be read');
  return matrix ?? IDENTITY;
}
