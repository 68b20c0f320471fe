import { keptWith, remembered, sameBytes } from '../../base/remembered.ts';
import { openShaper, type Shaper } from '../../base/shaper.ts';
import { type Extent, extentOf } from './extent.ts';
import type { Style } from './style.ts';

/** A font file that the deck carries, and how CSS asks for it. */
export interface Cut {
  readonly family: string; // e.g. "Diptych Sans"
  readonly semibold: boolean;
  readonly italic: boolean;
  readonly bytes: Uint8Array;
}

/** What measuring asks of fonts. */
export interface Type {
  /** Gives the width of each UTF-16 unit of a text in px, as the browser sets it. */
  widths(text: string, style: Style): Float64Array;
  /** Gives how far a line reaches above and below its baseline in a style, px. */
  extent(style: Style): Extent;
}

/** A font opened to measure with. */
interface Opened {
  readonly extent: Extent; // em
  readonly covers: (codePoint: number) => boolean;
  readonly advances: (manner: string) => (text: string) => ArrayLike<number>; // em
}

const KEPT_FONTS = 24;
const KEPT_SIGNS = 3000;
const KEPT_TEXTS = 1500;
const KEPT_MANNERS = 6;

const openedWith = keptWith(async (wasm: Uint8Array) => {
  const shaperOf = await openShaper(wasm);
  const same = sameBytes(KEPT_FONTS);
  const open = keptWith((bytes: Uint8Array) => openFont(bytes, shaperOf(bytes)));
  return (bytes: Uint8Array): Opened => open(same(bytes));
});

function openFont(bytes: Uint8Array, { advances, covers }: Shaper): Opened {
  return {
    extent: extentOf(bytes),
    covers: remembered(KEPT_SIGNS, (codePoint: number) => codePoint, covers),
    advances: remembered(
      KEPT_MANNERS,
      (manner: string) => manner,
      (manner) => {
        const [language = '', ...features] = manner.split(' ');
        return remembered(
          KEPT_TEXTS,
          (text: string) => text,
          (text) => advances(text, language, features),
        );
      },
    ),
  };
}

/** Gives what measures the text of slides in a language with the cuts that their deck carries. */
export async function openType(shaper: Uint8Array, cuts: readonly Cut[], language: string): Promise<Type> {
  const opened = await openedWith(shaper);
  const fontsOf = keptWith((style: Style) =>
    stackOf(style, cuts).map((cut) => (cut === 'fixed' ? FIXED : opened(cut.bytes))),
  );
  return {
    widths: (text, style) => widths(text, style, fontsOf(style), language),
    extent: keptWith((style: Style) => lineExtent(style, fontsOf(style)[0])),
  };
}

/** Gives the cuts that a style may be set in, the first that has a sign being the one; the reader's monospaced font has all. */
function stackOf({ families, italic, weight }: Style, cuts: readonly Cut[]): (Cut | 'fixed')[] {
  return families.flatMap((family) => {
    if (family === 'monospace') return 'fixed';
    const ofFamily = cuts.filter((cut) => cut.family === family);
    const leaning = ofFamily.filter((cut) => cut.italic === italic);
    const among = leaning.length > 0 ? leaning : ofFamily;
    return among.find((cut) => cut.semibold === weight >= 600) ?? among[0] ?? [];
  });
}

const UNKNOWN = { ascent: 0.9, descent: 0.25 }; // of a font of the reader's, em
const MONOSPACE = 0.603; // em: a little more than Courier, Consolas, Menlo and DejaVu Sans Mono take
const FIXED: Opened = {
  extent: UNKNOWN,
  covers: () => true,
  advances: () => (text) => new Float64Array(text.length).fill(MONOSPACE),
};
const STRETCH = /[^]{1,500}(?= |$)|[^]{1,500}/gu; // as much as is shaped at a time

function widths(text: string, style: Style, fonts: readonly Opened[], language: string): Float64Array {
  const advances = new Float64Array(text.length);
  const manner = [language, ...style.features, ...(style.tracking === 0 ? [] : LOOSE)].join(' ');
  let at = 0;
  for (const [run, font] of runsOf(text, fonts)) {
    if (!font) advances.fill(1, at, at + run.length);
    else fill(advances, at, run, font.advances(manner));
    at += run.length;
  }
  for (let index = 0; index < text.length; index += 1) {
    const isLow = (text.charCodeAt(index) & 0xfc00) === 0xdc00;
    advances[index] = (advances[index] ?? 0) * style.fontSize + (isLow ? 0 : style.tracking);
  }
  return advances;
}

/** What browsers leave out between spaced letters. */
const LOOSE = ['-liga', '-clig', '-calt'];

function fill(
  into: Float64Array,
  at: number,
  run: string,
  advances: (text: string) => ArrayLike<number>,
): void {
  let from = at;
  for (const [stretch] of run.matchAll(STRETCH)) {
    into.set(advances(stretch.replaceAll('\n', ' ')), from);
    from += stretch.length;
  }
}

/** Gives a text in parts that one font draws each. */
function runsOf(text: string, fonts: readonly Opened[]): [string, Opened | undefined][] {
  const [first] = fonts;
  if (!first || PLAIN.test(text)) return [[text, first]];
  const runs: [string, Opened | undefined][] = [];
  for (const sign of text) {
    const codePoint = sign.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const font = last && JOINING.test(sign) ? last[1] : fonts.find((one) => one.covers(codePoint));
    if (last && last[1] === font) last[0] += sign;
    else runs.push([sign, font]);
  }
  return runs;
}

const PLAIN = /^[\n -~\u00a0-\u017e]*$/; // what every font has that is worth the name
const JOINING = /\p{M}|[ \u200d]|\ufe0f/u;

function lineExtent({ fontSize, lineHeight }: Style, font: Opened | undefined): Extent {
  const { ascent, descent } = font?.extent ?? UNKNOWN;
  const [up, down] = wholePixels(ascent * fontSize, descent * fontSize);
  if (Number.isNaN(lineHeight)) return { ascent: up, descent: down };
  const above = up + Math.floor((lineHeight - up - down) / 2);
  return { ascent: above, descent: lineHeight - above };
}

/** Gives a line's reach in whole pixels, as browsers round it where glyphs stand between pixels: no descender is cut. */
function wholePixels(ascent: number, descent: number): [up: number, down: number] {
  const [up, down] = [Math.round(ascent), Math.round(descent)];
  return down < descent && up >= 1 ? [up - 1, down + 1] : [up, down];
}
