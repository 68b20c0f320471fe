import { describe, expect, test } from 'vitest';
import { openFonts } from '../../../src/brief/type/fonts.ts';
import { type Item, toItems } from '../../../src/brief/lines/items.ts';
import { foreignScript } from '../../../src/brief/lines/scripts.ts';
import { tidy } from '../../../src/brief/lines/signs.ts';
import { plainSpan } from '../../../src/brief/spans.ts';
import { pageStyles, type StyleName } from '../../../src/brief/styles.ts';
import { testAssets, testKit } from '../kit.ts';

const kit = testKit();
const { theme } = kit;
const { measurer } = await openFonts(kit, testAssets(), 'en');

/** Gives how a text is set in a style: its pieces as text and face, what no font draws, and its items. */
function set(
  text: string,
  style: StyleName = 'body',
): { pieces: string[][]; lacking: string; items: Item[] } {
  const lacking: string[] = [];
  const setting = { theme, measurer, hyphenate: () => [], language: 'en' };
  const lacks = (sign: string): void => void lacking.push(sign);
  const items = toItems([plainSpan(text)], pageStyles(theme)[style], { ...setting, lacks });
  const pieces = items.flatMap((item) =>
    item.kind === 'box' ? [[item.text, item.ink.face.replace(/fonts\/|\.ttf/g, '')]] : [],
  );
  return { pieces, lacking: lacking.join(''), items };
}

const LANGUAGES: readonly (readonly [string, string])[] = [
  ['Albanian', 'Shqipëri çështje'],
  ['Basque', 'Euskal Herria, España, mañana'],
  ['Belarusian', 'Беларусь, ўзнёслы, Ў, і, ё'],
  ['Bosnian', 'Željeznička, đak, ćevap'],
  ['Breton', 'c’hoant, peñse, glaù'],
  ['Bulgarian', 'щъркел, ѝ, София'],
  ['Catalan', 'col·legi, paral·lel, L·L, ŀ, Ŀ'],
  ['Croatian', 'Đurđevac, čćžšđ, ǆ ǉ ǌ'],
  ['Czech', 'Příliš žluťoučký kůň úpěl ďábelské ódy'],
  ['Danish', 'Rødgrød med fløde, Å, æ'],
  ['Dutch', 'coördinatie, ĳs, één'],
  ['Esperanto', 'ĉiuĵaŭde eĥoŝanĝo'],
  ['Estonian', 'õnn, žürii, Šveits'],
  ['Faroese', 'sjógvur, Føroyar, ð'],
  ['Finnish', 'Hyvää päivää, Åbo, šakki'],
  ['French', 'Œuvre, où, ça, ÿ, « l’été »'],
  ['Galician', 'Año, vostè, lingüística'],
  ['German', 'Straße, GROẞ, „Äpfel“, Öl'],
  ['Greek', 'Ελληνικά, Άέήίόύώ ΐ ΰ ϊ ϋ; «ζωή»·'],
  ['Hungarian', 'Árvíztűrő tükörfúrógép, Ő Ű'],
  ['Icelandic', 'Þingvellir, þjóð, Æ, ö, ý'],
  ['Irish', 'Éire, an ḃean, ċ ḋ ḟ ġ ṁ ṗ ṡ ṫ, ⁊'],
  ['Italian', 'perché, città, più, È'],
  ['Latvian', 'Ķīna, ģimene, ļoti, ņ, ŗ'],
  ['Lithuanian', 'Žąsį, ėjo, ūgis, i̇̀ i̇́ i̇̃ ą́ ų̃ r̃'],
  ['Luxembourgish', 'Lëtzebuerg, Zäit'],
  ['Macedonian', 'Ѓорѓија, Ќе, ѕвезда, Љ Њ Џ, ѐ'],
  ['Maltese', 'ħobż, ġdid, għajn, ċar, Ħ Ġ'],
  ['Montenegrin', 'ŚŹśź, с́утра, З́'],
  ['Norwegian', 'Blåbærsyltetøy, Ø'],
  ['Occitan', 'aiçò, lo còr, n·h'],
  ['Polish', 'Zażółć gęślą jaźń, Łódź'],
  ['Portuguese', 'São João, ação, três'],
  ['Romanian', 'știință, țară, Ș Ț, î â ă'],
  ['Romansh', 'Grischun, è, ö, ü'],
  ['Russian', 'Съешь ещё этих мягких, № 5'],
  ['Sámi', 'Davvisámegiella: čáhci, ŋ, đ, ŧ, ǩ ǥ ǧ ʒ ǯ'],
  ['Scottish Gaelic', 'Gàidhlig, cò, sìth'],
  ['Serbian', 'Ђорђе, Љубав, Његош, Ћуприја, Џеп'],
  ['Slovak', 'Kôň, ľ, ĺ, ŕ, Ž'],
  ['Slovenian', 'Češnja, žaba, š'],
  ['Sorbian', 'Hornjoserbšćina, ł, ŕ, ź'],
  ['Spanish', '¿Qué? ¡Niño! 1.ª, 2.º'],
  ['Swedish', 'Åke, ärlig, öl'],
  ['Turkish', 'İstanbul, ışık, ğ, ş, ç'],
  ['Ukrainian', 'ґанок, їжак, єдність, м’ята'],
  ['Vietnamese names', 'Nguyễn Văn Thiệu, Phạm Nhật Vượng, Trần Hưng Đạo, Hồ Chí Minh'],
  ['Welsh', 'dŵr, tŷ, ẁ ẃ ẅ ỳ Ŵ Ŷ'],
  ['Yiddish and Arabic in Latin letters', 'Ḥizb Allāh, Ṭahrān, ʿAlī, Qurʾān, ẓ'],
];

