import type { FontCut, FontFamily } from './kit.ts';

/** A drawing as data, which deck and page each paint: lengths in units of its own box, y downwards. */
export interface Scene {
  readonly width: number; // of the box that is seen, from 0, 0
  readonly height: number;
  readonly shapes: readonly Shape[]; // from back to front
}

export type Shape = Group | Rect | Line | Ellipse | Path | Words;

/** Shapes that are moved together. */
export interface Group {
  readonly kind: 'group';
  readonly transform: Matrix; // from the group's units to those around it
  readonly clip: Box | null; // what is seen of it, in its own units; null: all
  readonly shapes: readonly Shape[];
}

/** The numbers a to f of x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Box {
  readonly kind: 'rect';
  readonly look: Look;
}

export interface Line {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly look: Look;
}

export type Point = readonly [x: number, y: number];

export interface Ellipse {
  readonly kind: 'ellipse';
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
  readonly look: Look;
}

export interface Path {
  readonly kind: 'path';
  readonly steps: readonly Step[]; // the first is an "M"
  readonly look: Look;
}

/** A step of a path: to a point, by a line, by a curve with two handles, or back to where it began. */
export type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** How a shape is filled and outlined; null: not at all. */
export interface Look {
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
}

export interface Fill {
  readonly colour: string; // "#RRGGBB"
  readonly opacity: number; // 0 to 1
  readonly rule: 'nonzero' | 'evenodd'; // what is inside where a path crosses itself
}

export interface Stroke {
  readonly colour: string; // "#RRGGBB"
  readonly opacity: number; // 0 to 1
  readonly width: number; // above 0
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miter: number; // the longest corner, in widths
  readonly dashes: readonly number[]; // lengths drawn and left out in turn; none: unbroken
  readonly offset: number; // of the dashes
}

/** A line of words on a baseline. */
export interface Words {
  readonly kind: 'words';
  readonly x: number; // of the point that its anchor stands on
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly runs: readonly Run[];
}

/** Words that look alike. */
export interface Run {
  readonly text: string;
  readonly family: FontFamily;
  readonly cut: FontCut;
  readonly face: string; // the kit's file that draws it, e.g. "fonts/DiptychSans-Regular.ttf"; "" until it is sought
  readonly size: number;
  readonly colour: string; // "#RRGGBB"
  readonly opacity: number; // 0 to 1
  readonly dx: number; // from where it would stand
  readonly dy: number;
}

/** Gives shapes with each line of words changed. */
export function mapWords(shapes: readonly Shape[], change: (words: Words) => Words): Shape[] {
  return shapes.map((shape) => {
    if (shape.kind === 'group') return { ...shape, shapes: mapWords(shape.shapes, change) };
    return shape.kind === 'words' ? change(shape) : shape;
  });
}

/** Gives a number of a drawing as SVG and PDF write it: no exponent, to five places. */
export function plainNumber(number: number): string {
  return String(Math.round(number * 1e5) / 1e5 || 0);
}
