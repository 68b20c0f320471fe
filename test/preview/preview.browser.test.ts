import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BRIEFING, lay, SECTION } from '../cli/call.ts';
import { launch } from '../deck/browser.ts';
import { type Running, saveAtomically, startPreview } from './open.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));
const WAIT = { timeout: 20_000 };

let browser: Browser;
let folder: string;
let preview: Running;
let page: Page;
let complaints: string[]; // of the browser: scripts, policies, what was not found

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych with blanks é '));
  await cp(TEMPLATES, join(folder, 'templates'), { recursive: true });
  await lay(folder, {
    'content/river/briefing.md': BRIEFING,
    'content/river/01-rise.md': SECTION,
    'content/river/02-banks.md': section('Do the banks hold?', 'They hold.', 'The banks hold'),
    'content/river/03-rain.md': section('Will it rain?', 'It will.', 'Rain on Sunday'),
  });
  preview = await startPreview(folder);
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(preview.address);
  await page.waitForSelector('[data-shown]', WAIT);
});

afterEach(async () => {
  await page.close();
  await preview.end();
  await rm(folder, { recursive: true, force: true });
});

describe('the page', () => {
  test('shows deck and brief, loads nothing from elsewhere and breaks no policy', async () => {
    expect(await page.title()).toBe('The river rises · Diptych preview');
    expect(await slide().textContent()).toContain('Water is coming.');
    expect(await inked()).toBeGreaterThan(0.02);
    expect(await page.locator('#fullness').textContent()).toMatch(/^A4 · \d+ % full · text [\d.]+ pt$/);
    expect(await page.locator('#problems').isHidden()).toBe(true);
    await page.locator('iframe').press('ArrowRight');
    await expect.poll(() => page.locator('#place').textContent()).toBe('Slide 2 of 6');
    expect(complaints).toEqual([]);
  });

  test.each([
    ['light', 1280, 720],
    ['dark', 1280, 720],
    ['light', 2560, 1440],
    ['light', 600, 1000],
  ] as const)('is fit for everyone: %s, %i × %i', async (colorScheme, width, height) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await save('02-banks.md', section('Do the banks hold?', 'They {{fact.hold}}.', 'The banks hold'));
    await page.waitForSelector('.old', WAIT);
    await page.evaluate(axe.source);
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      `axe.run(document, { iframes: false }).then(({ violations }) => violations)`,
    );
    expect(found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(width);
  });

  test('is walked through by Tab: follow, deck, size, page', async () => {
    const names: unknown[] = [];
    for (let stop = 0; stop < 3; stop++) {
      await page.keyboard.press('Tab');
      const active = await page.evaluate('document.activeElement.id || document.activeElement.localName');
      if (names.at(-1) !== active) names.push(active);
      if (active === 'iframe') await page.locator('#zoom').focus();
      if (active === 'iframe') names.push('zoom');
    }
    expect(names).toEqual(['follow', 'iframe', 'zoom', 'paper']);
  });

  test('says that it has ended when the preview has', async () => {
    await preview.end();
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/^The preview has ended/);
    expect(await slide().textContent()).toContain('Water is coming.');
  });
});

