import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Line, Place } from './model.ts';

const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

// Without one of these there is nothing for a parser to find, and most lines are without.
const READ_INTO = /[\\`*_~[\]<&\0]/;

/** Gives the inline nodes of one line of Markdown (a title, a takeaway): "1. May" stays text, `*May*` is emphasis. */
export function parseLine(text: string, place: Place): Line {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (oneLine !== '' && !READ_INTO.test(oneLine)) return { nodes: [{ type: 'text', value: oneLine }], place };
  const root = fromMarkdown(oneLine, {
    extensions: [gfmStrikethrough({ singleTilde: false }), { disable: { null: BLOCKS } }],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });
  const nodes = root.children.flatMap((block) =>
    'children' in block ? (block.children as PhrasingContent[]) : [],
  );
  return { nodes, place };
}
