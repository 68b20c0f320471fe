import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, balanceWhole, tallest } from '../../../src/brief/page/flow.ts';
import type { Slug } from '../../../src/brief/marks.ts';

describe('columns', () => {
  test('are of one height when that is possible', () => {
    expect(heights(balance(lines(8), 2, 1))).toEqual([40, 40]);
  });

  test('never part what belongs together', () => {
    const slugs = lines(6).with(2, line({ keep: true }));
    const [first] = balance(slugs, 2, 1);
    expect(first?.at(-1)?.keep).toBe(false);
  });

  test('leave out the room above what heads a column', () => {
    const slugs = lines(4).map((slug) => ({ ...slug, before: 7 }));
    expect(tallest(balance(slugs, 2, 1), 1)).toBe(27);
  });

  test('hold everything, in order', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine(), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (slugs, count) => {
          const columns = balance(slugs, count, 1);
          expect(columns.flat()).toEqual(slugs);
          expect(columns.length).toBeLessThanOrEqual(count);
        },
      ),
    );
  });

  test('begin with a section each where they are asked to', () => {
    const section = (): Slug[] => lines(3).with(0, line({ stretch: 1 }));
    const columns = balanceWhole([...section(), ...section(), ...section()], 2, 1);
    expect(columns?.map((column) => column[0]?.stretch)).toEqual([1, 1]);
  });
});

function line(change: Partial<Slug> = {}): Slug {
  return {
    before: 0,
    stretch: 0,
    height: 10,
    head: 0,
    keep: false,
    bridge: null,
    marks: [],
    words: 5,
    ...change,
  };
}

function lines(count: number): Slug[] {
  return Array.from({ length: count }, () => line());
}

function anyLine(): fc.Arbitrary<Slug> {
  return fc
    .record({
      height: fc.integer({ min: 5, max: 80 }),
      before: fc.integer({ min: 0, max: 20 }),
      keep: fc.boolean(),
    })
    .map(line);
}

function heights(columns: readonly (readonly Slug[])[]): number[] {
  return columns.map((column) => tallest([column], 1));
}
