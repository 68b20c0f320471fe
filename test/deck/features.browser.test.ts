import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { KEYS } from '../../src/deck/presenter/keys.ts';
import { type DeckFiles, openFiles, press, SLIDES, slideOf } from './files.ts';

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
const FILE = { deck: 'deck.html', presenter: 'presenter.html', audience: 'presenter.html#audience' } as const;
const main = (property: string) =>
  page.evaluate<string>(`document.querySelector('main').style.getPropertyValue('${property}')`);
const focused = () =>
  page.evaluate<string>(
    "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
  );
const status = () => page.locator('.announcer').textContent();
const isOpen = (dialog: string) =>
  page.locator(`dialog.${dialog}`).evaluate((element) => element.matches('[open]'));

describe.each(['deck', 'presenter', 'audience'] as const)('every view, here %s,', (view) => {
  beforeEach(async () => void (await open(FILE[view])));

  test('pages by every key of the table', async () => {
    await press(page, ...(KEYS.find(({ action }) => action === 'next')?.keys ?? []));
    expect(await slideOf(page)).toBe(5);
    await press(page, 'ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace');
    expect(await slideOf(page)).toBe(1);
    await press(page, 'End');
    expect(await slideOf(page)).toBe(SLIDES);
    await press(page, '1', '2');
    expect(await page.locator('.typed').innerText()).toBe('12');
    await press(page, 'Enter');
    expect(await slideOf(page)).toBe(12);
    expect(await page.locator('.typed').isVisible()).toBe(false);
  });

  test('pages by Space and jumps by Enter after a click on a control, and with the focus on one', async () => {
    const control = page.locator('nav [data-action="next"]');
    if ((await control.count()) > 0) await control.click({ force: true });
    const before = await slideOf(page);
    await press(page, ' ');
    expect(await slideOf(page)).toBe(before + 1);
    await press(page, '7', 'Enter');
    expect(await slideOf(page)).toBe(7);
    if ((await control.count()) > 0) await control.focus();
    await press(page, '9', 'Enter');
    expect(await slideOf(page)).toBe(9);
  });

  test('empties the screen, and fills it again by the same key, by Escape, by paging and by its button', async () => {
    const veil = page.locator('.veil');
    for (const [keys, end] of [
      ['b', 'b'],
      ['.', 'Escape'],
      ['w', 'ArrowRight'],
    ] as const) {
      await press(page, keys);
      expect(await veil.isVisible()).toBe(true);
      await press(page, end);
      expect(await veil.isVisible()).toBe(false);
    }
    await press(page, ',');
    await veil.click();
    expect(await veil.isVisible()).toBe(false);
    expect(await slideOf(page)).toBe(2);
  });

  test('zooms in on the place under the pointer, to the edge of the slide at most, and out again', async () => {
    const box = await page.locator('main > section.current').boundingBox();
    if (!box) throw new Error('no slide');
    await page.mouse.move(box.x + box.width - 4, box.y + 4);
    await press(page, 'z');
    expect([await main('--zoom'), await main('--left'), await main('--top')]).toEqual(['2', '640', '0']);
    await press(page, 'z');
    expect(await main('--zoom')).toBe('1');
    await press(page, 'z', 'ArrowRight');
    expect(await main('--zoom')).toBe('1');
  });

  test('zooms in on a figure as a whole, under the pointer or, without one, the first on the slide', async () => {
    const slide = page.locator('main > section:has(blockquote)').first();
    await press(page, ...String(await slide.getAttribute('id')), 'Enter');
    await slide.locator('blockquote').hover();
    await press(page, 'z');
    const [figure, stage] = [
      await slide.locator('blockquote').boundingBox(),
      await page.locator('main').boundingBox(),
    ];
    if (!figure || !stage) throw new Error('no figure');
    expect(figure.x).toBeGreaterThanOrEqual(stage.x);
    expect(figure.x + figure.width).toBeLessThanOrEqual(stage.x + stage.width);
    expect(Number(await main('--zoom'))).toBeGreaterThan(1.25);
  });

  test('points with a dot at the mouse, until it is told to stop', async () => {
    await press(page, 'p');
    const box = await page.locator('main > section.current').boundingBox();
    if (!box) throw new Error('no slide');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => page.locator('.spot').isVisible()).toBe(true);
    const dot = await page.locator('.spot').boundingBox();
    expect((dot?.x ?? 0) + (dot?.width ?? 0) / 2).toBeCloseTo(box.x + box.width / 2, 0);
    await press(page, 'Escape');
    expect(await page.locator('.spot').count()).toBe(0);
  });

  test('fills the screen and gives it back', async () => {
    const isFull = () => page.evaluate<boolean>('document.fullscreenElement !== null');
    await press(page, 'f');
    await expect.poll(isFull).toBe(true);
    await press(page, 'f');
    await expect.poll(isFull).toBe(false);
  });

  test('keeps the screen awake from the first paging on', async () => {
    await page.evaluate(`window.asked = 0;
      Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => void (asked += 1) } })`);
    await press(page, 'ArrowRight', 'ArrowRight');
    expect(await page.evaluate('asked')).toBe(1);
  });

  test('tells a screen reader what has come into view', async () => {
    expect(await status()).toBe('');
    await press(page, 'ArrowRight');
    expect(await status()).toBe('Slide 2 of 16: Four questions decide how far Minsk can bend');
    await press(page, 'b');
    expect(await status()).toBe('Black screen');
    await press(page, 'b');
    expect(await status()).toBe('Slide 2 of 16: Four questions decide how far Minsk can bend');
  });

  test('knows every key that its table gives it', async () => {
    const known = await page.evaluate<Record<string, boolean>>(`{
      const press = (key) => !dispatchEvent.call(document.body, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      Object.fromEntries(${JSON.stringify(KEYS.map(({ keys }) => keys[0]))}.map((key) => {
        const done = press(key);
        document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
        return [key, done];
      }))
    }`);
    const told = KEYS.map(({ keys, views }) => [keys[0], views.includes(view)]);
    expect(known).toEqual(Object.fromEntries(told));
  });
});

