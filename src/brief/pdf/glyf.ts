import { DamagedFont } from '../../base/subset.ts';
import { tablesOf, u16 } from '../type/sfnt.ts';
import { padded, type Tables, toFont } from './font-file.ts';

/**
 * Gives a font with TrueType outlines cut down to some glyphs, which keep their numbers, and to the tables that a PDF's
 * reader takes glyphs from; hints are left out (OpenType 1.9, "glyf", "loca"). HarfBuzz does the same, but to load it
 * takes as long as half of painting. Throws `DamagedFont`.
 */
export function cutGlyphs(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const source = sourceOf(font);
  const drawn = new Map<number, Outline>();
  const keep = (glyph: number): void => {
    if (drawn.has(glyph)) return;
    const outline = outlineOf(glyph, source);
    drawn.set(glyph, outline);
    outline.parts.forEach(keep);
  };
  for (const glyph of glyphs) keep(glyph);
  const count = Math.max(0, ...drawn.keys()) + 1;
  const outlines = written(count, drawn);
  return toFont({ ...outlines, ...metrics(count, drawn, source, (outlines.glyf?.length ?? 0) > MOST_SHORT) });
}

interface Source {
  readonly font: Uint8Array;
  readonly tables: ReadonlyMap<string, DataView>;
}

/** A glyph's outline without hints, and the glyphs that it is composed of. */
interface Outline {
  readonly bytes: Uint8Array;
  readonly parts: readonly number[];
}

function sourceOf(font: Uint8Array): Source {
  return { font, tables: tablesOf(font) };
}

function table(tag: string, { font, tables }: Source): DataView {
  const found = tables.get(tag);
  if (!found) throw new DamagedFont(font);
  return found;
}

function bytesOf(view: DataView, from = 0, to = view.byteLength): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, Math.max(0, to - from));
}

function outlineOf(glyph: number, source: Source): Outline {
  const [glyf, loca] = [table('glyf', source), table('loca', source)];
  const isLong = u16(table('head', source), 50) === 1;
  const size = isLong ? 4 : 2;
  if (size * (glyph + 2) > loca.byteLength) throw new DamagedFont(source.font);
  const at = (index: number): number => (isLong ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
  const [start, end] = [at(glyph), at(glyph + 1)];
  if (start > end || end > glyf.byteLength) throw new DamagedFont(source.font);
  if (end - start < HEADER) return { bytes: new Uint8Array(), parts: [] };
  const outline = bytesOf(glyf, start, end);
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const contours = view.getInt16(0);
  const cut = contours < 0 ? composed(outline, view) : simple(outline, HEADER + 2 * contours, view);
  if (!cut) throw new DamagedFont(source.font);
  return cut;
}

const HEADER = 10; // number of contours and box

function simple(outline: Uint8Array, hints: number, view: DataView): Outline | null {
  if (hints + 2 > outline.length) return null;
  const behind = hints + 2 + view.getUint16(hints);
  const bytes = new Uint8Array(hints + 2 + Math.max(0, outline.length - behind)); // the length of the hints is 0
  bytes.set(outline.subarray(0, hints));
  bytes.set(outline.subarray(behind), hints + 2);
  return { bytes, parts: [] };
}

// Flags of a part of a composed glyph
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const HINTS = 0x0100;

function composed(outline: Uint8Array, view: DataView): Outline | null {
  const bytes = outline.slice();
  const out = new DataView(bytes.buffer);
  const parts: number[] = [];
  let at = HEADER;
  for (let more = true; more;) {
    if (at + 6 > bytes.length) return null;
    const flags = view.getUint16(at);
    out.setUint16(at, flags & ~HINTS);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
    more = (flags & MORE) !== 0;
  }
  return at > bytes.length ? null : { bytes: bytes.subarray(0, at), parts };
}

/** Gives the outlines and where each begins. */
function written(count: number, drawn: ReadonlyMap<number, Outline>): Tables {
  const starts = [0];
  for (let glyph = 0; glyph < count; glyph += 1)
    starts.push((starts[glyph] ?? 0) + padded(drawn.get(glyph)?.bytes.length ?? 0));
  const end = starts[count] ?? 0;
  const glyf = new Uint8Array(end);
  for (const [glyph, { bytes }] of drawn) glyf.set(bytes, starts[glyph]);
  const isLong = end > MOST_SHORT;
  const loca = new DataView(new ArrayBuffer((isLong ? 4 : 2) * (count + 1)));
  starts.forEach((start, glyph) =>
    isLong ? loca.setUint32(4 * glyph, start) : loca.setUint16(2 * glyph, start / 2),
  );
  return { glyf, loca: bytesOf(loca) };
}

const MOST_SHORT = 2 * 0xffff; // bytes of outlines that short offsets reach

/** Gives the tables that tell of all glyphs, for as many as there are now. */
function metrics(
  count: number,
  drawn: ReadonlyMap<number, Outline>,
  source: Source,
  isLong: boolean,
): Tables {
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => copyOf(table(tag, source)));
  const hmtx = table('hmtx', source);
  const known = u16(table('hhea', source), 34); // glyphs with a width of their own
  if (
    !head ||
    !hhea ||
    !maxp ||
    head.byteLength < 54 ||
    hhea.byteLength < 36 ||
    maxp.byteLength < 6 ||
    known === 0
  )
    throw new DamagedFont(source.font);
  head.setUint32(8, 0); // the checksum of all, until it is known
  head.setUint16(50, isLong ? 1 : 0);
  hhea.setUint16(34, count);
  maxp.setUint16(4, count);
  const widths = new DataView(new ArrayBuffer(4 * count));
  for (const glyph of drawn.keys()) {
    widths.setUint16(4 * glyph, u16(hmtx, 4 * Math.min(glyph, known - 1)));
    widths.setUint16(
      4 * glyph + 2,
      u16(hmtx, glyph < known ? 4 * glyph + 2 : 4 * known + 2 * (glyph - known)),
    );
  }
  return { head: bytesOf(head), hhea: bytesOf(hhea), hmtx: bytesOf(widths), maxp: bytesOf(maxp) };
}

function copyOf(view: DataView): DataView {
  return new DataView(bytesOf(view).slice().buffer);
}
