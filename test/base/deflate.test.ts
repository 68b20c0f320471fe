import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDeflate } from '../../src/base/deflate.ts';
import { readAssets } from '../deck/kit.ts';

const { deflater } = readAssets();
const deflate = openDeflate(deflater);
const level = fc.integer({ min: 1, max: 9 });

test('what is packed is unpacked by any zlib, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), level, (bytes, how) => {
      expect(new Uint8Array(inflateSync(deflate(bytes, how)))).toEqual(bytes);
    }),
  );
});

test('so is more than goes in at a time, of noise as of one byte', () => {
  let last = 1;
  const noise = Uint8Array.from({ length: 200_000 }, () => (last = (last * 48_271) % 0x7fff_ffff)); // MINSTD
  for (const bytes of [noise, new Uint8Array(1_000_000), noise.subarray(0, 65_536), new Uint8Array(131_072)])
    for (const how of [1, 6, 9]) expect(Buffer.compare(inflateSync(deflate(bytes, how)), bytes)).toBe(0);
});

test('finds what repeats', () => {
  const text = new TextEncoder().encode('A page is one page. '.repeat(2000));
  expect(deflate(text, 6).length).toBeLessThan(text.length / 100);
});

test('takes no more memory the more it packs', () => {
  for (let time = 0; time < 2000; time += 1) deflate(new Uint8Array(100), 9);
  expect(inflateSync(deflate(Uint8Array.of(1, 2, 3), 9))).toEqual(Buffer.of(1, 2, 3));
});