describe.each(['deck', 'presenter'] as const)('reader and speaker, here %s,', (view) => {
  beforeEach(async () => void (await open(FILE[view])));

  test('see all slides side by side, and choose by arrow keys, with the focus on the slide then', async () => {
    await press(page, 'ArrowRight', 'o');
    expect(await page.locator('dialog.overview li button').count()).toBe(SLIDES);
    expect(await focused()).toBe('2 Four questions decide how far Minsk can bend');
    expect(await page.locator('dialog.overview [aria-current="true"]').count()).toBe(1);
    await expect.poll(() => page.locator('.picture > section').count()).toBeGreaterThan(3);
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp');
    expect(await focused()).toMatch(/^3 /);
    await press(page, 'Enter');
    expect(await isOpen('overview')).toBe(false);
    expect(await slideOf(page)).toBe(3);
    expect(await focused()).toMatch(/^3 of 16: /);
    await press(page, 'ArrowRight');
    expect(await slideOf(page)).toBe(4);
  });

  test('choose by a click on a picture, and come back to where they were by Escape', async () => {
    await press(page, 'o', 'Escape');
    expect(await isOpen('overview')).toBe(false);
    expect(await slideOf(page)).toBe(1);
    await press(page, 'o');
    await page.locator('dialog.overview > ol > li:nth-child(2) > .picture').click({ force: true });
    expect(await slideOf(page)).toBe(2);
  });

  test('jump by a part of a title, accents and capitals aside, and by a number', async () => {
    await press(page, 'g');
    await page.keyboard.type('FOUR quÉstions');
    await expect.poll(() => page.locator('dialog.overview > ol > li:visible').count()).toBe(1);
    await press(page, 'Enter');
    expect(await slideOf(page)).toBe(2);
    await press(page, '/');
    await page.keyboard.type('12');
    await press(page, 'Enter');
    expect(await slideOf(page)).toBe(12);
    await press(page, 'g');
    await page.keyboard.type('no such title');
    expect(await page.getByText('No slide found').isVisible()).toBe(true);
    await press(page, 'Enter', 'Escape', 'o');
    expect(await slideOf(page)).toBe(12);
    await expect.poll(() => page.locator('dialog.overview > ol > li:not([hidden])').count()).toBe(SLIDES);
  });

  test('are shown every key of their view by ?, and can have letters do nothing', async () => {
    await press(page, '?');
    const told = await page.locator('dialog.help dl > div').count();
    expect(told).toBe(KEYS.filter(({ views }) => views.includes(view)).length);
    await page.getByRole('checkbox').uncheck();
    await press(page, '?');
    expect(await isOpen('help')).toBe(false);
    await press(page, 'b', '.', '?');
    expect(await page.locator('.veil').isVisible()).toBe(false);
    expect(await isOpen('help')).toBe(false);
    await press(page, 'ArrowRight');
    expect(await slideOf(page)).toBe(2);
  });

  test('turn slides into a text and back, at the same place', async () => {
    await press(page, '9', 'Enter', 'd');
    expect(await page.locator('main > section:visible').count()).toBe(SLIDES);
    const top = () =>
      page.locator('[id="9"]').evaluate((slide) => Math.abs(slide.getBoundingClientRect().top));
    await expect.poll(top).toBeLessThan(40);
    expect(await focused()).toMatch(/^9 of 16: /);
    await press(page, 'ArrowDown', 'b', 'End');
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await page.locator('.veil').isVisible()).toBe(false);
    const fourth = page.locator('[id="4"]');
    const scrolled = () =>
      fourth.evaluate((slide) => {
        slide.scrollIntoView();
        return Math.abs(slide.getBoundingClientRect().top);
      });
    await expect.poll(scrolled).toBeLessThan(10);
    await page.waitForTimeout(100);
    await expect.poll(scrolled).toBeLessThan(10);
    await page.getByRole('button', { name: 'Show as slides' }).click();
    expect(await slideOf(page)).toBe(4);
    expect(await page.locator('main > section:visible').count()).toBe(1);
  });

  test('open at the slide where they left, anew after the last one and after six hours', async () => {
    await page.clock.install({ time: new Date('2026-03-01T09:00:00Z') });
    await open(FILE[view]);
    await press(page, '7', 'Enter');
    await page.close();
    page = await context.newPage();
    await page.clock.install({ time: new Date('2026-03-01T10:00:00Z') });
    await open(FILE[view]);
    expect(await slideOf(page)).toBe(7);
    await open(`${FILE[view]}#3`);
    expect(await slideOf(page)).toBe(3);
    await press(page, '8', 'Enter');
    await page.close();
    page = await context.newPage();
    await page.clock.install({ time: new Date('2026-03-01T17:00:00Z') });
    await open(FILE[view]);
    expect(await slideOf(page)).toBe(1);
    await press(page, 'End');
    await page.close();
    page = await context.newPage();
    await page.clock.install({ time: new Date('2026-03-01T17:01:00Z') });
    await open(FILE[view]);
    expect(await slideOf(page)).toBe(1);
  });

  test('lose nothing where a browser keeps nothing', async () => {
    await context.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })`,
    );
    await open(FILE[view]);
    await press(page, 'ArrowRight', 't', '+', 'o', 'Escape');
    expect(await slideOf(page)).toBe(2);
  });
});

test('the deck that is given away has nothing of the speaker’s', () => {
  const { html } = files.deck;
  expect(html).not.toMatch(
    /audience’s|Pause|ahead|behind|[Nn]otes|thank you|BroadcastChannel|postMessage|opener/,
  );
});

test('the scripts stay small', () => {
  const size = (html: string) => /<script>([^]*)<\/script>/.exec(html)?.[1]?.length ?? Infinity;
  expect(size(files.deck.html)).toBeLessThan(14_000);
  expect(size(files.deck.presenter)).toBeLessThan(25_000);
  expect(readFileSync(new URL('../../src/deck/presenter/keys.ts', import.meta.url), 'utf8')).not.toContain(
    'says',
  );
});
