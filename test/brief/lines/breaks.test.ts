import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import knuthPlass, { type InputItem } from 'tex-linebreak';
import { breakLines, JUSTIFIED, RAGGED } from '../../../src/brief/lines/breaks.ts';
import type { Item } from '../../../src/brief/lines/items.ts';
import { items } from '../fake.ts';

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

// What the general algorithm does not weigh.
const GENERAL = { ...RAGGED, manyHyphens: 0, lastHyphen: 0, shortLast: 0 };

test('lines end where the general algorithm of Knuth and Plass ends them', () => {
  const text = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 70 })
    .map((words) => words.join(' '));
  const measure = fc.double({ min: WIDEST, max: 40, noNaN: true });
  fc.assert(
    fc.property(text, measure, (words, width) => {
      const broken = items(words).map(unlike);
      expect(breakLines(broken, width, GENERAL)).toEqual(reference(broken, width));
    }),
    { numRuns: 400 },
  );
});

test('a word that is wider than the measure stands on a line of its own', () => {
  expect(breakLines(items('a a ground a'), 2)).toEqual([3, 5, 7]);
});

describe('the end of a line', () => {
  test('is a broken word in no more than two lines running', () => {
    const all = items('responsibility of an understanding border and '.repeat(8).trim());
    for (const width of [14.75, 15, 16, 19.5]) {
      for (const manner of [RAGGED, JUSTIFIED]) {
        expect(signs(breakLines(all, width, manner), all), `${width} em`).not.toContain('---');
      }
      const careless = breakLines(all, width, { ...JUSTIFIED, manyHyphens: 0 });
      expect(signs(careless, all), `${width} em`).toContain('---');
    }
  });

  test('is a whole word before the last line, if that can be', () => {
    const all = items('a long border and the responsibility of it');
    expect(signs(breakLines(all, 10, { ...RAGGED, lastHyphen: 0 }), all)).toMatch(/-.$/);
    expect(signs(breakLines(all, 10), all)).toMatch(/[^-].$/);
  });
});

test('the last line is more than a short word, if that can be', () => {
  const all = items('the border is long and so wide of it');
  const lastWords = (ends: readonly number[]): number => (all.length - (ends.at(-2) ?? 0)) / 2;
  expect(lastWords(breakLines(all, 6, { ...RAGGED, shortLast: 0 }))).toBe(1);
  expect(lastWords(breakLines(all, 6))).toBe(2);
});

/** Gives how lines end: "-" in a broken word, else " ". */
function signs(ends: readonly number[], all: readonly Item[]): string {
  return ends.map((end) => (all[end]?.kind === 'joint' ? '-' : ' ')).join('');
}

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
