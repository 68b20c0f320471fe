import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWebp, readWebp, type Webp } from '../../src/base/webp.ts';
import { webpPixels } from '../../src/base/webp-pixels.ts';

const decoder = readFileSync(createRequire(import.meta.url).resolve('@cwasm/webp/webp.wasm'));
const file = (name: string): Uint8Array => readFileSync(new URL(`webps/${name}.webp`, import.meta.url));

function read(bytes: Uint8Array): Webp {
  const webp = readWebp(bytes);
  if (typeof webp === 'string') throw new Error(webp);
  return webp;
}

function pixelAt(pixels: Uint8Array | null, x: number, y: number): number[] {
  return Array.from(pixels?.slice((y * 16 + x) * 3, (y * 16 + x) * 3 + 3) ?? []);
}

/** Gives a file with a chunk more at its end. */
function withChunk(bytes: Uint8Array, type: string, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  const all = Buffer.concat([bytes, head, data, Buffer.alloc(data.length % 2)]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}

/** Exif data that say how the camera was held, and where. */
function exif(turn: number): Uint8Array {
  const place = Buffer.from('53.9 N 27.6 E');
  return Buffer.concat([
    Buffer.from([
      0x4d,
      0x4d,
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      turn,
      0,
      0,
      0,
      0,
      0,
      0,
    ]),
    place,
  ]);
}

describe('a WebP', () => {
  test.each([
    ['lossy', [3, 1], [228, 236]], // red fades by an eleventh a line
    ['lossless-alpha', [5, 5], [127, 128]],
    ['lossy-alpha', [12, 6], [255, 255]],
  ] as const)('%s is read with its size and its pixels on white', (name, [x, y], [least, most]) => {
    const webp = read(file(name));
    expect(webp).toMatchObject({ width: 16, height: 12 });
    const pixels = webpPixels(decoder, webp);
    expect(pixels).toHaveLength(16 * 12 * 3);
    const [red = -1] = pixelAt(pixels, x, y);
    expect(red).toBeGreaterThanOrEqual(least);
    expect(red).toBeLessThanOrEqual(most);
  });

  test.each(['lossy', 'lossless-alpha', 'lossy-alpha'])(
    '%s keeps nothing but its picture, and the same picture',
    (name) => {
      const turned = exif(1);
      const bytes = withChunk(withChunk(file(name), 'EXIF', turned), 'XMP ', Buffer.from('<x>Minsk</x>'));
      const webp = read(bytes);
      expect(Buffer.from(webp.bytes).includes('Minsk')).toBe(false);
      expect(Buffer.from(webp.bytes).includes('53.9')).toBe(false);
      expect(webpPixels(decoder, webp)).toEqual(webpPixels(decoder, read(file(name))));
      expect(read(webp.bytes).bytes).toEqual(webp.bytes);
    },
  );

  test.each([
    ['moves', file('moving'), 'moving'],
    ['was taken with the camera turned', withChunk(file('lossy'), 'EXIF', exif(6)), 'turned'],
    [
      'says so behind a name',
      withChunk(file('lossy'), 'EXIF', Buffer.concat([Buffer.from('Exif\0\0'), exif(8)])),
      'turned',
    ],
    ['ends too early', file('lossy').subarray(0, 40), 'short'],
    ['has no more than its name', file('lossy').subarray(0, 12), 'short'],
    [
      'holds no picture',
      withChunk(file('lossy').subarray(0, 12), 'XMP ', Buffer.from('some text')),
      'damaged',
    ],
    ['holds two', withChunk(file('lossy'), 'VP8L', file('lossless-alpha').subarray(-30)), 'damaged'],
  ])('that %s is refused', (_, bytes, why) => {
    expect(isWebp(bytes)).toBe(true);
    expect(readWebp(bytes)).toBe(why);
  });

  test('of 12 million pixels is read, of one more line refused, before anything of it is decoded', () => {
    const sized = (width: number, height: number): Uint8Array => {
      const data = Buffer.from([0x2f, 0, 0, 0, 0, 0]);
      data.writeUInt32LE((((height - 1) << 14) | (width - 1)) >>> 0, 1);
      return withChunk(file('lossy').subarray(0, 12), 'VP8L', data);
    };
    expect(readWebp(sized(4000, 3000))).toMatchObject({ width: 4000, height: 3000 });
    expect(readWebp(sized(4000, 3001))).toBe('webp-pixels');
  });

  test('however damaged is refused or read, and its pixels are as many as it says or none', () => {
    const names = ['lossy', 'lossless-alpha', 'lossy-alpha', 'moving'];
    const damage = fc.record({ at: fc.nat(1 << 20), byte: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(damage, { maxLength: 6 }),
        fc.nat(400),
        (name, damages, cut) => {
          const bytes = Uint8Array.from(file(name)).subarray(0, cut > 300 ? undefined : cut);
          for (const { at, byte } of damages) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          const webp = isWebp(bytes) ? readWebp(bytes) : 'kind';
          if (typeof webp === 'string' || webp.width * webp.height > 100_000) return;
          const pixels = webpPixels(decoder, webp);
          expect(pixels === null || pixels.length === webp.width * webp.height * 3).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
