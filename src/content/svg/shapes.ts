import svgpath from 'svgpath';
import type { Look, Shape, Step } from '../../base/scene.ts';
import { lengthOf, numbersIn } from './numbers.ts';
import type { Style } from './looks.ts';
import { type Element, Unreadable } from './xml.ts';

/** The most steps of a path, and of all paths of a drawing. */
export const MOST_STEPS = 200_000;

/** Gives the lengths of an element by their attributes; those in % are of the picture's width, height or diagonal. */
export function lengthsOf(
  { attributes }: Element,
  { size, viewport }: Style,
): (name: string) => number | undefined {
  const { width, height } = viewport;
  const wholes: Readonly<Record<string, number>> = { x: width, w: width, y: height, h: height };
  return (name) => {
    const axis = /^(?:c|r)?([xy])\d?$/.exec(name)?.[1] ?? name.charAt(0);
    const whole = wholes[axis] ?? Math.hypot(width, height) / Math.SQRT2;
    return lengthOf(attributes.get(name), { font: size, whole });
  };
}

/** Gives what an element such as "rect" draws; undefined for an element that draws nothing by itself. */
export function shapeOf(element: Element, style: Style, look: Look): Shape | null | undefined {
  return Object.hasOwn(SHAPES, element.name) ? SHAPES[element.name]?.(element, style, look) : undefined;
}

type Draw = (element: Element, style: Style, look: Look) => Shape | null; // null: nothing to see

const SHAPES: Readonly<Record<string, Draw>> = {
  rect: (element, style, look) => {
    const of = lengthsOf(element, style);
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map(of);
    if (width <= 0 || height <= 0) return null;
    const rx = Math.min(Math.max(0, of('rx') ?? of('ry') ?? 0), width / 2);
    const ry = Math.min(Math.max(0, of('ry') ?? of('rx') ?? 0), height / 2);
    if (rx === 0 || ry === 0) return { kind: 'rect', x, y, width, height, look };
    const [right, bottom] = [x + width, y + height];
    const arc = (toX: number, toY: number): string => `A${rx} ${ry} 0 0 1 ${toX} ${toY}`;
    const d = `M${x + rx} ${y}H${right - rx}${arc(right, y + ry)}V${bottom - ry}${arc(right - rx, bottom)}H${x + rx}${arc(x, bottom - ry)}V${y + ry}${arc(x + rx, y)}Z`;
    return path(stepsOf(d), look);
  },
  circle: (element, style, look) => {
    const of = lengthsOf(element, style);
    return ellipse(of('cx'), of('cy'), of('r'), of('r'), look);
  },
  ellipse: (element, style, look) => {
    const of = lengthsOf(element, style);
    return ellipse(of('cx'), of('cy'), of('rx') ?? of('ry'), of('ry') ?? of('rx'), look);
  },
  line: (element, style, { stroke }) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ['x1', 'y1', 'x2', 'y2'].map(lengthsOf(element, style));
    return { kind: 'line', from: [x1, y1], to: [x2, y2], look: { fill: null, stroke } };
  },
  polyline: ({ attributes }, _, look) => path(corners(attributes.get('points') ?? ''), look),
  polygon: ({ attributes }, _, look) => {
    const steps = corners(attributes.get('points') ?? '');
    return path(steps.length > 0 ? [...steps, ['Z']] : [], look);
  },
  path: (element, _, look) => {
    const d = element.attributes.get('d') ?? '';
    if ((d.match(/[a-z]|-?[\d.]+/gi)?.length ?? 0) > MOST_STEPS) throw new Unreadable('steps', element.place);
    return path(stepsOf(d), look);
  },
};

function ellipse(x = 0, y = 0, rx = 0, ry = 0, look: Look): Shape | null {
  return rx > 0 && ry > 0 ? { kind: 'ellipse', centre: [x, y], rx, ry, look } : null;
}

function path(steps: readonly Step[], look: Look): Shape | null {
  return steps.length > 1 ? { kind: 'path', steps, look } : null;
}

function corners(points: string): Step[] {
  const numbers = numbersIn(points);
  return Array.from({ length: numbers.length >> 1 }, (_, index) => [
    index === 0 ? 'M' : 'L',
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ]);
}

/** Gives path data as far as they can be read (SVG 2, 9.5.4): arcs and all other curves as cubic ones. */
function stepsOf(d: string): Step[] {
  const steps: Step[] = [];
  let closed: readonly [number, number] | null = null; // where the last "Z" led to
  let start: readonly [number, number] = [0, 0];
  svgpath(d)
    .abs()
    .unarc()
    .unshort()
    .iterate((segment, _, x, y) => {
      // What follows a "Z" at once begins a path of its own.
      if (closed && segment[0] !== 'M') steps.push(['M', ...closed]);
      closed = null;
      switch (segment[0]) {
        case 'M':
          start = [segment[1], segment[2]];
          steps.push(['M', ...start]);
          break;
        case 'L':
          steps.push(['L', segment[1], segment[2]]);
          break;
        case 'H':
          steps.push(['L', segment[1], y]);
          break;
        case 'V':
          steps.push(['L', x, segment[1]]);
          break;
        case 'C':
          steps.push([...segment]);
          break;
        case 'Q':
          steps.push(cubic(x, y, segment));
          break;
        case 'Z':
        case 'z':
          steps.push(['Z']);
          closed = start;
          break;
        default:
          throw new Error(`A path was not made plain: ${segment[0]}`);
      }
    });
  return steps;
}

/** Gives a quadratic curve as a cubic one: its handles are two thirds of the way to the single one. */
function cubic(
  x: number,
  y: number,
  [, hx, hy, toX, toY]: readonly ['Q', number, number, number, number],
): Step {
  const third = (from: number, handle: number): number => from + (2 / 3) * (handle - from);
  return ['C', third(x, hx), third(y, hy), third(toX, hx), third(toY, hy), toX, toY];
}
