import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptWith, remembered, sameBytes } from '../../src/base/remembered.ts';

test('what is remembered is made once, and again only when more than enough came between', () => {
  let made = 0;
  const square = remembered(
    3,
    (one: number) => one,
    (one) => {
      made += 1;
      return one * one;
    },
  );
  expect([2, 3, 2, 4, 2].map(square)).toEqual([4, 9, 4, 16, 4]);
  expect(made).toBe(3);
  for (let other = 10; other < 20; other += 1) square(other);
  expect(square(2)).toBe(4);
  expect(made).toBe(14);
});

test('whatever is asked, the answer is right, and no more than twice the most is kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 0, max: 12 })), (most, asked) => {
      const alive = new Map<number, number>();
      const find = remembered(
        most,
        (one: number) => one,
        (one) => {
          alive.set(one, (alive.get(one) ?? 0) + 1);
          return `${one}`;
        },
      );
      expect(asked.map(find)).toEqual(asked.map(String));
      for (const one of asked.slice(-1)) {
        const before = alive.get(one);
        find(one);
        expect(alive.get(one)).toBe(before);
      }
    }),
  );
});

test('what is kept with an object is made once for it', () => {
  const nameOf = keptWith((_: object) => ({}));
  const [one, other] = [{}, {}];
  expect(nameOf(one)).toBe(nameOf(one));
  expect(nameOf(one)).not.toBe(nameOf(other));
});

test('bytes read anew are those that were read before, unless they differ or lie far back', () => {
  const same = sameBytes(2);
  const [first, copy, other] = [Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 4)];
  expect([first, copy, other, copy].map(same)).toEqual([first, first, other, first]);
  expect(same(copy)).toBe(first);
  for (let byte = 0; byte < 3; byte += 1) same(Uint8Array.of(byte));
  expect(same(copy)).toBe(copy);
});
