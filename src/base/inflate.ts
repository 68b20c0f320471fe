import { Unzlib } from 'fflate';

const STEP = 65_536; // bytes put in at a time: at most a thousandfold comes out before we look

/** Gives what zlib packed when it is of exactly one size (bytes); undefined when it is not, or is damaged. */
export function inflateTo(size: number, packed: Uint8Array): Uint8Array | undefined {
  const result = new Uint8Array(size);
  let filled = 0;
  const inflater = new Unzlib((chunk) => {
    if (filled + chunk.length > size) throw new RangeError('more than was announced');
    result.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return undefined;
  }
  return filled === size ? result : undefined;
}
