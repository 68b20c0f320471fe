import { toFont } from './brief/pdf/font-file.ts';
import { tablesOf, u16 } from './brief/type/sfnt.ts';

/** What a font says of itself, by the numbers of the table "name" (OpenType 1.9): 1 is its family, 6 its PostScript name … */
export type FontNames = ReadonlyMap<number, string>;

/** What a font is called by those who made another of it. */
export interface Naming {
  readonly family: string; // e.g. "Diptych Serif"
  readonly cut: string; // e.g. "SemiBold"
  readonly changes: string; // a sentence, e.g. "Cut down and renamed."
}

/** Gives the names of a font in English, as Windows and all else today read them. */
export function namesOf(font: Uint8Array): FontNames {
  const table = tablesOf(font).get('name') ?? new DataView(new ArrayBuffer(0));
  const records = Array.from({ length: u16(table, 2) }, (_, index) => 6 + 12 * index);
  return new Map(
    records
      .filter((at) => u16(table, at) === WINDOWS && u16(table, at + 4) === ENGLISH)
      .map((at) => {
        const start = u16(table, 4) + u16(table, at + 10);
        const units = Array.from({ length: u16(table, at + 8) / 2 }, (_, unit) =>
          u16(table, start + 2 * unit),
        );
        return [u16(table, at + 6), String.fromCharCode(...units)];
      }),
  );
}

/**
 * Gives the names of a font made of another: a name of its own wherever one is shown, and what is owed to those who drew
 * it, copyright, trademark, designer and licence, as it was.
 */
export function ownNames(given: FontNames, { family, cut, changes }: Naming): FontNames {
  const kept = [...given].filter(([number]) => KEPT.includes(number));
  const postScript = `${family}-${cut}`.replaceAll(' ', '');
  const isLinked = LINKED.includes(cut); // regular and italic are one family to programs that know four cuts
  const version = (given.get(NAME.version) ?? '').split(';')[0] ?? '';
  const names = new Map([
    ...kept,
    [NAME.family, isLinked ? family : `${family} ${cut}`],
    [NAME.cut, isLinked ? cut : 'Regular'],
    [NAME.unique, `${version.replace('Version ', '')};${postScript}`],
    [NAME.full, `${family} ${cut}`],
    [NAME.version, version],
    [NAME.postScript, postScript],
    [NAME.description, changes],
  ] as const);
  if (!isLinked) names.set(NAME.typographicFamily, family).set(NAME.typographicCut, cut);
  return names;
}

const NAME = {
  copyright: 0,
  family: 1,
  cut: 2,
  unique: 3,
  full: 4,
  version: 5,
  postScript: 6,
  trademark: 7,
  designer: 9,
  description: 10,
  licence: 13,
  licenceAddress: 14,
  typographicFamily: 16,
  typographicCut: 17,
} as const;
const KEPT: readonly number[] = [
  NAME.copyright,
  NAME.trademark,
  NAME.designer,
  NAME.licence,
  NAME.licenceAddress,
];
const LINKED: readonly string[] = ['Regular', 'Italic'];
const WINDOWS = 3;
const UNICODE = 1; // its encoding of UTF-16BE
const ENGLISH = 0x0409;

/** Gives a font with TrueType outlines under other names; all its other tables stay as they are. */
export function renamed(font: Uint8Array, names: FontNames): Uint8Array {
  const tables = Object.fromEntries(
    [...tablesOf(font)].map(([tag, { buffer, byteOffset, byteLength }]) => [
      tag,
      new Uint8Array(buffer, byteOffset, byteLength).slice(),
    ]),
  );
  tables['head']?.fill(0, 8, 12); // the checksum of all, until it is known
  return toFont({ ...tables, name: tableOf(names) });
}

function tableOf(names: FontNames): Uint8Array {
  const sorted = [...names].sort(([one], [other]) => one - other);
  const start = 6 + 12 * sorted.length;
  const length = sorted.reduce((sum, [, text]) => sum + 2 * text.length, 0);
  const table = new DataView(new ArrayBuffer(start + length));
  const write = (at: number, words: readonly number[]): void =>
    words.forEach((word, index) => table.setUint16(at + 2 * index, word));
  write(0, [0, sorted.length, start]);
  let at = start;
  sorted.forEach(([number, text], index) => {
    write(6 + 12 * index, [WINDOWS, UNICODE, ENGLISH, number, 2 * text.length, at - start]);
    write(
      at,
      text.split('').map((unit) => unit.charCodeAt(0)),
    );
    at += 2 * text.length;
  });
  return new Uint8Array(table.buffer);
}
