/** Gives whether a font (TTF or OTF) draws a character, by the formats 4 and 12 of its table "cmap" (OpenType 1.9). */
export function characterMap(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const maps = unicodeMaps(view).map((at) => FORMATS[view.getUint16(at)]?.(view, at) ?? NOTHING);
  return (codePoint) => maps.some((glyphOf) => glyphOf(codePoint) !== 0);
}

type GlyphOf = (codePoint: number) => number; // 0 for a character that is not drawn

const NOTHING: GlyphOf = () => 0;
const CMAP = 0x636d6170;
const UNICODE = 0; // platforms whose codes are code points
const WINDOWS = 3;

/** Gives where the maps from Unicode begin. */
function unicodeMaps(view: DataView): number[] {
  const entries = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
  const entry = entries.find((at) => view.getUint32(at) === CMAP);
  if (entry === undefined) return [];
  const start = view.getUint32(entry + 8);
  const records = Array.from({ length: view.getUint16(start + 2) }, (_, index) => start + 4 + 8 * index);
  const ours = records.filter((at) => [UNICODE, WINDOWS].includes(view.getUint16(at)));
  return [...new Set(ours.map((at) => start + view.getUint32(at + 4)))];
}

const FORMATS: Readonly<Record<number, (view: DataView, at: number) => GlyphOf>> = {
  4: (view, at) => {
    const size = view.getUint16(at + 6); // of each of four lists, with a gap behind the first
    const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size];
    return (codePoint) => {
      const nth = 2 * firstOf(size / 2, (index) => view.getUint16(ends + 2 * index) >= codePoint);
      if (nth >= size || view.getUint16(starts + nth) > codePoint) return 0;
      const offset = view.getUint16(offsets + nth);
      const delta = view.getUint16(deltas + nth);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + nth + offset + 2 * (codePoint - view.getUint16(starts + nth)));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
  },
  12: (view, at) => {
    const count = view.getUint32(at + 12);
    return (codePoint) => {
      const nth = firstOf(count, (index) => view.getUint32(at + 20 + 12 * index) >= codePoint);
      const group = at + 16 + 12 * nth;
      if (nth >= count || view.getUint32(group) > codePoint) return 0;
      return view.getUint32(group + 8) + codePoint - view.getUint32(group);
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
