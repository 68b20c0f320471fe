import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readAssets } from '../../src/assets.ts';
import { type Build, build } from '../../src/build.ts';
import { KEYS } from '../../src/deck/presenter/keys.ts';
import { nodeHost } from '../../src/host.ts';
import { buildGolden } from '../golden.ts';
import { launch } from './browser.ts';
import { press, slideOf } from './files.ts';

// The sample talk, given from the files on the disk as a speaker would give it: two windows, from the first slide to the
// questions, with what goes wrong in between.

vi.setConfig({ testTimeout: 60_000 }); // a real browser on a busy machine

let folder: string;
let browser: Browser;
let context: BrowserContext;
let talk: Build;
const noise: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych talk '));
  const request = { content: 'content', templates: 'templates', paper: '', today: '2026-03-01' } as const;
  const host = nodeHost(fileURLToPath(new URL('../../', import.meta.url)));
  talk = await build(host, readAssets(), { ...request, briefing: 'belarus-and-russia' });
  await write(talk, '');
  await write(await buildGolden('layouts'), 'pictures-');
  browser = await launch();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.on('console', (message) => noise.push(message.text()));
  context.on('weberror', (error) => noise.push(error.error().message));
  context.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) noise.push(request.url());
  });
});

afterEach(async () => {
  await context.close();
  expect(noise.splice(0)).toEqual([]);
});

async function write({ files }: Build, prefix: string): Promise<void> {
  for (const { name, bytes } of files)
    if (name.endsWith('.html')) await writeFile(join(folder, prefix + name), bytes);
}

/** Opens the speaker's file in a window whose clock the test moves on. */
async function openSpeaker(name = 'presenter.html', at = '2026-03-01T09:00:00'): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install({ time: new Date(at) });
  await page.goto(pathToFileURL(join(folder, name)).href);
  return page;
}

async function openAudience(speaker: Page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await speaker.getByRole('button', { name: 'Open the audience’s window' }).click();
  const audience = await opened;
  await audience.waitForLoadState();
  await expect.poll(() => statusOf(speaker)).toMatch(/is open/);
  return audience;
}

const statusOf = (speaker: Page) => speaker.locator('[data-audience]').innerText();
const titleOf = (page: Page) => page.locator('main > section.current :is(h1, h2)').first().innerText();
const notesOf = (page: Page) => page.locator('.notes').innerText();
const timeOf = (page: Page) => page.getByRole('timer').innerText();
const zoomOf = (page: Page) =>
  page.evaluate<number>("Number(document.querySelector('main').style.getPropertyValue('--zoom'))");
const secondsIn = (time: string) => time.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
const bare = (title: string) => title.replace(/\s+/g, ' ').trim();

/** Gives the number of the only slide whose title has some words in it. */
function slideWith(words: string): number {
  const found = talk.manifest.slides.filter(({ title }) => title.includes(words));
  expect(found).toHaveLength(1);
  return found[0]?.number ?? 0;
}

