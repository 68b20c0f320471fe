import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Trial } from '../../../src/brief/page/compose.ts';
import { fit, type Heights } from '../../../src/brief/page/fit.ts';
import type { Page } from '../../../src/brief/page/page.ts';
import { typeset } from '../typeset.ts';

const LIMITS = {
  body: { min: 9.2, max: 11, step: 0.1, leading: 1.4 },
  masthead: 100,
  poster: 300,
  tallest: 380,
};

describe('a page is filled', () => {
  test('with the largest text that fits', () => {
    expect(fit(LIMITS, page(650))?.body).toBeCloseTo(10);
  });

  test('with more leading only when no larger text fits', () => {
    const trial = fit(LIMITS, page(655));
    expect(trial?.body).toBeCloseTo(10);
    expect(trial?.leading).toBeGreaterThan(1.4);
    expect(trial?.leading).toBeLessThanOrEqual(1.4 * 1.06);
  });

  test('with a higher masthead when text and leading are at their largest', () => {
    const trial = fit(LIMITS, page(800));
    expect(trial).toMatchObject({ body: 11, gap: 1 });
    expect(trial?.masthead).toBeGreaterThan(0);
  });

  test('with wider room between sections after that', () => {
    const trial = fit(LIMITS, page(915));
    expect(trial).toMatchObject({ body: 11, masthead: 90, grown: 0 });
    expect(trial?.gap).toBeGreaterThan(1);
  });

  test('with larger titles and figures, then a masthead like a poster’s, when there is little text', () => {
    const some = fit(LIMITS, page(1000));
    expect(some).toMatchObject({ body: 11, gap: 2 });
    expect(some?.masthead).toBeCloseTo(90, 0);
    expect(some?.grown).toBeGreaterThan(0);
    expect(fit(LIMITS, page(1200))).toMatchObject({ body: 11, grown: 1, gap: 2 });
    expect(fit(LIMITS, page(2000))).toMatchObject({ body: 11, masthead: 280, grown: 1, gap: 3, air: 40 });
  });

  test('with headings beside their text when that takes more room and still fits', () => {
    expect([page(750), page(900), page(1000)].map((one) => fit(LIMITS, one)?.layout)).toEqual([
      'columns',
      'rows',
      'rows',
    ]);
  });

  test('not at all when the smallest text is too long', () => {
    expect(fit(LIMITS, page(500))).toBeNull();
  });

  test('never beyond its foot', () => {
    fc.assert(
      fc.property(fc.double({ min: 600, max: 3000, noNaN: true }), (room) => {
        const trial = fit(LIMITS, page(room));
        fc.pre(trial !== null);
        expect(page(room)(trial as Trial).needed).toBeLessThanOrEqual(room + 1e-3);
      }),
    );
  });

  test('with a size beyond one that does not fit, when that breaks into fewer lines', () => {
    const odd = (trial: Trial): Heights => ({
      needed: trial.body > 9.95 && trial.body < 10.05 ? 999 : trial.body * 10,
      room: 105,
      lean: 0,
    });
    expect(fit(LIMITS, odd)?.body).toBeGreaterThan(10);
  });
});

/**
 * Gives a page of text that needs 65 pt for each pt of its size and 50 more in rows, a masthead of 0 or more, three
 * bands, and titles and figures that take 200 pt more when they are at their largest.
 */
function page(room: number): (trial: Trial) => Heights {
  return ({ body, leading, masthead, gap, grown, air, layout }) => ({
    needed:
      ((body * 65 + (layout === 'columns' ? 0 : 50)) * leading) / 1.4 +
      masthead +
      (gap - 1) * 30 +
      grown * 200 +
      air * 3,
    room,
    lean: 0,
  });
}

describe('a page of one table', () => {
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, row) => `| Harbour ${row} | Coal |`).join('\n');
  const pageOf = async (count: number): Promise<Page> => {
    const table = `| Harbour | Mostly |\n| :- | :- |\n${rows(count)}`;
    return (await typeset(`---\npaper: a4\nlanguage: en\n---\n\n::: panel 01-t must\n\n${table}\n\n:::`))
      .page;
  };

  test('has its rows closer only where there is no room for them otherwise', async () => {
    const gaps = new Map<number, number>();
    for (let count = 10; count <= 60; count += 2) {
      const { fits, filled, set } = await pageOf(count);
      expect(fits, `${count} rows`).toBe(filled <= 1);
      if (fits) gaps.set(count, set.trial.gap);
    }
    const least = [...gaps.values()];
    expect(least[0]).toBeGreaterThan(1);
    expect(least.at(-1)).toBeLessThan(1);
    expect(least).toEqual([...least].sort((a, b) => b - a));
  });
});