describe('out of the box', () => {
  test.each(LANGUAGES)('%s is set, typed composed or in parts, on every part of the page', (_, text) => {
    for (const style of ['body', 'title', 'answer', 'source'] as const) {
      const { pieces, lacking } = set(text, style);
      expect(lacking).toBe('');
      expect(set(text.normalize('NFD'), style).pieces).toEqual(pieces);
      expect(set(text.normalize('NFC'), style).pieces).toEqual(pieces);
    }
  });

  test('each language but for a few letters is set in one font', () => {
    const borrowing = LANGUAGES.filter(
      ([, text]) => new Set(set(text).pieces.map(([, face]) => face)).size > 1,
    );
    expect(borrowing.map(([language]) => language)).toEqual(['Irish', 'Sámi']); // for ⁊, ʒ
  });

  test('money, figures, arrows and marks are set', () => {
    expect(set('€ £ ¥ ₴ ₽ ₺ ₿ № ‰ § † → ← ↑ ↓ ⇒ ✓ ½ ⅓ ² ≤ ≥ ≠ ≈ ∞ × ÷ − ± π µ Ω ° ′ ″ … • ™ ©').lacking).toBe(
      '',
    );
  });
});

describe('another font of the kit', () => {
  test('draws a sign that the own lacks, in the same cut', () => {
    expect(set('so ⇒ it').pieces).toContainEqual(['⇒', 'DiptychSans-Regular']);
    expect(set('so ⇒ it', 'question').pieces).toContainEqual(['⇒', 'DiptychSans-SemiBold']);
    expect(set('₿5', 'cell').pieces).toEqual([
      ['₿', 'DiptychSerif-Regular'],
      ['5', 'DiptychSans-Regular'],
    ]);
  });

  test('draws all letters of a word, so that no word is of two', () => {
    expect(set('(ἀρχή)').pieces).toEqual([
      ['(', 'DiptychSerif-Regular'],
      ['ἀρχή', 'DiptychSans-Regular'],
      [')', 'DiptychSerif-Regular'],
    ]);
  });

  test('is not asked for letters that the own draws with a mark', () => {
    expect(set('ǵ ḃ').pieces.map(([, face]) => face)).toEqual([
      'DiptychSerif-Regular',
      'DiptychSerif-Regular',
    ]);
  });
});