describe('an edit', () => {
  test('reaches both panels, whose slide, size and scroll stay', async () => {
    await page.locator('#follow').uncheck();
    await goTo(4);
    await page.locator('#zoom').selectOption('twice');
    await expect
      .poll(() => page.evaluate('document.querySelector("canvas").clientWidth'))
      .toBeGreaterThan(800);
    await page.evaluate('document.getElementById("paper").scrollTo(30, 200)');
    const before = await picture();
    await save('02-banks.md', section('Do the banks hold?', 'They held for a week.', 'The banks held'));
    await expect.poll(() => deck().locator('section').nth(2).textContent(), WAIT).toContain('The banks held');
    await expect.poll(picture, WAIT).not.toBe(before);
    expect(await page.locator('#place').textContent()).toBe('Slide 4 of 6');
    expect(await page.evaluate('[paper.scrollLeft, paper.scrollTop]')).toEqual([30, 200]);
    expect(await page.locator('#status').textContent()).toMatch(
      /^1 slide and the page changed since version [0-9a-f]{8}$/,
    );
  });

  test('of letters that no slide had before, or of a slide more, keeps the slide by its title', async () => {
    await page.locator('#follow').uncheck();
    await goTo(4);
    await save('02-banks.md', section('Do the banks hold?', 'They hold.', 'Žižkov’s banks: ½ ≠ ¼'));
    await expect.poll(() => deck().locator('section').nth(2).textContent(), WAIT).toContain('½ ≠ ¼');
    expect(await page.locator('#place').textContent()).toBe('Slide 4 of 6');
    await save('01-a-new-one.md', section('What is new?', 'This is.', 'A section more'));
    await expect.poll(() => page.locator('#place').textContent(), WAIT).toBe('Slide 5 of 7');
    expect(await slide().textContent()).toContain('Rain on Sunday');
    await rm(at('02-banks.md'));
    await expect.poll(() => page.locator('#place').textContent(), WAIT).toBe('Slide 4 of 6');
    await rename(at('03-rain.md'), at('00-rain.md'));
    await expect.poll(() => page.locator('#place').textContent(), WAIT).toBe('Slide 2 of 6');
    expect(complaints).toEqual([]);
  });

  test('leads to the slide of the file that was saved', async () => {
    await save('03-rain.md', section('Will it rain?', 'It will.', 'Rain on Monday'));
    await expect.poll(() => page.locator('#place').textContent(), WAIT).toBe('Slide 4 of 6');
    expect(await slide().textContent()).toContain('Rain on Monday');
  });

  test('that breaks something leaves both panels, marked as old, under the problem; the next one mends it', async () => {
    const before = await picture();
    await save('02-banks.md', section('Do the banks hold?', 'They {{fact.dept}} hold.', 'The banks hold'));
    await page.waitForSelector('.old', WAIT);
    expect(await page.locator('#problems').textContent()).toContain('1 error. Shown as it was before');
    expect(await page.locator('#list .place').first().textContent()).toBe('content/river/02-banks.md:5:6');
    expect(await page.locator('#list mark').first().textContent()).toBe('{{fact.dept}}');
    expect(await page.locator('#list').textContent()).toContain('depth');
    expect(await deck().locator('section').nth(2).textContent()).toContain('The banks hold');
    await expect.poll(picture).not.toBe(before); // smaller, under the problem
    await save('02-banks.md', section('Do the banks hold?', 'They hold.', 'The banks hold'));
    await page.waitForSelector('html:not(.old)', WAIT);
    expect(await page.locator('#problems').isHidden()).toBe(true);
  });

  test('of a template, the theme or a picture shows as well', async () => {
    const css = join(folder, 'templates/explainer/theme.css');
    await writeFile(css, `${await readFile(css, 'utf8')}\nh1 { color: #010203 !important }\n`);
    const colour = (): Promise<string> =>
      deck()
        .locator('h1')
        .last()
        .evaluate(
          (one) =>
            (
              globalThis as unknown as { getComputedStyle: (of: unknown) => { color: string } }
            ).getComputedStyle(one).color,
        );
    await expect.poll(colour, WAIT).toBe('rgb(1, 2, 3)');
    const template = join(folder, 'templates/explainer/deck/title.hbs');
    await saveAtomically(template, `${await readFile(template, 'utf8')}\n{{nope}}\n`);
    await expect
      .poll(() => page.locator('#list .place').first().textContent(), WAIT)
      .toMatch(/^templates\/explainer\/deck\/title\.hbs:/);
    await save('03-rain.md', `${SECTION}\n![A map](map.png)\n`);
    await expect.poll(() => page.locator('#list').textContent(), WAIT).toContain('map.png');
    expect(await page.locator('.old').count()).toBe(1);
  });
});

