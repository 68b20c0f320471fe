import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DeckFiles, openFiles, press, SLIDES } from './files.ts';

// Both files of a deck as a browser prints them.

vi.setConfig({ testTimeout: 30_000 }); // a real browser on a busy machine

let files: DeckFiles;
let context: BrowserContext;

beforeAll(async () => void (files = await openFiles()), 120_000);
afterAll(() => files.close());

afterEach(async () => {
  await context.close();
  expect(files.noise.splice(0)).toEqual([]);
});

async function open(name: string): Promise<Page> {
  context = await files.context();
  const page = await context.newPage();
  await page.goto(files.address(name));
  return page;
}

describe('on paper', () => {
  const pages = async (page: Page) =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length;

  test.each([[[]], [['d']], [['b']], [['o']]])(
    'the deck is one slide a sheet, after the keys %j',
    async (keys) => {
      const page = await open('deck.html#3');
      await press(page, ...keys);
      expect(await pages(page)).toBe(SLIDES);
    },
  );

  test('keyword and fact of a row share a baseline, as on the screen', async () => {
    const page = await open('deck.html');
    const pdf = await getDocument({
      data: Uint8Array.from(await page.pdf({ preferCSSPageSize: true })),
      verbosity: 0,
    }).promise;
    const { items } = await (await pdf.getPage(4)).getTextContent();
    const heightOf = (text: string) => {
      const item = items.find((one) => 'str' in one && one.str.startsWith(text));
      return item && 'str' in item ? Number(item.transform[5]) : Number.NaN;
    };
    await pdf.destroy();
    expect(heightOf('West')).toBeGreaterThan(0);
    expect(heightOf('West')).toBeCloseTo(heightOf('borders'), 1);
  });

  test('the speaker’s file is a slide and its notes a sheet, and the notes come back to the screen', async () => {
    const page = await open('presenter.html');
    expect(await pages(page)).toBe(SLIDES);
    expect(await page.locator('.notes article').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const [slide, notes] = [page.locator('[id="1"]'), page.locator('article').first()];
    const [above, below] = [await slide.boundingBox(), await notes.boundingBox()];
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? Infinity) + (above?.height ?? 0) - 1);
    expect(await notes.innerText()).toContain('Welcome, and thank you.');
  });
});
