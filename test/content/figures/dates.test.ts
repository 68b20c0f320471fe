import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, daysIn, yearOf } from '../../../src/base/calendar.ts';
import { readDate } from '../../../src/content/figures/dates/read.ts';
import { inOrder } from '../../../src/content/figures/dates/order.ts';

/** Gives the days of a date as "first … last", or why it has none. */
function daysOf(text: string): string {
  const read = readDate(text);
  if ('fault' in read) return read.fault;
  return `${iso(read.days.from)} … ${iso(read.days.to)}${read.lasts ? ', lasting' : ''}`;
}

function iso(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
}

const EARLY_NINETIES = '1990-1-1 … 1993-5-1';
const LATE_JUNE = '2023-6-21 … 2023-6-30';
const A_DAY = '2023-7-23 … 2023-7-23';
const CENTURY = '1801-1-1 … 1900-12-31';
const OLD = '-43-1-1 … -43-12-31';
const WAR = '1914-1-1 … 1918-12-31, lasting';

describe('a date', () => {
  test.each([
    ['2014', '2014-1-1 … 2014-12-31'],
    ['spring 2014', '2014-3-1 … 2014-5-31'],
    ['winter 2022', '2022-12-1 … 2023-2-28'],
    ['winter 2022–23', '2022-12-1 … 2023-2-28'],
    ['Q3 2023', '2023-7-1 … 2023-9-30'],
    ['December 2022', '2022-12-1 … 2022-12-31'],
    ['Dec. 2022', '2022-12-1 … 2022-12-31'],
    ['2022-12', '2022-12-1 … 2022-12-31'],
    ['mid-2023', '2023-5-2 … 2023-8-31'],
    ['29 February 2024', '2024-2-29 … 2024-2-29'],
    ['the 1810s', '1810-1-1 … 1819-12-31'],
    ['the 1800s', '1800-1-1 … 1899-12-31'],
    ['late 19th century', '1867-9-1 … 1900-12-31'],
    ['c. 1500', '1500-1-1 … 1500-12-31'],
    ['AD 79', '79-1-1 … 79-12-31'],
    ['5th century BC', '-499-1-1 … -400-12-31'],
    ['1914–1918', WAR],
    ['1914-18', WAR],
    ['1914/18', WAR],
    ['from 1914 to 1918', WAR],
    ['100–44 BC', '-99-1-1 … -43-12-31, lasting'],
    ['44 BC – AD 14', '-43-1-1 … 14-12-31, lasting'],
    ['3–5 May 2023', '2023-5-3 … 2023-5-5, lasting'],
    ['May–June 2023', '2023-5-1 … 2023-6-30, lasting'],
    ['late June – early July 2023', '2023-6-21 … 2023-7-10, lasting'],
    ['24 February 2022 – 30 May 2023', '2022-2-24 … 2023-5-30, lasting'],
    ['2022-02-24 – 2022-05-20', '2022-2-24 … 2022-5-20, lasting'],
  ])('%s means %s', (text, days) => {
    expect(daysOf(text)).toBe(days);
  });

  test.each([
    ['en', 'early 1990s', 'late June 2023', '23 July 2023', '19th century', '44 BC', '1914 to 1918'],
    [
      'de',
      'Anfang der 1990er Jahre',
      'Ende Juni 2023',
      '23. Juli 2023',
      '19. Jahrhundert',
      '44 v. Chr.',
      '1914 bis 1918',
    ],
    [
      'fr',
      'début des années 1990',
      'fin juin 2023',
      '23 juillet 2023',
      'XIXe siècle',
      '44 av. J.-C.',
      'de 1914 à 1918',
    ],
    [
      'es',
      'principios de los años 1990',
      'finales de junio de 2023',
      '23 de julio de 2023',
      'siglo XIX',
      '44 a. C.',
      'de 1914 a 1918',
    ],
    [
      'pl',
      'początek lat 1990',
      'koniec czerwca 2023',
      '23 lipca 2023 r.',
      'XIX wiek',
      '44 p.n.e.',
      '1914–1918',
    ],
    [
      'ru',
      'начало 1990-х',
      'конец июня 2023 года',
      '23 июля 2023 г.',
      'XIX век',
      '44 до н. э.',
      'с 1914 по 1918',
    ],
    [
      'uk',
      'початок 1990-х років',
      'кінець червня 2023',
      '23 липня 2023 р.',
      'ХІХ століття',
      '44 до н. е.',
      '1914–1918',
    ],
    [
      'be',
      'пачатак 1990-х',
      'канец чэрвеня 2023',
      '23 ліпеня 2023',
      'ХІХ стагоддзе',
      '44 да н. э.',
      '1914–1918',
    ],
  ])('is read in %s', (_, ...texts) => {
    expect(texts.map(daysOf)).toEqual([EARLY_NINETIES, LATE_JUNE, A_DAY, CENTURY, OLD, WAR]);
  });

  test.each(['en-GB', 'en-US', 'de', 'fr', 'es', 'pl', 'ru', 'uk', 'be'])(
    'is read in %s as Intl writes it',
    (language) => {
      const format = (day: Date, parts: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', ...parts }).format(day);
      for (let month = 1; month <= 12; month += 1) {
        const day = new Date(Date.UTC(2023, month - 1, 23));
        const last = daysIn(2023, month);
        expect(daysOf(format(day, { month: 'long', day: 'numeric' }))).toBe(
          `2023-${month}-23 … 2023-${month}-23`,
        );
        for (const length of ['long', 'short'] as const)
          expect(daysOf(format(day, { month: length }))).toBe(`2023-${month}-1 … 2023-${month}-${last}`);
      }
    },
  );

  test.each([
    ['when hell freezes over', 'unread'],
    ['', 'unread'],
    ['79', 'unread'],
    ['2014 2015', 'unread'],
    ['May spring 2014', 'unread'],
    ['x'.repeat(10_000), 'unread'],
    ['May', 'yearless'],
    ['23 July', 'yearless'],
    ['31 February 2023', 'missing'],
    ['31.02.2023', 'missing'],
    ['2023-02-31', 'missing'],
    ['2023-13-01', 'missing'],
    ['29 February 1900', 'missing'],
    ['0 May 2023', 'missing'],
    ['12345', 'missing'],
    ['3/4/2023', 'numbers'],
    ['1918–1914', 'backwards'],
    ['30 May 2023 – 24 February 2022', 'backwards'],
    ['{{fact.election}}', 'reference'],
  ])('“%s” cannot be used: %s', (text, fault) => {
    expect(daysOf(text)).toBe(fault);
  });

  test('of any kind never throws, and its days are in order', () => {
    const word = fc.constantFrom(
      'early',
      'May',
      '2014',
      '1990s',
      '–',
      '31',
      'BC',
      'century',
      'XIX',
      'spring',
      'Q1',
      'to',
      '5.',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word).map((words) => words.join(' ')),
          fc.string(),
        ),
        (text) => {
          const read = readDate(text);
          return 'fault' in read || read.days.from <= read.days.to;
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the calendar', () => {
  const year = fc.integer({ min: 100, max: 9999 }); // below 100 Date means another century
  const month = fc.integer({ min: 1, max: 12 });

  test('counts days as Date does', () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 28 }), (y, m, d) => {
        expect(dayNumber(y, m, d) * 86_400_000).toBe(Date.UTC(y, m - 1, d));
        expect(daysIn(y, m)).toBe(new Date(Date.UTC(y, m, 0)).getUTCDate());
        expect(yearOf(dayNumber(y, m, d))).toBe(y);
      }),
    );
  });

  test('runs on without a gap through the years before Christ', () => {
    for (const y of [-44, -4, -1, 0, 1, 99]) expect(dayNumber(y + 1, 1, 1) - dayNumber(y, 12, 31)).toBe(1);
  });
});

describe('events', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }))
    .map(([from, length]) => ({ from, to: from + length }));

  test('are put in the order of time, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(stretch), (written) => {
        const { all, strayed } = inOrder(written, (one) => one);
        all.forEach((one, index) =>
          all.slice(index + 1).forEach((later) => expect(later.to).toBeGreaterThanOrEqual(one.from)),
        );
        expect(new Set(all)).toEqual(new Set(written));
        if (!strayed) expect(all).toEqual(written);
      }),
    );
  });

  test('that may have been at one time stay as they were written', () => {
    const [december, year] = [
      { from: 330, to: 360 },
      { from: 0, to: 364 },
    ];
    expect(inOrder([december, year], (one) => one).all).toEqual([december, year]);
  });
});
