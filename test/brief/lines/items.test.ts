import { describe, expect, test } from 'vitest';
import { toItems } from '../../../src/brief/lines/items.ts';
import type { Measurer } from '../../../src/brief/type/measurer.ts';
import { plainSpan } from '../../../src/brief/spans.ts';
import { halfEm, items, styles, theme } from '../fake.ts';

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
    const [ten, space, long] = items('10\u00A0km\u2011long');
    expect(space).toMatchObject({ kind: 'space', binds: true, thin: false });
    expect([ten, long]).toMatchObject([{ text: '10' }, { text: 'km-long' }]);
  });

  test('hold together what their language ties, over the borders of bold and plain words', () => {
    const spans = [{ ...plainSpan('met '), cut: 'semibold' as const }, plainSpan('Dr'), plainSpan(' Novak')];
    const spaces = items(spans).filter((item) => item.kind === 'space');
    expect(spaces.map(({ binds }) => binds)).toEqual([false, true]);
  });

  test('stand a thin space apart in French', () => {
    const [space] = items('Pourquoi ?', 'fr').filter((item) => item.kind === 'space');
    expect(space).toMatchObject({ binds: true, thin: true });
    expect(space?.width).toBeLessThan(0.2);
  });

  test('have figures of their own widths in text, of one width in tables', () => {
    const features = (style: keyof typeof styles): readonly string[] => {
      const measurer = { ...halfEm, has: () => true };
      const setting = { theme, measurer, hyphenate: () => [], language: 'en', lacks: () => undefined };
      const [box] = toItems([plainSpan('2014')], styles[style], setting);
      return box?.kind === 'box' ? box.ink.features : [];
    };
    expect(features('body')).toEqual(['pnum']);
    expect(features('cell')).toEqual([]);
  });

  test('may part an address at its signs', () => {
    const parts = items('https://example.org/belarus').flatMap((item) =>
      item.kind === 'box' ? [item.text] : [],
    );
    expect(parts).toEqual(['https://', 'example.', 'org/', 'belarus']);
  });

  test('part an address of 200 signs at its signs, and never with a hyphen of ours', () => {
    const address = `https://example.org/${'responsibility/and-understanding?of=it&'.repeat(5)}`;
    const made = items(address);
    expect(made.every((item) => item.kind !== 'joint' || item.hyphen === 0)).toBe(true);
    const parts = made.flatMap((item) => (item.kind === 'box' ? [item.text] : []));
    expect(parts.slice(0, -1).filter((part) => !/[-/.?=&]$/.test(part))).toEqual([]);
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
