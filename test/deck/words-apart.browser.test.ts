import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readAssets } from '../../src/assets.ts';
import { build } from '../../src/build.ts';
import { makeDeck } from '../../src/deck/deck.ts';
import { textOf } from '../../src/deck/html.ts';
import { nodeHost } from '../../src/host.ts';
import { buildGolden, goldenNames } from '../golden.ts';
import { launch } from './browser.ts';
import { LAYOUTS, META } from './files.ts';
import { readKit } from './kit.ts';
import { ODD } from './odd.ts';

// Layouts part what stands in a line into cells and blocks, and browsers drop spaces between those. What is seen must
// have its words apart as the text has them, on every slide of every case.

vi.setConfig({ testTimeout: 60_000 }); // a real browser on a busy machine

const NAMES = await goldenNames();
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych-words-'));
  browser = await launch();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** What starts or ends a line of its own, whatever the theme: words on its two sides are apart. */
const BLOCK =
  /<\/?(?:section|header|footer|h[1-6]|p|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|pre|br|img)\b[^>]*>/g;

/** Gives the words of each slide, as they are written and as they are seen. */
async function wordsOf(html: string): Promise<{ written: string[]; seen: string[] }> {
  const file = join(folder, 'deck.html');
  await writeFile(file, html);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(pathToFileURL(file).href);
  // a map's caption stands on the page alone
  await page.evaluate(() => document.querySelectorAll('section.map small').forEach((one) => one.remove()));
  const written: string[] = [];
  const seen: string[] = [];
  const words = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').trim();
  for (let at = await page.locator('main > section').count(); at > 0; at -= 1) {
    const slide = page.locator('main > section.current');
    written.push(words(textOf((await slide.innerHTML()).replace(BLOCK, ' $&'))));
    seen.push(words(await slide.innerText()));
    await page.keyboard.press('ArrowRight');
  }
  await page.close();
  return { written, seen };
}

async function sample(): Promise<string> {
  const request = { content: 'content', templates: 'templates', paper: '', today: '2026-03-01' } as const;
  const host = nodeHost(fileURLToPath(new URL('../../', import.meta.url)));
  return deckIn(await build(host, readAssets(), { ...request, briefing: 'belarus-and-russia' }));
}

function deckIn({ files }: Awaited<ReturnType<typeof buildGolden>>): string {
  return new TextDecoder().decode(files.find(({ name }) => name === 'deck.html')?.bytes);
}

async function deckOf(markdown: string): Promise<string> {
  return (await makeDeck(markdown, readKit(), readAssets(), META)).value.html;
}

describe('on every slide words are seen as far apart as they are written', () => {
  test.each([
    ['in the sample', sample],
    ['in every layout', () => deckOf(LAYOUTS)],
    ['in what no layout was drawn for', () => deckOf(ODD)],
  ])('%s', async (_, make) => {
    const { written, seen } = await wordsOf(await make());
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual(written);
  });

  test.each(NAMES)('in the case %s', async (name) => {
    const html = deckIn(await buildGolden(name));
    const { written, seen } = await wordsOf(html);
    expect(seen.length > 0).toBe(html !== '');
    expect(seen).toEqual(written);
  });
});
