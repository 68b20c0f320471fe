import axe from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DeckFiles, LAYOUTS, openFiles, press, SLIDES, slideOf } from './files.ts';

// The deck and the speaker's view for people who cannot see, point, hold still or read small.

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

vi.setConfig({ testTimeout: 30_000 }); // a real browser on a busy machine

let files: DeckFiles;
let context: BrowserContext;

beforeAll(async () => void (files = await openFiles()), 120_000);
afterAll(() => files.close());

afterEach(async () => {
  await context.close();
  expect(files.noise.splice(0)).toEqual([]);
});

async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await files.context(options);
  const page = await context.newPage();
  await page.goto(files.address(name));
  return page;
}

/** Gives what axe finds wrong, as "rule: element". */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))))`);
}

const focused = (page: Page) =>
  page.evaluate<string>(
    "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()",
  );

/** Opens a deck whose slides have the colours that the device wants. */
async function openAuto(name: string, colorScheme: 'light' | 'dark' = 'dark') {
  const own = await openFiles(LAYOUTS.replace(/<!-- _class: (\w+) -->/g, '<!-- _class: $1 auto -->'));
  context = await own.context({ colorScheme });
  const page = await context.newPage();
  await page.goto(own.address(name));
  return { page, close: own.close };
}

describe('axe finds nothing wrong', () => {
  test.each([
    ['deck.html', 'the title slide', []],
    ['deck.html', 'the list of all slides', ['o']],
    ['deck.html', 'the search', ['g', 'm', 'i', 'n']],
    ['deck.html', 'the list of keys', ['?']],
    ['deck.html', 'the text', ['d']],
    ['deck.html', 'the black screen', ['b']],
    ['deck.html', 'the white screen', ['w']],
    ['deck.html', 'the zoom with the pointer', ['4', 'Enter', 'z', 'p']],
    ['presenter.html', 'the speaker’s view', []],
    ['presenter.html', 'the speaker’s view at the last slide, late', ['t', 'End']],
    ['presenter.html', 'its list of all slides', ['o']],
    ['presenter.html', 'its list of keys', ['?']],
    ['presenter.html', 'its black screen', ['b']],
    ['presenter.html', 'its text with notes', ['d']],
    ['presenter.html#audience', 'the audience’s window', ['ArrowRight']],
    ['presenter.html#audience', 'the audience’s window when it is black', ['b']],
  ])('%s: %s', async (name, _, keys) => {
    const page = await open(name);
    await press(page, ...keys);
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    ['deck.html', []],
    ['deck.html', ['4', 'Enter', 'd']],
    ['deck.html', ['?']],
    ['deck.html', ['o']],
    ['presenter.html', ['3', 'Enter']],
    ['presenter.html', ['d']],
    ['presenter.html', ['g', 'm']],
    ['presenter.html#audience', ['ArrowRight']],
  ])('in dark colours, on the screen and on paper: %s %j', async (name, keys) => {
    const { page, close } = await openAuto(name);
    await press(page, ...keys);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test('with any slide', async () => {
    const page = await open('deck.html');
    const found: string[] = [];
    for (let slide = 1; slide <= SLIDES; slide++) {
      found.push(...(await violations(page)).map((what) => `${slide} ${what}`));
      await press(page, 'ArrowRight');
    }
    expect(found).toEqual([]);
  });

  test.each([
    ['deck.html', []],
    ['deck.html#4', []],
    ['deck.html#4', ['o']],
    ['presenter.html', []],
  ])('on a phone: %s %j', async (name, keys) => {
    const page = await open(name, PHONE);
    await press(page, ...keys);
    expect(await violations(page)).toEqual([]);
  });

  test('without scripts', async () => {
    const page = await open('deck.html', { javaScriptEnabled: false });
    expect(await page.locator('main > section:visible').count()).toBe(SLIDES);
    expect(await page.locator('nav, dialog, button').filter({ visible: true }).count()).toBe(0);
  });
});

test.each(['dark', 'light'] as const)(
  'the text of a deck has one ground, here on a %s device',
  async (colorScheme) => {
    const { page, close } = await openAuto('deck.html', colorScheme);
    await press(page, 'd');
    const grounds = await page.evaluate<string[]>(
      "[...new Set([document.documentElement, ...document.querySelectorAll('main > section')].map((one) => getComputedStyle(one).backgroundColor))]",
    );
    expect(grounds).toEqual([colorScheme === 'dark' ? 'rgb(16, 23, 45)' : 'rgb(255, 255, 255)']);
    await close();
  },
);

describe('the keyboard alone', () => {
  test('reaches every control of the deck in turn, and each says what it is', async () => {
    const page = await open('deck.html#3');
    const seen: string[] = [];
    for (let tab = 0; tab < 6; tab++) {
      await press(page, 'Tab');
      seen.push(await focused(page));
    }
    expect(seen.map((name) => name.replace(/\s+/g, ' '))).toEqual([
      'Previous slide',
      'Next slide',
      'All slides',
      'Read as textShow as slides',
      'Full screen',
      'Keys',
    ]);
    expect(await page.locator('nav').evaluate((nav) => nav.matches(':has(:focus-visible)'))).toBe(true);
    await press(page, 'Enter');
    expect(await focused(page)).toBe('Close');
    await press(page, 'Escape');
    expect(await focused(page)).toBe('Keys');
  });

  test('gives a talk from the first slide to a question and back', async () => {
    const page = await open('presenter.html');
    await page.getByRole('button', { name: 'Start' }).focus();
    await press(page, 'Enter');
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(1);
    await press(page, 'ArrowRight', 'ArrowRight');
    expect(await slideOf(page)).toBe(3);
    await page.getByRole('button', { name: 'All slides' }).focus();
    await press(page, 'Enter', 'End', 'Enter');
    expect(await slideOf(page)).toBe(SLIDES);
    expect(await focused(page)).toMatch(/^16 of 16/);
    await press(page, '4', 'Enter', 'b');
    await page.getByRole('button', { name: 'Show the slide again' }).focus();
    await press(page, 'Enter');
    expect(await page.locator('.veil').isVisible()).toBe(false);
    expect(await slideOf(page)).toBe(4);
  });

  test('scrolls long notes with its own keys, and pages with the others', async () => {
    const page = await open('presenter.html');
    await page.getByRole('region', { name: 'Notes' }).focus();
    await press(page, 'ArrowDown', 'PageDown', ' ');
    expect(await slideOf(page)).toBe(1);
    await press(page, 'ArrowRight');
    expect(await slideOf(page)).toBe(2);
  });

  test('keeps the focus in the page when the slide that had it goes', async () => {
    const page = await open('deck.html');
    await press(page, 'End');
    await page.locator('main > section.current a').focus();
    await press(page, 'ArrowLeft');
    expect(await focused(page)).toMatch(/^15 of 16: /);
  });

  test('puts the focus on the empty screen, and on the slide when it is filled again', async () => {
    const page = await open('deck.html');
    await press(page, 'b');
    expect(await focused(page)).toBe('Show the slide again');
    await press(page, 'Enter');
    expect(await focused(page)).toMatch(/^1 of 16: /);
  });
});

describe('small and enlarged', () => {
  test('a phone held upright opens the deck as a text that fits its width; slides are a touch away', async () => {
    const page = await open('deck.html', PHONE);
    expect(await page.locator('main > section:visible').count()).toBe(SLIDES);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const size = await page
      .locator('main > section p')
      .first()
      .evaluate((text) => text.ownerDocument.defaultView?.getComputedStyle(text).fontSize);
    expect(size).toBe('20px');
    await page.getByRole('button', { name: 'Show as slides' }).tap();
    expect(await page.locator('main > section:visible').count()).toBe(1);
    const next = page.getByRole('button', { name: 'Next slide' });
    expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(64);
    await next.tap();
    expect(await slideOf(page)).toBe(2);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('a speaker’s phone pages by swipe and by large buttons, its notes in reach', async () => {
    const page = await open('presenter.html', PHONE);
    const client = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [{ x: 300, y: 180 }]);
    await touch('touchMove', [{ x: 100, y: 190 }]);
    await touch('touchEnd', []);
    await expect.poll(() => slideOf(page)).toBe(2);
    const back = page.getByRole('button', { name: 'Previous slide' });
    expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(64);
    await back.tap();
    expect(await slideOf(page)).toBe(1);
    const [notes, bar] = [
      await page.locator('.notes').boundingBox(),
      await page.locator('.tools').boundingBox(),
    ];
    expect(notes?.height).toBeGreaterThan(140);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(844);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test.each([
    [640, 360],
    [512, 384],
    [720, 450],
  ])('the speaker’s view enlarged twofold, %i × %i, loses nothing', async (width, height) => {
    const page = await open('presenter.html', { viewport: { width, height } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    for (const button of await page.locator('.tools button, .line button').all()) {
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      if (!box) throw new Error(`${await button.textContent()} is not to be seen`);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
    }
  });

  test('the list of all slides fits a phone', async () => {
    const page = await open('deck.html#2', PHONE);
    await press(page, 'o');
    const close = await page.locator('dialog.overview').getByRole('button', { name: 'Close' }).boundingBox();
    expect((close?.x ?? 0) + (close?.width ?? Infinity)).toBeLessThanOrEqual(390);
  });
});

describe('nothing moves', () => {
  test.each([
    ['reduce', 0],
    ['no-preference', 0.15],
  ] as const)('longer than it may, where motion is to be: %s', async (reducedMotion, most) => {
    for (const name of ['deck.html', 'presenter.html']) {
      const page = await open(name, { reducedMotion });
      const longest =
        await page.evaluate<number>(`Math.max(...[...document.querySelectorAll('*')].map((element) =>
        Math.max(...['transitionDuration', 'animationDuration'].map((what) => parseFloat(getComputedStyle(element)[what]) || 0))))`);
      expect(longest).toBeLessThanOrEqual(most);
      if (name === 'deck.html') await context.close();
    }
  });

  test.each(['deck.html', 'presenter.html'])('while %s opens', async (name) => {
    context = await files.context();
    await context.addInitScript(`window.shift = 0; window.shown = Infinity;
      new MutationObserver(() => {
        if (!document.documentElement.matches('.settling')) shown = Math.min(shown, performance.now());
      }).observe(document, { subtree: true, attributeFilter: ['class'] });
      new PerformanceObserver((list) => {
        for (const { startTime, value } of list.getEntries()) if (startTime > shown) shift += value;
      }).observe({ type: 'layout-shift', buffered: true });`);
    const page = await context.newPage();
    await page.goto(files.address(name));
    await page.waitForTimeout(400);
    expect(await page.evaluate('shown')).toBeGreaterThan(0);
    expect(await page.evaluate('shown')).not.toBe(Infinity);
    expect(await page.evaluate('shift')).toBe(0);
  });
});

test('the controls speak the language of the deck, and their letters come along', async () => {
  const { deck, browser, ...own } = await openFiles('---\npaginate: true\n---\n\n# Хто?\n\n---\n\n# Што?\n', {
    title: 'Хто?',
    language: 'be',
    version: '1',
    description: '',
    minutes: 0,
  });
  expect(deck.presenter).toContain('aria-label="2 з 2: Што?"');
  context = await own.context();
  const page = await context.newPage();
  await page.goto(own.address('presenter.html'));
  await press(page, 'ArrowRight');
  expect(await page.locator('.announcer').textContent()).toBe('Слайд 2 з 2: Што?');
  expect(await page.getByRole('button', { name: 'Усе слайды' }).isVisible()).toBe(true);
  expect(await page.locator('nav').getAttribute('lang')).toBe('be');
  expect(browser.isConnected()).toBe(true);
  await own.close();
});
