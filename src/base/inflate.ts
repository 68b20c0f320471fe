import { inflateSync } from 'node:zlib';

/** Gives what zlib packed when it is of exactly one size (bytes); undefined when it is not, or is damaged. */
export function inflateTo(size: number, packed: Uint8Array): Uint8Array | undefined {
  try {
    const bytes = inflateSync(packed, { maxOutputLength: size + 1 }); // which no bomb goes beyond
    return bytes.length === size ? bytes : undefined;
  } catch {
    return undefined;
  }
}