describe('a speaker with two windows', () => {
  test('gives the talk from the first slide to the last, both windows at one slide, notes beside it', async () => {
    const speaker = await openSpeaker();
    const audience = await openAudience(speaker);
    await press(speaker, 't');
    for (const { number, title } of talk.manifest.slides) {
      expect(await slideOf(speaker)).toBe(number);
      await expect.poll(() => slideOf(audience)).toBe(number);
      expect(bare(await titleOf(audience))).toBe(bare(title));
      expect((await notesOf(speaker)).trim()).not.toBe('');
      const coming = talk.manifest.slides[number]?.title;
      const next = await speaker.locator('.side').innerText();
      expect(bare(next)).toContain(coming ? bare(coming) : 'The last slide is on.');
      await speaker.clock.runFor(20_000);
      await press(speaker, 'ArrowRight');
    }
    expect(secondsIn(await timeOf(speaker))).toBeGreaterThan(19 * talk.manifest.slides.length);
    expect(await speaker.locator('[data-drift]').innerText()).toMatch(/ahead|behind/);
  });

  test('goes back by a number, by a part of a title and by the overview, and the room follows', async () => {
    const speaker = await openSpeaker();
    const audience = await openAudience(speaker);
    await press(speaker, '9', 'Enter');
    await expect.poll(() => slideOf(audience)).toBe(9);
    const sanctions = slideWith('Sanctions narrowed');
    await press(speaker, 'g');
    await speaker.keyboard.type('sanctions narr');
    await press(speaker, 'Enter');
    await expect.poll(() => slideOf(audience)).toBe(sanctions);
    await press(speaker, 'o', 'ArrowLeft', 'Enter');
    await expect.poll(() => slideOf(audience)).toBe(sanctions - 1);
    expect(await audience.locator('dialog').count()).toBe(0);
  });

  test('darkens and whitens the room without losing the slide or the notes', async () => {
    const speaker = await openSpeaker();
    const audience = await openAudience(speaker);
    await press(speaker, '6', 'Enter');
    for (const [key, colour] of [
      ['b', 'rgb(0, 0, 0)'],
      ['w', 'rgb(255, 255, 255)'],
    ] as const) {
      await press(speaker, key);
      await expect.poll(() => audience.locator('.veil').isVisible()).toBe(true);
      const ground = await audience.evaluate(
        "getComputedStyle(document.querySelector('.veil')).backgroundColor",
      );
      expect(ground).toBe(colour);
      expect(await speaker.locator('main > section.current').isVisible()).toBe(true);
      expect(await notesOf(speaker)).toContain('Vladimir Putin');
      await press(speaker, key);
      await expect.poll(() => audience.locator('.veil').isVisible()).toBe(false);
      await expect.poll(() => slideOf(audience)).toBe(6);
    }
  });

  test('points, and zooms in on a table from where it begins', async () => {
    const speaker = await openSpeaker();
    const audience = await openAudience(speaker);
    await press(speaker, ...String(slideWith('Moscow pays in money')), 'Enter', 'z');
    await expect.poll(() => zoomOf(audience)).toBe(2);
    const first = await audience.locator('main > section.current th').first().boundingBox();
    expect(first?.x).toBeGreaterThan(0);
    expect(first?.y).toBeGreaterThan(0);
    await press(speaker, 'z', 'p');
    const slide = await speaker.locator('main > section.current').boundingBox();
    if (!slide) throw new Error('no slide');
    await speaker.mouse.move(slide.x + slide.width / 2, slide.y + slide.height / 2);
    await expect.poll(() => audience.locator('.spot').count()).toBe(1);
    await press(speaker, 'p');
    await expect.poll(() => audience.locator('.spot').count()).toBe(0);
  });

  test('zooms in on a photograph so that the whole of it fills the screen', async () => {
    const speaker = await openSpeaker('pictures-presenter.html');
    const audience = await openAudience(speaker);
    await press(speaker, 'g');
    await speaker.keyboard.type('ladders end');
    await press(speaker, 'Enter');
    const picture = audience.locator('main > section.current img');
    await expect.poll(() => picture.isVisible()).toBe(true);
    const before = await picture.boundingBox();
    await press(speaker, 'z');
    await expect.poll(() => zoomOf(audience)).toBeGreaterThan(1.25);
    const [after, window] = [await picture.boundingBox(), await audience.locator('main').boundingBox()];
    if (!before || !after || !window) throw new Error('no picture');
    expect(after.height / window.height).toBeGreaterThan(0.8);
    expect(after.y).toBeGreaterThanOrEqual(window.y);
    expect(after.y + after.height).toBeLessThanOrEqual(window.y + window.height);
  });

  test('loses the audience’s window, sees it, and opens it again at the same slide and the same scene', async () => {
    const speaker = await openSpeaker();
    const first = await openAudience(speaker);
    await press(speaker, '7', 'Enter', 'b');
    await expect.poll(() => first.locator('.veil').isVisible()).toBe(true);
    await first.close();
    await speaker.clock.runFor(2000);
    await expect.poll(() => statusOf(speaker)).toMatch(/was closed/);
    const second = await openAudience(speaker);
    await expect.poll(() => slideOf(second)).toBe(7);
    await expect.poll(() => second.locator('.veil').isVisible()).toBe(true);
    await press(speaker, 'b', 'ArrowRight');
    await expect.poll(() => slideOf(second)).toBe(8);
    expect(await second.locator('.veil').isVisible()).toBe(false);
  });

  test('pauses the timer; time, slide and the size of notes are there after a reload and in a new window', async () => {
    const speaker = await openSpeaker();
    await press(speaker, 't', '4', 'Enter', '+', '+');
    await speaker.clock.runFor(90_000);
    await press(speaker, 't');
    const paused = await timeOf(speaker);
    expect(secondsIn(paused)).toBeGreaterThan(85);
    const size = (page: Page) =>
      page.evaluate<string>("getComputedStyle(document.querySelector('.notes article')).fontSize");
    const [large, said] = [await size(speaker), await notesOf(speaker)];
    await speaker.reload();
    expect([await slideOf(speaker), await timeOf(speaker), await size(speaker)]).toEqual([4, paused, large]);
    await speaker.close();
    const again = await openSpeaker('presenter.html', '2026-03-01T09:20:00');
    expect([await slideOf(again), await timeOf(again), await size(again)]).toEqual([4, paused, large]);
    expect(await notesOf(again)).toBe(said);
    expect(await again.getByRole('button', { name: 'Start' }).count()).toBe(1);
  });

  test('takes questions: the sources by their name, back to the end, and the deck once more from its start', async () => {
    const speaker = await openSpeaker();
    const audience = await openAudience(speaker);
    const last = talk.manifest.slides.length;
    await press(speaker, 'End', 'g');
    await speaker.keyboard.type('where each');
    await press(speaker, 'Enter');
    await expect.poll(() => slideOf(audience)).toBe(last - 1);
    expect(await audience.locator('main > section.current').innerText()).toContain('News explainer');
    await press(speaker, 'End');
    await expect.poll(() => slideOf(audience)).toBe(last);
    await press(speaker, 'Home');
    await expect.poll(() => slideOf(audience)).toBe(1);
  });
});

test('help names every key of the speaker and what it does', async () => {
  const speaker = await openSpeaker();
  await press(speaker, '?');
  const rows = await speaker.locator('dialog.help dl > div').allInnerTexts();
  const own = KEYS.filter(({ views }) => views.includes('presenter'));
  expect(rows).toHaveLength(own.length);
  for (const row of rows) expect(row.trim()).toMatch(/\S\s+\S/);
  const caps = await speaker.locator('dialog.help kbd').allInnerTexts();
  expect(caps).toHaveLength(own.flatMap(({ keys }) => keys).length);
});

test.each([
  ['deck.html', (slides: number) => slides],
  ['presenter.html', (slides: number) => slides],
] as const)('%s prints in the middle of the talk, a slide a sheet', async (name, sheets) => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, name)).href);
  await press(page, '6', 'Enter', 'b');
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(sheets(talk.manifest.slides.length));
  expect(await slideOf(page)).toBe(6);
});
