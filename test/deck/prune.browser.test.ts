import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compact } from '../../src/deck/css.ts';
import { makeDeck } from '../../src/deck/deck.ts';
import { namesIn, prune } from '../../src/deck/prune.ts';
import { preamble, smaller } from '../../src/deck/theme.ts';
import { buildGolden, goldenNames } from '../golden.ts';
import { launch } from './browser.ts';
import { LAYOUTS, META } from './files.ts';
import { readAssets, readKit } from './kit.ts';

// What leaves a deck's style changes nothing of its look: every computed style is the same with the whole theme.

const kit = readKit();
const GOLDEN = await goldenNames();
const WHOLE = compact(preamble(kit.theme) + smaller(kit.theme) + kit.css);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 120_000);

afterAll(() => browser.close());

/** Opens a file that lets a test change its style. */
async function open(html: string): Promise<Page> {
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 1280, height: 720 },
  });
  const page = await context.newPage();
  await page.route('http://deck.test/', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  await page.goto('http://deck.test/');
  return page;
}

/** Gives what of a page looks otherwise under another style: its elements and what stands before and after them. Runs in the browser. */
async function differences(css: string): Promise<string[]> {
  interface Element {
    readonly outerHTML: string;
    textContent: string;
  }
  const { document, getComputedStyle } = globalThis as unknown as {
    document: {
      querySelectorAll(selector: string): Iterable<Element>;
      readonly fonts: Iterable<{ load(): Promise<unknown> }>;
      getAnimations(): readonly { finish(): void }[];
    };
    getComputedStyle(
      element: Element,
      part: string,
    ): Iterable<string> & { getPropertyValue(name: string): string };
  };
  const seen = async (): Promise<string[]> => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    document.getAnimations().forEach((animation) => animation.finish());
    return [...document.querySelectorAll('body, body *')].flatMap((element) =>
      ['', '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part);
        if (part !== '' && style.getPropertyValue('content') === 'none') return '';
        return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n');
      }),
    );
  };
  const [style] = document.querySelectorAll('style');
  if (!style) return ['no style'];
  const { textContent } = style;
  const names = [...getComputedStyle(style, '')].filter((name) => !name.startsWith('--')); // values for others, which may be left out
  const before = await seen();
  style.textContent = css;
  const after = await seen();
  style.textContent = textContent;
  const other = after.findIndex((look, index) => look !== before[index]);
  if (other < 0) return [];
  const known = new Set(before[other]?.split('\n'));
  return after[other]?.split('\n').filter((look) => !known.has(look)) ?? [];
}

type State = 'shown' | 'dark' | 'overview' | 'text' | 'printed';

/** How a page comes into a state from those above it. */
const STATES: Readonly<Record<State, (page: Page) => Promise<unknown>>> = {
  shown: async () => undefined,
  dark: (page) => page.emulateMedia({ colorScheme: 'dark' }),
  overview: (page) => page.keyboard.press('o'),
  text: (page) => page.evaluate(`document.documentElement.classList.replace('playing', 'text')`),
  printed: (page) => page.emulateMedia({ media: 'print' }),
};

async function looksSame(html: string, states: readonly State[]): Promise<void> {
  const theme = /@layer theme\{[^]*?(?=section\{--of:)/;
  const pruned = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
  const whole = pruned.replace(theme, () => `@layer theme{${WHOLE}`);
  expect(whole.length).toBeGreaterThan(pruned.length);
  const page = await open(html);
  const compare = async (state: string): Promise<void> =>
    expect(await page.evaluate(differences, whole), state).toEqual([]);
  for (const state of states) {
    await STATES[state](page);
    await compare(state);
  }
  await page.context().close();
}

describe('a deck with a part of the theme looks as with all of it', () => {
  test.each(GOLDEN)('the case %s', async (name) => {
    const made = await buildGolden(name);
    const deck = made.files.find((file) => file.name === 'deck.html');
    if (deck) await looksSame(new TextDecoder().decode(deck.bytes), ['shown', 'text', 'printed']);
  });

  const [head = '', ...slides] = LAYOUTS.split(/\n---\n/);
  test.each(slides.map((slide) => [/_class: (.*?) -->/.exec(slide)?.[1] ?? 'none', slide]))(
    'one slide: %s',
    async (_, slide) => {
      const { value } = await makeDeck(
        `---\n${head.replace(/^---\n/, '')}\n---\n${slide}`,
        kit,
        readAssets(),
        META,
      );
      await looksSame(value.html, ['shown', 'dark', 'overview', 'text', 'printed']);
      await looksSame(value.presenter, ['shown', 'printed']);
    },
  );
});

const NAMES = ['p', 'ul', 'li', 'b'];
const CLASSES = ['a', 'b', 'c'];
const { compound } = fc.letrec<{ compound: string; selector: string; list: string }>((tie) => ({
  list: fc.array(tie('selector'), { minLength: 1, maxLength: 2 }).map((all) => all.join(', ')),
  selector: fc
    .array(fc.tuple(tie('compound'), fc.constantFrom(' ', ' > ', ' + ', ' ~ ')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.map(([one, combinator], index) => (index > 0 ? combinator : '') + one).join('')),
  compound: fc
    .tuple(
      fc.constantFrom('', '*', ...NAMES, 'P', 'i'),
      fc.subarray([...CLASSES, 'd'], { maxLength: 2 }),
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('', '', ':first-child', ':nth-child(2n + 1)', '[class]', '[class~="a"]'),
        fc
          .tuple(fc.constantFrom('is', 'where', 'not', 'has'), tie('list'))
          .map(([name, list]) => `:${name}(${list})`),
      ),
    )
    .map(([type, classes, rest]) => `${type}${classes.map((name) => `.${name}`).join('')}${rest}` || '*'),
}));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.subarray(CLASSES),
      fc.oneof(
        { depthSize: 'small' },
        fc.constant(''),
        fc.array(tie('element'), { maxLength: 3 }).map((all) => all.join('')),
      ),
    )
    .map(([name, classes, inner]) => `<${name} class="${classes.join(' ')}">${inner}</${name}>`),
}));

test('what leaves matches nothing, in any document and for any selector', async () => {
  const page = await (await browser.newContext()).newPage();
  let left = 0;
  const cases = fc.tuple(element, fc.array(compound, { minLength: 5, maxLength: 20 }));
  const check = fc.asyncProperty(cases, async ([html, selectors]) => {
    const named = namesIn(`<body>${html}`, '');
    const gone = selectors.filter((selector) => prune(`${selector}{color:red}`, named) === '');
    left += gone.length;
    await page.setContent(`<!doctype html><body>${html}`);
    const matched = `${JSON.stringify(gone)}.filter((one) => CSS.supports('selector(' + one + ')') && document.querySelector(one))`;
    expect(await page.evaluate(matched)).toEqual([]);
  });
  await fc.assert(check, { numRuns: 200 });
  expect(left).toBeGreaterThan(200);
  await page.context().close();
});
