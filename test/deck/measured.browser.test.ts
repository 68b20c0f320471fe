import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SlideFit } from '../../src/base/model.ts';
import { type Deck, makeDeck } from '../../src/deck/deck.ts';
import { highlight } from '../../src/deck/highlight.ts';
import { breaksIn } from '../../src/deck/measure/breaks.ts';
import { openRuler } from '../../src/deck/ruler.ts';
import { toSlides } from '../../src/deck/slides.ts';
import { nameTasks } from '../../src/deck/tasks.ts';
import { anyPictures, fixedFont } from './any-pictures.ts';
import { anySlides, CROSSED, maker } from './any-slides.ts';
import { launch } from './browser.ts';
import { readAssets, readKit } from './kit.ts';
import { loadFonts } from './measure.ts';
import { neededHeight, placesOfBreaks, standsOut } from './need.ts';

// What is measured without a browser, beside the browser itself.

const [kit, assets] = [readKit(), readAssets()];
const META = { title: 'Any', language: 'en-GB', version: '3f9c2b1a', description: '', minutes: 0 };
const PLACE = { file: 'deck.md', line: 1, column: 1, endColumn: 2 };
const pictures = anyPictures();
const FIXED = fixedFont(kit.fonts.get(kit.theme.fonts.sans.regular) ?? new Uint8Array(), 603);
const folder = mkdtempSync(join(tmpdir(), 'diptych-measured-'));
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 720 }, bypassCSP: true }); // for a style of ours
  await page.addInitScript('globalThis.__name = (made) => made'); // esbuild names functions by it
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens a deck as it prints, where all slides are laid out at once, and gives its slides as they were measured. */
async function open(markdown: string, fit: SlideFit): Promise<{ deck: Deck; slides: readonly Measured[] }> {
  const origin = { place: PLACE, fit, sections: [] };
  const { value: deck, problems } = await makeDeck(markdown, kit, assets, META, pictures, origin);
  writeFileSync(join(folder, 'deck.html'), deck.html);
  await page.goto(pathToFileURL(join(folder, 'deck.html')).href);
  await page.emulateMedia({ media: 'print' });
  await page.addStyleTag({ content: FIXED });
  await page.evaluate(loadFonts);
  const gallery = { pictures, lacks: (name: string) => expect(name).toBe('') };
  const named = toSlides(deck.markdown, gallery, highlight).map(({ html }) => nameTasks(html, META.language));
  const measure = await openRuler(kit, named.join(''), assets, META.language);
  const [needed, out] = [await ofEach(neededHeight), await ofEach(standsOut)];
  const told = problems.flatMap((one) => (one.code === 'slide-overflow' ? [one.slide] : []));
  const slides = named.map((html, index): Measured => ({
    name: `${index + 1} ${/class="([^"]*)"/.exec(html)?.[1]}`,
    ours: measure(html),
    theirs: { height: needed[index] ?? 0, wide: out[index] ?? 0 },
    isTold: told.includes(index + 1),
  }));
  return { deck, slides };
}

interface Measured {
  readonly name: string; // number and classes
  readonly ours: Size;
  readonly theirs: Size;
  readonly isTold: boolean;
}

interface Size {
  readonly height: number;
  readonly wide: number;
}

const holds = ({ height, wide }: Size): boolean => height <= 720.5 && wide <= 1;

/** Gives what a function says of each slide of the page. */
async function ofEach<T>(ask: (slide: unknown) => T): Promise<T[]> {
  const slides = await page.locator('main > section').elementHandles();
  return Promise.all(slides.map((slide) => slide.evaluate(ask)));
}

// Three seeds are three hundred slides and more; MEASURE=100 lays a hundred times as many beside each other.
const SEEDS = Array.from({ length: Number(process.env['MEASURE'] ?? 3) }, (_, index) => index + 1);

describe('the measurement agrees with Chromium', () => {
  test.each(SEEDS)(
    'on slides of every layout with anything in them, empty and overfull (%i)',
    async (seed) => {
      const { slides } = await open(anySlides(seed, 6), 'fail');
      expect(slides.length).toBeGreaterThan(100);
      const apart = slides.filter(({ ours, theirs }) => {
        const isNear = Math.abs(ours.height - theirs.height) <= 2 || ours.wide > 1;
        return !isNear || holds(ours) !== holds(theirs);
      });
      expect(apart).toEqual([]);
      expect(slides.filter(({ ours, isTold }) => holds(ours) === isTold)).toEqual([]);
      expect(new Set(slides.map(({ theirs }) => holds(theirs))).size).toBe(2); // some fit, some do not
    },
    120_000,
  );

  test.each(SEEDS)(
    'so that nothing runs off a slide but what is told (%i)',
    async (seed) => {
      const { deck, slides } = await open(anySlides(seed + 1000, 5), 'shrink');
      const crossed = await open(anySlides(seed, 20, CROSSED), 'shrink');
      const silent = [...slides, ...crossed.slides].filter(({ theirs, isTold }) => !holds(theirs) && !isTold);
      expect(silent).toEqual([]);
      expect(deck.slides.filter(({ size }) => size < 1).length).toBeGreaterThan(5);
      expect(deck.slides.filter(({ part }) => part === '2/2').length).toBeGreaterThan(5);
    },
    120_000,
  );

  test('on dark slides as a screen shows them', async () => {
    const closing = anySlides(3, 8, ['closing']).replaceAll(/_class: closing[\w ]*/g, '_class: closing dark');
    const { slides } = await open(closing, 'fail');
    await page.emulateMedia({ media: 'screen' });
    const screen: number[] = [];
    for (const slide of slides) {
      const height = await page.locator('main > section.current').evaluate(neededHeight);
      screen.push(Math.max(height, slide.theirs.height));
      await page.keyboard.press('ArrowRight');
    }
    const apart = slides.filter(({ ours }, index) => Math.abs(ours.height - (screen[index] ?? 0)) > 2);
    expect(apart).toEqual([]);
  }, 60_000);

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
