/** What a PDF tells of a font, from the font's own tables (OpenType 1.9); lengths in em. */
export interface FontFacts {
  readonly name: string; // PostScript name
  readonly outlines: 'glyf' | 'CFF';
  readonly box: readonly [number, number, number, number]; // of all glyphs: left, bottom, right, top
  readonly ascent: number;
  readonly descent: number; // below the baseline, negative
  readonly capital: number;
  readonly lean: number; // degrees, counter-clockwise
  readonly serif: boolean;
  readonly fixed: boolean; // every glyph is of one width
  readonly features: ReadonlySet<string>; // OpenType features, e.g. "sups"
}

/** Gives the facts of a font (TTF or OTF) whose table directory is sound. */
export function readFacts(font: Uint8Array): FontFacts {
  const tables = tablesOf(font);
  const head = tables.get('head') ?? EMPTY;
  const hhea = tables.get('hhea') ?? EMPTY;
  const post = tables.get('post') ?? EMPTY;
  const os2 = tables.get('OS/2') ?? EMPTY;
  const em = u16(head, 18) || 1000;
  const ascent = i16(hhea, 4) / em;
  const family = u16(os2, 30) >> 8; // sFamilyClass: 1 to 5 and 7 have serifs
  return {
    name: nameOf(tables.get('name') ?? EMPTY),
    outlines: tables.has('CFF ') ? 'CFF' : 'glyf',
    box: [i16(head, 36) / em, i16(head, 38) / em, i16(head, 40) / em, i16(head, 42) / em],
    ascent,
    descent: i16(hhea, 6) / em,
    capital: (u16(os2, 0) >= 2 ? i16(os2, 88) / em : 0) || ascent,
    lean: i16(post, 4) + u16(post, 6) / 0x10000,
    serif: family >= 1 && family <= 7,
    fixed: u16(post, 12) + u16(post, 14) > 0,
    features: new Set(['GSUB', 'GPOS'].flatMap((tag) => featuresIn(tables.get(tag) ?? EMPTY))),
  };
}

/** Gives whether a font's outlines are those of PostScript (CFF), as it begins to say. */
export function isPostScript(font: Uint8Array): boolean {
  return font[0] === 0x4f; // "OTTO"
}

const EMPTY = new DataView(new ArrayBuffer(0));

/** Gives a number of two bytes; what lies behind a table's end reads as 0: a font that lacks a fact has none of it. */
export function u16(table: DataView, at: number): number {
  return at + 2 <= table.byteLength ? table.getUint16(at) : 0;
}

function i16(table: DataView, at: number): number {
  return at + 2 <= table.byteLength ? table.getInt16(at) : 0;
}

function tagAt(table: DataView, at: number): string {
  return String.fromCharCode(
    u16(table, at) >> 8,
    u16(table, at) & 255,
    u16(table, at + 2) >> 8,
    u16(table, at + 2) & 255,
  );
}

/** Gives the tables of a font whose table directory is sound. */
export function tablesOf(font: Uint8Array): Map<string, DataView> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const entries = Array.from({ length: u16(view, 4) }, (_, index) => 12 + 16 * index);
  return new Map(
    entries.map((at) => [
      tagAt(view, at),
      new DataView(font.buffer, font.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)),
    ]),
  );
}

/** Gives the tags of a layout table's FeatureList (chapter 2, "OpenType Layout Common Table Formats"). */
function featuresIn(layout: DataView): string[] {
  const list = u16(layout, 6);
  return Array.from({ length: list > 0 ? u16(layout, list) : 0 }, (_, index) =>
    tagAt(layout, list + 2 + 6 * index),
  );
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3; // whose names are in UTF-16BE

function nameOf(table: DataView): string {
  const records = Array.from({ length: u16(table, 2) }, (_, index) => 6 + 12 * index);
  const named = records.filter((at) => u16(table, at + 6) === POSTSCRIPT_NAME);
  const record = named.find((at) => u16(table, at) === WINDOWS) ?? named[0];
  if (record === undefined) return 'Untitled';
  const width = u16(table, record) === WINDOWS ? 2 : 1;
  const start = u16(table, 4) + u16(table, record + 10) + width - 1;
  const letters = Array.from({ length: u16(table, record + 8) / width }, (_, index) =>
    start + width * index < table.byteLength ? table.getUint8(start + width * index) : 32,
  );
  return String.fromCharCode(...letters).replace(/[^!-~]|[()<>[\]{}/%]/g, '') || 'Untitled'; // ASCII by the table's specification
}
