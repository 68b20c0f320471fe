import type { Checked } from '../base/checked.ts';
import { type Deflate, openDeflate } from '../base/deflate.ts';
import type { Drawing } from '../base/picture.ts';
import { startOf } from '../base/place.ts';
import { mapWords, type Scene } from '../base/scene.ts';
import { remembered } from '../base/remembered.ts';
import { openSubset, type Subset } from '../base/subset.ts';
import { toWoff } from '../base/woff.ts';
import type { Kit } from '../base/kit.ts';
import { type Dress, dresser } from './faces.ts';
import { type SvgFont, toSvg } from './svg.ts';

/** What drawings are set with. */
export interface Type {
  readonly kit: Kit;
  readonly subsetter: Uint8Array; // HarfBuzz's, as WebAssembly
  readonly deflater: Uint8Array; // zlib, likewise
  readonly language: string; // BCP 47
}

/** The same, ready to be used. */
interface CastTools {
  readonly kit: Kit;
  readonly subset: Subset;
  readonly deflate: Deflate;
  readonly language: string;
}

async function openTools({ kit, subsetter, deflater, language }: Type): Promise<CastTools> {
  return { kit, subset: await openSubset(subsetter), deflate: openDeflate(deflater), language };
}

/** A figure without its fonts, and what it is in the colours of a dark device where slides follow that. */
export interface Uncast {
  readonly key: string; // the same for figures that are drawn the same, with the same fonts
  readonly drawing: Drawing;
  readonly dark: Scene | null;
}

/** Gives figures with their fonts and SVG. */
export async function castFigures(figures: readonly Uncast[], type: Type): Promise<Drawing[]> {
  const dress = dresser(type.kit);
  const tools = await openTools(type);
  return figures.map((figure) => castFigure({ figure, dress, tools }));
}

const KEPT_FIGURES = 24; // as many as are kept drawn

const castFigure = remembered(
  KEPT_FIGURES,
  ({ figure }: { readonly figure: Uncast; readonly dress: Dress; readonly tools: CastTools }) => figure.key,
  ({ figure: { drawing, dark }, dress, tools }) => castOne(drawing, dress, tools, dark).value,
);

/** Gives drawings whose words know the kit's font that draws them, and their SVG; signs that none draws are told. */
export async function cast(drawings: readonly Drawing[], type: Type): Promise<Checked<Drawing[]>> {
  const dress = dresser(type.kit);
  const tools = await openTools(type);
  const dressed = drawings.map((drawing) => castOne(drawing, dress, tools));
  return {
    value: dressed.map(({ value }) => value),
    problems: dressed.flatMap(({ value, lacks }) =>
      lacks === '' ? [] : [{ code: 'missing-glyph' as const, place: startOf(value.file), text: lacks }],
    ),
  };
}

/**
 * Gives a drawing whose words know their fonts, with its SVG, and the signs that none draws; `darkScene` is the same in the
 * colours of a dark device, for slides that follow it.
 */
function castOne(
  drawing: Drawing,
  dress: Dress,
  tools: CastTools,
  darkScene: Scene | null = null,
): { readonly value: Drawing; readonly lacks: string } {
  const { scene, lacks } = dress(drawing.scene);
  const dark = darkScene && dress(darkScene).scene;
  const svg = toSvg(scene, drawing, { fonts: svgFonts(scene, tools), language: tools.language, dark });
  return { value: { ...drawing, scene, bytes: new TextEncoder().encode(svg) }, lacks };
}

/** Gives the fonts of a drawing, cut down to its letters. */
function svgFonts({ shapes }: Scene, { kit: { fonts }, subset, deflate }: CastTools): SvgFont[] {
  const texts = new Map<string, string>();
  mapWords(shapes, (line) => {
    for (const { face, text } of line.runs) texts.set(face, (texts.get(face) ?? '') + text);
    return line;
  });
  return [...texts].flatMap(([face, text], index) => {
    const font = fonts.get(face);
    if (!font) return [];
    const characters = new Set(Array.from(text + text.normalize('NFD'), (sign) => sign.codePointAt(0) ?? 0));
    const cut = subset(font, { characters, glyphs: [], features: FEATURES, tables: [], numbered: false });
    return [{ face, family: `f${index}`, base64: Buffer.from(toWoff(cut, deflate)).toString('base64') }];
  });
}

// Those that a browser uses unasked, as the page does.
const FEATURES = ['calt', 'ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig'];
