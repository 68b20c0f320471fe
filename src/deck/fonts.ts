import type { FontCut, FontFamily, Kit } from '../base/kit.ts';
import { SLIDE_STYLES } from '../base/kit.ts';
import { keptWith, remembered, sameBytes } from '../base/remembered.ts';
import { characterMap } from '../base/cmap.ts';
import type { Deflate } from '../base/deflate.ts';
import { textOf } from './html.ts';
import type { Subsetter } from './subset.ts';
import type { Cut } from './measure/type.ts';
import { toWoff } from '../base/woff.ts';

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
  remembered(KEPT_CUTS, keyOf, ({ characters, tools: { subset, deflate } }: Asked) =>
    Buffer.from(toWoff(subset(font, characters), deflate)).toString('base64'),
  ),
);
const KEPT_CUTS = 4; // of each font
const same = sameBytes(24); // three kits of eight fonts, which each build reads anew

interface Asked {
  readonly characters: ReadonlySet<number>;
  readonly tools: FontTools;
}

/** What fonts are cut down and packed with. */
export interface FontTools {
  readonly subset: Subsetter;
  readonly deflate: Deflate;
}

function keyOf({ characters }: Asked): string {
  return [...characters].sort((a, b) => a - b).join();
}

/**
 * Gives the `@font-face` rules of the cuts that slides and notes (HTML) are set in, each cut down to its characters
 * and embedded; notes are set in the family of running text alone.
 */
export function fontFaces(kit: Kit, slides: string, notes: string, tools: FontTools): string {
  const seen = textOf(slides) + GENERATED + writtenByCss(kit.css);
  const [ofSlides, ofAll] = [codePoints(seen), codePoints(seen + LETTERS + textOf(notes))];
  return facesOf(kit, slides + notes)
    .map((face) => fontFace(kit, face, face.family === kit.theme.slide.body.font ? ofAll : ofSlides, tools))
    .join('');
}

/** Gives the cuts that slides (HTML) are set in, whole, as CSS asks for them. */
export function cutsOf(kit: Kit, slides: string): Cut[] {
  return facesOf(kit, slides).map((face) => ({
    family: kit.theme.fonts[face.family].family,
    semibold: face.cut === 'semibold',
    italic: face.cut === 'italic',
    bytes: fileOf(kit, face),
  }));
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
  return [...named.values()];
}

function fontFace(kit: Kit, face: Face, characters: ReadonlySet<number>, tools: FontTools): string {
  const font = same(fileOf(kit, face));
  const data = made(font)({ characters: withParts(characters, font), tools });
  const { family } = kit.theme.fonts[face.family];
  return `@font-face{font-family:"${family}";${DESCRIPTORS[face.cut]};src:url(data:font/woff;base64,${data})}`;
}

function fileOf(kit: Kit, { family, cut }: Face): Uint8Array {
  const files = kit.theme.fonts[family];
  const name = files[cut] || files.semibold; // emphasis of a family without italic is as on the page
  const font = kit.fonts.get(name);
  if (!font) throw new Error(`The kit "${kit.name}" has no font file ${name}.`);
  return font;
}

/** Gives the characters of a text, typed and composed. */
function codePoints(text: string): Set<number> {
  return new Set(Array.from(text + text.normalize('NFC'), codePoint));
}

function codePoint(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

/** Gives characters with the parts of those that a font draws only from parts, such as ǵ. */
function withParts(characters: ReadonlySet<number>, font: Uint8Array): Set<number> {
  const has = mapOf(font);
  const lacking = [...characters].filter((one) => one > LATIN && !has(one));
  return new Set([...characters, ...lacking.flatMap(partsOf)]);
}

const LATIN = 0x17e; // the last letter that every font has that is worth the name
const mapOf = keptWith(characterMap);

function partsOf(character: number): number[] {
  return Array.from(String.fromCodePoint(character).normalize('NFD'), codePoint);
}

/** Gives what slides (HTML) show and no font of theirs draws, word by word, each once. */
export function missingSigns(kit: Kit, slides: string): string[] {
  const maps = facesOf(kit, slides).map((face) => mapOf(same(fileOf(kit, face))));
  const drawn = (parts: readonly number[]): boolean => maps.some((has) => parts.every(has));
  const lacks = (sign: string): boolean =>
    !SHAPELESS.test(sign) && !drawn([codePoint(sign)]) && !drawn(partsOf(codePoint(sign)));
  const words = textOf(slides).normalize('NFC').match(FAR) ?? [];
  const missing = words.map((word) => [...word].filter(lacks).join(''));
  return [...new Set(missing)].filter((signs) => signs !== '');
}

const FAR = /[^\n -~\u00A0-\u017E]+/g;
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** Gives the strings that a style sheet may put before or after an element. */
function writtenByCss(css: string): string {
  return [...css.matchAll(/content:\s*(['"])(.*?)\1/g)].map((match) => match[2]).join('');
}
