import fc from 'fast-check';
import { expect, test } from 'vitest';
import knuthPlass, { type InputItem } from 'tex-linebreak';
import { breakLines } from '../../src/brief/breaks.ts';
import type { Item } from '../../src/brief/items.ts';
import { items } from './fake.ts';

const WORDS = [
  'a',
  'of',
  'the',
  'border',
  'long',
  'responsibility',
  'north-east',
  'Łódź',
  'understanding',
  'ground',
];
const WIDEST = 8; // em, of these words with the widths below

test('lines end where the general algorithm of Knuth and Plass ends them', () => {
  const text = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 70 })
    .map((words) => words.join(' '));
  const measure = fc.double({ min: WIDEST, max: 40, noNaN: true });
  fc.assert(
    fc.property(text, measure, (words, width) => {
      const broken = items(words).map(unlike);
      expect(breakLines(broken, width)).toEqual(reference(broken, width));
    }),
    { numRuns: 400 },
  );
});

test('a word that is wider than the measure stands on a line of its own', () => {
  expect(breakLines(items('a a ground a'), 2)).toEqual([3, 5, 7]);
});

// Letters of one width make many ways equally good; a little more for each item leaves one best.
function unlike(item: Item, index: number): Item {
  return item.kind === 'box' ? { ...item, width: item.width + ((index * 7919) % 101) / 9973 } : item;
}

/** Gives the breaks by tex-linebreak, which knows lines of any shape. */
function reference(all: readonly Item[], measure: number): number[] {
  const { breakLines: breakInputs, forcedBreak, MAX_COST } = knuthPlass;
  const inputs: InputItem[] = [];
  const sources: number[] = [];
  const add = (source: number, ...more: InputItem[]): void => {
    inputs.push(...more);
    sources.push(...more.map(() => source));
  };
  const end = (stretch: number): InputItem[] => [
    { type: 'penalty', width: 0, cost: MAX_COST, flagged: false },
    { type: 'glue', width: 0, stretch, shrink: 0 },
  ];
  all.forEach((item, at) => {
    if (item.kind === 'box') add(at, { type: 'box', width: item.width });
    if (item.kind === 'joint') {
      const { hyphen, cost } = item;
      add(at, ...end(0.8), { type: 'penalty', width: hyphen, cost, flagged: hyphen > 0 });
    }
    if (item.kind !== 'space') return;
    add(at, ...end(0.8), { type: 'penalty', width: 0, cost: 0, flagged: false });
    add(at, { type: 'glue', width: item.width, stretch: 0, shrink: 0 });
  });
  add(all.length, ...end(Math.max(1, measure * 0.65)), forcedBreak());
  const options = { maxAdjustmentRatio: null, initialMaxAdjustmentRatio: 8, doubleHyphenPenalty: 40_000 };
  return breakInputs(inputs, measure, options)
    .slice(1)
    .map((input) => sources[input] ?? -1);
}
