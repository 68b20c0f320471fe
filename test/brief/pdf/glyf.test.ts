import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { cutGlyphs } from '../../../src/brief/pdf/glyf.ts';
import { testKit } from '../kit.ts';

const kit = testKit();
const open = (bytes: Uint8Array): fontkit.Font => fontkit.create(Buffer.from(bytes)) as fontkit.Font;

describe.each([...kit.fonts.keys()])('%s cut down', (name) => {
  const bytes = kit.fonts.get(name) ?? new Uint8Array();
  const whole = open(bytes);
  const glyphs = [...'Ågŵộўΐfi1→'].flatMap((sign) => whole.layout(sign).glyphs.map(({ id }) => id));

  test('draws its glyphs as the whole font does, under the same numbers', () => {
    const cut = open(cutGlyphs(bytes, glyphs));
    for (const id of glyphs) {
      const [here, there] = [cut.getGlyph(id), whole.getGlyph(id)];
      expect(here.path.toSVG()).toBe(there.path.toSVG());
      expect(here.advanceWidth).toBe(there.advanceWidth);
    }
  });

  test('is small, and the same each time', () => {
    const cut = cutGlyphs(bytes, glyphs);
    expect(cut.length).toBeLessThan(bytes.length / 5);
    expect(cutGlyphs(bytes, [...glyphs].reverse())).toEqual(cut);
  });

  test('has sound checksums', () => {
    const cut = Buffer.from(cutGlyphs(bytes, glyphs));
    const sum = (from: number, to: number): number => {
      let total = 0;
      for (let at = from; at < to; at += 4) total = (total + cut.readUInt32BE(at)) >>> 0;
      return total;
    };
    expect(sum(0, cut.length)).toBe(0xb1b0afba);
  });
});

test('a damaged font is refused, wherever the damage is, or cut all the same', () => {
  const bytes = kit.fonts.get(kit.theme.fonts.text.regular) ?? new Uint8Array();
  for (let start = 400; start < bytes.length; start += 9973) {
    const damaged = Uint8Array.from(bytes).fill(255, start, start + 20_000);
    try {
      expect(cutGlyphs(damaged, [5, 80, 300, 600]).length).toBeGreaterThan(200);
    } catch (error) {
      expect(String(error)).toContain('whole TrueType');
    }
  }
});
