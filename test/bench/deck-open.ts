import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { makeDeck } from '../../src/deck/deck.ts';
import { launch } from '../deck/browser.ts';
import { readAssets, readKit } from '../deck/kit.ts';

// `npm run bench:open`: how soon a deck's first slide is seen, and whether paging drops frames, with 12 slides and 300.

const RUNS = 15;
const PAGES = 60; // slides paged through while frames are timed
const FRAME_MS = 1000 / 60;
const META = { title: 'Bench', language: 'en', version: '0', description: '', minutes: 0 };

/** What one opening of a file took. */
interface Opening {
  readonly seen: number; // ms to the first slide on the screen
  readonly ready: number; // ms until keys work
  readonly dropped: number; // frames left out while paging, of all that were due
}

const folder = mkdtempSync(join(tmpdir(), 'diptych-open-'));
const [kit, assets] = [readKit(), readAssets()];
const browser = await launch();
console.log(
  `median of ${RUNS}`.padEnd(30) + ['first slide', 'keys work', 'dropped', 'size'].map(cell).join(''),
);
for (const name of ['deck.html', 'presenter.html'] as const) {
  const few = await report(name, 12);
  const many = await report(name, 300);
  console.log(`  300 slides × 12`.padEnd(30) + cell(`× ${(many.seen / few.seen).toFixed(2)}`));
}
await browser.close();
rmSync(folder, { recursive: true });

async function report(name: 'deck.html' | 'presenter.html', slides: number): Promise<Opening> {
  const file = join(folder, `${slides}-${name}`);
  const { value } = await makeDeck(markdown(slides), kit, assets, META);
  writeFileSync(file, name === 'deck.html' ? value.html : value.presenter);
  const runs: Opening[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await openOnce(browser, pathToFileURL(file).href));
  const median = (of: (opening: Opening) => number): number =>
    runs.map(of).sort((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
  const taken = {
    seen: median(({ seen }) => seen),
    ready: median(({ ready }) => ready),
    dropped: median(({ dropped }) => dropped),
  };
  const cells = [
    `${taken.seen.toFixed(0)} ms`,
    `${taken.ready.toFixed(0)} ms`,
    `${taken.dropped}`,
    `${Math.round(statSync(file).size / 1000)} kB`,
  ];
  console.log(`${name}, ${slides} slides`.padEnd(30) + cells.map(cell).join(''));
  return taken;
}

async function openOnce(from: Browser, address: string): Promise<Opening> {
  const context = await from.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript(
    `addEventListener('DOMContentLoaded', () => { window.ready = performance.now(); })`,
  );
  await page.goto(address);
  const seen = await page.evaluate<number>(`new Promise((done) =>
    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => done(startTime)))
      .observe({ type: 'paint', buffered: true }))`);
  const ready = await page.evaluate<number>('window.ready');
  const dropped = await droppedFrames(page);
  await context.close();
  return { seen, ready, dropped };
}

/** Pages at every second frame and gives how many frames came too late to be shown. */
async function droppedFrames(page: Page): Promise<number> {
  const gaps = await page.evaluate<number[]>(`new Promise((done) => {
    const gaps = [];
    let last = performance.now();
    const frame = (now) => {
      gaps.push(now - last);
      last = now;
      if (gaps.length % 2) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      if (gaps.length > 2 * ${PAGES}) done(gaps.slice(1));
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  })`);
  return gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0);
}

function markdown(slides: number): string {
  const one = (_: unknown, index: number): string =>
    `<!-- _class: question -->\n<!-- _header: "**Part ${Math.floor(index / 4)}** Bench" -->\n\n## Why does slide ${index + 1} matter?\n\nIt lies between two others, and each of them is there to be paged through.\n\n- **South** a long border with a neighbour\n- **West** three borders more\n- **Route** part of the shortest way\n\n<!--\nNotes\n\nSay what the slide says, and then why it is so, in two sentences or three.\n-->`;
  return `---\npaginate: true\n---\n\n${Array.from({ length: slides }, one).join('\n\n---\n\n')}\n`;
}

function cell(text: string): string {
  return text.padStart(14);
}
