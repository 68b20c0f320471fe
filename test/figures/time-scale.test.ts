import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn, toDays } from '../../src/base/days.ts';
import { timeLabel, timeTicks } from '../../src/figures/time-scale.ts';

const dayOf = (text: string): number => dateIn(text)?.day ?? Number.NaN;

describe('ticks of time', () => {
  test.each<[from: string, to: string, most: number, finest: 'year' | 'month' | 'day', labels: string]>([
    ['2000', '2023', 6, 'year', '2000 2005 2010 2015 2020'],
    ['2015', '2020', 8, 'year', '2015 2016 2017 2018 2019 2020'],
    ['2019-11', '2020-03', 8, 'month', 'Nov 2019, Dec, Jan 2020, Feb, Mar'],
    ['2019-01', '2021-01', 5, 'month', 'Jan 2019, Jul, Jan 2020, Jul, Jan 2021'],
    ['2020-03-01', '2020-03-05', 6, 'day', '1 Mar 2020, 2 Mar, 3 Mar, 4 Mar, 5 Mar'],
  ])('from %s to %s, at most %d', (from, to, most, finest, labels) => {
    const ticks = timeTicks({ from: dayOf(from), to: dayOf(to) }, { most, finest, language: 'en' });
    const split = labels.includes(',') ? labels.split(', ') : labels.split(' ');
    expect(ticks.map(({ label }) => label.replaceAll('\u00A0', ' '))).toEqual(split);
  });

  test('lie within their span, in order, no more than asked for', () => {
    const span = fc.tuple(fc.integer({ min: -700_000, max: 700_000 }), fc.integer({ min: 1, max: 400_000 }));
    fc.assert(
      fc.property(
        span,
        fc.integer({ min: 2, max: 12 }),
        fc.constantFrom('year', 'month', 'day'),
        ([from, length], most, finest) => {
          const to = from + length;
          const days = timeTicks({ from, to }, { most, finest, language: 'en' }).map(({ day }) => day);
          expect(days.length).toBeLessThanOrEqual(most);
          expect(days.every((day) => day >= from && day <= to)).toBe(true);
          expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
        },
      ),
    );
  });
});

test.each([
  ['de', '7.\u00A0März\u00A02020'],
  ['be', '7\u00A0сак.\u00A02020'],
  ['fi', '7\u00A03/\u00A02020'],
])('a day in %s', (language, said) => {
  expect(timeLabel(toDays({ year: 2020, month: 3, day: 7 }), 'day', { language, isFirst: true })).toBe(said);
});
