import type { Run, Words } from '../../base/scene.ts';
import { cutOf, lookOf, type Style } from './looks.ts';
import { lengthOf } from './numbers.ts';
import type { Element } from './xml.ts';

/** What reading words needs of the drawing around them. */
export interface WordReading {
  /** Gives the style of an element in the words. */
  readonly styleOf: (element: Element, outer: Style) => Style | null; // null: not shown
  /** Tells what cannot be set. */
  readonly lacks: (element: Element, what: string) => void;
}

/** Where the next words stand. */
interface Pen {
  x: number;
  y: number;
  dx: number; // still to be gone
  dy: number;
  isNew: boolean; // a place was given: what follows stands by itself
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly anchor: Words['anchor'];
  readonly runs: Run[];
}

/** Gives the lines of a text element: a new one wherever a place is given. */
export function wordsOf(element: Element, style: Style, reading: WordReading): Words[] {
  const pen: Pen = { x: 0, y: 0, dx: 0, dy: 0, isNew: true };
  const lines: Line[] = [];
  take(element, style, pen, lines, reading);
  return lines.flatMap(({ runs, ...line }) => {
    const tidied = tidy(runs);
    return tidied.length > 0 ? [{ kind: 'words' as const, ...line, runs: tidied }] : [];
  });
}

function take(element: Element, style: Style, pen: Pen, lines: Line[], reading: WordReading): void {
  move(element, style, pen, reading);
  for (const child of element.children) {
    if (typeof child === 'string') add(child, style, pen, lines);
    else if (child.name === 'tspan' || child.name === 'a') {
      const inner = reading.styleOf(child, style);
      if (inner) take(child, inner, pen, lines, reading);
    } else if (!QUIET.has(child.name)) reading.lacks(child, `the ${child.name} in a text`);
  }
}

const QUIET = new Set(['title', 'desc', 'metadata']);

function move(element: Element, { size, viewport }: Style, pen: Pen, { lacks }: WordReading): void {
  const { attributes } = element;
  const read = (name: string, whole: number): number | undefined => {
    const [first, ...more] = (attributes.get(name) ?? '').trim().split(/[\s,]+/);
    if (more.length > 0) lacks(element, 'the places of single letters');
    return lengthOf(first, { font: size, whole });
  };
  const [x, y] = [read('x', viewport.width), read('y', viewport.height)];
  if (attributes.has('textLength')) lacks(element, 'the length that a text is stretched to');
  if (attributes.has('rotate')) lacks(element, 'the turning of single letters');
  if (x !== undefined) Object.assign(pen, { x, dx: 0, isNew: true });
  if (y !== undefined) Object.assign(pen, { y, dy: 0, isNew: true });
  pen.dx += read('dx', viewport.width) ?? 0;
  pen.dy += read('dy', viewport.height) ?? 0;
}

function add(text: string, style: Style, pen: Pen, lines: Line[]): void {
  const { fill } = lookOf(style);
  if (text.trim() === '' && (pen.isNew || lines.length === 0)) return;
  if (pen.isNew || lines.length === 0) {
    // A step down from a given place is a line of its own, as in <tspan x="0" dy="1.2em">.
    Object.assign(pen, { x: pen.x + pen.dx, y: pen.y + pen.dy, dx: 0, dy: 0, isNew: false });
    lines.push({ x: pen.x, y: pen.y - style.rise * style.size, anchor: style.anchor, runs: [] });
  }
  const { size, isHidden } = style;
  const opacity = isHidden ? 0 : (fill?.opacity ?? 0);
  const look = {
    family: 'sans' as const,
    cut: cutOf(style),
    face: '',
    size,
    colour: fill?.colour ?? '#000000',
    opacity,
  };
  lines.at(-1)?.runs.push({ text, ...look, dx: pen.dx, dy: pen.dy });
  pen.y += pen.dy;
  Object.assign(pen, { dx: 0, dy: 0 });
}

/** Gives runs with single spaces between words and none at either end, as SVG shows them. */
function tidy(runs: readonly Run[]): Run[] {
  let isSpace = true;
  const single = runs.map((run) => {
    let text = run.text.replace(/[\t\n\r ]+/g, ' ').replace(/\p{Cc}/gu, '');
    if (isSpace) text = text.replace(/^ /, '');
    if (text !== '') isSpace = text.endsWith(' ');
    return { ...run, text };
  });
  const end = single.findLastIndex(({ text }) => text.trim() !== '');
  const kept = single
    .slice(0, end + 1)
    .map((run, index) => (index === end ? { ...run, text: run.text.trimEnd() } : run));
  return kept.some(({ opacity }) => opacity > 0)
    ? kept.filter(({ text, size }) => text !== '' && size > 0)
    : [];
}
