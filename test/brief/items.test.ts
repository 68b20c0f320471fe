import { describe, expect, test } from 'vitest';
import { toItems } from '../../src/brief/items.ts';
import type { Measurer } from '../../src/brief/measurer.ts';
import { plainSpan } from '../../src/brief/spans.ts';
import { halfEm, items, styles, theme } from './fake.ts';

describe('items', () => {
  test('are words, spaces and the joints of words', () => {
    expect(items('under standing').map((item) => item.kind)).toEqual(['box', 'space', 'box', 'joint', 'box']);
  });

  test('are as wide together as the text', () => {
    const width = items('quite understanding').reduce(
      (sum, item) => sum + ('width' in item ? item.width : 0),
      0,
    );
    expect(width).toBeCloseTo('quite understanding'.length / 2);
  });

  test('do not break at a no-break space or hyphen, and know them by their common glyphs', () => {
    const [only, ...rest] = items('10\u00A0km\u2011long');
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ kind: 'box', text: '10 km-long' });
  });

  test('may part an address at its signs', () => {
    const parts = items('https://example.org/belarus').flatMap((item) =>
      item.kind === 'box' ? [item.text] : [],
    );
    expect(parts).toEqual(['https://', 'example.', 'org/', 'belarus']);
  });

  test('take another font of the kit for a letter that theirs lacks', () => {
    const { lacking, found } = withFonts((_, face) => face.includes('Sans'));
    expect(lacking).toEqual([]);
    expect(found.every((face) => face.includes('Sans'))).toBe(true);
  });

  test('tell of a letter that no font has', () => {
    expect(withFonts((codePoint) => codePoint !== 'x'.charCodeAt(0)).lacking).toEqual(['x']);
  });
});

function withFonts(covers: Measurer['covers']): { lacking: string[]; found: string[] } {
  const lacking: string[] = [];
  const setting = { theme, measurer: { ...halfEm, covers }, hyphenate: () => [], language: 'en' };
  const made = toItems([plainSpan('x')], styles.body, {
    ...setting,
    lacks: (sign) => void lacking.push(sign),
  });
  return { lacking, found: made.flatMap((item) => (item.kind === 'box' ? [item.ink.face] : [])) };
}
