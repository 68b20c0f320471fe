import { keptWith } from './remembered.ts';

/** Packs bytes as a zlib stream (RFC 1950), from fast (1) to small (9). */
export type Deflate = (bytes: Uint8Array, level: number) => Uint8Array;

/** What of zlib, compiled to WebAssembly, is called. Streams and addresses are numbers. */
interface Zlib {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  deflate_new(): number;
  deflate_init(stream: number, level: number): number;
  /** Gives how many bytes came out, and above these 24 bits whether the stream ended. */
  deflate_process(
    stream: number,
    from: number,
    size: number,
    to: number,
    room: number,
    flush: number,
  ): number;
  deflate_last_consumed(stream: number): number;
  deflate_end(stream: number): number;
}

interface Engine {
  readonly WebAssembly: {
    readonly Module: new (wasm: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: unknown };
  };
}

const STEP = 65_536; // bytes put in at a time, and taken out
const PRODUCED = 0xff_ffff;
const ENDED = 1; // Z_STREAM_END, zlib.h
const [MORE, FINISH] = [0, 4]; // Z_NO_FLUSH, Z_FINISH

/** Gives what packs with zlib as WebAssembly: the same bytes in every Node, and no JavaScript that is slow until it is optimised. */
export const openDeflate = keptWith((wasm: Uint8Array): Deflate => {
  const { WebAssembly } = globalThis as unknown as Engine;
  const zlib = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as Zlib;
  zlib._initialize();
  const [from, to] = [zlib.malloc(STEP), zlib.malloc(STEP)];
  return (bytes, level) => {
    const stream = zlib.deflate_new();
    if (zlib.deflate_init(stream, level) !== 0) throw new Error('zlib has no memory left');
    const chunks = packed(zlib, stream, bytes, [from, to]);
    zlib.deflate_end(stream);
    return joined(chunks);
  };
});

function packed(zlib: Zlib, stream: number, bytes: Uint8Array, [from, to]: [number, number]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, ended = false; !ended;) {
    const size = Math.min(STEP, bytes.length - at);
    const flush = at + size === bytes.length ? FINISH : MORE;
    new Uint8Array(zlib.memory.buffer).set(bytes.subarray(at, at + size), from);
    const result = zlib.deflate_process(stream, from, size, to, STEP, flush);
    chunks.push(new Uint8Array(zlib.memory.buffer).slice(to, to + (result & PRODUCED)));
    at += zlib.deflate_last_consumed(stream);
    ended = result >> 24 === ENDED;
  }
  return chunks;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
