import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeBrief } from '../../src/brief/brief.ts';
import { openFonts } from '../../src/brief/type/fonts.ts';
import { testAssets, testKit } from './kit.ts';

// A process that lives makes the page again after each edit, from a kit that it reads anew.

const SAMPLE = readFileSync(new URL('sample.md', import.meta.url), 'utf8');
const ORIGIN = { file: 'river/brief.md', places: new Map() };
const EDITS = [
  SAMPLE,
  SAMPLE.replace('several hundred', 'many hundreds of'),
  SAMPLE.replace('language: en-GB', 'language: pl'),
  SAMPLE.replace('paper: a4', 'paper: letter').replace('several hundred', 'ἀρχή and ⇒'),
  SAMPLE,
];

test('what is remembered changes nothing', { timeout: 60_000 }, async () => {
  const assets = testAssets();
  for (const edit of EDITS) {
    const again = await makeBrief(edit, testKit(), assets, ORIGIN);
    const fresh = await makeBrief(edit, testKit(), testAssets(), ORIGIN);
    expect(again.problems).toEqual(fresh.problems);
    expect(again.value.fit).toEqual(fresh.value.fit);
    expect(Buffer.compare(again.value.pdf, fresh.value.pdf)).toBe(0);
  }
});

test('fonts read anew are the same fonts, in one language and under one name', async () => {
  const assets = testAssets();
  const first = await openFonts(testKit(), assets, 'en');
  expect(await openFonts(testKit(), assets, 'en')).toBe(first);
  expect(await openFonts(testKit(), assets, 'de')).not.toBe(first);
  expect(await openFonts(testKit(), testAssets(), 'en')).not.toBe(first);
  const kit = testKit();
  const sans = kit.fonts.get(kit.theme.fonts.sans.regular) ?? new Uint8Array();
  const swapped = { ...kit, fonts: new Map(kit.fonts).set(kit.theme.fonts.text.regular, sans) };
  const other = await openFonts(swapped, assets, 'en');
  const width = ({ measurer }: typeof first): number =>
    measurer.shape('word', kit.theme.fonts.text.regular, []).width;
  expect(width(other)).not.toBe(width(first));
});
