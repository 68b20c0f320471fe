import type { Picture, Pictures } from '../../src/base/picture.ts';
import { toCode } from '../../src/base/qr.ts';
import { toSvg } from '../../src/figures/svg.ts';
import { makePng } from '../pictures.ts';
import { PICTURES } from './any-slides.ts';

/** Gives the pictures that any slides show, and the code of an address. */
export function anyPictures(): Pictures {
  const all = Object.entries(PICTURES).map(([name, [width, height]]) =>
    name.endsWith('.svg') ? drawing(name, width, height) : raster(name, width, height),
  );
  const code = toCode('https://example.org/briefings/2023/belarus-and-russia', 'code.svg', '#131A2E');
  return new Map([...all, code].map((one) => [one.name, one]));
}

function raster(name: string, width: number, height: number): Picture {
  const recipe = { width, height, depth: 1, colour: 0, interlaced: false, filter: 0, chunks: [] } as const;
  return {
    kind: 'raster',
    name,
    type: 'png',
    width,
    height,
    turn: 1,
    isGrey: false,
    profile: new Uint8Array(),
    bytes: makePng(recipe),
  };
}

function drawing(name: string, width: number, height: number): Picture {
  const scene = { width, height, shapes: [] };
  const bytes = new TextEncoder().encode(
    toSvg(scene, { width, height }, { fonts: [], language: 'en', dark: null }),
  );
  return { kind: 'drawing', name, file: `any/${name}`, width, height, scene, table: null, bytes };
}

/** Gives a font (TTF) with all signs as wide, like that of the reader's in which browsers set code. */
function monospaced(font: Uint8Array, advance: number): Uint8Array {
  const bytes = Uint8Array.from(font);
  const view = new DataView(bytes.buffer);
  const at = new Map<string, number>();
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    at.set(tag, view.getUint32(entry + 8));
    if (/^(GPOS|GSUB|kern)$/.test(tag)) bytes[entry] = tag.charCodeAt(0) - 1; // a table that nobody knows
  }
  view.setUint16((at.get('hhea') ?? 0) + 34, 1); // one advance, which is that of all
  view.setUint16(at.get('hmtx') ?? 0, advance);
  return bytes;
}

/** Gives the style that has a page set code in a font whose signs are all as wide, in thousandths of an em. */
export function fixedFont(font: Uint8Array, advance: number): string {
  const data = Buffer.from(monospaced(font, advance)).toString('base64');
  return (
    `@font-face { font-family: fixed; src: url(data:font/ttf;base64,${data}) }` +
    'pre > code { font-family: fixed, sans-serif !important }'
  );
}
