import {
  type Box,
  type Ellipse,
  type Look,
  type Matrix,
  plainNumber as n,
  type Scene,
  type Shape,
  type Step,
  type Stroke,
  type Words,
} from '../../base/scene.ts';
import type { Font } from '../type/fonts.ts';
import { showText, type Shown } from './show.ts';

/** What the page has for painting a scene. */
export interface SceneTools {
  /** Gives a font of the page, by the kit's file. */
  readonly fontOf: (face: string) => { readonly font: Font; readonly name: string; readonly shown: Shown };
  /** Gives the name of a graphics state in which areas and lines are seen by shares from 0 to 1. */
  readonly stateOf: (fill: number, stroke: number) => string;
}

/** Gives the operators (PDF 32000-1, 8.5) that paint a scene into a box of a page whose y grows downwards (pt). */
export function sceneOperators(scene: Scene, box: Box, tools: SceneTools): string {
  const { width, height, shapes } = scene;
  const [across, down] = [box.width / width, box.height / height];
  const group: Shape = {
    kind: 'group',
    transform: [across, 0, 0, down, box.x, box.y],
    clip: { x: 0, y: 0, width, height },
    shapes,
  };
  return paint(group, tools);
}

function paint(shape: Shape, tools: SceneTools): string {
  switch (shape.kind) {
    case 'group': {
      const cut = shape.clip ? `${rect(shape.clip)} W n\n` : '';
      const inner = shape.shapes.map((one) => paint(one, tools)).join('\n');
      return `q ${matrix(shape.transform)}\n${cut}${inner}\nQ`;
    }
    case 'rect':
      return drawn(rect(shape), shape.look, tools);
    case 'line':
      return drawn(
        steps([
          ['M', ...shape.from],
          ['L', ...shape.to],
        ]),
        shape.look,
        tools,
      );
    case 'ellipse':
      return drawn(steps(round(shape)), shape.look, tools);
    case 'path':
      return drawn(steps(shape.steps), shape.look, tools);
    case 'words':
      return words(shape, tools);
  }
}

function drawn(path: string, { fill, stroke }: Look, { stateOf }: SceneTools): string {
  const opacities = [fill?.opacity ?? 1, stroke?.opacity ?? 1] as const;
  const state = opacities.every((one) => one === 1) ? [] : [`/${stateOf(...opacities)} gs`];
  const colours = fill ? [`${rgb(fill.colour)} rg`] : [];
  const pen = stroke ? [`${rgb(stroke.colour)} RG ${penOf(stroke)}`] : [];
  const even = fill?.rule === 'evenodd' ? '*' : '';
  const operator = fill ? (stroke ? 'B' : 'f') + even : stroke ? 'S' : 'n';
  // Seen in part, area and line are painted one upon the other, as browsers do; "B" would paint them as one.
  if (fill && stroke && opacities.some((one) => one < 1))
    return ['q', ...state, ...colours, ...pen, path, `f${even}`, path, 'S Q'].join('\n');
  return ['q', ...state, ...colours, ...pen, path, `${operator} Q`].join('\n');
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

function penOf({ width, cap, join, miter, dashes, offset }: Stroke): string {
  const dash = dashes.length > 0 ? ` [${dashes.map(n).join(' ')}] ${n(phase(dashes, offset))} d` : '';
  return `${n(width)} w ${CAPS[cap]} J ${JOINS[join]} j ${n(miter)} M${dash}`;
}

// Readers disagree on offsets below 0; a turn of all dashes more is the same place. Lists of odd length turn twice.
function phase(dashes: readonly number[], offset: number): number {
  const turn = dashes.reduce((sum, dash) => sum + dash, 0) * (dashes.length % 2 === 1 ? 2 : 1);
  return ((offset % turn) + turn) % turn;
}

function rect({ x, y, width, height }: Box): string {
  return `${n(x)} ${n(y)} ${n(width)} ${n(height)} re`;
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

function steps(all: readonly Step[]): string {
  return all.map(([letter, ...numbers]) => [...numbers.map(n), OPERATORS[letter]].join(' ')).join('\n');
}

const HANDLE = 0.552285; // of a quarter circle's curve, as a share of its radius: 4/3 × (√2 − 1)

/** Gives an ellipse from its right, clockwise as SVG goes, so that dashes begin alike. */
function round({ centre: [x, y], rx, ry }: Ellipse): Step[] {
  const [hx, hy] = [rx * HANDLE, ry * HANDLE];
  return [
    ['M', x + rx, y],
    ['C', x + rx, y + hy, x + hx, y + ry, x, y + ry],
    ['C', x - hx, y + ry, x - rx, y + hy, x - rx, y],
    ['C', x - rx, y - hy, x - hx, y - ry, x, y - ry],
    ['C', x + hx, y - ry, x + rx, y - hy, x + rx, y],
    ['Z'],
  ];
}

const SIZE = 100; // that all words are set in, then scaled: places within them are kept to the thousandth

function words({ x, y, anchor, runs }: Words, { fontOf, stateOf }: SceneTools): string {
  const set = runs.map((run) => {
    const { font, name, shown } = fontOf(run.face);
    const clusters = font.set(run.text, []);
    const ems = clusters.reduce((sum, { glyphs }) => glyphs.reduce((all, one) => all + one.advance, sum), 0);
    return { run, name, shown, clusters, width: ems * run.size };
  });
  const whole = set.reduce((sum, { run, width }) => sum + run.dx + width, 0);
  let [left, baseline] = [x - whole * { start: 0, middle: 0.5, end: 1 }[anchor], y];
  const lines = set.flatMap(({ run, name, shown, clusters, width }) => {
    left += run.dx;
    baseline += run.dy;
    const scale = run.size / SIZE;
    const place = matrix([scale, 0, 0, scale, left, baseline]);
    left += width;
    if (run.opacity === 0) return [];
    const state = run.opacity < 1 ? `/${stateOf(run.opacity, 1)} gs ` : '';
    const text = showText(clusters, name, { x: 0, y: 0, size: SIZE, tracking: 0, spacing: 0 }, shown);
    return [`q ${state}${rgb(run.colour)} rg ${place}\n${text}\nQ`];
  });
  return lines.join('\n');
}

function matrix(numbers: Matrix): string {
  return `${numbers.map(n).join(' ')} cm`;
}

function rgb(colour: string): string {
  const part = (at: number): string => n(parseInt(colour.slice(at, at + 2), 16) / 255);
  return [part(1), part(3), part(5)].join(' ');
}
