import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Piece } from '../../../src/deck/measure/box.ts';
import { ROOT } from '../../../src/deck/measure/computed.ts';
import { rangeOf, toLines, toParagraph } from '../../../src/deck/measure/paragraph.ts';
import type { Type } from '../../../src/deck/measure/type.ts';

/** Type in which a letter is 10 px wide, a wide one 17 and a space 4, on lines of 20 px. */
const TYPE: Type = {
  widths: (text) => Float64Array.from(text, (sign) => (sign === ' ' ? 4 : sign === 'm' ? 17 : 10)),
  extent: () => ({ ascent: 15, descent: 5 }),
};

const paragraph = (text: string, wrap = 'break-word', whiteSpace = 'normal') => {
  const style = { ...ROOT, wrap, whiteSpace };
  const pieces: Piece[] = text
    .split('*')
    .map((part) => ({ kind: 'text', text: part, style, raise: 0 }) as const);
  return toParagraph(pieces, style, TYPE, () => ({ width: 0, height: 0 }));
};
const linesOf = (text: string, width: number, wrap?: string, whiteSpace?: string) => {
  const { starts } = toLines(paragraph(text, wrap, whiteSpace), width);
  const shown = paragraph(text, wrap, whiteSpace).text;
  return starts.map((start, index) => shown.slice(start, starts[index + 1]));
};

test.each([
  ['aa bb cc', 44, ['aa bb ', 'cc']],
  ['aa  bb\ncc', 43, ['aa ', 'bb ', 'cc']],
  ['low-cost way', 40, ['low-', 'cost ', 'way']],
  ['a*a b*b', 24, ['aa ', 'bb']],
  ['aaaaa bb', 30, ['aaa', 'aa ', 'bb']],
  ['aaaaa bb', 5, ['a', 'a', 'a', 'a', 'a ', 'b', 'b']],
])('%j in %d px is %j', (text, width, lines) => {
  expect(linesOf(text, width)).toEqual(lines);
});

test('a word that must not break runs out, and says by how much', () => {
  expect(linesOf('aaaaa bb', 30, 'normal')).toEqual(['aaaaa ', 'bb']);
  expect(toLines(paragraph('aaaaa bb', 'normal'), 30).widest).toBe(50);
});

test('code keeps its spaces and ends of lines', () => {
  expect(linesOf('a\n  b\n\nc', 100, 'break-word', 'pre-wrap')).toEqual(['a\n', '  b\n', '\n', 'c']);
});

const texts = fc
  .array(fc.constantFrom('a', 'mm', 'word', 'low-cost', ' ', ' ', '*', '(or', 'Я', 'x/y', '…'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('a narrower measure never gives fewer lines, and loses no sign', () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 200 }),
      (text, width, more) => {
        const [narrow, wide] = [linesOf(text, width), linesOf(text, width + more)];
        expect(narrow.length).toBeGreaterThanOrEqual(wide.length);
        expect(narrow.join('')).toBe(wide.join(''));
      },
    ),
  );
});

test('a text stands on one line where it may be as wide as it likes, and never runs out of its least width', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const all = paragraph(text, 'normal');
      const { min, max } = rangeOf(all);
      expect(toLines(all, max).starts.length).toBeLessThanOrEqual(1);
      expect(toLines(all, min).widest).toBeLessThanOrEqual(min);
    }),
  );
});
