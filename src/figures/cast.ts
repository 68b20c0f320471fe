import type { Checked } from '../base/checked.ts';
import { characterMap } from '../base/cmap.ts';
import type { Kit } from '../base/kit.ts';
import type { Drawing } from '../base/picture.ts';
import { startOf } from '../base/place.ts';
import { mapWords, type Run, type Words } from '../base/scene.ts';
import { openSubset, type Subset } from '../base/subset.ts';
import { toWoff } from '../base/woff.ts';
import { type SvgFont, toSvg } from './svg.ts';

/** What drawings are set with. */
export interface Type {
  readonly kit: Kit;
  readonly subsetter: Uint8Array; // HarfBuzz's, as WebAssembly
  readonly language: string; // BCP 47
}

/** Gives drawings whose words know the kit's font that draws them, and their SVG; signs that none draws are told. */
export async function cast(drawings: readonly Drawing[], type: Type): Promise<Checked<Drawing[]>> {
  const subset = await openSubset(type.subsetter);
  const fonts = fontsOf(type.kit);
  const missing = drawings.map(() => new Set<string>());
  const value = drawings.map((drawing, index) => {
    const words = (line: Words): Words => ({
      ...line,
      runs: line.runs.flatMap((run) => byFace(run, fonts, (sign) => missing[index]?.add(sign))),
    });
    const scene = { ...drawing.scene, shapes: mapWords(drawing.scene.shapes, words) };
    const svg = toSvg(scene, drawing, svgFonts({ ...drawing, scene }, type.kit, subset), type.language);
    return { ...drawing, scene, bytes: new TextEncoder().encode(svg) };
  });
  const problems = drawings.flatMap(({ file }, index) => {
    const text = [...(missing[index] ?? [])].join('');
    return text === '' ? [] : [{ code: 'missing-glyph' as const, place: startOf(file), text }];
  });
  return { value, problems };
}

/** A font of the kit and what it draws. */
interface Font {
  readonly face: string;
  readonly draws: (sign: string) => boolean;
}

/** Gives the fonts in which words of a cut are sought, the sans first. */
type Fonts = (cut: Run['cut']) => readonly Font[];

function fontsOf({ theme, fonts }: Kit): Fonts {
  const known = new Map<string, Font>();
  const open = (face: string): Font => {
    const has = characterMap(fonts.get(face) ?? new Uint8Array(12));
    const covers = (sign: string): boolean => [...sign].every((one) => has(one.codePointAt(0) ?? 0));
    const font = known.get(face) ?? { face, draws: (sign) => covers(sign) || covers(sign.normalize('NFD')) };
    known.set(face, font);
    return font;
  };
  const { sans, text, display } = theme.fonts;
  return (cut) =>
    [sans[cut], sans.semibold, sans.regular, text[cut], text.regular, display[cut], display.regular]
      .filter(
        (face, index, all) =>
          face !== '' && (cut === 'semibold' || face !== sans.semibold) && all.indexOf(face) === index,
      )
      .map(open);
}

/** Gives a run in parts that one font each can draw; letters of a word stay together where one font has them all. */
function byFace(run: Run, fonts: Fonts, lacks: (sign: string) => void): Run[] {
  const known = fonts(run.cut);
  const parts: { face: string; text: string }[] = [];
  for (const word of run.text.normalize('NFC').match(WORD) ?? []) {
    const whole = known.find(({ draws }) => [...word].every(draws));
    for (const part of whole ? [word] : word) {
      const face = (whole ?? known.find(({ draws }) => draws(part)))?.face;
      if (face === undefined) lacks(part);
      const last = parts.at(-1);
      if (last && (face ?? last.face) === last.face) last.text += part;
      else parts.push({ face: face ?? known[0]?.face ?? '', text: part });
    }
  }
  return parts.map((part, index) => ({ ...run, ...part, ...(index > 0 && { dx: 0, dy: 0 }) }));
}

const WORD = /[^ ]+| +/g;

/** Gives the fonts of a drawing, cut down to its letters. */
function svgFonts({ scene }: Drawing, { fonts }: Kit, subset: Subset): SvgFont[] {
  const texts = new Map<string, string>();
  mapWords(scene.shapes, (line) => {
    for (const { face, text } of line.runs) texts.set(face, (texts.get(face) ?? '') + text);
    return line;
  });
  return [...texts].flatMap(([face, text], index) => {
    const font = fonts.get(face);
    if (!font) return [];
    const characters = new Set(Array.from(text + text.normalize('NFD'), (sign) => sign.codePointAt(0) ?? 0));
    const cut = subset(font, { characters, glyphs: [], features: FEATURES, tables: [], numbered: false });
    return [{ face, family: `f${index}`, base64: Buffer.from(toWoff(cut)).toString('base64') }];
  });
}

// Those that a browser uses unasked, as the page does.
const FEATURES = ['calt', 'ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig'];
