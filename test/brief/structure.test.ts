import { expect, test } from 'vitest';
import type { Mark } from '../../src/brief/marks.ts';
import { inReadingOrder } from '../../src/brief/order.ts';
import { headingLevels } from '../../src/brief/structure.ts';
import { foreignTo } from '../../src/brief/tongues.ts';

test.each([
  ['1 2 3', '1 2 3'],
  ['1 3 3 2 3', '1 2 2 2 3'],
  ['2 2 1 3', '1 1 1 2'],
  ['3 2 1 2', '1 1 1 2'],
  ['1 3 1 2 3', '1 2 1 2 3'],
])('headings written as %s are told as %s', (written, told) => {
  expect(written.split(' ').map(Number).map(headingLevels()).join(' ')).toBe(told);
});

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

test('marks are read in the order of their texts, what has none beside the text before it', () => {
  const tag = { role: 'P', parent: null } as const;
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const said = (order: number): Mark => ({
    kind: 'text',
    ...box,
    text: `${order}`,
    face: '',
    features: [],
    size: 1,
    tracking: 0,
    colour: 'ink',
    tag,
    order,
  });
  const blank: Mark = { kind: 'blank', ...box, tag };
  const rule: Mark = { kind: 'fill', ...box, colour: 'hair' };
  const frame = (marks: Mark[]): Parameters<typeof inReadingOrder>[0][number] => ({
    name: '',
    ...box,
    marks,
  });
  const { ornaments, spoken } = inReadingOrder([
    frame([said(2), blank, rule]),
    frame([rule, said(0)]),
    frame([said(3), said(1)]),
  ]);
  expect(ornaments).toEqual([rule, rule]);
  expect(spoken).toEqual([said(0), said(1), said(2), blank, said(3)]);
});
