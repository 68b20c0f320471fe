import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contrast, textsSeen } from './contrast.ts';
import { type DeckFiles, META, openFiles } from './files.ts';
import { measureSpill } from './measure.ts';
import { ODD } from './odd.ts';

// What authors write that no layout was drawn for, as it is seen.

vi.setConfig({ testTimeout: 30_000 }); // a real browser on a busy machine

let files: DeckFiles;
let page: Page;
let printed: string[]; // the text of each slide as it is seen, signs that CSS writes included

beforeAll(async () => {
  files = await openFiles(ODD, META);
  page = await (await files.context()).newPage();
  await page.goto(files.address('deck.html'));
  printed = await textsOf(await page.pdf({ preferCSSPageSize: true }));
}, 120_000);
afterAll(() => files.close());

async function textsOf(bytes: Buffer): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(inLines(items.flatMap((item) => ('str' in item ? [item] : []))));
  }
  await pdf.destroy();
  return texts;
}

/** Gives the pieces of a page in the order of their lines; signs that CSS writes are painted last. */
function inLines(pieces: readonly { str: string; transform: number[] }[]): string {
  const placed = pieces.map(({ str, transform: [, , , , x = 0, y = 0] }) => ({
    str,
    x,
    line: -Math.round(y / 12),
  }));
  const sorted = placed.sort((a, b) => a.line - b.line || a.x - b.x);
  return sorted
    .map(({ str }) => str)
    .join(' ')
    .replace(/\s+/g, ' ');
}

const slide = (title: string): string =>
  printed[files.deck.slides.findIndex((one) => one.title.includes(title))] ?? '';

describe('a slide shows', () => {
  test.each([
    ['points', 'begins at seven', ['7 seven', '1 within', '2 again within it', '8 eight', '9 nine']],
    ['panels', 'in panels', ['3 three a b', '4 four']],
    ['columns', 'in columns', ['12 twelve a b', '13 thirteen']],
    ['sources', 'Where it comes from', ['3 One source']],
  ])('the numbers that the author gave, in %s', (_, title, rows) => {
    for (const row of rows) expect(slide(title)).toContain(row);
  });

  test('the marks of a quote once: the author’s, or else ours, before the numbers of its sources', () => {
    expect(slide('their own marks')).toMatch(/“We used to .* “Now we wait for luck.”/);
    expect(slide('their own marks')).not.toMatch(/“ ?“|” ?”/);
    expect(slide('who said them')).toMatch(/“ We used to .*luck\.” — A pilot , 2024(?! ?”)/);
    expect(slide('A few words')).toMatch(/“ Mind the step. ?”/);
  });

  test('nothing that hides or leaves the slide', async () => {
    await page.keyboard.press('Home');
    const spills: string[] = [];
    for (let number = 1; number <= printed.length; number += 1) {
      spills.push(...(await page.locator('main > section.current').evaluate(measureSpill)));
      await page.keyboard.press('ArrowRight');
    }
    expect(spills).toEqual([]);
  });
});

test.each(['light', 'dark'])(
  'in %s colours every text has a contrast of at least 4.5 and 24 px',
  async (mode) => {
    const own = await openFiles(ODD.replace(/<!-- _class: (\w+) -->/g, `<!-- _class: $1 ${mode} -->`), META);
    const view = await (await own.context()).newPage();
    await view.goto(own.address('deck.html'));
    const weak: unknown[] = [];
    let texts = 0;
    for (let number = 1; number <= own.deck.slides.length; number += 1) {
      const seen = await view.locator('main > section.current').evaluate(textsSeen);
      texts += seen.length;
      weak.push(...seen.filter(({ text, ground, size }) => contrast(text, ground) < 4.5 || size < 24));
      await view.keyboard.press('ArrowRight');
    }
    expect(texts).toBeGreaterThan(100);
    expect(weak).toEqual([]);
    await own.close();
  },
);
