import { create, type Font } from 'fontkit';
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
  const opened = new Map<Face, Font>();
  const shapes = new Map<string, Shaped>();
  const open = (face: Face): Font => {
    const known = opened.get(face);
    if (known) return known;
    const font = openFont(kit, face);
    opened.set(face, font);
    return font;
  };
  const shape = (text: string, face: Face, features: readonly string[]): Shaped => {
    const key = `${face}\n${features.join()}\n${text}`;
    const known = shapes.get(key);
    if (known) return known;
    const shaped = shapeText(open(face), text, features);
    shapes.set(key, shaped);
    return shaped;
  };
  const measurer: Measurer = {
    shape,
    covers: (codePoint, face) => open(face).hasGlyphForCodePoint(codePoint),
    has: (feature, face) => open(face).availableFeatures.includes(feature),
    heights: (face) => {
      const { capHeight, xHeight, unitsPerEm } = open(face);
      return { capital: capHeight / unitsPerEm, x: xHeight / unitsPerEm };
    },
  };
  return { measurer, open };
}

// What shares a glyph with something rarer (no-break space, hyphen, apostrophe) is met first in its common form.
const PRIMER = ' -’';

function openFont(kit: Kit, face: Face): Font {
  const bytes = kit.fonts.get(face);
  if (!bytes) throw new Error(`The kit "${kit.name}" has no font file ${face}`);
  const font = create(bytes as Buffer) as Font;
  font.layout(PRIMER);
  return font;
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
