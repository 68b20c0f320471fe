import type { ChartFigure } from '../../base/figures/chart.ts';
import type { FontCut, TypeStyle } from '../../base/kit.ts';
import type { Look, Point, Shape } from '../../base/scene.ts';
import { type NumberFormat, numberFormat } from '../number-format.ts';
import type { Sheet } from '../sheet.ts';
import { lineOf, type Stand } from '../type.ts';
import { wrap } from '../wrap.ts';
import type { SeriesLook } from './looks.ts';

/** How words of a chart look. */
export interface Ink {
  readonly type: TypeStyle;
  readonly colour: string; // "#RRGGBB"
  readonly cut: FontCut;
}

/** What charts are drawn with: a sheet, and marks that stand on its pixels. */
export interface Pen extends Sheet {
  readonly format: NumberFormat;
  /** Gives a length or place at which thin lines are sharp. */
  readonly snap: (length: number) => number;
  readonly wide: (text: string, ink: Ink) => number;
  readonly lines: (text: string, width: number, ink: Ink) => string[];
  readonly rect: (x: number, y: number, size: { width: number; height: number }, colour: string) => Shape;
}

/** What a part of a chart takes and shows. */
export interface Part {
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly left: readonly string[]; // words for which there was no room
}

/** Gives a kind of chart in a room: the sheet's width, and at most its height. */
export type DrawChart = (figure: ChartFigure, pen: Pen) => Part;

/** Gives a sheet as a pen. */
export function penFor(sheet: Sheet): Pen {
  const grain = sheet.medium === 'slide' ? 1 : 0.25;
  const snap = (length: number): number => Math.round(length / grain) * grain;
  return {
    ...sheet,
    format: numberFormat(sheet.language),
    snap,
    wide: (text, { type, cut }) => sheet.measure(text, { family: type.font, cut, size: type.size }),
    lines: (text, width, ink) => wrap(text, width, ink, sheet.measure),
    rect: (x, y, { width, height }, colour) => {
      const [left, top] = [snap(x), snap(y)];
      const size = {
        width: Math.max(grain, snap(x + width) - left),
        height: Math.max(grain, snap(y + height) - top),
      };
      return { kind: 'rect', x: left, y: top, ...size, look: filled(colour) };
    },
  };
}

/** Gives the ink of a chart's small words. */
export function noteInk({ type, colours }: Sheet, colour = colours['ink-2']): Ink {
  return { type: type.note, colour, cut: 'regular' };
}

/** Gives a line of words whose middle stands at a height. */
export function centred(text: string, { x, y, anchor = 'start' }: Stand, ink: Ink): Shape {
  return lineOf(text, { x, y: y + ink.type.size * MIDDLE, anchor }, ink);
}

const MIDDLE = 0.34; // em from a line's middle down to its baseline: half of a figure's height

/** Gives lines of words below each other, the middle of all at a height. */
export function block(lines: readonly string[], { x, y, anchor = 'start' }: Stand, ink: Ink): Shape[] {
  const first = y - ((lines.length - 1) * ink.type.leading) / 2;
  return lines.map((line, index) => centred(line, { x, y: first + index * ink.type.leading, anchor }, ink));
}

/** Gives shapes moved down. */
export function lowered(shapes: readonly Shape[], by: number): Shape {
  return { kind: 'group', transform: [1, 0, 0, 1, 0, by], clip: null, shapes };
}

/** Gives a look of one colour. */
export function filled(colour: string): Look {
  return { fill: { colour, opacity: 1, rule: 'nonzero' }, stroke: null };
}

/** Gives a look of a line. */
export function drawn(colour: string, width: number, dashes: readonly number[] = []): Look {
  const stroke = {
    colour,
    opacity: 1,
    width,
    cap: 'butt',
    join: 'round',
    miter: 4,
    dashes,
    offset: 0,
  } as const;
  return { fill: null, stroke };
}

/** Gives a line through points. */
export function through(points: readonly Point[], look: Look, isClosed = false): Shape {
  const steps = points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const);
  return { kind: 'path', steps: isClosed ? [...steps, ['Z']] : steps, look };
}

/** Gives a round mark. */
export function dot([x, y]: Point, radius: number, look: Look): Shape {
  return { kind: 'ellipse', centre: [x, y], rx: radius, ry: radius, look };
}

/** Gives the ink in which a series is named. */
export function inkOf(look: SeriesLook | undefined, pen: Pen): Ink {
  const cut = look?.stands ? ('semibold' as const) : ('regular' as const);
  return { ...noteInk(pen, look?.text), cut };
}

/** Gives how high a chart with axes is: all of a slide's room; on a page the lower, the wider it is. */
export function heightFor({ medium, width, height }: Pen): number {
  return medium === 'slide' ? height : Math.min(height, Math.round(100 + width * 0.12));
}
