import { MOST_PIXELS, type Refusal, type Turn } from './picture.ts';

/** A JPEG file as it is needed: upright size in px, and the file without all that is not its picture. */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  readonly isGrey: boolean;
  readonly profile: Uint8Array; // ICC, of its red, green and blue; empty when it has none that is usable
  readonly bytes: Uint8Array;
}

// Markers of ITU-T T.81, table B.1.
const [SOF0, SOF2, DHT, EOI, SOS, DQT, DRI, APP0, APP1, APP2, APP14] = [
  0xc0, 0xc2, 0xc4, 0xd9, 0xda, 0xdb, 0xdd, 0xe0, 0xe1, 0xe2, 0xee,
] as const;
const TABLES: ReadonlySet<number> = new Set([DHT, DQT, DRI]);
const BARE_JFIF = 16; // length of an APP0 without a preview picture

/** Gives whether a file begins as a JPEG. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

interface Segment {
  readonly marker: number;
  readonly whole: Uint8Array; // with marker, length and, behind SOS, the picture's data
  readonly data: Uint8Array; // behind marker and length
}

/** Gives a JPEG file in its parts, without places, dates, previews and comments; or why it cannot be used. */
export function readJpeg(bytes: Uint8Array): Jpeg | Refusal {
  const segments = segmentsIn(bytes);
  if (typeof segments === 'string') return segments;
  const frames = segments.filter(({ marker }) => isFrame(marker));
  const [frame] = frames;
  const hasTables = [DHT, DQT, SOS].every((needed) => segments.some(({ marker }) => marker === needed));
  if (!frame || frames.length > 1 || !hasTables || frame.data.length < 6) return 'damaged';
  const [precision, h1 = 0, h2 = 0, w1 = 0, w2 = 0, components] = frame.data;
  if (frame.marker > SOF2 || precision !== 8) return 'coding';
  if (components === 4) return 'cmyk';
  const [stored, lines] = [w1 * 256 + w2, h1 * 256 + h2];
  if (stored === 0 || lines === 0 || (components !== 1 && components !== 3)) return 'damaged';
  if (stored * lines > MOST_PIXELS) return 'pixels';
  const turn = turnOf(segments.find(({ marker, data }) => marker === APP1 && startsWith(data, EXIF))?.data);
  const [width, height] = turn < 5 ? [stored, lines] : [lines, stored];
  const profile = components === 3 ? profileIn(segments) : NOTHING;
  const bytesKept = cleaned(segments, turn, profile.length > 0);
  return { width, height, turn, isGrey: components === 1, profile, bytes: bytesKept };
}

// SOF0 to SOF15 less the three of that range that are no frames: DHT, JPG and DAC.
function isFrame(marker: number): boolean {
  return marker >= SOF0 && marker <= 0xcf && ![DHT, 0xc8, 0xcc].includes(marker);
}

function isKept({ marker, whole, data }: Segment, profiled: boolean): boolean {
  if (marker === APP0) return whole.length === BARE_JFIF + 2;
  if (marker === APP2) return profiled && startsWith(data, ICC);
  return isFrame(marker) || TABLES.has(marker) || marker === SOS || marker === APP14;
}

function cleaned(segments: readonly Segment[], turn: Turn, profiled: boolean): Uint8Array {
  const kept = segments.filter((segment) => isKept(segment, profiled)).map(({ whole }) => whole);
  const upright = turn === 1 ? [] : [exifWith(turn)];
  return Uint8Array.from(
    Buffer.concat([Uint8Array.of(0xff, 0xd8), ...upright, ...kept, Uint8Array.of(0xff, EOI)]),
  );
}

function segmentsIn(bytes: Uint8Array): Segment[] | Refusal {
  const segments: Segment[] = [];
  let at = 2;
  while (at < bytes.length) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return 'short';
    if (bytes[at] !== 0xff) return 'damaged';
    if (marker === EOI) return segments;
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (length < 2) return at + 4 > bytes.length ? 'short' : 'damaged';
    if (at + 2 + length > bytes.length) return 'short';
    const end = marker === SOS ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    segments.push({ marker, whole: bytes.subarray(at, end), data: bytes.subarray(at + 4, at + 2 + length) });
    at = end;
  }
  return 'short';
}

/** Gives where a scan's data end: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    const isData = next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

const EXIF = 'Exif\0\0';

function startsWith(data: Uint8Array, text: string): boolean {
  return String.fromCharCode(...data.subarray(0, text.length)) === text;
}

const ICC = 'ICC_PROFILE\0';
const NOTHING = new Uint8Array();

/** Gives the colour profile of a file (ICC.1:2010, annex B.4), put together in its order, when it is one of screens and cameras. */
function profileIn(segments: readonly Segment[]): Uint8Array {
  const parts = segments.filter(({ marker, data }) => marker === APP2 && startsWith(data, ICC));
  const order = parts.map(({ data }) => data.subarray(ICC.length)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const profile = Uint8Array.from(Buffer.concat(order.map((part) => part.subarray(2))));
  if (profile.length < 132) return NOTHING;
  const view = new DataView(profile.buffer);
  const isWhole = view.getUint32(0) === profile.length && startsWith(profile.subarray(36), 'acsp');
  const isUsable = (profile[8] ?? 0) <= 4 && startsWith(profile.subarray(16), 'RGB ');
  return isWhole &&
    isUsable &&
    /^(?:mntr|scnr|spac|prtr)/.test(String.fromCharCode(...profile.subarray(12, 16)))
    ? profile
    : NOTHING;
}

const ORIENTATION = 0x0112;

/** Gives how the camera was held, from the first directory of an Exif segment; upright when that cannot be read. */
function turnOf(data: Uint8Array | undefined): Turn {
  if (!data || data.length < EXIF.length + 14) return 1;
  const tiff = new DataView(data.buffer, data.byteOffset + EXIF.length, data.length - EXIF.length);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory > tiff.byteLength - 2) return 1;
  const count = tiff.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) !== ORIENTATION) continue;
    const turn = tiff.getUint16(at + 8, little);
    return turn >= 1 && turn <= 8 ? (turn as Turn) : 1;
  }
  return 1;
}

/** Gives an Exif segment that says how the camera was held and nothing else, since browsers look there. */
function exifWith(turn: Turn): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  const data = [...Buffer.from(EXIF, 'latin1'), ...tiff];
  return Uint8Array.from([0xff, APP1, 0, data.length + 2, ...data]);
}
