import { expect, test } from 'vitest';
import { foreignTo, inTongues } from '../../../src/brief/pdf/tongues.ts';
import { readObjects } from '../../pdf/objects.ts';
import { shownOn } from '../../pdf/shown.ts';
import { setPage } from '../set-page.ts';

test.each([
  ['en-GB', 'in «Красная площадь», Moscow', [['Красная площадь', 'und-Cyrl']]],
  [
    'en',
    'Αθήνα и Москва',
    [
      ['Αθήνα', 'und-Grek'],
      ['и Москва', 'und-Cyrl'],
    ],
  ],
  ['en', 'naïve Łódź, 5 µm, a β and an И', []],
  ['be', 'сустрэча NATO у Вільні', [['NATO', 'und-Latn']]],
  ['sr-Latn', 'Beograd или Београд', [['или Београд', 'und-Cyrl']]],
  ['sr', 'Београд, Beograd', [['Beograd', 'und-Latn']]],
  ['el', 'Αθήνα', []],
])('on a page in %s, of "%s" is in another language: %j', (language, text, expected) => {
  const found = foreignTo(language)(text).map(({ from, to, tag }) => [text.slice(from, to), tag]);
  expect(found).toEqual(expected);
});

test('words of other scripts stand where they were measured, and so do the words behind them', async () => {
  const words = 'from Минск to «Красная площадь», office of Αθήνα and **Масква** *або* Вільня; ';
  const file = readObjects(await setPage(`---\nlanguage: en-GB\n---\n\n${words.repeat(12)}\n`));
  const shown = shownOn(file);
  const neighbours = shown.slice(1).flatMap((one, index) => {
    const before = shown[index];
    return before && before.y === one.y ? [one.x - (before.x + before.width)] : [];
  });
  expect(neighbours.length).toBeGreaterThan(60);
  expect(Math.max(...neighbours.map(Math.abs))).toBeLessThan(0.05);
});

test('a justified line is parted where its letters and widened spaces stand', () => {
  const glyph = { id: 1, advance: 0.5, plain: 0.5, x: 0, y: 0 };
  const clusters = [...'яя яя ab'].map((text) => ({ text, glyphs: [glyph] }));
  const at = { x: 100, y: 0, size: 10, tracking: 0.1, spacing: 2 };
  const tongues = inTongues(clusters, at, foreignTo('en')('яя яя ab'));
  expect(tongues.map(({ part, tag }) => [part.map(({ text }) => text).join(''), tag])).toEqual([
    ['яя яя', 'und-Cyrl'],
    [' ab', ''],
  ]);
  expect(tongues[1]?.x).toBeCloseTo(100 + 5 * 5 + 5 * 0.1 + 2);
});
