import type { Font } from 'fontkit';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { openDeflate } from '../../src/base/deflate.ts';
import { fontFaces } from '../../src/deck/fonts.ts';
import { openSubsetter } from '../../src/deck/subset.ts';
import { toWoff } from '../../src/base/woff.ts';
import { readAssets, readKit } from './kit.ts';

const kit = readKit();
const assets = readAssets();
const subset = await openSubsetter(assets.subsetter);
const deflate = openDeflate(assets.deflater);
const tools = { subset, deflate };
const whole = kit.fonts.get(kit.theme.fonts.display.semibold) ?? new Uint8Array();
const points = (text: string) => new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
const open = (bytes: Uint8Array) => fontkit.create(Buffer.from(bytes)) as Font;

describe('a font cut down', () => {
  const cut = open(subset(whole, points('AVToefil 2014Ўўłжf')));

  test('sets its characters exactly as the whole font does: widths, kerning, ligatures', () => {
    for (const text of ['AV To', 'fil', 'Ўў ж', '2014']) {
      const [short, long] = [cut.layout(text), open(whole).layout(text)];
      expect(short.advanceWidth, text).toBe(long.advanceWidth);
      expect(short.glyphs, text).toHaveLength(long.glyphs.length);
    }
    const alone = ['A', 'V']
      .map((letter) => cut.layout(letter).advanceWidth)
      .reduce((sum, width) => sum + width);
    expect(cut.layout('AV').advanceWidth).toBeLessThan(alone);
  });

  test('keeps figures of one width for tables', () => {
    const sans = kit.fonts.get(kit.theme.fonts.sans.regular) ?? new Uint8Array();
    const figures = open(subset(sans, points('0123456789')));
    const widths = new Set([...'0123456789'].map((figure) => figures.layout(figure, ['tnum']).advanceWidth));
    expect(widths.size).toBe(1);
  });

  test('holds nothing else, and is small', () => {
    expect(cut.hasGlyphForCodePoint('Q'.charCodeAt(0))).toBe(false);
    expect(subset(whole, points('abc')).length).toBeLessThan(whole.length / 20);
  });

  test('is the same bytes each time', () => {
    expect(subset(whole, points('ba'))).toEqual(subset(whole, points('ab')));
  });

  test('of something that is no font is our mistake', () => {
    expect(() => subset(new Uint8Array([1, 2, 3]), points('a'))).toThrow('TrueType');
  });

  test('reads the same packed as WOFF', () => {
    const ttf = subset(whole, points('AVToefil'));
    const woff = toWoff(ttf, deflate);
    expect(woff.length).toBeLessThan(ttf.length);
    expect(open(woff).layout('AV To').advanceWidth).toBe(open(ttf).layout('AV To').advanceWidth);
  });
});

describe('embedded fonts', () => {
  const names = (html: string) =>
    fontFaces(kit, html, '', tools).match(/font-family:"[^"]*";font-weight:\d+;font-style:\w+/g);

  test('are the cuts that the deck uses', () => {
    expect(names('<p>plain</p>')).toEqual([
      'font-family:"Diptych Sans";font-weight:400;font-style:normal',
      'font-family:"Diptych Serif Display";font-weight:400;font-style:normal',
      'font-family:"Diptych Serif Display";font-weight:600;font-style:normal',
    ]);
    expect(names('<p><strong>a</strong> <em>b</em></p>')).toHaveLength(5);
  });

  test('are the same for notes in plain letters, and hold whatever else notes are written in', () => {
    const slides = fontFaces(kit, 'text', '', tools);
    expect(fontFaces(kit, 'text', 'Quite a Joke', tools)).toBe(slides);
    expect(fontFaces(kit, 'text', 'ў', tools)).not.toBe(slides);
  });

  test('are data, never an address', () => {
    expect(fontFaces(kit, 'text', '', tools).match(/url\([^)]{12}/g)).toEqual(
      Array(3).fill('url(data:font/wo'),
    );
  });
});
