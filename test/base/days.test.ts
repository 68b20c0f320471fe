import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateIn, looksDated, toCivil, toDays } from '../../src/base/days.ts';

test('days are those of the calendar that every machine has', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (date) => {
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        const days = Math.floor(date.getTime() / 86_400_000);
        expect(toDays(civil)).toBe(days);
        expect(toCivil(days)).toEqual(civil);
      },
    ),
  );
});

test.each<[written: string, date: ReturnType<typeof dateIn>]>([
  ['1970', { day: 0, precision: 'year' }],
  ['1970-02', { day: 31, precision: 'month' }],
  ['1969-12-31', { day: -1, precision: 'day' }],
  ['2024-02-29', { day: 19_782, precision: 'day' }],
  ['2023-02-29', undefined],
  ['2023-13', undefined],
  ['2023-00', undefined],
  ['spring 2023', undefined],
])('%s', (written, date) => {
  expect(dateIn(written)).toEqual(date);
  expect(looksDated(written)).toBe(/^\d/.test(written));
});
