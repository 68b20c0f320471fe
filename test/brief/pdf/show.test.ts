import { describe, expect, test } from 'vitest';
import type { Cluster, Glyph } from '../../../src/base/shaper.ts';
import { type Shown, showText } from '../../../src/brief/pdf/show.ts';

const AT = { x: 10, y: 20, size: 10, tracking: 0, spacing: 0 };

describe('text is shown', () => {
  test('where it stands, on a page whose y grows downwards', () => {
    expect(show([letter('a', 1)])).toBe('BT /F1 10 Tf 0 Tc 1 0 0 -1 10 20 Tm\n[<0001>] TJ\nET');
  });

  test('in one piece, broken only where letters are kerned', () => {
    const shown = show([letter('T', 1, { advance: 0.4 }), letter('o', 2), letter('p', 3)]);
    expect(shown).toContain('[<0001>100<00020003>] TJ');
  });

  test('with more room at its spaces and behind each letter, a ligature counting as its letters', () => {
    const clusters = [letter('ffi', 1), letter(' ', 2), letter('a', 3)];
    const shown = showText(clusters, 'F1', { ...AT, tracking: 0.1, spacing: 2 }, new Map());
    expect(shown).toContain('0.1 Tc');
    expect(shown).toContain('[<0001>-20<0002>-200<0003>] TJ');
  });

  test('with glyphs beside or above their place where the font puts them there', () => {
    expect(show([letter('a', 1), letter('\u0301', 2, { x: -0.2, y: 0.1, advance: 0, plain: 0 })])).toContain(
      '[<0001>] TJ\n1 Ts [200<0002>-200] TJ 0 Ts',
    );
  });
});

test('moves that meet stay two numbers', () => {
  const mark = letter('\u0303', 2, { x: -0.29, advance: 0, plain: 0 });
  expect(show([letter('ų', 1, { advance: 0.49 }), mark])).toContain('[<0001>10 290<0002>-290] TJ');
});

describe('a reader is told', () => {
  test('what each glyph says, a ligature all its letters', () => {
    const shown: Shown = new Map();
    show([letter('o', 1), letter('ffi', 2)], shown);
    expect([...shown].map(([id, { says }]) => [id, says])).toEqual([
      [1, 'o'],
      [2, 'ffi'],
    ]);
  });

  test('which of two signs is meant that the font draws alike', () => {
    const shown = show([letter('’', 1), letter('ʼ', 1), letter('’', 1)]);
    expect(shown.match(/ActualText <\w+>/g)).toEqual(['ActualText <FEFF02BC>']);
  });

  test('the letter that two glyphs draw together', () => {
    const drawn: Cluster = { text: 'á', glyphs: [...letter('a', 1).glyphs, ...letter('\u0301', 2).glyphs] };
    const shown: Shown = new Map();
    expect(show([drawn], shown)).toContain('/Span <</ActualText <FEFF00E1>>> BDC [<00010002>] TJ EMC');
    expect(shown.get(1)?.says).toBe('a');
  });

  test('the letter once when its mark stands higher', () => {
    const mark = letter('\u0301', 2, { y: 0.1, advance: 0, plain: 0 });
    const drawn: Cluster = { text: 'ḱ', glyphs: [...letter('k', 1).glyphs, ...mark.glyphs] };
    expect(show([drawn])).toContain(
      '/Span <</ActualText <FEFF1E31>>> BDC [<0001>] TJ\n1 Ts [<0002>] TJ 0 Ts EMC',
    );
  });
});

function show(clusters: readonly Cluster[], shown: Shown = new Map()): string {
  return showText(clusters, 'F1', AT, shown);
}

function letter(text: string, id: number, more: Partial<Glyph> = {}): Cluster {
  return { text, glyphs: [{ id, advance: 0.5, plain: 0.5, x: 0, y: 0, ...more }] };
}
