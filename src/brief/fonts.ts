import { create, type Font, type GlyphRun } from 'fontkit';
import type { Kit } from '../base/kit.ts';
import type { Face, Measurer, Shaped } from './measurer.ts';

/** The kit's fonts, opened for one page: what measuring and painting share. */
export interface Fonts {
  readonly measurer: Measurer;
  /** Gives an opened font. Throws when the kit has no such file. */
  open(face: Face): Font;
}

/**
 * Gives a kit's fonts, opened when first used. They serve one document only: fontkit remembers with each glyph the
 * characters it first met it with, so a font used before would change the text that readers copy out of the page.
 */
export function openFonts(kit: Kit): Fonts {
  const open = remembered((face: Face) => openFont(kit, face));
  const covered = remembered((face: Face) =>
    remembered((codePoint: number) => open(face).hasGlyphForCodePoint(codePoint)),
  );
  const features = remembered((face: Face) => new Set(open(face).availableFeatures));
  const measurer: Measurer = {
    shape: (text, face, wanted) => shapeText(open(face), text, wanted),
    covers: (codePoint, face) => covered(face)(codePoint),
    has: (feature, face) => features(face).has(feature),
    capital: remembered((face) => open(face).capHeight / open(face).unitsPerEm),
  };
  return { measurer, open };
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

// What shares a glyph with something rarer (no-break space, hyphen, apostrophe) is met first in its common form.
const PRIMER = ' -’';

function openFont(kit: Kit, face: Face): Font {
  const bytes = kit.fonts.get(face);
  if (!bytes) throw new Error(`The kit "${kit.name}" has no font file ${face}`);
  const font = create(bytes as Buffer) as Font;
  font.layout(PRIMER);
  return shapingOnce(font);
}

/** Gives a font that shapes each text once, for the measurer and the painter, who scales the positions it is given. */
function shapingOnce(font: Font): Font {
  const runs = new Map<string, GlyphRun>();
  const layout = (text: string, features: readonly string[] = []): GlyphRun => {
    const key = `${features.join()}\n${text}`;
    const run = runs.get(key) ?? font.layout(text, [...features]);
    runs.set(key, run);
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.assign(Object.create(Object.getPrototypeOf(run)) as GlyphRun, run, { positions });
  };
  return Object.create(font, { layout: { value: layout } }) as Font;
}

function shapeText(font: Font, text: string, features: readonly string[]): Shaped {
  const run = font.layout(text, [...features]);
  const advances: number[] = [];
  let width = 0;
  run.glyphs.forEach((glyph, index) => {
    const advance = (run.positions[index]?.xAdvance ?? 0) / font.unitsPerEm;
    const units = glyph.codePoints.reduce((sum, code) => sum + (code > 0xffff ? 2 : 1), 0);
    for (let unit = 0; unit < units; unit += 1) advances.push(advance / units);
    width += advance;
  });
  while (advances.length < text.length) advances.push(0);
  return { advances, width };
}
