/** How far something reaches above and below a baseline. */
export interface Extent {
  readonly ascent: number;
  readonly descent: number;
}

const USE_TYPO_METRICS = 1 << 7; // OS/2 fsSelection, OpenType 1.9

/** Gives the extent of a font's lines in em: what browsers take, the typographic one where the font asks for that. */
export function extentOf(font: Uint8Array): Extent {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    tables.set(String.fromCharCode(...font.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const [head, hhea, os2] = [tables.get('head'), tables.get('hhea'), tables.get('OS/2')];
  if (head === undefined || hhea === undefined) return { ascent: 0.9, descent: 0.25 };
  const em = view.getUint16(head + 18) || 1000;
  const typo = os2 !== undefined && (view.getUint16(os2 + 62) & USE_TYPO_METRICS) > 0;
  const [up, down] = typo ? [os2 + 68, os2 + 70] : [hhea + 4, hhea + 6];
  return { ascent: view.getInt16(up) / em, descent: -view.getInt16(down) / em };
}
