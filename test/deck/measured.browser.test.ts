import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDeck } from '../../src/deck/deck.ts';
import { breaksIn } from '../../src/deck/measure/breaks.ts';
import { openRuler } from '../../src/deck/ruler.ts';
import { toSlides } from '../../src/deck/slides.ts';
import { anySlides, maker } from './any-slides.ts';
import { launch } from './browser.ts';
import { readAssets, readKit } from './kit.ts';
import { loadFonts } from './measure.ts';
import { neededHeight, placesOfBreaks, standsOut } from './need.ts';

// What is measured without a browser, beside the browser itself.

const [kit, assets] = [readKit(), readAssets()];
const META = { title: 'Any', language: 'en-GB', version: '3f9c2b1a', description: '', minutes: 0 };
const PLACE = { file: 'deck.md', line: 1, column: 1, endColumn: 2 };
const folder = mkdtempSync(join(tmpdir(), 'diptych-measured-'));
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript('globalThis.__name = (made) => made'); // esbuild names functions by it
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(markdown: string, fit: 'fail' | 'shrink'): Promise<string> {
  const origin = { place: PLACE, fit, sections: [] };
  const { value } = await makeDeck(markdown, kit, assets, META, new Map(), origin);
  writeFileSync(join(folder, 'deck.html'), value.html);
  await page.goto(pathToFileURL(join(folder, 'deck.html')).href);
  await page.emulateMedia({ media: 'print' }); // where all slides are laid out at once
  await page.evaluate(loadFonts);
  return value.markdown;
}

/** Gives what a function says of each slide of the page. */
async function ofEach<T>(ask: (slide: unknown) => T): Promise<T[]> {
  const slides = await page.locator('main > section').elementHandles();
  return Promise.all(slides.map((slide) => slide.evaluate(ask)));
}

describe('the measurement agrees with Chromium', () => {
  test.each([1, 2, 6, 7, 8])(
    'on slides of every layout, in three scripts, empty and overfull (%i)',
    async (seed) => {
      const markdown = anySlides(seed, 6);
      await open(markdown, 'fail');
      const slides = toSlides(markdown);
      const measure = await openRuler(kit, slides, assets, META.language);
      const ours = slides.map(({ html }) => measure(html));
      const theirs = await ofEach(neededHeight);
      const apart = slides.flatMap(({ number, html }, index) => {
        const [mine = 0, real = 0] = [ours[index]?.height, theirs[index]];
        const verdict = mine <= 720.5 === real <= 720.5;
        return Math.abs(mine - real) > 2 || !verdict
          ? [`${number} ${html.slice(0, 60)}: ${mine}, not ${real}`]
          : [];
      });
      expect(apart).toEqual([]);
      expect(ours.map(({ wide }) => wide > 1)).toEqual((await ofEach(standsOut)).map((px) => px > 1));
      expect(new Set(ours.map(({ height }) => height > 720)).size).toBe(2); // some fit, some do not
    },
    120_000,
  );

  test('on slides that were set smaller or divided: none of them runs off', async () => {
    const markdown = await open(anySlides(12, 4), 'shrink');
    const slides = toSlides(markdown);
    const measure = await openRuler(kit, slides, assets, META.language);
    const theirs = await ofEach(neededHeight);
    const apart = slides.filter(
      ({ html }, index) => Math.abs(measure(html).height - (theirs[index] ?? 0)) > 2,
    );
    expect(apart.map(({ number }) => number)).toEqual([]);
    expect(slides.filter(({ html }) => /class="[^"]*fit-/.test(html)).length).toBeGreaterThan(5);
    expect(slides.filter(({ title }) => title.endsWith('(2/2)')).length).toBeGreaterThan(5);
  }, 120_000);

  test('on where lines may end', async () => {
    await page.setContent('<html lang="en"><body></body></html>');
    const { words, between } = maker(5);
    const running = Array.from({ length: 300 }, () => words(between(2, 9)));
    const signs = [...'aBя1-–—‐/|()[]“”‘’"\'«»„!?.,:;…%$€°+=&@', '\u00a0', '\u2009', '\u00ad'];
    const pairs = signs.flatMap((one) =>
      signs.flatMap((other) => [`a${one}${other}b`, `a ${one}${other}b`, `a${one} ${other}b`]),
    );
    const texts = [...running, ...pairs];
    const theirs = await page.evaluate(placesOfBreaks, texts);
    const apart = texts.filter((text, index) => String(breaksIn(text)) !== String(theirs[index]));
    expect(apart.filter((text) => running.includes(text))).toEqual([]);
    expect(apart.length / pairs.length).toBeLessThan(0.005); // signs that hardly ever meet
  });
});
