import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseLine } from '../../src/base/lines.ts';
import { nasty } from '../nasty.ts';

const PLACE = { file: 'f', line: 1, column: 1, endColumn: 2 };

/** Gives nodes without their positions, which lines of front matter do not use. */
function bare(nodes: readonly Nodes[]): unknown[] {
  return nodes.map(({ position: _, ...node }) =>
    'children' in node ? { ...node, children: bare(node.children) } : node,
  );
}

test.each([
  ['1. May 2024', [{ type: 'text', value: '1. May 2024' }]],
  ['# is a sign', [{ type: 'text', value: '# is a sign' }]],
  ['  two \n lines ', [{ type: 'text', value: 'two lines' }]],
  ['', []],
  [
    'a *b*',
    [
      { type: 'text', value: 'a ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
    ],
  ],
  ['AT&amp;T', [{ type: 'text', value: 'AT&T' }]],
])('%j is read as one line of inline Markdown', (text, nodes) => {
  expect(bare(parseLine(text, PLACE).nodes)).toEqual(nodes);
});

test('a line that needs no parser is what the parser would make of it', () => {
  // behind a sign that calls the parser, the same words must come out
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
      const said = (line: string): string => JSON.stringify(bare(parseLine(line, PLACE).nodes));
      const plain = text.replace(/[\\`*_~[\]<&\0]/g, '');
      const parsed = said(`\\_ ${plain}`);
      const words = plain.replace(/\s+/g, ' ').trim();
      expect(parsed).toBe(JSON.stringify([{ type: 'text', value: words === '' ? '_' : `_ ${words}` }]));
      expect(said(plain)).toBe(words === '' ? '[]' : JSON.stringify([{ type: 'text', value: words }]));
    }),
    { numRuns: 1000 },
  );
});
