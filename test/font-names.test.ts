import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { tablesOf } from '../src/brief/type/sfnt.ts';
import { namesOf, ownNames, renamed } from '../src/font-names.ts';
import { testKit } from './brief/kit.ts';

const kit = testKit();
const families = Object.values(kit.theme.fonts).flatMap(({ family, regular, semibold, italic }) =>
  [
    { file: regular, family, cut: 'Regular' },
    { file: semibold, family, cut: 'SemiBold' },
    { file: italic, family, cut: 'Italic' },
  ].filter(({ file }) => file !== ''),
);
const open = (bytes: Uint8Array): fontkit.Font => fontkit.create(Buffer.from(bytes)) as fontkit.Font;
const [FAMILY, CUT, UNIQUE, FULL, VERSION, POSTSCRIPT, TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_CUT] = [
  1, 2, 3, 4, 5, 6, 16, 17,
];
const [COPYRIGHT, TRADEMARK, DESCRIPTION, LICENCE, ADDRESS] = [0, 7, 10, 13, 14];

describe.each(families)('$file', ({ file, family, cut }) => {
  const bytes = kit.fonts.get(file) ?? new Uint8Array();
  const names = namesOf(bytes);

  test('is called what the theme calls it, wherever a name is shown', () => {
    expect(names.get(TYPOGRAPHIC_FAMILY) ?? names.get(FAMILY)).toBe(family);
    expect(names.get(TYPOGRAPHIC_CUT) ?? names.get(CUT)).toBe(cut);
    expect(names.get(FULL)).toBe(`${family} ${cut}`);
    expect(file).toBe(`fonts/${names.get(POSTSCRIPT)}.ttf`);
    for (const shown of [FAMILY, UNIQUE, FULL, POSTSCRIPT, TYPOGRAPHIC_FAMILY])
      expect(names.get(shown) ?? '').not.toMatch(/source/i); // a name that Adobe reserves
  });

  test('says whose it is, what was changed and under which licence', () => {
    expect(names.get(COPYRIGHT)).toContain('Adobe');
    expect(names.get(TRADEMARK)).toContain('Source is a trademark of Adobe');
    expect(names.get(DESCRIPTION)).toMatch(/^Made of Source S.* by Adobe: cut down .* renamed\.$/);
    expect(names.get(LICENCE)).toContain('SIL Open Font License, Version 1.1');
    expect(names.get(ADDRESS)).toContain('sil.org/OFL');
  });

  test('is read alike by others', () => {
    const { postscriptName, fullName, familyName, version } = open(bytes);
    expect([postscriptName, fullName, familyName]).toEqual(
      [POSTSCRIPT, FULL, FAMILY].map((id) => names.get(id)),
    );
    expect(version).toBe(names.get(VERSION));
  });

  test('has superior figures, fractions and kerning, of Latin and Cyrillic', () => {
    const { availableFeatures } = open(bytes);
    expect(availableFeatures).toEqual(
      expect.arrayContaining(['ccmp', 'frac', 'kern', 'liga', 'mark', 'sups']),
    );
    const width = (text: string): number => open(bytes).layout(text).advanceWidth;
    expect(width('AV')).toBeLessThan(width('A') + width('V'));
    expect(width('ГА')).toBeLessThan(width('Г') + width('А'));
  });
});

describe('a font under another name', () => {
  const bytes = kit.fonts.get(kit.theme.fonts.text.semibold) ?? new Uint8Array();
  const naming = { family: 'Größe Ўзор', cut: 'SemiBold', changes: 'Renamed.' };
  const names = ownNames(namesOf(bytes), naming);

  test('has all its other tables as they were', () => {
    const [before, after] = [bytes, renamed(bytes, names)].map((font) => {
      const tables = [...tablesOf(font)].map(([tag, { buffer, byteOffset, byteLength }]) => {
        const copy = Buffer.from(buffer, byteOffset, byteLength);
        return [
          tag,
          tag === 'head' ? Buffer.concat([copy.subarray(0, 8), copy.subarray(12)]) : copy,
        ] as const;
      });
      return new Map(tables.filter(([tag]) => tag !== 'name'));
    });
    expect(after).toEqual(before);
  });

  test('says its names in any script', () => {
    expect(namesOf(renamed(bytes, names))).toEqual(names);
    expect(open(renamed(bytes, names)).fullName).toBe('Größe Ўзор SemiBold');
  });
});

test('the licences lie beside the fonts and keep their makers’ name', () => {
  const text = (name: string): string =>
    readFileSync(new URL(`../templates/explainer/fonts/${name}`, import.meta.url), 'utf8');
  for (const name of ['OFL-serif.md', 'OFL-sans.txt']) {
    expect(text(name)).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(text(name)).toMatch(/Adobe .*Reserved Font Name [‘']Source[’']/);
  }
});
