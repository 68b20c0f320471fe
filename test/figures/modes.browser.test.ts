/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGolden } from '../golden.ts';
import { launch } from '../deck/browser.ts';
import { testKit } from '../brief/kit.ts';

const { light, dark } = testKit().theme.colours;
let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await launch();
  const { files } = await buildGolden('figures-chart');
  html = new TextDecoder().decode(files.find(({ name }) => name === 'deck.html')?.bytes);
}, 60_000);

afterAll(() => browser.close());

describe('a figure of a deck that follows the reader’s device', () => {
  test.each([
    ['is light on a light one', { colorScheme: 'light' as const }, light.accent],
    ['is dark on a dark one', { colorScheme: 'dark' as const }, dark.accent],
  ])('%s', async (_, media, accent) => {
    const [address = ''] = html.match(/data:image\/svg\+xml;base64,[\w+/=]+/) ?? [];
    const page = await browser.newPage();
    await page.emulateMedia(media);
    await page.setContent(`<img src="${address}">`);
    const colours = await page.evaluate(coloursOf);
    await page.close();
    expect(colours).toContain(accent.toLowerCase());
    expect(colours).not.toContain((accent === light.accent ? dark.accent : light.accent).toLowerCase());
  });
});

/** Gives the colours that a page's image shows. */
async function coloursOf(): Promise<string[]> {
  const image = document.querySelector('img') as HTMLImageElement;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const found = new Set<string>();
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3] === 255)
      found.add(`#${[0, 1, 2].map((part) => (data[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`);
  return [...found];
}
