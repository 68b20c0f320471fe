import type { Refusal } from './picture.ts';

/** A WebP file as it is needed: its size in px, and the file without all that is not its picture. */
export interface Webp {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** The most pixels of a WebP: unlike those of other files they are decoded for the page, at a third of a second a million. */
const MOST_WEBP_PIXELS = 12_000_000;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Gives whether a file begins as a WebP. */
export function isWebp(bytes: Uint8Array): boolean {
  return textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP';
}

/**
 * Gives a still WebP file in its parts (RFC 9649), without places, dates, colour profiles and previews; or why it cannot
 * be used. Its pixels are not tried.
 */
export function readWebp(bytes: Uint8Array): Webp | Refusal {
  const chunks = chunksIn(bytes);
  if (typeof chunks === 'string') return chunks;
  const find = (type: string): Uint8Array | undefined => chunks.find((one) => one.type === type)?.data;
  if (find('ANIM') || find('ANMF')) return 'moving';
  const [lossy, lossless, alpha, exif] = [find('VP8 '), find('VP8L'), find('ALPH'), find('EXIF')];
  if (exif && isTurned(exif)) return 'turned';
  const size = lossy ? lossySize(lossy) : lossless ? losslessSize(lossless) : null;
  if (!size || (lossy && lossless)) return 'damaged';
  if (size.width * size.height > MOST_WEBP_PIXELS) return 'webp-pixels';
  if (lossless) return { ...size, bytes: fileOf([{ type: 'VP8L', data: lossless }]) };
  const picture = { type: 'VP8 ', data: lossy ?? new Uint8Array() };
  if (!alpha) return { ...size, bytes: fileOf([picture]) };
  return { ...size, bytes: fileOf([extended(size), { type: 'ALPH', data: alpha }, picture]) };
}

function chunksIn(bytes: Uint8Array): Chunk[] | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20) return 'short';
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return 'short';
  const chunks: Chunk[] = [];
  for (let at = 12; end - at >= 8;) {
    const length = view.getUint32(at + 4, true);
    if (length > end - at - 8) return 'short';
    chunks.push({ type: textAt(bytes, at), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** Gives the size of a lossy picture from its frame's header (RFC 6386, 9.1); `null` when that is none. */
function lossySize(data: Uint8Array): { width: number; height: number } | null {
  const isKey = data.length >= 10 && ((data[0] ?? 1) & 1) === 0;
  if (!isKey || data[3] !== 0x9d || data[4] !== 0x01 || data[5] !== 0x2a) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff];
  return width > 0 && height > 0 ? { width, height } : null;
}

/** Gives the size of a lossless picture from its header (RFC 9649, 3.4); `null` when that is none. */
function losslessSize(data: Uint8Array): { width: number; height: number } | null {
  if (data.length < 5 || data[0] !== 0x2f) return null;
  const bits = new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

const ALPHA = 0x10; // of the flags of VP8X

function extended({ width, height }: { width: number; height: number }): Chunk {
  const data = new Uint8Array(10);
  const view = new DataView(data.buffer);
  view.setUint32(0, ALPHA, true);
  for (const [at, side] of [
    [4, width - 1],
    [7, height - 1],
  ] as const) {
    view.setUint16(at, side & 0xffff, true);
    view.setUint8(at + 2, side >> 16);
  }
  return { type: 'VP8X', data };
}

function fileOf(chunks: readonly Chunk[]): Uint8Array {
  const parts = chunks.flatMap(({ type, data }) => [
    Buffer.from(type, 'latin1'),
    littleEndian(data.length),
    data,
    new Uint8Array(data.length % 2),
  ]);
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  return Uint8Array.from(Buffer.concat([Buffer.from('RIFF', 'latin1'), littleEndian(body.length), body]));
}

function littleEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}

const ORIENTATION = 0x0112;

/** Gives whether Exif data say that the camera was not held upright: browsers do not look there, other programs do. */
function isTurned(exif: Uint8Array): boolean {
  const start = textAt(exif, 0) === 'Exif' ? 6 : 0;
  if (exif.length < start + 14) return false;
  const tiff = new DataView(exif.buffer, exif.byteOffset + start, exif.length - start);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory > tiff.byteLength - 2) return false;
  const count = tiff.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return false;
    if (tiff.getUint16(at, little) === ORIENTATION) return tiff.getUint16(at + 8, little) > 1;
  }
  return false;
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
