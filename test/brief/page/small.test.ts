import { expect, test } from 'vitest';
import type { Plot } from '../../../src/base/picture.ts';
import type { Problem } from '../../../src/base/problems.ts';
import { figureIn } from '../../../src/brief/marks.ts';
import { toldByPlots } from '../../../src/brief/page/small.ts';

const place = { file: 'canal/01-few.md', line: 5, column: 1, endColumn: 4 };
const LEFT: Problem = { code: 'figure-labels', place, left: ['2014: Dug'], output: 'brief' };

/** A figure whose label finds room where it is wide. */
const plot: Plot = {
  kind: 'plot',
  name: 'figure.svg',
  at: (width) => ({
    kind: 'plot-at',
    width,
    height: 100,
    draw: () => {
      throw new Error('nothing is drawn to tell what has no room');
    },
    told: () => (width > 200 ? [] : [LEFT]),
  }),
};

/** Gives what is told of a page that shows the figure at a width. */
function told(width: number) {
  const box = { x: 0, y: 0, width, height: 100 };
  const parts = [{ kind: 'picture' as const, ...box, picture: plot.at(width) }];
  const tag = figureIn({ role: 'Document', parent: null }, 'A drawing');
  const marks = [{ kind: 'figure' as const, ...box, parts, tag }];
  return toldByPlots([{ name: 'timeline', ...box, marks }]);
}

test('labels without room are told as the page shows the figure, not as it was tried', () => {
  expect(told(160)).toEqual([LEFT]);
  expect(told(510)).toEqual([]);
});
