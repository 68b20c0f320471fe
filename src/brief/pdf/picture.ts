import type { Code, Picture, Raster, Turn } from '../../base/picture.ts';
import type { Box } from '../../base/scene.ts';
import { channelsOf, type Png, readPng } from '../../base/png.ts';
import type { Pdf } from './pdf.ts';
import { webpPixels } from '../../base/webp-pixels.ts';
import { pixelsOf } from './pixels.ts';
import { sceneOperators, type SceneTools } from './scene.ts';

/** What pictures are drawn with. */
export interface Drawn {
  readonly doc: Pdf;
  readonly colour: string; // of codes, "#RRGGBB"
  readonly fontOf: SceneTools['fontOf'];
  readonly webp: Uint8Array; // what decodes it, as WebAssembly
}

/** Draws a picture into a box of the page (pt). */
export function drawPicture(picture: Picture, box: Box, { doc, colour, fontOf, webp }: Drawn): void {
  if (picture.kind === 'code') drawCode(doc, picture, box, colour);
  else if (picture.kind === 'raster') drawRaster(doc, picture, box, webp);
  else doc.addContent(sceneOperators(picture.scene, box, { fontOf, stateOf: statesOf(doc) }));
}

/** Gives the graphics states in which marks are seen in part (ISO 32000-1, 11.6.4.4), each written once. */
function statesOf(doc: Pdf): SceneTools['stateOf'] {
  const { ext_gstates: states } = doc.page as unknown as {
    ext_gstates: Record<string, PDFKit.PDFKitReference>;
  };
  return (fill, stroke) => {
    const [ca, CA] = [fill, stroke].map((share) => Math.round(share * 1000) / 1000);
    const name = `S${ca}-${CA}`.replaceAll('.', '_');
    states[name] ??= doc.written({ Type: 'ExtGState', ca, CA });
    return name;
  };
}

// One path: squares that are filled one by one show hairlines between them where edges are smoothed.
function drawCode(doc: Pdf, { size, runs }: Code, { x, y, width }: Box, colour: string): void {
  const side = width / size;
  for (const run of runs) doc.rect(x + run.x * side, y + run.y * side, run.length * side, side);
  doc.fill(colour);
}

function drawRaster(doc: Pdf, picture: Raster, { x, y, width, height }: Box, webp: Uint8Array): void {
  const { xobjects } = doc.page as unknown as { xobjects: Record<string, PDFKit.PDFKitReference> };
  const name = `P-${picture.name}`.replace(/[^\w-]/g, (sign) => `-${sign.codePointAt(0)}`);
  xobjects[name] ??= embed(doc, picture, webp);
  const [across, down] = TURNS[picture.turn];
  // A picture of PDF is a square of 1 that stands on its foot, while the page is measured from its top.
  doc.save();
  doc.transform(
    width * across[1],
    height * down[1],
    -width * across[2],
    -height * down[2],
    x + width * (across[0] + across[2]),
    y + height * (down[0] + down[2]),
  );
  doc.addContent(`/${name} Do`);
  doc.restore();
}

/** A share of the box's side: at the file's top left, and what each share of the file's width and height adds. */
type Shift = readonly [start: number, byColumn: number, byRow: number];

/** Where a file's columns and rows come to stand, across and down, by how the camera was held. */
const TURNS: Readonly<Record<Turn, readonly [across: Shift, down: Shift]>> = {
  1: [
    [0, 1, 0],
    [0, 0, 1],
  ],
  2: [
    [1, -1, 0],
    [0, 0, 1],
  ],
  3: [
    [1, -1, 0],
    [1, 0, -1],
  ],
  4: [
    [0, 1, 0],
    [1, 0, -1],
  ],
  5: [
    [0, 0, 1],
    [0, 1, 0],
  ],
  6: [
    [1, 0, -1],
    [0, 1, 0],
  ],
  7: [
    [1, 0, -1],
    [1, -1, 0],
  ],
  8: [
    [0, 0, 1],
    [1, -1, 0],
  ],
};

/** What PDF asks of an image beside its data (ISO 32000-1, table 89). */
interface ImageData {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly space: unknown;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly parms: object | null;
  readonly data: Uint8Array;
}

const DATA = { jpeg: jpegData, png: pngData, webp: webpData } as const;

function embed(doc: Pdf, picture: Raster, webp: Uint8Array): PDFKit.PDFKitReference {
  const { width, height, depth, space, filter, parms, data } = DATA[picture.type](doc, picture, webp);
  const image = doc.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: depth,
    ColorSpace: space,
    Filter: filter,
    ...(parms && { DecodeParms: parms }),
  });
  image.end(Buffer.from(data));
  return image;
}

function jpegData(doc: Pdf, { width, height, turn, isGrey, profile, bytes }: Raster): ImageData {
  const stored = turn < 5 ? { width, height } : { width: height, height: width };
  return {
    ...stored,
    depth: 8,
    space: isGrey ? 'DeviceGray' : profile.length > 0 ? profiled(doc, profile) : 'DeviceRGB',
    filter: 'DCTDecode',
    parms: null,
    data: bytes,
  };
}

function profiled(doc: Pdf, profile: Uint8Array): unknown {
  const stream = doc.ref({ N: 3, Alternate: 'DeviceRGB' });
  stream.end(Buffer.from(profile));
  return ['ICCBased', stream];
}

const LEVEL = 6; // of packed pixels

/** Gives a WebP's pixels on white: PDF does not know its coding. */
function webpData(doc: Pdf, picture: Raster, webp: Uint8Array): ImageData {
  const pixels = webpPixels(webp, picture);
  if (!pixels) throw new Error('a WebP that was read is damaged');
  const { width, height } = picture;
  const data = doc.deflate(pixels, LEVEL);
  return { width, height, depth: 8, space: 'DeviceRGB', filter: 'FlateDecode', parms: null, data };
}

/** Gives a PNG's own data where PDF reads them as they are, else its pixels on white: print knows no transparency. */
function pngData(doc: Pdf, { width, height, bytes }: Raster): ImageData {
  const png = readPng(bytes);
  if (typeof png === 'string') throw new Error(`a PNG that was read is ${png}`);
  if (!isPlain(png)) {
    const data = doc.deflate(pixelsOf(png), LEVEL);
    return { width, height, depth: 8, space: 'DeviceRGB', filter: 'FlateDecode', parms: null, data };
  }
  const { depth, packed } = png;
  const parms = { Predictor: 15, Colors: channelsOf(png), BitsPerComponent: depth, Columns: width };
  return { width, height, depth, space: spaceOf(doc, png), filter: 'FlateDecode', parms, data: packed };
}

function isPlain({ colour, interlaced, clear }: Png): boolean {
  return colour < 4 && !interlaced && clear.length === 0;
}

function spaceOf(doc: Pdf, { colour, palette }: Png): unknown {
  if (colour !== 3) return colour === 0 ? 'DeviceGray' : 'DeviceRGB';
  const colours = doc.ref({});
  colours.end(Buffer.from(palette));
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, colours];
}
