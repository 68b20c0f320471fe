import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPng, readPng } from '../../src/base/png.ts';
import { makePng, pngOf } from '../pictures.ts';

const PLAIN = {
  width: 9,
  height: 7,
  depth: 8,
  colour: 2,
  interlaced: false,
  filter: 1,
  chunks: [],
} as const;

function header(width: number, height: number, colour = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, colour, 0, 0, 0], 8);
  return data;
}

const END = ['IEND', new Uint8Array()] as const;

describe('a PNG', () => {
  test('that is whole is read', () => {
    expect(readPng(makePng(PLAIN))).toMatchObject({
      width: 9,
      height: 7,
      depth: 8,
      colour: 2,
      interlaced: false,
    });
  });

  test('loses all that is not its picture, and nothing of that', () => {
    const told = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].map(
      (type) => [type, Buffer.from('secret')] as const,
    );
    const file = makePng({ ...PLAIN, chunks: told });
    const clean = cleanPng(file);
    expect(Buffer.from(file).includes('secret')).toBe(true);
    expect(Buffer.from(clean)).toEqual(Buffer.from(makePng(PLAIN)));
  });

  test.each<[name: string, file: Uint8Array, why: string]>([
    ['with a text of four gigabytes announced in 57 bytes', huge('zTXt'), 'short'],
    ['with a picture of four gigabytes announced', huge('IDAT'), 'short'],
    [
      'whose data are no deflated lines',
      pngOf([['IHDR', header(1, 1)], ['IDAT', Buffer.from('not zlib')], END]),
      'damaged',
    ],
    [
      'with fewer lines than announced',
      pngOf([['IHDR', header(9, 9)], ['IDAT', deflateSync(Buffer.alloc(10))], END]),
      'damaged',
    ],
    [
      'with more lines than announced',
      pngOf([['IHDR', header(1, 1)], ['IDAT', deflateSync(Buffer.alloc(50_000_000))], END]),
      'damaged',
    ],
    ['of no size', pngOf([['IHDR', header(0, 1)], ['IDAT', deflateSync(Buffer.alloc(1))], END]), 'damaged'],
    [
      'of four thousand million pixels',
      pngOf([['IHDR', header(65_535, 65_535)], ['IDAT', deflateSync(Buffer.alloc(1))], END]),
      'pixels',
    ],
    [
      'of a colour that is none',
      pngOf([['IHDR', header(1, 1, 5)], ['IDAT', deflateSync(Buffer.alloc(2))], END]),
      'damaged',
    ],
    [
      'of colours by number without a palette',
      pngOf([['IHDR', header(1, 1, 3)], ['IDAT', deflateSync(Buffer.alloc(2))], END]),
      'damaged',
    ],
    ['that never ends', makePng(PLAIN).slice(0, -12), 'short'],
    ['of its first bytes alone', makePng(PLAIN).slice(0, 8), 'short'],
  ])('%s is refused', (_, file, why) => {
    expect(readPng(file)).toBe(why);
  });

  test('of which any byte was changed, or the end lost, is read or refused, and never throws', () => {
    const file = makePng({ ...PLAIN, interlaced: true });
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length), (at, value, end) => {
        const broken = file.slice(0, Math.max(8, end));
        if (at < broken.length) broken[at] = value;
        const read = readPng(broken);
        if (broken.length < file.length) expect(typeof read).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});

/** A header and a chunk that says it is as long as can be said, 57 bytes in all. */
function huge(type: string): Uint8Array {
  const start = pngOf([['IHDR', header(1, 1)]]);
  const chunk = Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from(type), Buffer.alloc(16)]);
  return Uint8Array.from(Buffer.concat([start, chunk]));
}
