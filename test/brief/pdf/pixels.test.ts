/// <reference lib="dom" />
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPng } from '../../../src/base/png.ts';
import { pixelsOf } from '../../../src/brief/pdf/pixels.ts';
import { launch } from '../../deck/browser.ts';
import { makePng, type PngRecipe } from '../../pictures.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
}, 60_000);

afterAll(() => browser.close());

const KINDS: readonly (readonly [colour: PngRecipe['colour'], depth: number])[] = [
  ...[1, 2, 4, 8, 16].map((depth) => [0, depth] as const),
  ...[1, 2, 4, 8].map((depth) => [3, depth] as const),
  ...([2, 4, 6] as const).flatMap((colour) => [8, 16].map((depth) => [colour, depth] as const)),
];

const recipe: fc.Arbitrary<PngRecipe> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    width: fc.integer({ min: 1, max: 23 }),
    height: fc.integer({ min: 1, max: 23 }),
    interlaced: fc.boolean(),
    filter: fc.integer({ min: 0, max: 4 }),
    clear: fc.boolean(),
  })
  .map(({ kind: [colour, depth], clear, ...rest }) => ({
    ...rest,
    colour,
    depth,
    chunks: chunksFor(colour, depth, clear),
  }));

function chunksFor(colour: PngRecipe['colour'], depth: number, clear: boolean): PngRecipe['chunks'] {
  const colours = 2 ** depth;
  const palette = Uint8Array.from({ length: colours * 3 }, (_, index) => (index * 37) % 256);
  const clears: Partial<Record<PngRecipe['colour'], Uint8Array>> = {
    0: Uint8Array.of(0, 1),
    2: new Uint8Array(6),
    3: Uint8Array.of(0, 128),
  };
  return [
    ...(colour === 3 ? [['PLTE', palette] as const] : []),
    ...(clear && clears[colour] ? [['tRNS', clears[colour]] as const] : []),
  ];
}

test('a real browser sees the same pixels in every kind of PNG, on white', async () => {
  await fc.assert(
    fc.asyncProperty(recipe, async (one) => {
      const file = makePng(one);
      const png = readPng(file);
      if (typeof png === 'string') throw new Error(png);
      const seen = await page.evaluate(draw, Buffer.from(file).toString('base64'));
      const ours = pixelsOf(png);
      const apart = seen.map((part, index) => Math.abs(part - (ours[index] ?? 999)));
      expect(seen.length).toBe(ours.length);
      expect(Math.max(...apart)).toBeLessThanOrEqual(2); // a browser multiplies by alpha in 8 bits
    }),
    { numRuns: 80 },
  );
}, 60_000);

/** Runs in the browser. */
async function draw(base64: string): Promise<number[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return [...data].filter((_, index) => index % 4 < 3);
}
