import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DeckFiles, META, openFiles, press, slideOf } from './files.ts';

// The speaker's window and the audience's, opened from the disk as a speaker would.

vi.setConfig({ testTimeout: 30_000 }); // a real browser on a busy machine

let files: DeckFiles;
let context: BrowserContext;
let speaker: Page;

beforeAll(async () => void (files = await openFiles()), 120_000);
afterAll(() => files.close());

beforeEach(async () => {
  context = await files.context();
  speaker = await context.newPage();
  await speaker.goto(files.address('presenter.html'));
});

afterEach(async () => {
  await context.close();
  expect(files.noise.splice(0)).toEqual([]);
});

async function openAudience(): Promise<Page> {
  const opened = context.waitForEvent('page');
  await press(speaker, 'a');
  const audience = await opened;
  await audience.waitForLoadState();
  await expect.poll(() => status()).toBe('The audience’s window is open; F fills its screen.');
  return audience;
}

const status = () => speaker.locator('[data-audience]').innerText();
const expectBoth = async (audience: Page, slide: number) => {
  await expect.poll(() => slideOf(audience)).toBe(slide);
  await expect.poll(() => slideOf(speaker)).toBe(slide);
};

/** Takes a way of telling each other from every page to come. */
const without = (name: 'BroadcastChannel' | 'opener') =>
  context.addInitScript(
    `Object.defineProperty(window, '${name}', { value: ${name === 'opener' ? null : 'undefined'} })`,
  );

