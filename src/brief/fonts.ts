import type { Assets } from '../base/assets.ts';
import type { Kit } from '../base/kit.ts';
import { type FontFacts, readFacts } from './sfnt.ts';
import { type Cluster, openShaper } from './shaper.ts';
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

/** Gives a kit's fonts for text in a language (BCP 47), opened when first used. */
export async function openFonts(
  kit: Kit,
  { shaper }: Pick<Assets, 'shaper'>,
  language: string,
): Promise<Fonts> {
  const shaperOf = await openShaper(shaper, language);
  const open = remembered((face: Face) => {
    const bytes = kit.fonts.get(face);
    if (!bytes) throw new Error(`The kit "${kit.name}" has no font file ${face}`);
    const { shape, covers } = shaperOf(bytes);
    const words = remembered((features: string) =>
      remembered((word: string) => shape(word, features === '' ? [] : features.split(' '))),
    );
    return {
      bytes,
      facts: readFacts(bytes),
      covers: remembered(covers),
      word: (text: string, features: readonly string[]) => words(features.join(' '))(text),
    };
  });
  return {
    measurer: {
      shape: (text, face, features) => widthsOf(open(face).word(text, features)),
      covers: (codePoint, face) => open(face).covers(codePoint),
      has: (feature, face) => open(face).facts.features.has(feature),
      capital: (face) => open(face).facts.capital,
    },
    open: (face) => {
      const { bytes, facts, word } = open(face);
      return {
        bytes,
        facts,
        set: (text, features) => (text.match(WORD) ?? []).flatMap((one) => word(one, features)),
      };
    },
  };
}

// A word with the space behind it; of what is too long for a word, parts.
const WORD = /[^ ]{0,500} |[^ ]{1,500}/gu;

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

function widthsOf(clusters: readonly Cluster[]): Shaped {
  const advances = clusters.flatMap(({ text, glyphs }) => {
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    return Array.from({ length: text.length }, () => width / text.length);
  });
  return { advances, width: advances.reduce((sum, advance) => sum + advance, 0) };
}
