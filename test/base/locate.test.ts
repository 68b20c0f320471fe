import { describe, expect, test } from 'vitest';
import { located } from '../../src/base/locate.ts';
import type { Problem } from '../../src/base/problems.ts';

const ABOUT = { file: 'x/01-one.md', line: 1, column: 1, endColumn: 2 };
const SOURCES = new Map([
  ['x/briefing.md', '---\ntitle: A ★ rises\n---\n'],
  ['x/01-one.md', '---\ntitle: One\n---\n- A ☃ here\n\nCaf\u0065\u0301 🦉 and سلام.\n'],
  ['kit/words.yaml', 'en:\n  sources: ⚑ Sources\n'],
]);
const at = (file: string, line: number, column: number, endColumn: number): Problem['place'] => ({
  file,
  line,
  column,
  endColumn,
});

describe('a sign that no font has is told', () => {
  test.each([
    ['in its section', '☃', at('x/01-one.md', 4, 5, 6)],
    ['as UTF-16 counts, behind letters with loose marks', '🦉', at('x/01-one.md', 6, 6, 8)],
    ['in another file of the briefing', '★', at('x/briefing.md', 2, 10, 11)],
    ['in the words of the kit', '⚑', at('kit/words.yaml', 2, 12, 13)],
    ['where the stage knew it, when nobody typed it', '♥', ABOUT],
  ])('%s', (_, text, place) => {
    expect(located([{ code: 'missing-glyph', place: ABOUT, text }], SOURCES)).toEqual([
      { code: 'missing-glyph', place, text },
    ]);
  });

  test('once, by the page rather than by the slides', () => {
    const page: Problem = { code: 'missing-glyph', place: ABOUT, text: '☃' };
    const slides: Problem = { ...page, code: 'borrowed-glyph' };
    expect(located([slides, page, page], SOURCES)).toMatchObject([{ code: 'missing-glyph' }]);
  });
});

test('a word in a script that cannot be set is told whole', () => {
  const problem: Problem = { code: 'unsupported-script', place: ABOUT, script: 'Arabic', text: 'سلام' };
  expect(located([problem], SOURCES)).toMatchObject([{ place: at('x/01-one.md', 6, 13, 17) }]);
});
