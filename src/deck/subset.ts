import { openSubset } from '../base/subset.ts';

/** Cuts a font (TTF or OTF) down to what some characters need. Throws `DamagedFont`. */
export type Subsetter = (font: Uint8Array, characters: ReadonlySet<number>) => Uint8Array;

/** Kept layout features: marks and letters of each language, kerning, ligatures, lining and tabular figures. */
const FEATURES = ['calt', 'ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'pnum', 'rlig', 'tnum'];

/** Gives the subsetter for fonts that a browser sets text in. */
export async function openSubsetter(wasm: Uint8Array): Promise<Subsetter> {
  const subset = await openSubset(wasm);
  return (font, characters) =>
    subset(font, { characters, glyphs: [], features: FEATURES, tables: [], numbered: false });
}
