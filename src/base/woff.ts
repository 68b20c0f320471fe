import type { Deflate } from './deflate.ts';

const HEADER = 44;
const ENTRY = 20;
const WORTH_PACKING = 256; // bytes; packing the dozen small tables of a font takes longer than packing its shapes

const LEVEL = 9; // half as long again as 6, for half a kilobyte of a deck

/** A table of a font file: its tag and checksum as they stand there, and its bytes. */
interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
  readonly packed: Uint8Array; // the same as `data` where packing gains nothing
}

/** Gives a TTF or OTF packed as WOFF 1.0 (W3C, 2012). */
export function toWoff(font: Uint8Array, deflate: Deflate): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(font, view, deflate);
  const start = HEADER + ENTRY * tables.length;
  const length = tables.reduce((end, table) => end + padded(table.packed.length), start);
  const woff = new Uint8Array(length);
  const out = new DataView(woff.buffer);
  out.setUint32(0, 0x774f4646); // "wOFF"
  out.setUint32(4, view.getUint32(0));
  out.setUint32(8, length);
  out.setUint16(12, tables.length);
  out.setUint32(16, unpackedSize(tables));
  out.setUint16(20, 1); // version of the file, major
  let offset = start;
  tables.forEach((table, index) => {
    const fields = [table.tag, offset, table.packed.length, table.data.length, table.checksum];
    fields.forEach((field, place) => out.setUint32(HEADER + ENTRY * index + 4 * place, field));
    woff.set(table.packed, offset);
    offset += padded(table.packed.length);
  });
  return woff;
}

function readTables(font: Uint8Array, view: DataView, deflate: Deflate): Table[] {
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const offset = view.getUint32(entry + 8);
    const data = font.subarray(offset, offset + view.getUint32(entry + 12));
    const packed = data.length < WORTH_PACKING ? data : deflate(data, LEVEL);
    return {
      tag: view.getUint32(entry),
      checksum: view.getUint32(entry + 4),
      data,
      packed: packed.length < data.length ? packed : data,
    };
  });
}

function unpackedSize(tables: readonly Table[]): number {
  return tables.reduce((size, table) => size + padded(table.data.length), 12 + 16 * tables.length);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
