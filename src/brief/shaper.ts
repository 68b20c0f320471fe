import { type HarfBuzz, type HarfBuzzApi, keptWith, openHarfBuzz, tagNumber } from '../base/harfbuzz.ts';

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
  /** Gives a text's clusters, with the font's kerning and ligatures and the OpenType features asked for, e.g. "sups". */
  shape(text: string, features: readonly string[]): Cluster[];
  /** Gives whether the font draws a character. */
  covers(codePoint: number): boolean;
}

/** Gives the shapers of fonts (TTF or OTF), whose letters take the forms of a language (BCP 47). */
export async function openShaper(wasm: Uint8Array, language: string): Promise<(font: Uint8Array) => Shaper> {
  const harfbuzz = await openHarfBuzz<ShapeApi>(wasm);
  const { api } = harfbuzz;
  const tongue = withText(api, language, (text) => api.hb_language_from_string(text, language.length));
  return (bytes) => {
    const font = fontsOf(harfbuzz)(bytes);
    return {
      shape: (text, features) => shape(api, font, { text, features, tongue }),
      covers: (codePoint) =>
        withRoom(api, 4, (room) => api.hb_font_get_nominal_glyph(font, codePoint, room)) !== 0,
    };
  };
}

interface ShapeApi extends HarfBuzzApi {
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void;
  hb_buffer_create(): number;
  hb_buffer_destroy(buffer: number): void;
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
  hb_font_get_face(font: number): number;
  hb_font_get_glyph_h_advance(font: number, glyph: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

const fontsOf = keptWith(({ api, faceOf }: HarfBuzz<ShapeApi>) =>
  keptWith((bytes: Uint8Array) => api.hb_font_create(faceOf(bytes)), api.hb_font_destroy),
);

interface Text {
  readonly text: string;
  readonly features: readonly string[];
  readonly tongue: number;
}

const LEFT_TO_RIGHT = 4; // HB_DIRECTION_LTR, hb-common.h: the page knows no other
const BY_CHARACTER = 1; // HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS, hb-buffer.h

function shape(api: ShapeApi, font: number, { text, features, tongue }: Text): Cluster[] {
  const buffer = api.hb_buffer_create();
  withUnits(api, text, (units) => api.hb_buffer_add_utf16(buffer, units, text.length, 0, text.length));
  api.hb_buffer_set_cluster_level(buffer, BY_CHARACTER);
  api.hb_buffer_set_direction(buffer, LEFT_TO_RIGHT);
  api.hb_buffer_set_language(buffer, tongue);
  api.hb_buffer_guess_segment_properties(buffer); // the script is left to guess
  withFeatures(api, features, (list) => api.hb_shape(font, buffer, list, features.length));
  const clusters = clustersIn(api, font, buffer, text);
  api.hb_buffer_destroy(buffer);
  return clusters;
}

const INFO = 20; // bytes of hb_glyph_info_t and of hb_glyph_position_t, hb-buffer.h

function clustersIn(api: ShapeApi, font: number, buffer: number, text: string): Cluster[] {
  const em = api.hb_face_get_upem(api.hb_font_get_face(font));
  const [infos, positions] = [
    api.hb_buffer_get_glyph_infos(buffer, 0),
    api.hb_buffer_get_glyph_positions(buffer, 0),
  ];
  const glyphs = Array.from({ length: api.hb_buffer_get_length(buffer) }, (_, index) => {
    const memory = new DataView(api.memory.buffer);
    const [info, position] = [infos + INFO * index, positions + INFO * index];
    const id = memory.getUint32(info, true);
    const length = (at: number): number => memory.getInt32(position + at, true) / em;
    const plain = api.hb_font_get_glyph_h_advance(font, id) / em;
    return {
      from: memory.getUint32(info + 8, true),
      id,
      advance: length(0),
      plain,
      x: length(8),
      y: length(12),
    };
  });
  const starts = [...new Set(glyphs.map(({ from }) => from))];
  return starts.map((from, index) => ({
    text: text.slice(from, starts[index + 1] ?? text.length),
    glyphs: glyphs.filter((glyph) => glyph.from === from),
  }));
}

function withUnits<T>(api: ShapeApi, text: string, use: (address: number) => T): T {
  return withRoom(api, 2 * text.length, (room) => {
    const units = new Uint16Array(api.memory.buffer, room, text.length);
    for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
    return use(room);
  });
}

function withText<T>(api: ShapeApi, text: string, use: (address: number) => T): T {
  return withRoom(api, text.length, (room) => {
    new Uint8Array(api.memory.buffer, room, text.length).set(
      new TextEncoder().encode(text).subarray(0, text.length),
    );
    return use(room);
  });
}

const FEATURE = 16; // bytes of hb_feature_t: tag, value, from, to; hb-common.h
const TO_THE_END = 0xffffffff; // HB_FEATURE_GLOBAL_END

function withFeatures<T>(api: ShapeApi, features: readonly string[], use: (address: number) => T): T {
  return withRoom(api, FEATURE * features.length, (room) => {
    const list = new Uint32Array(api.memory.buffer, room, 4 * features.length);
    list.set(features.flatMap((feature) => [tagNumber(feature), 1, 0, TO_THE_END]));
    return use(room);
  });
}

/** Lends some bytes of the module's memory. */
function withRoom<T>(api: ShapeApi, bytes: number, use: (address: number) => T): T {
  const room = api.malloc(Math.max(1, bytes));
  const result = use(room);
  api.free(room);
  return result;
}
