import type { Assets } from '../../base/assets.ts';
import type { Kit } from '../../base/kit.ts';
import { keptWith, remembered, sameBytes } from '../../base/remembered.ts';
import { type Cluster, openShaper, type Shaper } from '../../base/shaper.ts';
import { type FontFacts, readFacts } from './sfnt.ts';
import type { Face, Measurer, Shaped } from './measurer.ts';

/** An opened font. */
export interface Font {
  readonly bytes: Uint8Array;
  readonly facts: FontFacts;
  /** Gives a text's clusters, its words shaped each with the space behind it, as they were measured. */
  set(text: string, features: readonly string[]): readonly Cluster[];
}

/** The kit's fonts, opened for one page: what measuring and painting share. */
export interface Fonts {
  readonly measurer: Measurer;
  /** Gives an opened font. Throws when the kit has no such file. */
  open(face: Face): Font;
}

/**
 * Gives a kit's fonts for text in a language (BCP 47), opened when first used: the same object for the same. Whoever
 * holds `shaper` holds the fonts opened with it and the words shaped with them, from one page to the next.
 */
export async function openFonts(
  kit: Kit,
  { shaper }: Pick<Assets, 'shaper'>,
  language: string,
): Promise<Fonts> {
  return (await openedWith(shaper))({ files: kit.fonts, language });
}

/** A word as it is drawn and as it is measured. */
interface Word {
  readonly clusters: readonly Cluster[];
  readonly shaped: Shaped;
}

/** How words are shaped. */
interface Manner {
  readonly language: string;
  readonly features: readonly string[];
}

interface OpenFont {
  readonly bytes: Uint8Array;
  readonly facts: FontFacts;
  readonly covers: (codePoint: number) => boolean;
  readonly words: (manner: Manner) => (text: string) => Word;
}

const KEPT_FONTS = 24; // three kits of eight
const KEPT_SETS = 8; // of fonts, each for one language
const KEPT_SIGNS = 2000;
const KEPT_MANNERS = 4; // of each font: running text and superior numbers in two languages
const KEPT_WORDS = 3000; // of each of them; a full page has a thousand

interface Asked {
  readonly files: ReadonlyMap<Face, Uint8Array>;
  readonly language: string;
}

const openedWith = keptWith(async (wasm: Uint8Array) => {
  const shaperOf = await openShaper(wasm);
  const same = sameBytes(KEPT_FONTS);
  let last = 0;
  const numberOf = keptWith((_: Uint8Array) => (last += 1));
  const fontOf = keptWith((bytes: Uint8Array) => openFont(bytes, shaperOf(bytes)));
  const keyOf = ({ files, language }: Asked): string =>
    JSON.stringify([language, ...[...files].map(([face, bytes]) => [face, numberOf(same(bytes))])]);
  return remembered(KEPT_SETS, keyOf, ({ files, language }) => {
    const known = [...files].map(([face, bytes]) => [face, same(bytes)] as const);
    return toFonts((face) => {
      const bytes = known.find(([name]) => name === face)?.[1];
      if (!bytes) throw new Error(`The kit has no font file ${face}`);
      return fontOf(bytes);
    }, language);
  });
});

function toFonts(open: (face: Face) => OpenFont, language: string): Fonts {
  const word = (text: string, face: Face, features: readonly string[]): Word =>
    open(face).words({ language, features })(text);
  return {
    measurer: {
      shape: (text, face, features) => word(text, face, features).shaped,
      covers: (codePoint, face) => open(face).covers(codePoint),
      has: (feature, face) => open(face).facts.features.has(feature),
      capital: (face) => open(face).facts.capital,
    },
    open: (face) => {
      const { bytes, facts } = open(face);
      const set = (text: string, features: readonly string[]): Cluster[] =>
        (text.match(WORD) ?? []).flatMap((one) => word(one, face, features).clusters);
      return { bytes, facts, set };
    },
  };
}

function openFont(bytes: Uint8Array, { shape, covers }: Shaper): OpenFont {
  return {
    bytes,
    facts: readFacts(bytes),
    covers: remembered(KEPT_SIGNS, (codePoint: number) => codePoint, covers),
    words: remembered(
      KEPT_MANNERS,
      ({ language, features }: Manner) => [language, ...features].join(' '),
      ({ language, features }) =>
        remembered(
          KEPT_WORDS,
          (text: string) => text,
          (text) => {
            const clusters = shape(text, language, features);
            return { clusters, shaped: widthsOf(clusters) };
          },
        ),
    ),
  };
}

// A word with the space behind it; of what is too long for a word, parts.
const WORD = /[^ ]{0,500} |[^ ]{1,500}/gu;

function widthsOf(clusters: readonly Cluster[]): Shaped {
  const advances = clusters.flatMap(({ text, glyphs }) => {
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    return Array.from({ length: text.length }, () => width / text.length);
  });
  return { advances, width: advances.reduce((sum, advance) => sum + advance, 0) };
}
