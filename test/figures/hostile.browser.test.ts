import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasErrors } from '../../src/base/problems.ts';
import { readDrawing } from '../../src/content/svg/read.ts';
import { everyElement, readXml } from '../../src/content/svg/xml.ts';
import { toSvg } from '../../src/figures/svg.ts';
import { launch } from '../deck/browser.ts';
import { draw } from './draw.ts';

// Nothing of an author's file is passed on but numbers, colours and words, whatever it holds. A drawing with a script is
// an error and reaches no output; here it is painted all the same.

const NAMES =
  'svg g a switch symbol defs use rect circle ellipse line polyline polygon path text tspan textPath tref image foreignObject script style set animate animateMotion animateTransform mpath discard handler listener iframe object embed video audio canvas img html body link meta base form input math filter feImage mask marker pattern clipPath linearGradient radialGradient stop font font-face cursor view title desc metadata'.split(
    ' ',
  );
const ATTRIBUTES =
  'href xlink:href src style fill stroke filter mask clip-path marker-end cursor class id transform d points x y dx width height viewBox from to values attributeName begin content data action formaction srcdoc font-family font-size text-anchor stroke-dasharray preserveAspectRatio xml:base onload onclick onerror onbegin onend onmouseover onfocus ontoggle onanimationstart autofocus tabindex'.split(
    ' ',
  );
const LIVE = 'globalThis.alive = true';
const VALUES = [
  `javascript:${LIVE}`,
  LIVE,
  `data:text/html,<script>${LIVE}</script>`,
  'https://live.test/a.svg#b',
  '//live.test/a.png',
  'url(https://live.test/a#b)',
  'url(#a) url(//live.test/b)',
  '#a',
  '@import url(https://live.test/a.css)',
  `"><script>${LIVE}</script>`,
  `';}</style><script>${LIVE}</script>`,
  'expression(alert(1))',
  '0 0 10 10',
  '10',
  '-1e99',
  'NaN',
  'M0 0L9 9" onload="alive=1',
  '\u202Etxt',
  'a',
];

const ALLOWED =
  /^(?:svg|style|g|rect|line|ellipse|path|text|tspan) ?(?: ?(?:xmlns|viewBox|width|height|lang|text-rendering|preserveAspectRatio|transform|x|y|x1|y1|x2|y2|cx|cy|rx|ry|d|dx|dy|fill|fill-opacity|fill-rule|stroke|stroke-width|stroke-opacity|stroke-linecap|stroke-linejoin|stroke-miterlimit|stroke-dasharray|stroke-dashoffset|text-anchor|font-family|font-size|space))*$/;

const escaped = (value: string): string => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const tree: fc.Arbitrary<string> = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .record({
      name: fc.constantFrom(...NAMES),
      given: fc.uniqueArray(fc.tuple(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES)), {
        maxLength: 5,
        selector: ([name]) => name,
      }),
      inner: fc.array(fc.oneof({ maxDepth: 4 }, fc.constantFrom(...VALUES).map(escaped), tie('element')), {
        maxLength: 3,
      }),
    })
    .map(({ name, given, inner }) => {
      const attributes = given.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
      return `<${name}${attributes}>${inner.join('')}</${name}>`;
    }),
})).element;

const whole = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${inner}</svg>`;

test('whatever a drawing is made of, only shapes and words are painted back', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
      const { value, problems } = readDrawing('river/a.svg', whole(trees.join('')));
      if (!value) return hasErrors(problems);
      const svg = toSvg(value.scene, value.size, { fonts: [], language: 'en', dark: null });
      for (const { name, attributes } of everyElement(readXml('a.svg', svg)))
        expect([name, ...attributes.keys()].join(' ')).toMatch(ALLOWED);
      expect(svg).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined)/);
      return true;
    }),
    { numRuns: 500 },
  );
});

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser.close());

test('every attribute on every element finds nothing alive in a browser without a policy', async () => {
  const parts = NAMES.flatMap((name) =>
    VALUES.map((value, shift) => {
      const given = ATTRIBUTES.map((key, index) => {
        const one = VALUES[(index + shift) % VALUES.length] ?? '';
        return ` ${key}="${escaped(one)}"`;
      });
      return `<${name}${given.join('')}>${escaped(value)}<text>${escaped(value)}</text></${name}>`;
    }),
  );
  const { drawing, problems } = await draw(whole(parts.join('')));
  expect(hasErrors(problems)).toBe(true);
  const svg = new TextDecoder().decode(drawing.bytes);
  expect(svg.length).toBeGreaterThan(10_000);
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => asked.push(dialog.message()));
  await page.setContent(
    `<!doctype html><body>${svg}<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`,
  );
  await page.mouse.move(50, 50);
  await page.mouse.click(50, 50);
  await page.waitForTimeout(200);
  expect(await page.evaluate("'alive' in globalThis")).toBe(false);
  expect(await page.locator('script, foreignObject, a, image, use, animate, [onload], [href]').count()).toBe(
    0,
  );
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  await page.close();
});
