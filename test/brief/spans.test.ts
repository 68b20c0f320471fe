import { describe, expect, test } from 'vitest';
import type { Paragraph } from 'mdast';
import { parseMarkdown } from '../../src/base/markdown.ts';
import { type Span, splitBold, textOf, toSpans } from '../../src/brief/spans.ts';

describe('spans', () => {
  test('carry the looks of words', () => {
    const spans = read('plain **bold** *set off* `code` ~~gone~~ [there](https://example.org)');
    const looks = (text: string): Partial<Span> => spans.find((span) => span.text.trim() === text) ?? {};
    expect(looks('bold')).toMatchObject({ cut: 'semibold' });
    expect(looks('set off')).toMatchObject({ cut: 'italic' });
    expect(looks('code')).toMatchObject({ code: true });
    expect(looks('gone')).toMatchObject({ struck: true });
    expect(looks('there')).toMatchObject({ link: 'https://example.org' });
  });

  test('drop the soft hyphen, which shares the hyphen’s glyph in some fonts', () => {
    expect(textOf(read('state\u00ADment'))).toBe('statement');
  });

  test('read ends of lines as spaces and forced ones as ends', () => {
    expect(textOf(read('one\ntwo  \nthree'))).toBe('one two\nthree');
  });

  test('keep the numbers of two sources apart', () => {
    const { root } = parseMarkdown('Text[^1][^2]\n\n[^1]: one\n\n[^2]: two\n');
    const spans = toSpans((root.children[0] as Paragraph).children, CONTEXT);
    expect(textOf(spans)).toBe('Text1\u00A02');
  });

  test('tell of an image instead of dropping it in silence', () => {
    const refused: string[] = [];
    read('![a map](map.png)', (what) => refused.push(what));
    expect(refused).toEqual(['an image']);
  });
});

test('a key figure is the bold words at the beginning', () => {
  const { bold, rest } = splitBold(read('**9.3m** **people** live here'));
  expect([textOf(bold), textOf(rest)]).toEqual(['9.3m', 'people live here']);
});

const CONTEXT = { definitions: new Map(), refuse: () => undefined };

function read(markdown: string, refuse: (what: string) => void = () => undefined): Span[] {
  const { root } = parseMarkdown(markdown);
  return toSpans((root.children[0] as Paragraph).children, { ...CONTEXT, refuse });
}
