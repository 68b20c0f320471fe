import { expect, test } from 'vitest';
import { type Evenness, looksEven, toEvenness } from '../../../src/brief/lines/evenness.ts';
import { toJustifiedLines } from '../../../src/brief/lines/lines.ts';
import { items } from '../fake.ts';

const EVEN: Evenness = { lines: 40, hyphens: 4, widest: 1.4, stack: 1 };

test.each<[string, Partial<Evenness>, boolean]>([
  ['with spaces of nearly one width', {}, true],
  ['with one space half as wide again', { widest: 1.5 }, true],
  ['with one space wider than that', { widest: 1.55 }, false],
  ['with a broken word in every fourth line', { hyphens: 10 }, true],
  ['with more of them', { hyphens: 11 }, false],
  ['with three of them one below the other', { stack: 3 }, false],
  ['of two lines, one of them broken', { lines: 2, hyphens: 1 }, true],
])('text %s', (_, change, even) => {
  expect(looksEven({ ...EVEN, ...change })).toBe(even);
});

test('a paragraph is judged by all its lines but the last', () => {
  const lines = toJustifiedLines(items('quite a long border and the ground beside it is wide'), 14);
  const { lines: fitted, widest } = toEvenness(lines);
  expect(fitted).toBe(lines.length - 1);
  expect(widest).toBeGreaterThan(1);
});