describe('a place', () => {
  test('is told of the slide in view, of the part of the page that is clicked, and leads to the editor', async () => {
    await goTo(3);
    expect(await page.locator('#section').textContent()).toBe('content/river/02-banks.md:2:8');
    const clicked = async (words: string): Promise<string | null> => {
      const [x, y, width] = await page.evaluate<[number, number, number]>(`(async () => {
        const { getDocument } = globalThis.pdfjsLib;
        const file = await getDocument({ url: new URL('river/brief.pdf', document.baseURI).href }).promise;
        const first = await file.getPage(1);
        const { width, height } = first.getViewport({ scale: 1 });
        const { items } = await first.getTextContent();
        const found = items.find(({ str }) => str.includes(${JSON.stringify(words)}));
        return [found.transform[4] + 2, height - found.transform[5] - 2, width];
      })()`);
      const box = await page.locator('canvas').boundingBox();
      const scale = (box?.width ?? 0) / width;
      await page.locator('canvas').click({ position: { x: x * scale, y: y * scale } });
      return page.locator('#spot').textContent();
    };
    expect(await clicked('It will')).toBe('content/river/03-rain.md:2:8');
    expect(await clicked('They')).toBe('content/river/02-banks.md:2:8');
    expect(await page.locator('.marked').count()).toBe(1);
    expect(await page.locator('a.place').count()).toBe(0); // no editor is set
    const other = await startPreview(folder, '--editor', 'code');
    await page.goto(other.address);
    await page.waitForSelector('[data-shown]', WAIT);
    const link = await page.locator('#section a').getAttribute('href');
    expect(link).toMatch(/^vscode:\/\/file\/[^ ]+\/content\/river\/briefing\.md:\d+:\d+$/);
    await other.end();
  });
});

describe('the disk', () => {
  test('may lose the folder and get it back, by renaming or made anew', async () => {
    const [from, aside] = [join(folder, 'content/river'), join(folder, 'aside')];
    await rename(from, aside);
    await page.waitForSelector('.old', WAIT);
    await rename(aside, from);
    await page.waitForSelector('html:not(.old)', WAIT);
    await cp(from, aside, { recursive: true });
    await rm(from, { recursive: true });
    await page.waitForSelector('.old', WAIT);
    await mkdir(from);
    await cp(aside, from, { recursive: true });
    await page.waitForSelector('html:not(.old)', WAIT);
    await save('03-rain.md', section('Will it rain?', 'It will.', 'Rain after all'));
    await expect.poll(() => slide().textContent(), WAIT).toContain('Rain after all');
  });

  test('may be written to a thousand times: the last is what is shown', { timeout: 120_000 }, async () => {
    for (let number = 1; number <= 1000; number++)
      await writeFile(at('03-rain.md'), section('Will it rain?', 'It will.', `Rain number ${number}`));
    await expect.poll(() => slide().textContent(), WAIT).toContain('Rain number 1000');
    expect(preview.said()).not.toContain('bug');
    expect(complaints).toEqual([]);
  });

  test('may get another briefing, which the menu has then', async () => {
    expect(await page.locator('#menu').isHidden()).toBe(true);
    await lay(folder, {
      'content/lake/briefing.md': BRIEFING.replace('The river rises', 'The lake'),
      'content/lake/01-rise.md': SECTION,
    });
    await page.waitForSelector('#menu:not([hidden])', { ...WAIT, state: 'attached' });
    await page.locator('#briefings').selectOption('lake');
    await expect.poll(() => page.title(), WAIT).toBe('The lake · Diptych preview');
    await expect.poll(() => slide().textContent(), WAIT).toContain('The lake');
    await page.reload();
    await expect.poll(() => page.title(), WAIT).toBe('The lake · Diptych preview');
  });
});

function section(title: string, text: string, point: string): string {
  return `---\ntitle: ${title}\n---\n\n${text}\n\n- ${point}\n- And a second point\n`;
}

function at(name: string): string {
  return join(folder, 'content/river', name);
}

function save(name: string, text: string): Promise<void> {
  return saveAtomically(at(name), text);
}

async function goTo(number: number): Promise<void> {
  await page.locator('iframe').press(String(number));
  await page.locator('iframe').press('Enter');
  await expect.poll(() => page.locator('#place').textContent()).toBe(`Slide ${number} of 6`);
}

function deck(): FrameLocator {
  return page.frameLocator('iframe:not(.waiting)');
}

function slide(): ReturnType<FrameLocator['locator']> {
  return deck().locator('section.current');
}

/** Gives what the page's picture shows, to tell it from another. */
function picture(): Promise<string> {
  return page.evaluate<string>('document.querySelector("canvas").toDataURL()');
}

/** Gives the share of the page's picture that is not white. */
function inked(): Promise<number> {
  return page.evaluate<number>(`(() => {
    const canvas = document.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] < 200) dark++;
    return dark / (data.length / 4);
  })()`);
}
