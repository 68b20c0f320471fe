import jsqr from 'jsqr';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONGEST_ADDRESS } from '../../../src/base/links.ts';
import { NO_PICTURES } from '../../../src/base/picture.ts';
import { toCode } from '../../../src/base/qr.ts';
import { makeBrief } from '../../../src/brief/brief.ts';
import { launch } from '../../deck/browser.ts';
import { testAssets, testKit } from '../kit.ts';
import { renderPage } from '../render.ts';

// The package is a script, whose types say otherwise.
const decode = jsqr as unknown as typeof jsqr.default;

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser.close());

const COLOPHON =
  '::: sources\n\n## Sources\n\n[^1]: A report\n\n::: colophon\n\n![Code to scan](qr.svg)\n\n## The slides\n\nexample.org\n\n:::\n\n:::';

test.each([
  ['https://example.org/belarus', COLOPHON],
  ['https://example.org/беларусь?a=1&b=2', COLOPHON],
  [`https://example.org/${'a-long-way/'.repeat(20)}`.slice(0, LONGEST_ADDRESS), COLOPHON],
  ['https://example.org/', '::: wing\n\n![Code to scan](qr.svg)\n\n:::\n\nText beside it.'],
])(
  '%s is read from the page at 100 dots to the inch',
  async (address, markdown) => {
    const code = toCode(address, 'qr.svg', '#131A2E');
    const made = await makeBrief(
      markdown,
      testKit(),
      testAssets(),
      { file: 'river/brief.md', places: new Map() },
      new Map([['qr.svg', code]]),
    );
    expect(made.problems).toEqual([]);
    const { data, width, height } = await renderPage(browser, made.value.pdf, 100);
    expect(decode(data, width, height)?.data).toBe(new URL(address).href);
  },
  60_000,
);

test('a picture that is none of the briefing’s is told', async () => {
  const origin = { file: 'river/brief.md', places: new Map() };
  const made = await makeBrief('![A bridge](bridge.png)', testKit(), testAssets(), origin, NO_PICTURES);
  expect(made.problems).toMatchObject([{ code: 'unsupported' }]);
});
