import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECTION_KINDS } from '../../src/base/model.ts';
import type { Picture, Pictures } from '../../src/base/picture.ts';
import { toCode } from '../../src/base/qr.ts';
import { makeDeck } from '../../src/deck/deck.ts';
import { makePng } from '../pictures.ts';
import { launch } from './browser.ts';
import { contrast, textsSeen } from './contrast.ts';
import { readAssets, readKit } from './kit.ts';
import { loadFonts, measureSpill } from './measure.ts';

// Every layout with the most that its design allows, in both palettes, as a room sees it.

const FULLEST = readFileSync(new URL('fullest.md', import.meta.url), 'utf8');
const META = { title: 'Every layout', language: 'en-GB', version: '3f9c2b1a', description: '', minutes: 0 };
const kit = readKit();
const pictures: Pictures = new Map(
  [picture('wide.png', 1280, 720), picture('high.png', 400, 800), code()].map((one) => [one.name, one]),
);
const folder = mkdtempSync(join(tmpdir(), 'diptych-layouts-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 120_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens the fullest deck in a mode, on a device that wants light or dark, as it prints or shows. */
async function open(mode: string, scheme: 'light' | 'dark', media: 'print' | 'screen'): Promise<Page> {
  const markdown = FULLEST.replace(/<!-- _class: (\w+) -->/g, `<!-- _class: $1 ${mode} -->`);
  const { value, problems } = await makeDeck(markdown, kit, readAssets(), META, pictures);
  expect(problems).toEqual([]);
  writeFileSync(join(folder, `${mode}.html`), value.html);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    colorScheme: scheme,
  });
  const page = await context.newPage();
  await page.emulateMedia({ media, colorScheme: scheme });
  await page.goto(pathToFileURL(join(folder, `${mode}.html`)).href);
  await page.evaluate(loadFonts);
  return page;
}

/** Gives what a function finds on each slide while it is shown. */
async function onEachSlide<T>(page: Page, find: (slide: unknown) => readonly T[]): Promise<T[]> {
  const found: T[] = [];
  for (let slide = 0; slide < named.length; slide += 1) {
    found.push(...(await page.locator('main > section.current').evaluate(find)));
    await page.keyboard.press('ArrowRight');
  }
  return found;
}

// All but the map, whose picture lies below its headline and holds the key: it is seen in the case figures-map.
const KINDS = ['title', 'agenda', ...SECTION_KINDS.filter((kind) => kind !== 'map'), 'sources', 'closing'];
const sorted = (names: readonly string[]): string[] => [...names].sort();
const named = [...FULLEST.matchAll(/_class: (\w+)/g)].map(([, name = '']) => name);

test('the fullest deck has every layout', () => {
  expect(sorted([...new Set(named)])).toEqual(sorted(KINDS));
});

describe.each(['light', 'dark'] as const)('in %s colours every layout', (mode) => {
  test('keeps all it holds on the slide, above its foot and apart', async () => {
    const page = await open(mode, 'light', 'screen');
    expect(await onEachSlide(page, measureSpill)).toEqual([]);
    await page.context().close();
  });

  test('sets every text at 24 px or more, with a contrast of at least 4.5 to its ground', async () => {
    const page = await open(mode, 'light', 'screen');
    const seen = await onEachSlide(page, textsSeen);
    expect(seen.length).toBeGreaterThan(300);
    expect(seen.filter(({ size }) => size < 24)).toEqual([]);
    const weak = seen.filter(({ text, ground }) => contrast(text, ground) < 4.5);
    expect(weak).toEqual([]);
    await page.context().close();
  });
});

describe('the ground of slides', () => {
  const { light, dark } = kit.theme.colours;

  test.each([
    ['light', 'dark', 'screen', light],
    ['dark', 'light', 'screen', dark],
    ['auto', 'dark', 'screen', dark],
    ['auto', 'light', 'screen', light],
    ['dark', 'light', 'print', light],
    ['auto', 'dark', 'print', light],
  ] as const)('with theme: %s on a %s device in %s', async (mode, scheme, media, { paper }) => {
    const page = await open(mode, scheme, media);
    const ground = await page.evaluate(
      "getComputedStyle(document.querySelector('section.points')).backgroundColor",
    );
    expect(ground).toBe(rgb(paper));
    await page.context().close();
  });
});

test.each([
  ['#FFFFFF', '#000000', 21],
  ['rgb(119, 119, 119)', '#FFFFFF', 4.48],
])('the contrast of %s and %s is %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
});

function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
}

function picture(name: string, width: number, height: number): Picture {
  const recipe = { width, height, depth: 8, colour: 0, interlaced: false, filter: 0, chunks: [] } as const;
  return {
    kind: 'raster',
    name,
    type: 'png',
    width,
    height,
    turn: 1,
    isGrey: false,
    profile: new Uint8Array(),
    bytes: makePng(recipe),
  };
}

function code(): Picture {
  return toCode(
    'https://example.org/briefings/2023/belarus-and-russia',
    'code.svg',
    kit.theme.colours.light.ink,
  );
}
