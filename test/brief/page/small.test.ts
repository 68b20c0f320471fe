import { expect, test } from 'vitest';
import type { Drawing, Plot } from '../../../src/base/picture.ts';
import type { Problem } from '../../../src/base/problems.ts';
import { figureIn } from '../../../src/brief/marks.ts';
import { toldByPlots } from '../../../src/brief/page/small.ts';

const place = { file: 'canal/01-few.md', line: 5, column: 1, endColumn: 4 };
const scene = { width: 160, height: 100, shapes: [] };
const size = { width: 160, height: 100 };
const narrow: Drawing = {
  kind: 'drawing',
  name: 'figure.svg',
  file: '',
  ...size,
  scene,
  table: null,
  bytes: new Uint8Array(),
};
const wide: Drawing = { ...narrow, width: 510 };
const LEFT: Problem = { code: 'figure-labels', place, left: ['2014: Dug'], output: 'brief' };
const plot: Plot = {
  kind: 'plot',
  name: 'figure.svg',
  draw: (width) => (width > 200 ? wide : narrow),
  told: (drawing) => (drawing === narrow ? [LEFT] : []),
};

/** Gives what is told of a page that shows a drawing. */
function told(drawing: Drawing) {
  const box = { x: 0, y: 0, ...size };
  const parts = [{ kind: 'picture' as const, ...box, picture: drawing }];
  const tag = figureIn({ role: 'Document', parent: null }, 'A drawing');
  const marks = [{ kind: 'figure' as const, ...box, parts, tag }];
  return toldByPlots([{ name: 'timeline', ...box, marks }], new Map([[plot.name, plot]]));
}

test('labels without room are told as the page shows the figure, not as it was tried', () => {
  expect(told(narrow)).toEqual([LEFT]);
  expect(told(wide)).toEqual([]);
});
