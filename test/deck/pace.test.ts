import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgets } from '../../src/deck/pace.ts';

const said = (words: number) => `<p>${Array.from({ length: words }, () => 'word').join(' ')}</p>`;

describe('the time of a slide', () => {
  test('is what its notes take at 130 words a minute, ten seconds at least', () => {
    expect(budgets([said(130), said(65), '', said(3)], 0)).toEqual([60, 30, 10, 10]);
  });

  test('is stretched to the length that is planned', () => {
    expect(budgets([said(130), said(65), said(65)], 12)).toEqual([360, 180, 180]);
  });

  test('counts words, not the tags, dashes and signs around them', () => {
    const words = said(65).replaceAll('word ', 'it’s, <em>so</em> – ');
    expect(budgets([words], 0)).toEqual([Math.round(((64 * 2 + 1) / 130) * 60)]);
  });

  test('adds up to the plan to the second, whatever the notes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400).map(said), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 180 }),
        (notes, minutes) => {
          const seconds = budgets(notes, minutes);
          expect(seconds.reduce((sum, part) => sum + part)).toBe(60 * minutes);
          expect(seconds.every((part) => part >= 0)).toBe(true);
        },
      ),
    );
  });
});
