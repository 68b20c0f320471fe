import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Marp } from '@marp-team/marp-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeDeck } from '../../src/deck/deck.ts';
import { marpTheme } from '../../src/deck/theme.ts';
import { launch } from './browser.ts';
import { LAYOUTS, META, SLIDES } from './files.ts';
import { readAssets, readKit } from './kit.ts';
import { loadFonts, measureSpill, placesOfText } from './measure.ts';

const kit = readKit();
const folder = mkdtempSync(join(tmpdir(), 'diptych-deck-'));
let browser: Browser;
let page: Page;
let noise: string[]; // what a reader's browser would complain about or ask the network for

beforeAll(async () => {
  const { value } = await makeDeck(LAYOUTS, kit, readAssets(), META);
  save('deck.html', value.html);
  save('presenter.html', value.presenter);
  browser = await launch();
}, 120_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  noise = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) noise.push(request.url());
  });
});

afterEach(() => page.close());

const save = (name: string, html: string) => writeFileSync(join(folder, name), html);
const open = (name: string) => page.goto(pathToFileURL(folder).href + '/' + name);
const shown = () =>
  page.locator('main > section:visible').evaluateAll((slides) => slides.map(({ id }) => Number(id)));
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('the deck in a browser', () => {
  test('opens from a file without a complaint or a request', async () => {
    await open('deck.html');
    expect(await page.evaluate(loadFonts)).toBe(5);
    expect(await shown()).toEqual([1]);
    expect(noise).toEqual([]);
  });

  test('reaches every slide by key, forward and back', async () => {
    await open('deck.html');
    for (let number = 2; number <= SLIDES; number++) {
      await press('ArrowRight');
      expect(await shown()).toEqual([number]);
    }
    await press('ArrowRight');
    expect(await shown()).toEqual([SLIDES]);
    for (let number = SLIDES - 1; number >= 1; number--) {
      await press('ArrowLeft');
      expect(await shown()).toEqual([number]);
    }
  });

  test.each([
    [['ArrowDown'], 2],
    [[' '], 2],
    [['PageDown', 'PageDown'], 3],
    [['PageDown', 'PageUp'], 1],
    [['End'], SLIDES],
    [['End', 'ArrowUp'], SLIDES - 1],
    [['End', 'Home'], 1],
    [[' ', ' ', 'Shift+ '], 2],
    [['1', '2', 'Enter'], 12],
    [['9', '9', 'Enter'], SLIDES],
    [['4', 'ArrowRight', 'Enter'], 2],
    [['Control+ArrowRight'], 1],
  ])('the keys %j show slide %i', async (keys, number) => {
    await open('deck.html');
    await press(...keys);
    expect(await shown()).toEqual([number]);
  });

  test('links to a slide, and follows back and forward', async () => {
    await open('deck.html#5');
    expect(await shown()).toEqual([5]);
    await press('ArrowRight');
    expect(page.url()).toMatch(/deck\.html#6$/);
    await page.evaluate("location.hash = '#9'");
    await expect.poll(shown).toEqual([9]);
    await page.goBack();
    await expect.poll(shown).toEqual([6]);
    await page.goForward();
    await expect.poll(shown).toEqual([9]);
  });

  test('pages by a click at the sides, not in the middle and not on a link', async () => {
    await open('deck.html#4');
    await page.mouse.click(1200, 650);
    expect(await shown()).toEqual([5]);
    await page.mouse.click(60, 650);
    await page.mouse.click(640, 650);
    expect(await shown()).toEqual([4]);
    await press('End');
    await page.evaluate("addEventListener('click', (event) => event.preventDefault())");
    await page.locator('a:visible').click();
    expect(await shown()).toEqual([SLIDES]);
  });

  test('pages by a swipe', async () => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 700 } });
    page = await context.newPage();
    await open('deck.html#1');
    const swipe = async (from: number, to: number) => {
      const client = await context.newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchEnd' | 'touchMove', points: { x: number; y: number }[]) =>
        client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
      await touch('touchStart', [{ x: from, y: 350 }]);
      await touch('touchMove', [{ x: to, y: 360 }]);
      await touch('touchEnd', []);
    };
    await swipe(300, 100);
    await expect.poll(shown).toEqual([2]);
    await swipe(100, 300);
    await expect.poll(shown).toEqual([1]);
  });

  test('tells a screen reader which slide has come into view, and its buttons take the keyboard', async () => {
    await open('deck.html');
    await page.getByRole('button', { name: 'Next slide' }).focus();
    await press('Enter');
    expect(await page.getByRole('status').textContent()).toBe(
      'Slide 2 of 16: Four questions decide how far Minsk can bend',
    );
    const slide = page.getByRole('group', { name: '2 of 16: Four questions decide how far Minsk can bend' });
    expect(await slide.getAttribute('aria-roledescription')).toBe('slide');
  });

  test.each([
    [1280, 720],
    [1000, 1000],
    [2560, 1080],
    [390, 844],
  ])('fits the slide into a window of %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height });
    await open('deck.html#1');
    const scale = Math.min(width / 1280, height / 720);
    await expect
      .poll(() => page.locator('section:visible').boundingBox())
      .toEqual({
        x: expect.closeTo((width - 1280 * scale) / 2, 0),
        y: expect.closeTo((height - 720 * scale) / 2, 0),
        width: expect.closeTo(1280 * scale, 0),
        height: expect.closeTo(720 * scale, 0),
      });
  });

  test('runs no script but its own, and asks no server for anything', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const attack = `<script>document.title = 'owned'</script><img src="${origin}/a.png" onerror="document.title = 'owned'">
<style>@import url(${origin}/a.css)</style><link rel="stylesheet" href="${origin}/b.css"><iframe src="${origin}/c.html"></iframe>`;
    save(
      'attacked.html',
      readFileSync(join(folder, 'deck.html'), 'utf8').replace('</main>', `${attack}</main>`),
    );
    await open('attacked.html');
    await press('ArrowRight');
    expect(await shown()).toEqual([2]);
    expect(await page.title()).toBe(META.title);
    expect(noise.filter((line) => line.includes('Content Security Policy'))).not.toEqual([]);
    expect(asked).toEqual([]);
    server.close();
  });

  test('without scripts is a stack of slides to scroll', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await open('deck.html');
    expect(await shown()).toHaveLength(SLIDES);
  });

  test('prints one slide a page', async () => {
    await open('deck.html#3');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(SLIDES);
    expect(pdf).toMatch(/\/MediaBox \[0 0 960 540\]/);
  });
});

