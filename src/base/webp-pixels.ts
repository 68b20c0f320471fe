import type { Webp } from './webp.ts';
import { keptWith } from './remembered.ts';

/** What of libwebp, compiled to WebAssembly, is called. */
interface Decoder {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(bytes: number): number;
  WebPDecodeRGBA(data: number, bytes: number, width: number, height: number): number;
}

interface Engine {
  readonly WebAssembly: {
    readonly Module: new (wasm: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  };
}

/**
 * Gives a WebP's pixels from top left, red, green and blue of 8 bits each, on white; `null` when they are damaged. What was
 * decoded once is kept for as long as the file's bytes are.
 */
export function webpPixels(wasm: Uint8Array, webp: Webp): Uint8Array | null {
  const known = decoded.get(webp.bytes);
  if (known !== undefined) return known;
  const pixels = decode(wasm, webp);
  decoded.set(webp.bytes, pixels);
  return pixels;
}

const decoded = new WeakMap<Uint8Array, Uint8Array | null>();

// Each picture has a decoder of its own: nothing of one that is damaged reaches another, and its memory is given back.
function decode(wasm: Uint8Array, { width, height, bytes }: Webp): Uint8Array | null {
  const decoder = open(wasm);
  try {
    const data = decoder.malloc(bytes.length);
    const sizes = decoder.malloc(8);
    new Uint8Array(decoder.memory.buffer).set(bytes, data);
    const at = decoder.WebPDecodeRGBA(data, bytes.length, sizes, sizes + 4);
    const [wide, high] = new Uint32Array(decoder.memory.buffer, sizes, 2);
    if (at === 0 || wide !== width || high !== height) return null;
    return onWhite(new Uint8Array(decoder.memory.buffer, at, width * height * 4));
  } catch {
    return null; // out of memory, or a trap of WebAssembly
  }
}

const { WebAssembly } = globalThis as unknown as Engine;

const compiled = keptWith((wasm: Uint8Array) => new WebAssembly.Module(wasm));

function open(wasm: Uint8Array): Decoder {
  const refused = (): never => {
    throw new Error('The decoder of WebP asked for a file');
  };
  const imports = { fd_close: refused, fd_seek: refused, fd_write: refused };
  const instance = new WebAssembly.Instance(compiled(wasm), { wasi_snapshot_preview1: imports });
  return instance.exports as Decoder;
}

function onWhite(pixels: Uint8Array): Uint8Array {
  const plain = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    const alpha = pixels[from + 3] ?? 255;
    for (let part = 0; part < 3; part += 1) {
      const value = pixels[from + part] ?? 0;
      plain[to + part] = alpha === 255 ? value : Math.round(255 + ((value - 255) * alpha) / 255);
    }
  }
  return plain;
}
