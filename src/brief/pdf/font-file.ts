/** The tables of a font by their tags; in "head" the checksum of all is still 0. */
export type Tables = Readonly<Record<string, Uint8Array>>;

const MAGIC = 0xb1b0afba; // what a whole font's checksum and the adjustment in "head" make together

/** Gives tables as a font file with TrueType outlines (OpenType 1.9, "Organization of an OpenType Font"). */
export function toFont(tables: Tables): Uint8Array {
  const tags = Object.keys(tables).sort();
  const start = 12 + 16 * tags.length;
  const font = new Uint8Array(tags.reduce((end, tag) => end + padded(tables[tag]?.length ?? 0), start));
  const out = new DataView(font.buffer);
  const power = 31 - Math.clz32(tags.length);
  [0x0001, 0x0000, tags.length, 16 << power, power, 16 * (tags.length - (1 << power))].forEach(
    (word, index) => out.setUint16(2 * index, word),
  );
  let [at, head] = [start, 0];
  tags.forEach((tag, index) => {
    const bytes = tables[tag] ?? new Uint8Array();
    const entry = 12 + 16 * index;
    font.set(bytes, at);
    for (let letter = 0; letter < 4; letter += 1) font[entry + letter] = tag.charCodeAt(letter);
    out.setUint32(entry + 4, sum(out, at, at + padded(bytes.length)));
    out.setUint32(entry + 8, at);
    out.setUint32(entry + 12, bytes.length);
    if (tag === 'head') head = at;
    at += padded(bytes.length);
  });
  out.setUint32(head + 8, (MAGIC - sum(out, 0, font.length)) >>> 0);
  return font;
}

function sum(view: DataView, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}

/** Gives a length with what fills it up to whole words of four bytes. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}
