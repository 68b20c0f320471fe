import { expect, test } from 'vitest';
import { toBlocks } from '../../../src/brief/read/read.ts';
import { textOf } from '../../../src/brief/spans.ts';
import type { RawBlock } from '../../../src/brief/blocks.ts';

test.each([
  ['en-GB', 'Words.', ['“Words.”']],
  ['de', 'Worte.', ['„Worte.“']],
  ['de-CH', 'Worte.', ['«Worte.»']],
  ['fr', 'Des mots !', ['«\u00A0Des mots !\u00A0»']],
  ['pl', 'Słowa.', ['„Słowa.”']],
  ['be', 'Словы.', ['«Словы.»']],
  ['sv', 'Ord.', ['”Ord.”']],
  ['ja', 'Words.', ['“Words.”']],
  ['en', 'Words.[^1]', ['“Words.”1']],
  ['en', '“Words.”', ['“Words.”']],
  ['de', '»Worte.«', ['»Worte.«']],
  ['en', 'He said “no”.', ['“He said “no”.”']],
  ['en', 'One\n>\n> Two', ['“One', 'Two”']],
  ['en', 'One\n>\n> — Somebody', ['“One”', '— Somebody']],
  ['en', '— Nobody', ['— Nobody']],
])('in %s the quote %j is set between the marks of its language', (language, words, expected) => {
  expect(saidIn(`::: quote\n\n> ${words}\n\n:::\n\n[^1]: A source`, language)).toEqual(expected);
});

test('a quote outside its container has no marks, since it need not be anybody’s words', () => {
  expect(saidIn('> Words.', 'en')).toEqual(['Words.']);
});

function saidIn(markdown: string, language: string): string[] {
  const { value } = toBlocks(markdown, { file: 'a.md', places: new Map() }, { language });
  return textsIn(value.slice(0, 1));
}

function textsIn(blocks: readonly RawBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [textOf(block.leaf.text)];
    return block.kind === 'group' || block.kind === 'quote' ? textsIn(block.blocks) : [];
  });
}
