const TRUETYPE = 0x00010000;
const APPLE = 0x74727565; // "true"
const OPENTYPE = 0x4f54544f; // "OTTO"
/** Packed and joined fonts, by how they begin. */
const OTHERS: ReadonlyMap<number, string> = new Map([
  [0x774f4646, 'it is packed as WOFF; take the TTF or OTF file of the same font'],
  [0x774f4632, 'it is packed as WOFF 2; take the TTF or OTF file of the same font'],
  [0x74746366, 'it is a collection of several fonts; take the file of the one cut'],
]);
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

/**
 * Gives what keeps a file from being used as a TTF or OTF font, "" when nothing does: its signature, its table
 * directory (OpenType 1.9, "Organization of an OpenType Font"), that every table lies inside the file, that there are
 * outlines of fixed weight, and that its maker lets documents carry a part of it.
 */
export function faultOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = bytes.length < 12 ? 0 : view.getUint32(0);
  const other = OTHERS.get(signature);
  if (other) return other;
  if (![TRUETYPE, APPLE, OPENTYPE].includes(signature)) return 'it is not a TTF or OTF file';
  const count = view.getUint16(4);
  if (bytes.length < 12 + 16 * count) return 'it is cut off';
  const tables = new Map(
    Array.from({ length: count }, (_, index) => readEntry(bytes, view, 12 + 16 * index)),
  );
  if ([...tables.values()].some(({ start, length }) => start + length > bytes.length)) return 'it is cut off';
  if (tables.has('fvar')) return 'it is a variable font; take the static cuts of the family';
  const missing = NEEDED.find((tag) => !tables.has(tag));
  if (missing) return `its table “${missing}” is missing`;
  if (!tables.has('CFF ') && !(tables.has('glyf') && tables.has('loca'))) return 'it has no outlines';
  return embeddingFault(view, tables.get('OS/2'));
}

interface Table {
  readonly start: number;
  readonly length: number;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): [tag: string, table: Table] {
  const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
  return [tag, { start: view.getUint32(at + 8), length: view.getUint32(at + 12) }];
}

// fsType of the table "OS/2" (OpenType 1.9); of several permissions the widest holds
const USAGE = 0x000f;
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

function embeddingFault(view: DataView, os2: Table | undefined): string {
  if (!os2 || os2.length < 10) return '';
  const type = view.getUint16(os2.start + 8);
  if ((type & USAGE) === RESTRICTED) return 'its maker does not let documents carry it (OS/2 fsType)';
  if (type & NO_SUBSETTING) return 'its maker does not let documents carry a part of it (OS/2 fsType)';
  return type & BITMAPS_ONLY ? 'its maker does not let documents carry its outlines (OS/2 fsType)' : '';
}