describe('the layouts', () => {
  test.each(['', ' invert'])('keep all they hold on the slide and above its foot%s', async (mode) => {
    const markdown = LAYOUTS.replace(/<!-- _class: (\w+) -->/g, `<!-- _class: $1${mode} -->`);
    save('layouts.html', (await makeDeck(markdown, kit, readAssets(), META)).value.html);
    await open('layouts.html');
    await page.evaluate(loadFonts);
    const spilled: string[] = [];
    for (let number = 1; number <= SLIDES; number++) {
      spilled.push(...(await page.locator('section:visible').evaluate(measureSpill)));
      await press('ArrowRight');
    }
    expect(spilled).toEqual([]);
  });

  test('look the same in any other Marp tool', async () => {
    const marp = new Marp({ html: true, math: false, script: false, inlineSVG: false });
    marp.themeSet.add(marpTheme(kit));
    const { html, css } = marp.render(LAYOUTS);
    const ours = readFileSync(join(folder, 'deck.html'), 'utf8');
    const fonts = ours.match(/@font-face\{[^}]*\}/g)?.join('') ?? '';
    save(
      'marp.html',
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><style>${fonts}${css}</style>${html}`,
    );
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    const places: string[][] = [];
    for (const name of ['deck.html', 'marp.html']) {
      await open(name);
      await page.emulateMedia({ media: 'print' }); // where ours are slides without a script as well
      await page.evaluate(loadFonts);
      const texts = await page.evaluate(placesOfText);
      places.push(texts.filter((text) => !text.startsWith('5: '))); // the wide headline is ours to see
    }
    expect(places[1]).toEqual(places[0]);
  });
});

describe('the speaker’s view', () => {
  test('shows slide, next slide, notes and count, and follows the keys', async () => {
    await open('presenter.html');
    expect(await page.locator('article:visible').innerText()).toContain('Welcome, and thank you.');
    expect(await page.locator('[data-next] h2').innerText()).toContain('Four questions');
    await press('ArrowRight');
    expect(await shown()).toEqual([2]);
    expect(await page.locator('article:visible').innerText()).toContain('No notes to this slide.');
    expect(await page.locator('[data-next] h2').innerText()).toContain('Belarus gives Russia');
    expect(await page.locator('[data-counter]').innerText()).toBe('2 / 16');
    await press('End');
    expect(await page.locator('[data-next] section').count()).toBe(0);
    expect(noise).toEqual([]);
  });

  test('times the talk: start, pause, set back', async () => {
    await page.clock.install({ time: 0 });
    await open('presenter.html');
    await page.clock.pauseAt(10_000);
    const timer = page.getByRole('timer');
    await page.clock.runFor(5_000);
    expect(await timer.innerText()).toBe('0:00');
    await press('t');
    await page.clock.runFor(65_400);
    expect(await timer.innerText()).toBe('1:05');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.clock.runFor(60_000);
    expect(await timer.innerText()).toBe('1:05');
    await press('t');
    await page.clock.runFor(3_600_000);
    expect(await timer.innerText()).toBe('1:01:05');
    await press('t', 'r');
    expect(await timer.innerText()).toBe('0:00');
  });

  test('sets the notes larger and smaller', async () => {
    await open('presenter.html');
    const size = () =>
      page.evaluate<number>(
        "parseFloat(getComputedStyle(document.querySelector('.notes article')).fontSize)",
      );
    const first = await size();
    await press('+', '+');
    expect(await size()).toBeGreaterThan(first * 1.3);
    await press('-', '-', '-');
    expect(await size()).toBeLessThan(first);
  });
});
