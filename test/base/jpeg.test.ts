import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJpeg, readJpeg } from '../../src/base/jpeg.ts';

const PHOTO = Uint8Array.from(
  readFileSync(new URL('../cases/pictures/content/river/photos/Old Bridge.jpg', import.meta.url)),
);

/** Gives the photograph with its frame's header changed. */
function withFrame(change: (frame: Buffer) => void): Uint8Array {
  const file = Buffer.from(PHOTO);
  change(file.subarray(file.indexOf(Buffer.from([0xff, 0xc0]))));
  return Uint8Array.from(file);
}

describe('a JPEG', () => {
  test('that a camera held sideways took is upright, and keeps what says so, and its colours', () => {
    const read = readJpeg(PHOTO);
    expect(read).toMatchObject({ width: 320, height: 240, turn: 6, isGrey: false });
    if (typeof read === 'string') throw new Error(read);
    expect(read.profile.length).toBeGreaterThan(400);
    expect(readJpeg(read.bytes)).toEqual(read);
  });

  test('loses places, comments and dates', () => {
    const read = readJpeg(PHOTO);
    if (typeof read === 'string') throw new Error(read);
    expect(Buffer.from(PHOTO).includes('secret')).toBe(true);
    expect(Buffer.from(read.bytes).includes('secret')).toBe(false);
    expect(read.bytes.length).toBeGreaterThan(PHOTO.length - 100);
  });

  test.each<[name: string, file: Uint8Array, why: string]>([
    ['in the colours of print', withFrame((frame) => frame.set([4], 9)), 'cmyk'],
    ['of twelve bits', withFrame((frame) => frame.set([12], 4)), 'coding'],
    ['coded without loss', withFrame((frame) => frame.set([0xc3], 1)), 'coding'],
    ['of no height', withFrame((frame) => frame.set([0, 0], 5)), 'damaged'],
    ['of four thousand million pixels', withFrame((frame) => frame.set([255, 255, 255, 255], 5)), 'pixels'],
    ['that was cut off', PHOTO.slice(0, 2000), 'short'],
    ['of its first bytes alone', PHOTO.slice(0, 2), 'short'],
    ['that ends at once', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'damaged'],
  ])('%s is refused', (_, file, why) => {
    expect(isJpeg(file)).toBe(true);
    expect(readJpeg(file)).toBe(why);
  });

  test('of which any byte was changed, or the end lost, is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.nat(255), fc.nat(PHOTO.length), (at, value, end) => {
        const broken = PHOTO.slice(0, end);
        if (at < broken.length) broken[at] = value;
        const read = readJpeg(broken);
        if (typeof read !== 'string') expect(read.bytes.length).toBeLessThanOrEqual(PHOTO.length + 40);
      }),
      { numRuns: 500 },
    );
  });
});
