import { expect, test } from 'vitest';
import type { Mark } from '../../../src/brief/marks.ts';
import { inReadingOrder } from '../../../src/brief/page/order.ts';
import { headingLevels } from '../../../src/brief/pdf/structure.ts';
import { PAGES } from '../pages.ts';
import { setPage } from '../set-page.ts';

test.each([
  ['1 2 3', '1 2 3'],
  ['1 3 3 2 3', '1 2 2 2 3'],
  ['2 2 1 3', '1 1 1 2'],
  ['3 2 1 2', '1 1 1 2'],
  ['1 3 1 2 3', '1 2 1 2 3'],
])('headings written as %s are told as %s', (written, told) => {
  expect(written.split(' ').map(Number).map(headingLevels()).join(' ')).toBe(told);
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
    spacing: 0,
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

test('a list by numbers is told as one', async () => {
  const file = new TextDecoder('latin1').decode(await setPage(PAGES['lists in lists'] ?? ''));
  expect(file.match(/\/ListNumbering \/Decimal/g)).toHaveLength(2);
});
