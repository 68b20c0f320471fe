import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DeckFiles, openFiles, press, SLIDES } from './files.ts';

vi.setConfig({ testTimeout: 30_000 }); // a real browser on a busy machine

let files: DeckFiles;
let context: BrowserContext;
let page: Page;

beforeAll(async () => void (files = await openFiles()), 120_000);
afterAll(() => files.close());

beforeEach(async () => {
  context = await files.context();
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  expect(files.noise.splice(0)).toEqual([]);
});

const open = (name: string) => page.goto(files.address(name));

describe('the speaker', () => {
  test('has a timer that runs on through a reload, and stays stopped when stopped', async () => {
    await page.clock.install({ time: new Date('2026-03-01T09:00:00') });
    await page.clock.pauseAt(new Date('2026-03-01T09:00:01'));
    await open('presenter.html');
    const timer = page.getByRole('timer');
    await press(page, 't');
    await page.clock.runFor(65_000);
    await page.reload();
    expect(await timer.innerText()).toBe('1:05');
    await page.clock.runFor(5_000);
    expect(await timer.innerText()).toBe('1:10');
    await press(page, 't');
    await page.reload();
    await page.clock.runFor(60_000);
    expect(await timer.innerText()).toBe('1:10');
    expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(1);
    await press(page, 'r');
    await page.reload();
    expect(await timer.innerText()).toBe('0:00');
    expect(await page.locator('[data-clock]').innerText()).toBe('9:02');
  });

  test('sees how long the section lasts by the plan, and quietly how far off the talk is', async () => {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await open('presenter.html');
    const seconds = await page
      .locator('article')
      .evaluateAll((notes) => notes.map((note) => Number(note.getAttribute('data-seconds'))));
    expect(seconds).toHaveLength(SLIDES);
    expect(seconds.reduce((sum, part) => sum + part)).toBe(12 * 60);
    expect(await page.locator('.line').innerText()).toContain('0:00 / 12:00');
    const drift = () => page.locator('[data-drift]').innerText();
    await press(page, 't');
    await page.clock.runFor(1000 * ((seconds[0] ?? 0) + 5));
    expect(await drift()).toBe('');
    await page.clock.runFor(60_000);
    expect(await drift()).toBe('1:05 behind');
    await press(page, 'End');
    expect(await drift()).toMatch(/ ahead$/);
    expect(await page.locator('[data-part-end]').innerText()).toMatch(/until 12:00$/);
  });

  test('has notes at the size that was chosen before', async () => {
    await open('presenter.html');
    const size = () =>
      page.evaluate<number>(
        "parseFloat(getComputedStyle(document.querySelector('.notes article')).fontSize)",
      );
    const first = await size();
    await press(page, '+', '+');
    await page.reload();
    expect(await size()).toBeCloseTo(first * 1.15 ** 2, 1);
  });

  test('is told when the browser does not let the window open', async () => {
    await open('presenter.html');
    await page.evaluate('window.open = () => null');
    await page.getByRole('button', { name: 'Open the audience’s window' }).click();
    expect(await page.locator('[data-audience]').innerText()).toBe(
      'The browser did not let the window open.',
    );
  });
});
