import { type HarfBuzz, type HarfBuzzApi, openHarfBuzz, tagNumber } from './harfbuzz.ts';
import type { Kit } from './kit.ts';
import { placeOf } from './place.ts';
import type { Problem } from './problems.ts';
import { keptWith, remembered, sameBytes } from './remembered.ts';

/** What a font (TTF or OTF) is cut down to. */
export interface Cut {
  readonly characters: Iterable<number>; // kept, with all that features make of them
  readonly glyphs: Iterable<number>; // kept, with the parts they are made of
  readonly features: readonly string[]; // kept, e.g. "kern"
  readonly tables: readonly string[]; // kept and no other; none: all
  readonly numbered: boolean; // each glyph keeps its number
}

/** Cuts a font down; same input, same bytes. Hints, names and what nobody needs leave it. Throws `DamagedFont`. */
export type Subset = (font: Uint8Array, cut: Cut) => Uint8Array;

/** What a font is that HarfBuzz cannot read, though its table directory is sound. */
export class DamagedFont extends Error {
  readonly font: Uint8Array;

  constructor(font: Uint8Array) {
    super('HarfBuzz cannot cut this font down: is it a whole TrueType or OpenType file?');
    this.font = font;
  }
}

/** Gives the problem that a damaged font of a kit is. Throws what is not one. */
export function damagedFont(error: unknown, kit: Kit): Problem {
  if (!(error instanceof DamagedFont)) throw error;
  const [name = ''] = [...kit.fonts].find(([, bytes]) => Buffer.compare(bytes, error.font) === 0) ?? [];
  const theme = `${kit.name}/theme.yaml`;
  const place = placeOf(name, theme, kit.texts.get(theme) ?? '');
  return { code: 'bad-font', place, name, detail: 'it is damaged' };
}

interface SubsetApi extends HarfBuzzApi {
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

// hb-subset.h
const NO_HINTING = 1; // HB_SUBSET_FLAGS_NO_HINTING
const RETAIN_GIDS = 2; // HB_SUBSET_FLAGS_RETAIN_GIDS
const DROPPED_TABLES = 3; // HB_SUBSET_SETS_DROP_TABLE_TAG
const NAME_IDS = 4; // HB_SUBSET_SETS_NAME_ID
const FEATURES = 6; // HB_SUBSET_SETS_LAYOUT_FEATURE_TAG

/** Gives HarfBuzz's subsetter. What it cut last of each font is remembered: most edits need no other letter. */
export async function openSubset(wasm: Uint8Array): Promise<Subset> {
  const harfbuzz = await openHarfBuzz<SubsetApi>(wasm);
  const { same, cutsOf } = memoryOf(harfbuzz);
  return (font, cut) => cutsOf(same(font))(normal(cut));
}

const KEPT_FONTS = 24; // three kits of eight
const KEPT_CUTS = 4; // of each

const memoryOf = keptWith((harfbuzz: HarfBuzz<SubsetApi>) => ({
  same: sameBytes(KEPT_FONTS),
  cutsOf: keptWith((font: Uint8Array) =>
    remembered(KEPT_CUTS, JSON.stringify, (cut: NormalCut) => subset(harfbuzz, font, cut)),
  ),
}));

/** A cut whose sets are written down in one order only. */
type NormalCut = Omit<Cut, 'characters' | 'glyphs'> &
  Readonly<Record<'characters' | 'glyphs', readonly number[]>>;

function normal(cut: Cut): NormalCut {
  const sorted = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);
  return { ...cut, characters: sorted(cut.characters), glyphs: sorted(cut.glyphs) };
}

// The module's memory never grows beyond 68 MB, so a font stays in it for no longer than one cut.
function subset({ api, load }: HarfBuzz<SubsetApi>, font: Uint8Array, cut: NormalCut): Uint8Array {
  const { face: whole, free } = load(font);
  const input = request(api, cut);
  const face = api.hb_subset_or_fail(whole, input);
  api.hb_subset_input_destroy(input);
  const result = face ? bytesOf(api, face) : new Uint8Array();
  if (face) api.hb_face_destroy(face);
  free();
  if (result.length === 0) throw new DamagedFont(font);
  return result;
}

function request(api: SubsetApi, { characters, glyphs, features, tables, numbered }: NormalCut): number {
  const input = api.hb_subset_input_create_or_fail();
  const fill = (set: number, values: Iterable<number>): void => {
    api.hb_set_clear(set);
    for (const value of values) api.hb_set_add(set, value);
  };
  api.hb_subset_input_set_flags(input, NO_HINTING | (numbered ? RETAIN_GIDS : 0));
  fill(api.hb_subset_input_unicode_set(input), characters);
  fill(api.hb_subset_input_glyph_set(input), glyphs);
  fill(api.hb_subset_input_set(input, NAME_IDS), []);
  fill(api.hb_subset_input_set(input, FEATURES), features.map(tagNumber));
  if (tables.length === 0) return input;
  const dropped = api.hb_subset_input_set(input, DROPPED_TABLES);
  fill(dropped, tables.map(tagNumber));
  api.hb_set_invert(dropped);
  return input;
}

function bytesOf(api: SubsetApi, face: number): Uint8Array {
  const blob = api.hb_face_reference_blob(face);
  const start = api.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(api.memory.buffer, start, api.hb_blob_get_length(blob)).slice();
  api.hb_blob_destroy(blob);
  return bytes;
}
