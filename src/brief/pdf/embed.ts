import type { Subset } from '../../base/subset.ts';
import type { Font } from '../type/fonts.ts';
import { cutGlyphs } from './glyf.ts';
import { finish, type Pdf } from './pdf.ts';
import type { FontFacts } from '../type/sfnt.ts';
import { hex, type Shown, utf16 } from './show.ts';

/** A font of the page: its name in the page's resources, what refers to it there, and the glyphs that it shows. */
export interface PageFont {
  readonly font: Font;
  readonly name: string; // e.g. "F1"
  readonly ref: PDFKit.PDFKitReference;
  readonly shown: Shown;
}

/** Gives a font as a new one of the page's; it shows nothing yet. */
export function addFont(doc: Pdf, font: Font, name: string): PageFont {
  const ref = doc.ref({});
  doc.page.fonts[name] = ref;
  return { font, name, ref, shown: new Map() };
}

/** Writes a font's objects into a document, cut down to the glyphs that it shows (PDF 32000-1, 9.6 to 9.10). */
export function embedFont(doc: Pdf, { font, ref, shown }: PageFont, subset: Subset): void {
  const { facts } = font;
  const glyphs = [...shown.keys()].sort((a, b) => a - b);
  const name = `${tagOf(glyphs)}+${facts.name}`;
  const { subtype, key, file, more } = fontFile(font, glyphs, subset);
  const written = doc.written(more, file);
  const descriptor = doc.written({ ...describe(facts, name), [key]: written });
  const descendant = doc.written({
    Type: 'Font',
    Subtype: subtype,
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: widthsOf(glyphs, shown),
    ...(subtype === 'CIDFontType2' && { CIDToGIDMap: 'Identity' }),
  });
  Object.assign(ref.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: doc.written({}, toUnicode(glyphs, shown)),
  });
  finish(ref);
}

interface FontFile {
  readonly subtype: 'CIDFontType0' | 'CIDFontType2';
  readonly key: 'FontFile2' | 'FontFile3';
  readonly file: Uint8Array;
  readonly more: object;
}

// The tables that a PDF's reader takes glyphs from (9.9, table 126); glyphs keep their numbers, which the page's text is written in.
const NEEDED = ['head', 'hhea', 'hmtx', 'maxp'];

function fontFile({ bytes, facts }: Font, glyphs: readonly number[], subset: Subset): FontFile {
  if (facts.outlines === 'CFF') {
    const tables = [...NEEDED, 'CFF ', 'cmap'];
    const file = subset(bytes, { characters: [], glyphs, features: [], tables, numbered: true });
    return { subtype: 'CIDFontType0', key: 'FontFile3', file, more: { Subtype: 'OpenType' } };
  }
  const file = cutGlyphs(bytes, glyphs);
  return { subtype: 'CIDFontType2', key: 'FontFile2', file, more: { Length1: file.length } };
}

// Font flags, 9.8.2 table 123
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

function describe(facts: FontFacts, name: string): object {
  const { box, ascent, descent, capital, lean, serif, fixed } = facts;
  const flags = (fixed ? FIXED_PITCH : 0) | (serif ? SERIF : 0) | SYMBOLIC | (lean === 0 ? 0 : ITALIC);
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags,
    FontBBox: box.map(thousandths),
    ItalicAngle: lean,
    Ascent: thousandths(ascent),
    Descent: thousandths(descent),
    CapHeight: thousandths(capital),
    StemV: 0, // unknown, as 9.8.1 allows
  };
}

function thousandths(em: number): number {
  return Math.round(em * 1e6) / 1e3;
}

/** Gives the widths of a composite font's glyphs, one list for neighbours (9.7.4.3). */
function widthsOf(glyphs: readonly number[], shown: Shown): (number | number[])[] {
  const widths: (number | number[])[] = [];
  glyphs.forEach((glyph, index) => {
    const width = thousandths(shown.get(glyph)?.width ?? 0);
    const last = widths.at(-1);
    if (glyphs[index - 1] === glyph - 1 && Array.isArray(last)) last.push(width);
    else widths.push(glyph, [width]);
  });
  return widths;
}

/** Gives six letters that stand for a set of glyphs: fonts cut down otherwise have other names (9.6.4). */
function tagOf(glyphs: readonly number[]): string {
  let hash = glyphs.reduce((sum, glyph) => (Math.imul(sum, 31) + glyph) >>> 0, glyphs.length);
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
    return letter;
  }).join('');
}

const MOST_LINES = 100; // of one bfchar section, Adobe Technical Note 5014

/** Gives the map from codes to what they say (9.10.3). */
function toUnicode(glyphs: readonly number[], shown: Shown): string {
  const lines = glyphs.map((glyph) => `<${hex(glyph)}> <${utf16(shown.get(glyph)?.says ?? '')}>`);
  const sections = Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, index) =>
    lines.slice(index * MOST_LINES, (index + 1) * MOST_LINES),
  );
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...sections.flatMap((section) => [`${section.length} beginbfchar`, ...section, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