describe('signs that show nothing', () => {
  test.each([
    ['soft hyphen', 'mid\u00ADnight', 'midnight'],
    ['zero-width space', 'mid\u200Bnight', 'midnight'],
    ['zero-width joiners', 'mid\u200Dnig\u200Cht', 'midnight'],
    ['word joiner', 'mid\u2060night', 'midnight'],
    ['byte order mark', '\uFEFFmidnight', 'midnight'],
    ['marks of direction', 'mid\u200Enig\u200Fht', 'midnight'],
    ['variation selectors', '❤\uFE0F ⇒\uFE0E', '❤ ⇒'],
    ['combining grapheme joiner', 'mid\u034Fnight', 'midnight'],
    ['line and paragraph separators', 'mid\u2028night\u2029', 'mid night '],
    ['next line', 'mid\u0085night', 'mid night'],
    ['wide space', 'mid\u3000night', 'mid night'],
    ['tabs, to the next stop', 'a\tb\tcd', 'a   b   cd'],
    ['two letters under one code', 'ǆ Ĳ ǉ', 'dž IJ lj'],
    ['half a pair', 'a\uD800b', 'a\uFFFDb'],
  ])('%s', (_, text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  test('spaces of other widths keep them, and bind', () => {
    for (const space of ['\u202F', '\u2007', '\u2009', '\u200A', '\u00A0']) {
      const { items, lacking } = set(`1${space}000`);
      expect(lacking).toBe('');
      expect(items.every((item) => item.kind === 'box' || (item.kind === 'space' && item.binds))).toBe(true);
    }
    const width = (text: string): number =>
      set(text).items.reduce((sum, one) => sum + ('width' in one ? one.width : 0), 0);
    expect(width('1\u2009000')).toBeLessThan(width('1\u00A0000'));
    expect(width('1\u2007000')).toBeGreaterThan(width('1\u00A0000'));
  });
});

describe('what the page cannot set is told', () => {
  test.each([
    ['an emoji', 'a 🎉 b', '🎉'],
    ['the people of a family', '👩\u200D👧', '👩👧'],
    ['private use', 'a\uE000', '\uE000'],
    ['what Unicode has not given out', 'a\u{50000}', '\u{50000}'],
    ['Georgian', 'ა', 'ა'],
    ['Armenian', 'Ա', 'Ա'],
    ['Ethiopic', 'ሀ', 'ሀ'],
    ['Cherokee', 'Ꭰ', 'Ꭰ'],
  ])('%s', (_, text, lacking) => {
    expect(set(text).lacking).toBe(lacking);
  });

  test.each([
    ['Hebrew', 'שלום'],
    ['Arabic', 'سلام'],
    ['Arabic', 'پښتو'],
    ['Syriac', 'ܫܠܡܐ'],
    ['Thaana', 'ދިވެހި'],
    ['a script from the right', 'ߒߞߏ'],
    ['a script from the right', '\u{1E900}'],
    ['Devanagari', 'नमस्ते'],
    ['Bengali', 'বাংলা'],
    ['an Indic script', 'தமிழ்'],
    ['Thai', 'ไทย'],
    ['Lao', 'ລາວ'],
    ['Tibetan', 'བོད'],
    ['Burmese', 'မြန်မာ'],
    ['Khmer', 'ខ្មែរ'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ'],
    ['Chinese or Japanese', '北京'],
    ['Chinese or Japanese', '\u{20000}'],
    ['Japanese', 'ひらがな'],
    ['Japanese', 'カタカナ'],
    ['Korean', '한국어'],
    ['Korean', '한국어'.normalize('NFD')],
  ])('%s: %s', (script, text) => {
    expect(foreignScript(`Some ${text} words`)).toEqual({ script, text });
  });

  test('no script that is set is taken for one of them', () => {
    for (const [, text] of LANGUAGES) expect(foreignScript(text)).toBeNull();
    expect(foreignScript('→ ✓ 🎉 ﬁ ⅓ \uFEFF \u3000 ა Ա ሀ Ꭰ ᲀ Ა')).toBeNull();
  });
});
