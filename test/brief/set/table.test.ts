import { describe, expect, test } from 'vitest';
import type { Leaf } from '../../../src/brief/blocks.ts';
import type { Slug } from '../../../src/brief/marks.ts';
import type { Measured } from '../../../src/brief/lines/measure.ts';
import { setTable } from '../../../src/brief/set/table.ts';
import { items, styles } from '../fake.ts';

const ROWS = [
  ['Name', 'Count'],
  ['Poland', '1,200'],
  ['Lithuania and all that lies to the north of it', '3'],
];

describe('a table', () => {
  test('keeps its head with its first row', () => {
    expect(table(ROWS, 200).map(({ keep }) => keep)).toEqual([true, false, false]);
  });

  test('ranges figures right, one below another', () => {
    const ends = table(ROWS, 200).map((row) => rightOf(row, -1));
    for (const end of ends) expect(end).toBeCloseTo(200);
  });

  test('breaks long cells and leaves short columns whole', () => {
    const [, short, long] = table(ROWS, 160);
    expect(long?.height).toBeGreaterThan(short?.height ?? 0);
    expect(texts(short)).toEqual(['Poland', '1,200']);
  });

  test('needs no more than its width however narrow it is', () => {
    for (const width of [60, 100, 300]) {
      for (const row of table(ROWS, width)) expect(rightOf(row, -1)).toBeLessThanOrEqual(width + 0.01);
    }
  });
});

function table(rows: readonly (readonly string[])[], width: number): Slug[] {
  const leaf = (text: string): Leaf<Measured> => ({ style: 'cell', text: items(text), place: PLACE });
  const setting = { styles, capitalOf: () => 0.66, rowRoom: 0, justified: false, told: () => undefined };
  const cells = rows.map((row) => row.map(leaf));
  return setTable({ rows: cells, align: ['left', 'right'] }, width, setting, { role: 'Table', parent: null });
}

const PLACE = { file: '', line: 1, column: 1, endColumn: 1 };

function texts(row: Slug | undefined): string[] {
  return (row?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}

function rightOf(row: Slug, nth: number): number {
  const last = row.marks.filter((mark) => mark.kind === 'text').at(nth);
  return last ? last.x + last.width : 0;
}
