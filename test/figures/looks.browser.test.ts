/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Pixels, renderPage } from '../brief/render.ts';
import { launch } from '../deck/browser.ts';
import { draw, DRAWINGS, drawnPage } from './draw.ts';

// What a browser shows of the author's file, of the deck's and of the page is compared dot by dot.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser.close());

const SIZE = { width: 400, height: 300 }; // pt
const SCALE = 3; // dots to the point: smoothing and the rounding of letters to dots hardly count

describe.each([...DRAWINGS])('%s', (name, svg) => {
  test('looks on the slide as its author’s file does', async () => {
    if (name === 'words') return; // whose fonts are the kit's
    const { drawing, problems } = await draw(svg);
    expect(problems).toEqual([]);
    const [ours, theirs] = [await show(drawing.bytes), await show(new TextEncoder().encode(svg))];
    expect(different(ours, theirs)).toBeLessThan(0.001);
  });

  test('looks on the page as on the slide', async () => {
    const { drawing } = await draw(svg);
    const slide = await show(drawing.bytes);
    const page = await renderPage(browser, await drawnPage(drawing, SIZE), 72 * SCALE);
    expect([page.width, page.height]).toEqual([slide.width, slide.height]);
    expect(inked(slide)).toBeGreaterThan(0.02);
    // Browsers hint the outlines of letters, readers of PDF do not.
    expect(different(page, slide)).toBeLessThan(name === 'words' ? 0.008 : 0.0005);
  });
});

test('drawings that differ look different', async () => {
  const [one, other] = await Promise.all(
    ['shapes', 'map'].map(async (name) => draw(DRAWINGS.get(name) ?? '')),
  );
  const seen = [await show(one?.drawing.bytes ?? NONE), await show(other?.drawing.bytes ?? NONE)] as const;
  expect(different(...seen)).toBeGreaterThan(0.1);
});

const NONE = new Uint8Array();

/** Gives an SVG file as a browser shows it on white. */
async function show(svg: Uint8Array): Promise<Pixels> {
  const size = { width: SIZE.width * SCALE, height: SIZE.height * SCALE };
  const page = await browser.newPage();
  const base64 = await page.evaluate(drawImage, {
    address: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    ...size,
  });
  await page.close();
  return { ...size, data: Uint8ClampedArray.from(Buffer.from(base64, 'base64')) };
}

/** Runs in the browser. */
async function drawImage(asked: { address: string; width: number; height: number }): Promise<string> {
  const { address, width, height } = asked;
  const image = new Image(width, height);
  image.src = address;
  await image.decode();
  await new Promise((done) => setTimeout(done, 50)); // for fonts that are in the picture
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return btoa(text);
}

/** Gives the share of dots that are clearly of another colour; edges, which each smooths in its own way, hardly count. */
function different(a: Pixels, b: Pixels): number {
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const apart = [0, 1, 2].map((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)));
    if (Math.max(...apart) > 90) count += 1;
  }
  return (count * 4) / a.data.length;
}

function inked({ data }: Pixels): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at + 1] ?? 255) < 250) count += 1;
  return (count * 4) / data.length;
}
