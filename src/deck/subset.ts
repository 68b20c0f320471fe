/** Cuts a font (TTF) down to what some characters need; same input, same bytes. Throws on a file that is no font. */
export type Subsetter = (font: Uint8Array, characters: ReadonlySet<number>) => Uint8Array;

/** The functions of HarfBuzz's C API that a cut calls; handles and addresses are numbers. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer }; // a new buffer each time it grows
  _initialize(): void;
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** WebAssembly as Node has it; TypeScript knows it only among the browser's types. */
const engine = globalThis as unknown as {
  readonly WebAssembly: {
    instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: HarfBuzz } }>;
  };
};

// hb-subset.h
const WRITABLE = 2; // HB_MEMORY_MODE_WRITABLE
const NO_HINTING = 1; // HB_SUBSET_FLAGS_NO_HINTING
const NAME_IDS = 4; // HB_SUBSET_SETS_NAME_ID
const FEATURES = 6; // HB_SUBSET_SETS_LAYOUT_FEATURE_TAG

/** Kept layout features: marks and letters of each language, kerning, ligatures, lining and tabular figures. */
const KEPT_FEATURES = [
  'calt',
  'ccmp',
  'kern',
  'liga',
  'lnum',
  'locl',
  'mark',
  'mkmk',
  'pnum',
  'rlig',
  'tnum',
];

const opened = new WeakMap<Uint8Array, Promise<Subsetter>>();

/** Gives HarfBuzz's subsetter, compiled once for the same bytes. */
export function openSubsetter(wasm: Uint8Array): Promise<Subsetter> {
  const known = opened.get(wasm);
  if (known) return known;
  const subsetter = compile(wasm);
  opened.set(wasm, subsetter);
  return subsetter;
}

async function compile(wasm: Uint8Array): Promise<Subsetter> {
  const { instance } = await engine.WebAssembly.instantiate(wasm, {});
  const harfbuzz = instance.exports;
  harfbuzz._initialize();
  return (font, characters) => subset(harfbuzz, font, characters);
}

function subset(hb: HarfBuzz, font: Uint8Array, characters: ReadonlySet<number>): Uint8Array {
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const blob = hb.hb_blob_create(data, font.length, WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  const input = request(hb, characters);
  const cut = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  const result = cut ? bytesOf(hb, cut) : new Uint8Array();
  if (cut) hb.hb_face_destroy(cut);
  hb.hb_face_destroy(face);
  hb.free(data);
  if (result.length === 0) throw new Error('HarfBuzz cannot cut this font down: is it a TrueType file?');
  return result;
}

function request(hb: HarfBuzz, characters: ReadonlySet<number>): number {
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, NO_HINTING);
  const unicodes = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(unicodes, character);
  hb.hb_set_clear(hb.hb_subset_input_set(input, NAME_IDS));
  const features = hb.hb_subset_input_set(input, FEATURES);
  hb.hb_set_clear(features);
  for (const tag of KEPT_FEATURES) hb.hb_set_add(features, tagNumber(tag));
  return input;
}

/** Gives an OpenType tag as the number that stands for it, first letter highest. */
function tagNumber(tag: string): number {
  return [...tag].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}

function bytesOf(hb: HarfBuzz, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer, start, hb.hb_blob_get_length(blob)).slice();
  hb.hb_blob_destroy(blob);
  return bytes;
}
