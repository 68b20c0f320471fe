import type { FontCut, FontFamily, Kit } from '../base/kit.ts';
import { SLIDE_STYLES } from '../base/kit.ts';
import { keptWith, remembered, sameBytes } from '../base/remembered.ts';
import { textOf } from './html.ts';
import type { Subsetter } from './subset.ts';
import { toWoff } from './woff.ts';

/** How CSS asks for each cut. */
const DESCRIPTORS: Readonly<Record<FontCut, string>> = {
  regular: 'font-weight:400;font-style:normal',
  semibold: 'font-weight:600;font-style:normal',
  italic: 'font-weight:400;font-style:italic',
};

/** What a browser writes by itself: page and list numbers, and the quotation marks of each language. */
const GENERATED = ' 0123456789“”„‟‘’‚«»‹›';

/** Letters that running text always gets, so that notes hardly ever need a cut other than that of the slides. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A family and one of its cuts. */
interface Face {
  readonly family: FontFamily;
  readonly cut: FontCut;
}

/** Cuts that were made before, by font file and then by characters: most edits need no other letter. */
const made = keptWith((font: Uint8Array) =>
  remembered(KEPT_CUTS, keyOf, ({ characters, subset }: Asked) =>
    Buffer.from(toWoff(subset(font, characters))).toString('base64'),
  ),
);
const KEPT_CUTS = 4; // of each font
const same = sameBytes(24); // three kits of eight fonts, which each build reads anew

interface Asked {
  readonly characters: ReadonlySet<number>;
  readonly subset: Subsetter;
}

function keyOf({ characters }: Asked): string {
  return [...characters].sort((a, b) => a - b).join();
}

/**
 * Gives the `@font-face` rules of the cuts that slides and notes (HTML) are set in, each cut down to its characters
 * and embedded; notes are set in the family of running text alone.
 */
export function fontFaces(kit: Kit, slides: string, notes: string, subset: Subsetter): string {
  const seen = textOf(slides) + GENERATED + writtenByCss(kit.css);
  const [ofSlides, ofAll] = [codePoints(seen), codePoints(seen + LETTERS + textOf(notes))];
  return facesOf(kit, slides + notes)
    .map((face) => fontFace(kit, face, face.family === kit.theme.slide.body.font ? ofAll : ofSlides, subset))
    .join('');
}

/** Gives the cuts that the theme's styles name, and those that emphasis calls for, in a fixed order. */
function facesOf(kit: Kit, html: string): Face[] {
  const { slide } = kit.theme;
  const styles = SLIDE_STYLES.filter((style) => kit.css.includes(`var(--${style})`));
  const faces: Face[] = styles.map((style) => ({ family: slide[style].font, cut: slide[style].cut }));
  const family = slide.body.font;
  if (/<(strong|th|header|sup)\b/.test(html)) faces.push({ family, cut: 'semibold' });
  if (/<em\b/.test(html)) faces.push({ family, cut: 'italic' });
  const named = new Map(faces.map((face) => [`${face.family} ${face.cut}`, face]));
  return [...named.values()].filter((face) => kit.theme.fonts[face.family][face.cut] !== '');
}

function fontFace(kit: Kit, face: Face, characters: ReadonlySet<number>, subset: Subsetter): string {
  const files = kit.theme.fonts[face.family];
  const font = kit.fonts.get(files[face.cut]);
  if (!font) throw new Error(`The kit "${kit.name}" has no font file ${files[face.cut]}.`);
  const data = made(same(font))({ characters, subset });
  return `@font-face{font-family:"${files.family}";${DESCRIPTORS[face.cut]};src:url(data:font/woff;base64,${data})}`;
}

function codePoints(text: string): Set<number> {
  return new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
}

/** Gives the strings that a style sheet may put before or after an element. */
function writtenByCss(css: string): string {
  return [...css.matchAll(/content:\s*(['"])(.*?)\1/g)].map((match) => match[2]).join('');
}
