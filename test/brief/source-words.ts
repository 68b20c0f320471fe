import type { List, Nodes, RootContent } from 'mdast';
import { parseMarkdown } from '../../src/base/markdown.ts';
import { taskWord } from '../../src/base/tasks.ts';
import { quoteMarks } from '../../src/brief/read/quotes.ts';

/**
 * Gives the words of the brief's Markdown in their order, by a way of its own: its tree's text, marks of lists and
 * numbers of sources included. The page may say them in composed letters alone, with one kind of hyphen and of space.
 */
export function sourceWords(markdown: string): string[] {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '');
  const language = /^language: (.*)$/m.exec(markdown)?.[1] ?? 'en';
  return wordsIn(said(parseMarkdown(body).root, { language, marked: true }));
}

/** What a node's words depend on beside itself. */
interface Context {
  readonly language: string;
  readonly marked: boolean; // its lists have marks
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

function said(node: Nodes, context: Context): string {
  if (node.type === 'footnoteReference') return node.label ?? node.identifier;
  if (node.type === 'footnoteDefinition')
    return ` ${node.label ?? node.identifier} ${inner(node.children, context)}`;
  if (node.type === 'container' && node.name === 'quote')
    return ` ${inner(
      node.children.map((child) => quoted(child, context.language)),
      context,
    )} `;
  if (node.type === 'container')
    return ` ${inner(node.children, { ...context, marked: !UNMARKED.has(node.name) })} `;
  if (node.type === 'list') return node.children.map((_, index) => listed(node, index, context)).join('');
  const room = INLINE.has(node.type) ? '' : ' ';
  const text = 'value' in node ? node.value : 'children' in node ? inner(node.children, context) : '';
  return room + text + room;
}

/** Gives a quote of a `::: quote` with the marks that the typesetter puts around its words where none were typed. */
function quoted(node: RootContent, language: string): RootContent {
  if (node.type !== 'blockquote') return node;
  const all = node.children.every(({ type }) => type === 'paragraph');
  const [open, close] = quoteMarks(language);
  const parts = node.children.map((child) => inner([child], { language, marked: true }).trim());
  const end = parts.findLastIndex((part) => !/^[–—]/.test(part));
  if (!all || end < 0 || /^[«„“‚‘"'”’»]/.test(parts[0] ?? '')) return node;
  const children = node.children.map((child, index) => {
    if (child.type !== 'paragraph') return child;
    const notes =
      index === end ? child.children.findLastIndex(({ type }) => type !== 'footnoteReference') + 1 : -1;
    const inside =
      notes < 0 ? child.children : child.children.toSpliced(notes, 0, { type: 'text', value: close });
    return { ...child, children: index === 0 ? [{ type: 'text' as const, value: open }, ...inside] : inside };
  });
  return { ...node, children };
}

function listed({ ordered, start, children }: List, index: number, context: Context): string {
  const item = children[index];
  const entry = inner(item?.children ?? [], { ...context, marked: true });
  if (!context.marked) return ` ${entry}`;
  if (typeof item?.checked === 'boolean') return ` ${taskWord(item.checked, context.language)} ${entry}`;
  return ` ${ordered ? `${(start ?? 1) + index}.` : '–'} ${entry}`;
}

/** Gives what nodes say; the numbers of two sources side by side are two words. */
function inner(nodes: readonly Nodes[], context: Context): string {
  return nodes
    .map((node, index) => {
      const beside = node.type === 'footnoteReference' && nodes[index - 1]?.type === 'footnoteReference';
      return (beside ? ' ' : '') + said(node, context);
    })
    .join('');
}
