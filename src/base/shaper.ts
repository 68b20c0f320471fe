import { type HarfBuzz, type HarfBuzzApi, openHarfBuzz, tagNumber } from './harfbuzz.ts';
import { keptWith } from './remembered.ts';

/** A glyph where it stands in its word; lengths in em. */
export interface Glyph {
  readonly id: number;
  readonly advance: number; // with its kerning
  readonly plain: number; // as the font has it
  readonly x: number; // from where it would stand by itself
  readonly y: number; // upwards
}

/** Signs that are drawn together: mostly one by one glyph, three for "ffi", two glyphs for a letter with a loose accent. */
export interface Cluster {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
}

/** A font that texts are shaped with. */
export interface Shaper {
  /** Gives a text's clusters, its letters in the forms of a language (BCP 47), with kerning, ligatures and features such as "sups", or without one: "-liga". */
  shape(text: string, language: string, features: readonly string[]): Cluster[];
  /** Gives the width of each UTF-16 unit of a text, shaped so; em. Signs that are drawn together share theirs. */
  advances(text: string, language: string, features: readonly string[]): Float64Array;
  /** Gives whether the font draws a character, by a glyph of its own or by those of its parts, as in ǵ. */
  covers(codePoint: number): boolean;
}

/** Gives the shapers of fonts (TTF or OTF); a font leaves HarfBuzz's memory when nobody has its shaper any more. */
export async function openShaper(wasm: Uint8Array): Promise<(font: Uint8Array) => Shaper> {
  const harfbuzz = await openHarfBuzz<ShapeApi>(wasm);
  const { api } = harfbuzz;
  const desk = deskOf(harfbuzz);
  const closed = closedWith(harfbuzz);
  const tongues = new Map<string, number>();
  return (bytes) => {
    const { face, free } = harfbuzz.load(bytes);
    const font = api.hb_font_create(face);
    const work = {
      api,
      desk,
      font,
      em: api.hb_face_get_upem(face),
      tongues,
      plain: new Map<number, number>(),
    };
    closed.register(work, closing(api, font, free));
    return {
      shape: (text, language, features) => {
        shape(work, { text, language, features });
        return clustersIn(work, text);
      },
      advances: (text, language, features) => {
        shape(work, { text, language, features });
        return advancesIn(work, text.length);
      },
      covers: (codePoint) => has(work, codePoint) || partsOf(codePoint).every((part) => has(work, part)),
    };
  };
}

const closedWith = keptWith(() => new FinalizationRegistry((close: () => void) => close()));

// A function of its own: one made where a shaper is made would keep it from ever being let go.
function closing(api: ShapeApi, font: number, free: () => void): () => void {
  return () => {
    api.hb_font_destroy(font);
    free();
  };
}

function has({ api, font, desk }: Work, codePoint: number): boolean {
  return api.hb_font_get_nominal_glyph(font, codePoint, desk.room) !== 0;
}

/** Gives the letter and marks that a letter is made of; a letter without marks stands for itself. */
function partsOf(codePoint: number): number[] {
  return Array.from(String.fromCodePoint(codePoint).normalize('NFD'), (part) => part.codePointAt(0) ?? 0);
}

const LONGEST_TAG = 35; // letters of a language that nobody makes longer, RFC 5646 4.4.1

