import type { Box, Piece } from './box.ts';
import { ROOT, type StyleOf } from './cascade.ts';
import { anonymous } from './computed.ts';
import { resolve } from './length.ts';
import type { Style } from './style.ts';
import type { Element, Node } from './tree.ts';

/** What making boxes needs to know. */
interface Making {
  readonly styleOf: StyleOf;
  readonly quotes: readonly [open: string, close: string];
}

/** Gives the boxes of a slide; what stands outside the flow, such as its header, takes no room and has none. */
export function toBoxes(slide: Element, styleOf: StyleOf, language: string): Box {
  const quotes = QUOTES[language.split('-')[0] ?? ''] ?? ['“', '”'];
  const style = styleOf(slide, ROOT, '') ?? ROOT;
  return blockOf(slide, style, { styleOf, quotes });
}

/** Quotation marks of languages (CLDR) that differ from English ones. */
const QUOTES: Readonly<Record<string, readonly [string, string]>> = {
  de: ['„', '“'],
  cs: ['„', '“'],
  pl: ['„', '”'],
  fr: ['«', '»'],
  es: ['«', '»'],
  it: ['«', '»'],
  ru: ['«', '»'],
  be: ['«', '»'],
  uk: ['«', '»'],
  el: ['«', '»'],
};

const INLINE = /^inline/;

/** A child in the order of the text: pieces of lines, or a block. */
type Child = { readonly pieces: readonly Piece[] } | { readonly block: Box };

function blockOf(element: Element, style: Style, making: Making): Box {
  const children = childrenOf(element, style, 0, making);
  return { ...boxOf(children, style), picture: pictureOf(element) };
}

function boxOf(children: readonly Child[], style: Style): Box {
  const isRow = style.display === 'table-row';
  const split = style.display === 'grid' || children.some((child) => 'block' in child) || isRow;
  if (!split)
    return {
      style,
      boxes: [],
      pieces: children.flatMap((child) => ('pieces' in child ? child.pieces : [])),
      picture: null,
    };
  return {
    style,
    boxes: isRow ? cellsOf(children, style) : blocksOf(children, style),
    pieces: [],
    picture: null,
  };
}

/** Gives blocks, what stands in lines between them in blocks of their own. */
function blocksOf(children: readonly Child[], style: Style): Box[] {
  const blocks: Box[] = [];
  let pieces: Piece[] = [];
  const flush = (): void => {
    if (pieces.some(shows))
      blocks.push({ style: anonymous(style, 'block'), boxes: [], pieces, picture: null });
    pieces = [];
  };
  for (const child of children) {
    if ('pieces' in child) pieces = [...pieces, ...child.pieces];
    else {
      flush();
      blocks.push(child.block);
    }
  }
  flush();
  return blocks;
}

/** Gives the cells of a row, what stands between them in cells of their own. */
function cellsOf(children: readonly Child[], style: Style): Box[] {
  const cells: Box[] = [];
  let others: Child[] = [];
  const flush = (): void => {
    const cell = anonymous(style, 'table-cell');
    if (others.some((child) => 'block' in child || child.pieces.some(shows))) cells.push(boxOf(others, cell));
    others = [];
  };
  for (const child of children) {
    if ('block' in child && child.block.style.display === 'table-cell') {
      flush();
      cells.push(child.block);
    } else others.push(child);
  }
  flush();
  return cells;
}

function shows(piece: Piece): boolean {
  return piece.kind !== 'edge' && (piece.kind !== 'text' || /[^ \t\n]/.test(piece.text));
}

function childrenOf(element: Element, style: Style, raise: number, making: Making): Child[] {
  const children = element.children.flatMap((node) => childOf(node, style, raise, making));
  return [
    ...generated(element, 'before', style, raise, making),
    ...children,
    ...generated(element, 'after', style, raise, making),
  ];
}

function childOf(node: Node, parent: Style, raise: number, making: Making): Child[] {
  // Chromium shows no lone space between two elements of a row, though they stand in one cell.
  if (typeof node === 'string' && parent.display === 'table-row' && /^\s*$/.test(node)) return [];
  if (typeof node === 'string') return [{ pieces: [{ kind: 'text', text: node, style: parent, raise }] }];
  const style = making.styleOf(node, parent, '') ?? parent;
  if (style.display === 'none' || isOut(style)) return [];
  if (node.tag === 'br') return [{ pieces: [{ kind: 'break' }] }];
  if (parent.display === 'grid' || !INLINE.test(style.display))
    return [{ block: blockOf(node, style, making) }];
  const lifted = raise + style.raise;
  if (node.tag === 'img' || style.display !== 'inline')
    return [{ pieces: [{ kind: 'picture', box: blockOf(node, style, making), raise: lifted }] }];
  return inlineOf(childrenOf(node, style, lifted, making), style, lifted);
}

function inlineOf(children: readonly Child[], style: Style, raise: number): Child[] {
  const edge = (side: 1 | 3): Child => {
    const margin = style.margin[side];
    const width = (margin === 'auto' ? 0 : margin.px) + resolve(style.padding[side], 0) + style.border[side];
    return { pieces: [{ kind: 'edge', side: side === 3 ? 'open' : 'close', width, style, raise }] };
  };
  return [edge(3), ...children, edge(1)];
}

function isOut({ position }: Style): boolean {
  return position === 'absolute' || position === 'fixed';
}

function generated(
  element: Element,
  pseudo: 'before' | 'after',
  parent: Style,
  raise: number,
  { styleOf, quotes }: Making,
): Child[] {
  const style = styleOf(element, parent, pseudo);
  if (!style || isOut(style) || ['', 'none', 'normal'].includes(style.content)) return [];
  const text = wordsOf(style.content, element, quotes);
  const pieces: Piece[] = text === '' ? [] : [{ kind: 'text', text, style, raise: raise + style.raise }];
  if (parent.display !== 'grid' && INLINE.test(style.display))
    return inlineOf([{ pieces }], style, raise + style.raise);
  return [{ block: { style, boxes: [], pieces, picture: null } }];
}

function wordsOf(content: string, { attributes }: Element, [open, close]: Making['quotes']): string {
  const parts = content.match(/"[^"]*"|'[^']*'|[\w-]+\([^)]*\)|[\w-]+/g) ?? [];
  return parts
    .map((part) => {
      if (/^["']/.test(part)) return part.slice(1, -1);
      if (part === 'open-quote') return open;
      if (part === 'close-quote') return close;
      const [, name = ''] = /^attr\(\s*([\w-]+)/.exec(part) ?? [];
      return name ? (attributes.get(name) ?? '') : part.startsWith('counter(') ? '1' : '';
    })
    .join('');
}

function pictureOf({ tag, attributes }: Element): Box['picture'] {
  if (tag !== 'img') return null;
  return { width: Number(attributes.get('width')) || 0, height: Number(attributes.get('height')) || 0 };
}
