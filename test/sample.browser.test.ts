import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAssets } from '../src/assets.ts';
import { type Build, build } from '../src/build.ts';
import { nodeHost } from '../src/host.ts';
import { launch } from './deck/browser.ts';

// The sample's own files, opened from the disk as whoever gets them would.

let browser: Browser;
let folder: string;
let made: Build;

beforeAll(async () => {
  const host = nodeHost(fileURLToPath(new URL('../', import.meta.url)));
  const request = { content: 'content', templates: 'templates', paper: '', today: '2026-03-01' } as const;
  made = await build(host, readAssets(), { ...request, briefing: 'belarus-and-russia' });
  folder = await mkdtemp(join(tmpdir(), 'diptych deck '));
  for (const { name, bytes } of made.files) await writeFile(join(folder, name), bytes);
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Opens a file and keeps what it says on the console and asks of the network. */
async function open(name: string): Promise<{ page: Page; said: string[]; asked: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, name)).href);
  return { page, said, asked };
}

test.each(['deck.html', 'presenter.html'])(
  '%s shows every slide by key, quietly and offline',
  async (name) => {
    const { page, said, asked } = await open(name);
    const seen: string[] = [];
    for (let slide = 1; slide <= made.manifest.slides.length; slide += 1) {
      seen.push(await page.locator('main section.current :is(h1, h2)').first().innerText());
      await page.keyboard.press('ArrowRight');
    }
    const bare = (title: string): string => title.replace(/\s+/g, ' ').trim();
    expect(seen.map(bare)).toEqual(made.manifest.slides.map(({ title }) => bare(title)));
    expect(said).toEqual([]);
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    await page.close();
  },
);

test('no slide holds more than it can show, and each has the look of its kind', async () => {
  const { page } = await open('deck.html');
  const slides = await page.locator('main > section').evaluateAll((sections) =>
    sections.map((section) => {
      const { scrollHeight, scrollWidth, className } = section as unknown as Record<string, number | string>;
      return { scrollHeight, scrollWidth, className };
    }),
  );
  const looks = slides.map(({ className }) => String(className).split(' ')[0]);
  const kinds =
    'title statement question map numbers question compare points timeline table question quote sources closing';
  expect(looks).toEqual(kinds.split(' '));
  await page.emulateMedia({ media: 'print' }); // where all slides are laid out at once
  const printed = await page
    .locator('main > section')
    .evaluateAll((sections) =>
      sections.map((section) => (section as unknown as { scrollHeight: number }).scrollHeight),
    );
  expect(printed).toEqual(slides.map(() => 720));
  await page.close();
});

test('the presenter reads the notes of the slide that is shown', async () => {
  const { page } = await open('presenter.html');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('body').innerText()).toContain('Start with the bargain in one line.');
  await page.close();
});
