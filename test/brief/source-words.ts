import type { List, Nodes } from 'mdast';
import { parseMarkdown } from '../../src/base/markdown.ts';

/**
 * Gives the words of the brief's Markdown in their order, by a way of its own: its tree's text, marks of lists and
 * numbers of sources included. The page may say them in composed letters alone, with one kind of hyphen and of space.
 */
export function sourceWords(markdown: string): string[] {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '');
  return wordsIn(said(parseMarkdown(body).root));
}

/** Gives the words of a text, soft hyphens being no part of them. */
export function wordsIn(text: string): string[] {
  const plain = text.normalize('NFC').replace(/[\u00AD\u200B\uFEFF]/g, '');
  return plain
    .replace(/[\u2010\u2011]/g, '-')
    .split(/\s+/)
    .filter((word) => word !== '');
}

const INLINE = new Set([
  'text',
  'inlineCode',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'footnoteReference',
]);

/** Containers whose lists have no marks: a figure, a label or a year stands in their place. */
const UNMARKED = new Set(['numbers', 'facts', 'timeline']);

function said(node: Nodes, marked = true): string {
  if (node.type === 'footnoteReference') return node.label ?? node.identifier;
  if (node.type === 'footnoteDefinition') return ` ${node.label ?? node.identifier} ${inner(node.children)}`;
  if (node.type === 'container') return ` ${inner(node.children, !UNMARKED.has(node.name))} `;
  if (node.type === 'list')
    return node.children.map((entry, index) => listed(node, index, inner(entry.children), marked)).join('');
  const room = INLINE.has(node.type) ? '' : ' ';
  const text = 'value' in node ? node.value : 'children' in node ? inner(node.children) : '';
  return room + text + room;
}

function listed({ ordered, start }: List, index: number, entry: string, marked: boolean): string {
  if (!marked) return ` ${entry}`;
  return ` ${ordered ? `${(start ?? 1) + index}.` : '–'} ${entry}`;
}

/** Gives what nodes say; the numbers of two sources side by side are two words. */
function inner(nodes: readonly Nodes[], marked = true): string {
  return nodes
    .map((node, index) => {
      const beside = node.type === 'footnoteReference' && nodes[index - 1]?.type === 'footnoteReference';
      return (beside ? ' ' : '') + said(node, marked);
    })
    .join('');
}
