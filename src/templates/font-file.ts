// Whole static fonts begin with one of these; WOFF and collections do not.
const SIGNATURES = new Set([0x00010000, 0x4f54544f /* OTTO */, 0x74727565 /* true */]);
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

/**
 * Gives what keeps a file from being used as a TTF or OTF font, "" when nothing does: its signature, its table
 * directory (OpenType 1.9, "Organization of an OpenType Font") and that every table lies inside the file.
 */
export function faultOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || !SIGNATURES.has(view.getUint32(0))) return 'it is not a TTF or OTF file';
  const count = view.getUint16(4);
  if (bytes.length < 12 + 16 * count) return 'it is cut off';
  const tables = Array.from({ length: count }, (_, index) => readEntry(bytes, view, 12 + 16 * index));
  if (tables.some(({ end }) => end > bytes.length)) return 'it is cut off';
  const tags = tables.map(({ tag }) => tag);
  if (tags.includes('fvar')) return 'it is a variable font; take the static cuts of the family';
  const missing = NEEDED.find((tag) => !tags.includes(tag));
  return missing ? `its table “${missing}” is missing` : '';
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { tag: string; end: number } {
  const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
  return { tag, end: view.getUint32(at + 8) + view.getUint32(at + 12) };
}
