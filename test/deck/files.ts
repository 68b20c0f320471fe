import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type Deck, type DeckMeta, makeDeck } from '../../src/deck/deck.ts';
import { launch } from './browser.ts';
import { readAssets, readKit } from './kit.ts';

/** The deck that shows every layout. */
export const LAYOUTS = readFileSync(new URL('layouts.md', import.meta.url), 'utf8');

/** How many slides it has. */
export const SLIDES = 16;

/** What its files say about themselves. */
export const META: DeckMeta = {
  title: 'Why Minsk stands with Moscow',
  language: 'en-GB',
  version: '3f9c2b1a',
  description: '',
  minutes: 12,
};

/** Both files of a deck on the disk, and a browser to open them with. */
export interface DeckFiles {
  readonly deck: Deck;
  readonly browser: Browser;
  readonly address: (name: string) => string;
  /** Gives a context that notes down in `noise` what its pages complain about or ask the network for. */
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly noise: string[];
  readonly close: () => Promise<void>;
}

/** Writes a deck's files and opens a browser. */
export async function openFiles(markdown = LAYOUTS, meta = META): Promise<DeckFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-deck-'));
  const { value: deck } = await makeDeck(markdown, readKit(), readAssets(), meta);
  writeFileSync(join(folder, 'deck.html'), deck.html);
  writeFileSync(join(folder, 'presenter.html'), deck.presenter);
  const browser = await launch();
  const noise: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    deck,
    browser,
    noise,
    address: (name) => `${pathToFileURL(folder).href}/${name}`,
    async context(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
      contexts.push(context);
      context.on('console', (message) => noise.push(message.text()));
      context.on('weberror', (error) => noise.push(error.error().message));
      context.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) noise.push(request.url());
      });
      return context;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Gives the number of the slide in view. */
export async function slideOf(page: Page): Promise<number> {
  return Number(await page.locator('main > section.current').getAttribute('id'));
}