describe('the audience’s window', () => {
  test('shows the slide alone: no note, no next slide, no clock, not even hidden', async () => {
    await press(speaker, 'ArrowRight', 'ArrowRight');
    const audience = await openAudience();
    await expectBoth(audience, 3);
    expect(await audience.title()).toBe(META.title);
    expect(await audience.locator('article, aside, dialog, .line, .notes, .tools').count()).toBe(0);
    expect(await audience.locator('body').innerText()).not.toMatch(/Notes|Next|thank you/);
  });

  test.each([['both ways'], ['BroadcastChannel'], ['opener']] as const)(
    'follows the speaker and leads him, when the way that is missing is: %s',
    async (missing) => {
      if (missing !== 'both ways') await without(missing);
      await speaker.reload();
      const audience = await openAudience();
      await press(speaker, 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await expectBoth(audience, 4);
      await press(audience, 'PageDown');
      await expectBoth(audience, 5);
      await press(audience, 'Home');
      await expectBoth(audience, 1);
      await press(speaker, '1', '2', 'Enter');
      await expectBoth(audience, 12);
    },
  );

  test('is black, white and zoomed with the speaker’s, who still sees the slide', async () => {
    const audience = await openAudience();
    await press(speaker, 'b');
    await expect.poll(() => audience.locator('.veil').isVisible()).toBe(true);
    expect(await audience.locator('main > section.current').isVisible()).toBe(false);
    expect(await speaker.locator('main > section.current').isVisible()).toBe(true);
    await press(audience, 'w');
    await expect.poll(() => speaker.locator('html').getAttribute('data-veil')).toBe('white');
    await press(speaker, 'ArrowRight');
    await expectBoth(audience, 2);
    expect(await audience.locator('.veil').isVisible()).toBe(false);
    await press(speaker, 'z');
    const scale = () => audience.locator('main').evaluate((main) => main.getAttribute('style'));
    await expect.poll(scale).toMatch(/--zoom: [^1]/);
    await press(speaker, 'Escape');
    await expect.poll(scale).toMatch(/--zoom: 1;/);
  });

  test('shows the speaker’s pointer at the same place of the slide', async () => {
    const audience = await openAudience();
    await press(speaker, 'p');
    const box = await speaker.locator('main > section.current').boundingBox();
    if (!box) throw new Error('no slide');
    await speaker.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
    const dot = audience.locator('.spot');
    await expect.poll(() => dot.count()).toBe(1);
    const at = await dot.evaluate((element) => {
      const { style } = element as unknown as { style: { left: string; top: string } };
      return [Number.parseFloat(style.left), Number.parseFloat(style.top)];
    });
    expect(at).toEqual([expect.closeTo(320, 0), expect.closeTo(360, 0)]);
    await press(speaker, 'p');
    await expect.poll(() => dot.count()).toBe(0);
  });

  test.each([['both ways'], ['BroadcastChannel'], ['opener']] as const)(
    'and the speaker’s find each other again when either is reloaded, without: %s',
    async (missing) => {
      if (missing !== 'both ways') await without(missing);
      await speaker.reload();
      const audience = await openAudience();
      await press(speaker, '5', 'Enter');
      await expectBoth(audience, 5);
      await audience.reload();
      await expectBoth(audience, 5);
      await press(audience, 'ArrowRight');
      await expectBoth(audience, 6);
      await speaker.reload();
      await expectBoth(audience, 6);
      await expect.poll(status).toBe('The audience’s window is open; F fills its screen.');
      await press(speaker, 'ArrowRight');
      await expectBoth(audience, 7);
      await press(audience, 'ArrowRight');
      await expectBoth(audience, 8);
    },
  );

  test('can be closed and opened again in the middle, at the slide of the speaker', async () => {
    const first = await openAudience();
    await press(speaker, '9', 'Enter');
    await expectBoth(first, 9);
    await first.close();
    await expect.poll(status).toBe('The audience’s window was closed.');
    await press(speaker, 'ArrowRight');
    await expectBoth(await openAudience(), 10);
  });

  test('keeps its slide and its keys when the speaker’s is lost, and finds the next one', async () => {
    const audience = await openAudience();
    await press(speaker, '4', 'Enter');
    await expectBoth(audience, 4);
    await speaker.close();
    await press(audience, 'ArrowRight');
    expect(await slideOf(audience)).toBe(5);
    speaker = await context.newPage();
    await speaker.goto(files.address('presenter.html'));
    await expectBoth(audience, 5);
    await press(speaker, 'ArrowRight');
    await expectBoth(audience, 6);
  });
});

describe('a window obeys messages of our own shape alone', () => {
  const scene = { slide: 7, veil: '', zoom: null, spot: null };
  const good = { deck: META.version, from: 'audience', says: 'scene', turn: 99, scene };

  test.each<[string, unknown]>([
    ['of no shape', 'next'],
    ['of another deck', { ...good, deck: 'ffffffff' }],
    ['from nobody we know', { ...good, from: 'deck' }],
    ['with a turn that is no number', { ...good, turn: '99' }],
    ['with a slide that is no number', { ...good, scene: { ...scene, slide: 'NaN' } }],
    ['with a slide the deck does not have', { ...good, scene: { ...scene, slide: 17 } }],
    ['with half a slide', { ...good, scene: { ...scene, slide: 2.5 } }],
    ['with an unknown veil', { ...good, scene: { ...scene, veil: 'red' } }],
    ['with a pointer off the slide', { ...good, scene: { ...scene, spot: { x: -1, y: 0 } } }],
    ['with a zoom of no size', { ...good, scene: { ...scene, zoom: { x: 0, y: 0, scale: Infinity } } }],
    ['with no scene', { ...good, scene: null }],
  ])('not one %s', async (_, message) => {
    const audience = await openAudience();
    const channel = 'new BroadcastChannel(`diptych ${location.pathname}`)';
    for (const page of [speaker, audience]) {
      await page.evaluate(
        `{ const message = ${JSON.stringify(message).replace('"scale":null', '"scale":Infinity')};
           postMessage(message, '*'); ${channel}.postMessage(message); }`,
      );
    }
    await audience.evaluate(`opener.postMessage(${JSON.stringify(message)}, '*')`);
    await press(speaker, 'ArrowRight');
    await expectBoth(audience, 2);
    expect(await audience.locator('.veil, .spot').filter({ visible: true }).count()).toBe(0);
  });

  test('not one from another window than its own, however well shaped', async () => {
    const audience = await openAudience();
    const opened = context.waitForEvent('page');
    await speaker.evaluate("void open('about:blank')");
    const stranger = await opened;
    await stranger.evaluate(`opener.postMessage(${JSON.stringify(good)}, '*')`);
    await press(speaker, 'ArrowRight');
    await expectBoth(audience, 2);
  });

  test('and does obey one that is right', async () => {
    const audience = await openAudience();
    await audience.evaluate(`opener.postMessage(${JSON.stringify(good)}, '*')`);
    await expect.poll(() => slideOf(speaker)).toBe(7);
  });
});
