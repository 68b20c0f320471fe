import { describe, expect, test } from 'vitest';
import { openFonts } from '../../../src/brief/type/fonts.ts';
import { testAssets, testKit } from '../kit.ts';

const SERIF = 'fonts/DiptychSerif-Regular.ttf';
const ITALIC = 'fonts/DiptychSerif-Italic.ttf';
const { measurer, open } = await openFonts(testKit(), testAssets(), 'en-GB');
const width = (text: string, features: readonly string[] = []): number =>
  measurer.shape(text, SERIF, features).width;

describe('measuring', () => {
  test('kerns letters that stand side by side', () => {
    expect(width('AV')).toBeLessThan(width('A') + width('V') - 0.05);
  });

  test('gives a width to each UTF-16 unit, of a ligature its share', () => {
    const { advances, width: whole } = measurer.shape('office', SERIF, []);
    expect(advances).toHaveLength(6);
    expect(advances.reduce((sum, advance) => sum + advance)).toBeCloseTo(whole);
    expect(advances.every((advance) => advance > 0.1)).toBe(true);
  });

  test('uses the features that are asked for', () => {
    expect(measurer.has('sups', SERIF)).toBe(true);
    expect(measurer.has('none', SERIF)).toBe(false);
    expect(width('12', ['sups'])).toBeLessThan(width('12') * 0.9);
  });

  test('knows which letters a font draws and how high its capitals are', () => {
    expect([...'AўґŁ'].every((sign) => measurer.covers(sign.codePointAt(0) ?? 0, SERIF))).toBe(true);
    expect(measurer.covers(0x1f989, SERIF)).toBe(false);
    expect(measurer.capital(SERIF)).toBeCloseTo(0.67);
  });
});

describe('an opened font', () => {
  test('sets a line with the words, spaces and widths that were measured', () => {
    const clusters = open(SERIF).set('Two offices', []);
    expect(clusters.map(({ text }) => text).join('')).toBe('Two offices');
    const set = clusters.flatMap(({ glyphs }) => glyphs).reduce((sum, { advance }) => sum + advance, 0);
    expect(set).toBeCloseTo(width('Two ') + width('offices'));
  });

  test('sets any length of text without a space', () => {
    const text = '𝔄\u0301'.repeat(1000);
    const clusters = open(SERIF).set(text, []);
    expect(clusters.map((cluster) => cluster.text).join('')).toBe(text);
  });

  test('tells what a PDF says of it', () => {
    const { name, outlines, lean, fixed } = open(ITALIC).facts;
    expect({ name, outlines, fixed }).toEqual({
      name: 'DiptychSerif-Italic',
      outlines: 'glyf',
      fixed: false,
    });
    expect(lean).toBeLessThan(0);
  });

  test('is one that the kit has', () => {
    expect(() => open('fonts/none.ttf')).toThrow('no font file fonts/none.ttf');
  });
});
