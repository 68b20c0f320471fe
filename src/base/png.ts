import { inflateTo } from './inflate.ts';
import { MOST_PIXELS, type Refusal } from './picture.ts';

/** A PNG file taken apart (PNG 1.2): numbers as in its header. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly depth: number; // bits a sample
  readonly colour: PngColour;
  readonly interlaced: boolean;
  readonly palette: Uint8Array; // three bytes a colour; empty when there is none
  readonly clear: Uint8Array; // tRNS: what is transparent; empty when there is none
  readonly packed: Uint8Array; // the lines, deflated
}

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const; // grey, red green blue, palette, and both with alpha
export type PngColour = keyof typeof CHANNELS;

/** Gives how many samples a pixel has. */
export function channelsOf({ colour }: Pick<Png, 'colour'>): number {
  return CHANNELS[colour];
}

const DEPTHS: Readonly<Record<PngColour, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CRITICAL = ['IHDR', 'PLTE', 'IDAT', 'IEND'];
const KEPT = new Set([...CRITICAL, 'tRNS', 'gAMA', 'cHRM', 'sRGB']);
const MOST_LINES = 170_000_000; // bytes of all lines when they are unpacked

interface Chunk {
  readonly type: string;
  readonly whole: Uint8Array; // with its length and checksum
  readonly data: Uint8Array;
}

/** Gives whether a file begins as a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Gives a PNG file taken apart, its lines tried; or why it cannot be used. Reads nothing beyond the file's end. */
export function readPng(bytes: Uint8Array): Png | Refusal {
  const chunks = chunksIn(bytes);
  if (typeof chunks === 'string') return chunks;
  const header = headerOf(chunks[0]);
  if (typeof header === 'string') return header;
  const dataOf = (type: string): Uint8Array =>
    joined(chunks.filter((one) => one.type === type).map(({ data }) => data));
  const png: Png = { ...header, palette: dataOf('PLTE'), clear: dataOf('tRNS'), packed: dataOf('IDAT') };
  const { length } = png.palette;
  if (length % 3 !== 0 || length > 768 || (png.colour === 3 && length === 0)) return 'damaged';
  if (png.width * png.height > MOST_PIXELS || linesSize(png) > MOST_LINES) return 'pixels';
  return linesOf(png) ? png : 'damaged';
}

/** Gives a PNG file that was read without all that is not its picture: texts, dates, places, previews. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const chunks = chunksIn(bytes);
  if (typeof chunks === 'string') throw new Error(`a PNG that was not read: ${chunks}`);
  const kept = chunks.filter(({ type }) => KEPT.has(type)).map(({ whole }) => whole);
  return joined([Uint8Array.from(SIGNATURE), ...kept]);
}

/** Gives the unpacked lines of a PNG, each behind its filter's number; undefined when they are damaged. */
export function linesOf(png: Png): Uint8Array | undefined {
  return inflateTo(linesSize(png), png.packed);
}

/** A pass over a PNG's pixels: where it begins and in what steps it goes (PNG 1.2, 2.6); one pass when not interlaced. */
export interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly width: number; // pixels of a line
  readonly height: number; // lines
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Gives the passes of a PNG that have any pixel. */
export function passesOf({
  width,
  height,
  interlaced,
}: Pick<Png, 'width' | 'height' | 'interlaced'>): Pass[] {
  if (!interlaced) return [{ x: 0, y: 0, dx: 1, dy: 1, width, height }];
  return ADAM7.map(([x, y, dx, dy]) => ({
    x,
    y,
    dx,
    dy,
    width: Math.ceil((width - x) / dx),
    height: Math.ceil((height - y) / dy),
  })).filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Gives the bytes of one line of so many pixels, its filter's number not counted. */
export function lineSize(png: Pick<Png, 'colour' | 'depth'>, width: number): number {
  return Math.ceil((width * channelsOf(png) * png.depth) / 8);
}

function linesSize(png: Png): number {
  return passesOf(png).reduce((sum, { width, height }) => sum + height * (1 + lineSize(png, width)), 0);
}

function headerOf(
  chunk: Chunk | undefined,
): Pick<Png, 'width' | 'height' | 'depth' | 'colour' | 'interlaced'> | Refusal {
  if (chunk?.type !== 'IHDR' || chunk.data.length !== 13) return 'damaged';
  const view = new DataView(chunk.data.buffer, chunk.data.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, packing, filter, interlace = 0] = chunk.data.subarray(8);
  const isKnown = Object.hasOwn(DEPTHS, colour) && DEPTHS[colour as PngColour].includes(depth);
  if (!isKnown || packing !== 0 || filter !== 0 || interlace > 1 || width === 0 || height === 0)
    return 'damaged';
  return { width, height, depth, colour: colour as PngColour, interlaced: interlace === 1 };
}

function chunksIn(bytes: Uint8Array): Chunk[] | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; bytes.length - at >= 12;) {
    const length = view.getUint32(at);
    if (length > bytes.length - at - 12) return 'short';
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const isCritical = /^[A-Z]/.test(type);
    const end = at + 12 + length;
    if (isCritical && !CRITICAL.includes(type)) return 'damaged';
    if (isCritical && view.getUint32(end - 4) !== checksum(bytes.subarray(at + 4, end - 4))) return 'damaged';
    chunks.push({ type, whole: bytes.subarray(at, end), data: bytes.subarray(at + 8, end - 4) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return 'short';
}

let table: Uint32Array | undefined;

/** Gives the CRC-32 of some bytes (ISO 3309, PNG 1.2 appendix). */
function checksum(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
