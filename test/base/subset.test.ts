import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSubset } from '../../src/base/subset.ts';
import { testAssets, testKit } from '../brief/kit.ts';

const kit = testKit();
const whole = kit.fonts.get(kit.theme.fonts.text.regular) ?? new Uint8Array();
const cut = { characters: [65], glyphs: [], features: [], tables: [], numbered: false };
const subset = await openSubset(testAssets().subsetter);

test('fonts can be cut without end: 100 MB of them pass through 68 MB of memory', { timeout: 60_000 }, () => {
  const small = subset(whole, cut);
  for (let time = 0; time < 400; time += 1) {
    const other = Uint8Array.from(whole);
    other[other.length - 1] = time % 256; // of no table that is kept
    expect(subset(other, { ...cut, characters: [65, 66 + (time >> 8)] }).length).toBeGreaterThan(
      small.length / 2,
    );
  }
});

test('the same cut of the same bytes is made once, in whatever order it is asked for', () => {
  const copy = readFileSync(
    new URL(`../../templates/explainer/${kit.theme.fonts.text.regular}`, import.meta.url),
  );
  const one = subset(whole, { ...cut, characters: [65, 66] });
  expect(subset(copy, { ...cut, characters: new Set([66, 65]) })).toBe(one);
  expect(subset(copy, { ...cut, characters: [66] })).not.toEqual(one);
});

test('something that is no font is refused', () => {
  expect(() => subset(new Uint8Array([1, 2, 3]), cut)).toThrow('whole TrueType');
});
