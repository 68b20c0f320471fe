import { Marp } from '@marp-team/marp-core';
import fc from 'fast-check';
import type { BlockContent, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, plainText } from '../../src/base/markdown.ts';
import { readBody, readLine } from '../../src/content/body.ts';
import { emitBlocks, emitLine, emitText } from '../../src/templates/emit.ts';
import { HELPERS } from '../../src/templates/helpers.ts';
import { nasty } from '../nasty.ts';

const PLACE = { file: 'f', line: 1, column: 1, endColumn: 2 };
const marp = new Marp({ script: false, emoji: { shortcode: false, unicode: false } });
marp.themeSet.default = marp.themeSet.add('/* @theme plain */'); // packing a real theme's CSS is most of a render

function bodyOf(text: string): BlockContent[] {
  const blocks = readBody('f', text).value.children;
  return blocks.flatMap((block) => (block.type === 'container' ? block.children : [block])) as BlockContent[];
}

function words(nodes: readonly RootContent[]): string {
  return plainText(nodes).replace(/\s+/g, '');
}

describe('blocks', () => {
  test('mean the same when they are read again', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom('deck' as const, 'brief' as const), (text, panel) => {
        const blocks = bodyOf(text);
        const again = parseMarkdown(emitBlocks(blocks, panel).replaceAll('\0', ''));
        expect(again.unpaired).toEqual([]);
        expect(words(again.root.children)).toBe(words(blocks));
        expect(again.root.children.map(({ type }) => type)).toEqual(blocks.map(({ type }) => type));
      }),
      { numRuns: 2000 },
    );
  });

  test('stay on their slide: three sections are three slides, each with its own headline', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (...texts) => {
        const slides = texts.map(
          (text, index) => `## Slide ${index}\n\n${emitBlocks(bodyOf(text), 'deck').replaceAll('\0', '')}`,
        );
        const { html, comments } = marp.render(slides.join('\n\n---\n\n'), { htmlAsArray: true });
        expect(html).toHaveLength(3);
        html.forEach((slide, index) => expect(slide).toContain(`>Slide ${index}</h2>`));
        expect(comments).toEqual([[], [], []]);
        expect(html.join('')).not.toMatch(/<style|<script|background-image|class="title"/);
      }),
      { numRuns: 300, examples: [['', '', 'https://a.org```![bg](x)```']] },
    );
  });
});

describe('lines', () => {
  test.each(['a heading', 'a paragraph'])('keep their words in %s', (where) => {
    const put = (line: string): string => (where === 'a heading' ? `## ${line}` : line);
    fc.assert(
      fc.property(nasty, (text) => {
        const { nodes } = readLine(text, PLACE).value;
        const line = emitLine(nodes, 'brief');
        if (line === '') return;
        const { root } = parseMarkdown(put(line));
        expect(root.children).toHaveLength(1);
        expect(words(root.children)).toBe(words([...nodes]));
      }),
      { numRuns: 1000 },
    );
  });

  test('keep the words of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { root } = parseMarkdown(emitText(text, 'deck'));
        expect(words(root.children)).toBe(text.replace(/\s+/g, '').replaceAll('\0', '\uFFFD'));
      }),
    );
  });
});

describe('notes', () => {
  const note = (text: string): string =>
    String(HELPERS['note']?.call({}, { fn: () => text, inverse: () => '', hash: {} }));

  test('end where the template ends them and set no directive', () => {
    fc.assert(
      fc.property(
        fc.oneof(nasty, fc.constantFrom('class: title', 'paginate: false\ntheme: x', '- a: b', '{a: b}')),
        (text) => {
          const { html, comments } = marp.render(`# A\n\n${note(text)}\n\n---\n\n# B`, { htmlAsArray: true });
          expect(html).toHaveLength(2);
          expect(html[0]).not.toMatch(/class="title"|data-theme="x"/);
          expect(comments[0]).toHaveLength(text.trim() === '' ? 0 : 1);
          expect(comments[1]).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('that are empty leave nothing', () => {
    expect(note('  \n')).toBe('');
  });
});

test('a quoted text is one YAML scalar and cannot end a comment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const quoted = String(HELPERS['quoted']?.(text));
      expect(JSON.parse(quoted)).toBe(text);
      expect(quoted).not.toMatch(/[<>\n]/);
    }),
  );
});
