import { keptWith } from './remembered.ts';

/** What both of HarfBuzz's modules export, by its name in C; handles and addresses are numbers. */
export interface HarfBuzzApi {
  readonly memory: Memory;
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
}

/** One of HarfBuzz's modules (its shaper or its subsetter), ready to be called. */
export interface HarfBuzz<Api extends HarfBuzzApi> {
  readonly api: Api;
  /** Puts a font (TTF or OTF) into the module's memory. */
  load(font: Uint8Array): LoadedFace;
}

/** A font in a module's memory. */
export interface LoadedFace {
  readonly face: number;
  /** Takes it out of there; the face must not be used any more. */
  free(): void;
}

/** WebAssembly as Node has it; TypeScript knows it only among the browser's types. */
const engine = globalThis as unknown as {
  readonly WebAssembly: {
    instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: object } }>;
  };
};

interface Memory {
  readonly buffer: ArrayBuffer; // a new one each time it grows
  grow(pages: number): number;
}

/** Either module's own way to begin; they are built with different runtimes. */
interface Start {
  _initialize?(): void;
  __wasm_call_ctors?(): void;
}

/** Gives a module of HarfBuzz, compiled once for the same bytes; `Api` names the functions that the caller needs of it. */
export function openHarfBuzz<Api extends HarfBuzzApi>(wasm: Uint8Array): Promise<HarfBuzz<Api>> {
  return compiled(wasm) as Promise<HarfBuzz<Api>>;
}

const compiled = keptWith((wasm: Uint8Array): Promise<unknown> => compile(wasm));

async function compile(wasm: Uint8Array): Promise<HarfBuzz<HarfBuzzApi>> {
  const environment: { memory: Memory | null } = { memory: null };
  const { instance } = await engine.WebAssembly.instantiate(wasm, importsOf(environment));
  const api = instance.exports as HarfBuzzApi & Start;
  environment.memory = api.memory;
  (api._initialize ?? api.__wasm_call_ctors)?.();
  return { api, load: (font) => load(api, font) };
}

const PAGE = 65_536; // bytes, WebAssembly core specification 4.2.8

/** What the shaper asks of its surroundings: nothing but memory. The subsetter, without a runtime, asks for nothing. */
function importsOf(environment: { readonly memory: Memory | null }): object {
  const stop = (): never => {
    throw new Error('HarfBuzz stopped: it met a state that it holds for impossible');
  };
  const grow = (size: number): number => {
    const { memory } = environment;
    if (!memory) return 0;
    try {
      memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE));
      return 1;
    } catch {
      return 0; // C's malloc then gives null, and HarfBuzz an empty face or buffer
    }
  };
  return {
    wasi_snapshot_preview1: { proc_exit: stop },
    env: {
      emscripten_resize_heap: grow,
      _abort_js: stop,
      _setitimer_js: stop, // alarms, which no call of ours sets
      _emscripten_runtime_keepalive_clear: stop,
    },
  };
}

const READONLY = 1; // HB_MEMORY_MODE_READONLY, hb-blob.h

function load(api: HarfBuzzApi, font: Uint8Array): LoadedFace {
  const data = api.malloc(font.length);
  if (data === 0) throw new Error('There is no memory left for a font');
  new Uint8Array(api.memory.buffer).set(font, data);
  const blob = api.hb_blob_create(data, font.length, READONLY, 0, 0);
  const face = api.hb_face_create(blob, 0);
  api.hb_blob_destroy(blob);
  const free = (): void => {
    api.hb_face_destroy(face);
    api.free(data);
  };
  return { face, free };
}

/** Gives an OpenType tag as the number that stands for it, first letter highest. */
export function tagNumber(tag: string): number {
  return [...tag].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}
