/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

/** A picture in pixels, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

const READER = new URL('../../node_modules/pdfjs-dist/legacy/build/', import.meta.url);
const HOST = 'http://reader.test/';
const DOOR =
  "<script type=module>import * as reader from '/pdf.min.mjs'; globalThis.reader = reader</script>";

/** Gives the first page of a PDF as Mozilla's reader draws it in a real browser, at so many dots to the inch. */
export async function renderPage(browser: Browser, pdf: Uint8Array, dots: number): Promise<Pixels> {
  const page = await browser.newPage();
  await page.route(`${HOST}**`, async (route) => {
    const name = route.request().url().slice(HOST.length);
    const body = name === '' ? DOOR : await readFile(fileURLToPath(new URL(name, READER)));
    await route.fulfill({ body, contentType: name === '' ? 'text/html' : 'text/javascript' });
  });
  await page.goto(HOST);
  await page.waitForFunction(() => 'reader' in globalThis);
  const { width, height, base64 } = await page.evaluate(draw, {
    file: Buffer.from(pdf).toString('base64'),
    dots,
  });
  await page.close();
  return { width, height, data: Uint8ClampedArray.from(Buffer.from(base64, 'base64')) };
}

/** Runs in the browser. */
async function draw({ file, dots }: { file: string; dots: number }): Promise<{
  width: number;
  height: number;
  base64: string;
}> {
  const { reader } = globalThis as unknown as { reader: typeof import('pdfjs-dist') };
  reader.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
  const data = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
  const page = await (await reader.getDocument({ data }).promise).getPage(1);
  const viewport = page.getViewport({ scale: dots / 72 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  await page.render({ canvas, viewport }).promise;
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
  let text = '';
  for (let at = 0; at < pixels.length; at += 8192)
    text += String.fromCharCode(...pixels.subarray(at, at + 8192));
  return { width: canvas.width, height: canvas.height, base64: btoa(text) };
}
