/** Gives whether a font (TTF or OTF) draws a character, by the formats 4 and 12 of its table "cmap" (OpenType 1.9). */
export function characterMap(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const maps = unicodeMaps(view).map((at) => FORMATS[u16(view, at)]?.(view, at) ?? NOTHING);
  return (codePoint) => maps.some((glyphOf) => glyphOf(codePoint) !== 0);
}

type GlyphOf = (codePoint: number) => number; // 0 for a character that is not drawn

const NOTHING: GlyphOf = () => 0;
const CMAP = 0x636d6170;
const UNICODE = 0; // platforms whose codes are code points
const WINDOWS = 3;

/** Gives where the maps from Unicode begin. */
function unicodeMaps(view: DataView): number[] {
  const entries = Array.from({ length: u16(view, 4) }, (_, index) => 12 + 16 * index);
  const entry = entries.find((at) => u32(view, at) === CMAP);
  if (entry === undefined) return [];
  const start = u32(view, entry + 8);
  const records = Array.from({ length: u16(view, start + 2) }, (_, index) => start + 4 + 8 * index);
  const ours = records.filter((at) => [UNICODE, WINDOWS].includes(u16(view, at)));
  return [...new Set(ours.map((at) => start + u32(view, at + 4)))];
}

const FORMATS: Readonly<Record<number, (view: DataView, at: number) => GlyphOf>> = {
  4: (view, at) => {
    const size = u16(view, at + 6); // of each of four lists, with a gap behind the first
    const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size];
    return (codePoint) => {
      const nth = 2 * firstOf(size / 2, (index) => u16(view, ends + 2 * index) >= codePoint);
      if (nth >= size || u16(view, starts + nth) > codePoint) return 0;
      const offset = u16(view, offsets + nth);
      const delta = u16(view, deltas + nth);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = u16(view, offsets + nth + offset + 2 * (codePoint - u16(view, starts + nth)));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
  },
  12: (view, at) => {
    const count = u32(view, at + 12);
    return (codePoint) => {
      const nth = firstOf(count, (index) => u32(view, at + 20 + 12 * index) >= codePoint);
      const group = at + 16 + 12 * nth;
      if (nth >= count || u32(view, group) > codePoint) return 0;
      return u32(view, group + 8) + codePoint - u32(view, group);
    };
  },
};

/** Gives the first index below `count` from which on something is true, `count` when it never is. */
function firstOf(count: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

// What lies behind the end of a damaged font reads as 0.
function u16(view: DataView, at: number): number {
  return at + 2 <= view.byteLength ? view.getUint16(at) : 0;
}

function u32(view: DataView, at: number): number {
  return at + 4 <= view.byteLength ? view.getUint32(at) : 0;
}