interface ShapeApi extends HarfBuzzApi {
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void;
  hb_buffer_create(): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_face_get_upem(face: number): number;
  hb_font_create(face: number): number;
  hb_font_destroy(font: number): void;
  hb_font_get_glyph_h_advance(font: number, glyph: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

/** What every shaping writes on: HarfBuzz's buffer, and memory for what it is given. */
interface Desk {
  readonly buffer: number;
  readonly room: number;
}

const ROOM = 4096; // bytes
const LONGEST = 1024; // UTF-16 units: half the room, the rest being for features
const BY_CHARACTER = 1; // HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS, hb-buffer.h

const deskOf = keptWith(({ api }: HarfBuzz<ShapeApi>): Desk => {
  const buffer = api.hb_buffer_create();
  api.hb_buffer_set_cluster_level(buffer, BY_CHARACTER);
  return { buffer, room: api.malloc(ROOM) };
});

interface Work {
  readonly api: ShapeApi;
  readonly desk: Desk;
  readonly font: number;
  readonly em: number; // font units
  readonly tongues: Map<string, number>; // HarfBuzz's own, by language; it never lets go of one
  readonly plain: Map<number, number>; // advances as the font has them, em
}

interface Text {
  readonly text: string;
  readonly language: string;
  readonly features: readonly string[];
}

const LEFT_TO_RIGHT = 4; // HB_DIRECTION_LTR, hb-common.h: the page knows no other

/** Shapes a text; its glyphs are then in the buffer. */
function shape(work: Work, { text, language, features }: Text): void {
  if (text.length > LONGEST) throw new Error(`A word of ${text.length} signs is too long to be shaped`);
  const { api, desk, font } = work;
  const { buffer, room } = desk;
  const tongue = tongueOf(language, work);
  api.hb_buffer_clear_contents(buffer);
  write16(api, desk, text);
  api.hb_buffer_add_utf16(buffer, room, text.length, 0, text.length);
  api.hb_buffer_set_direction(buffer, LEFT_TO_RIGHT);
  api.hb_buffer_set_language(buffer, tongue);
  api.hb_buffer_guess_segment_properties(buffer); // the script is left to guess
  api.hb_shape(font, buffer, writeFeatures(api, desk, features), features.length);
}

const INFO = 20; // bytes of hb_glyph_info_t and of hb_glyph_position_t, hb-buffer.h

function clustersIn(work: Work, text: string): Cluster[] {
  const { api, desk, em } = work;
  const infos = api.hb_buffer_get_glyph_infos(desk.buffer, 0);
  const positions = api.hb_buffer_get_glyph_positions(desk.buffer, 0);
  const memory = new DataView(api.memory.buffer);
  const starts: number[] = [];
  const drawn: Glyph[][] = [];
  const count = api.hb_buffer_get_length(desk.buffer);
  for (let index = 0; index < count; index += 1) {
    const [info, position] = [infos + INFO * index, positions + INFO * index];
    const id = memory.getUint32(info, true);
    const from = memory.getUint32(info + 8, true);
    const length = (at: number): number => memory.getInt32(position + at, true) / em;
    const glyph = { id, advance: length(0), plain: plainOf(id, work), x: length(8), y: length(12) };
    if (starts.at(-1) === from) drawn.at(-1)?.push(glyph);
    else {
      starts.push(from);
      drawn.push([glyph]);
    }
  }
  return drawn.map((glyphs, index) => ({ text: text.slice(starts[index], starts[index + 1]), glyphs }));
}

function advancesIn({ api, desk, em }: Work, length: number): Float64Array {
  const infos = api.hb_buffer_get_glyph_infos(desk.buffer, 0) >> 2;
  const positions = api.hb_buffer_get_glyph_positions(desk.buffer, 0) >> 2;
  const memory = new Int32Array(api.memory.buffer);
  const count = api.hb_buffer_get_length(desk.buffer);
  const advances = new Float64Array(length);
  for (let index = 0; index < count;) {
    const from = memory[infos + (INFO / 4) * index + 2] ?? 0;
    let [to, width] = [length, 0];
    for (; index < count; index += 1) {
      const next = memory[infos + (INFO / 4) * index + 2] ?? 0;
      if (next !== from) {
        to = next;
        break;
      }
      width += memory[positions + (INFO / 4) * index] ?? 0;
    }
    advances.fill(width / em / (to - from), from, to);
  }
  return advances;
}

function tongueOf(language: string, { api, desk, tongues }: Work): number {
  const tag = language.slice(0, LONGEST_TAG);
  const tongue = tongues.get(tag) ?? api.hb_language_from_string(write8(api, desk, tag), tag.length);
  tongues.set(tag, tongue);
  return tongue;
}

function plainOf(glyph: number, { api, font, em, plain }: Work): number {
  const advance = plain.get(glyph) ?? api.hb_font_get_glyph_h_advance(font, glyph) / em;
  plain.set(glyph, advance);
  return advance;
}

function write16({ memory }: ShapeApi, { room }: Desk, text: string): void {
  const units = new Uint16Array(memory.buffer, room, text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
}

function write8({ memory }: ShapeApi, { room }: Desk, text: string): number {
  const bytes = new Uint8Array(memory.buffer, room, text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return room;
}

const TO_THE_END = 0xffffffff; // HB_FEATURE_GLOBAL_END, hb-common.h

/** Writes features as hb_feature_t (tag, value, from, to) and gives their address. */
function writeFeatures({ memory }: ShapeApi, { room }: Desk, features: readonly string[]): number {
  const address = room + ROOM / 2;
  if (features.length === 0) return address;
  const list = new Uint32Array(memory.buffer, address, 4 * features.length);
  const entries = features.map((feature) =>
    feature.startsWith('-') ? ([feature.slice(1), 0] as const) : ([feature, 1] as const),
  );
  list.set(entries.flatMap(([tag, value]) => [tagNumber(tag), value, 0, TO_THE_END]));
  return address;
}
