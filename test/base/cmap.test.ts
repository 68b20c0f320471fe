import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { characterMap } from '../../src/base/cmap.ts';
import { openDeflate } from '../../src/base/deflate.ts';
import { fontFaces, missingSigns } from '../../src/deck/fonts.ts';
import { openSubsetter } from '../../src/deck/subset.ts';
import { readAssets, readKit } from '../deck/kit.ts';

const kit = readKit();
const assets = readAssets();
const subset = await openSubsetter(assets.subsetter);

test.each([...kit.fonts.keys()])('the characters of %s are those that fontkit finds', (name) => {
  const bytes = kit.fonts.get(name) ?? new Uint8Array();
  const known = new Set((fontkit.create(Buffer.from(bytes)) as fontkit.Font).characterSet);
  const has = characterMap(bytes);
  known.delete(0xffff); // no character: each map of format 4 ends with it
  const wrong = Array.from({ length: 0x20000 }, (_, codePoint) => codePoint).filter(
    (codePoint) => has(codePoint) !== known.has(codePoint),
  );
  expect(wrong).toEqual([]);
});

test('a font cut down has the characters that it was cut down to', () => {
  const has = characterMap(
    subset(kit.fonts.get(kit.theme.fonts.sans.regular) ?? new Uint8Array(), new Set([65, 0x416, 0x1d670])),
  );
  expect([65, 66, 0x416, 0x417].map(has)).toEqual([true, false, true, false]);
});

test('a torn font has no characters, and is no reason to stop', () => {
  const bytes = kit.fonts.get(kit.theme.fonts.sans.regular) ?? new Uint8Array();
  for (const length of [12, 100, 300, 5000])
    expect(characterMap(bytes.slice(0, length))(65)).toBeTypeOf('boolean');
});

describe('signs that no font of the slides has', () => {
  const missing = (text: string): string[] => missingSigns(kit, `<p>${text}</p>`);

  test('are told word by word, each once', () => {
    expect(missing('At ☃ and ☃, 北京 and &amp; 👩\u200D👧')).toEqual(['☃', '北京', '👩👧']);
  });

  test('are not those that one of the fonts has, or draws from parts', () => {
    expect(missing('→ ⇒ ₿ ўґђѓ ħőșț Nguyễn ǵ \u0067\u0301 ἀρχή ✓')).toEqual([]);
  });

  test('are not those that show nothing', () => {
    expect(missing('a\u00ADb\u200B\u200C\u200D\u2060\uFEFF\u202F\u2007\u2028 ⇒\uFE0E')).toEqual([]);
  });
});

test('a letter typed in parts is embedded whole, and one without a glyph in parts', () => {
  const face = (text: string, family: string): Uint8Array => {
    const rule = fontFaces(kit, `<p>${text}</p>`, '', { subset, deflate: openDeflate(assets.deflater) })
      .split('@font-face')
      .find((one) => one.includes(`"${family}";font-weight:400`));
    return Buffer.from(/base64,([^)]*)/.exec(rule ?? '')?.[1] ?? '', 'base64');
  };
  const covers = (woff: Uint8Array, sign: string): boolean =>
    (fontkit.create(Buffer.from(woff)) as fontkit.Font).hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  expect(covers(face('e\u0301', 'Diptych Sans'), 'é')).toBe(true);
  expect(covers(face('ǵ', 'Diptych Serif Display'), '\u0301')).toBe(true);
});
