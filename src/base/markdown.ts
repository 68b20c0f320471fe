import type { BlockContent, Literal, Node, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Figure } from './figure.ts';
import { markerSyntax, markerToTree } from './markers.ts';

/** A `:::` line: with words it opens a container, without it closes one. */
export interface Marker extends Node {
  type: 'marker';
  words: string[];
}

/** What stands between `::: name words…` and `:::`. */
export interface Container extends Node {
  type: 'container';
  name: string; // e.g. "slide"
  words: string[]; // those after the name, e.g. ["03-position", "may"]
  children: RootContent[];
}

/** A figure set large, its unit at half size: `9.3` and `m`. */
export interface Numeral extends Literal {
  type: 'numeral';
  unit: string; // "" when there is none
  before: boolean; // the unit stands before the figure, as in "late June 2023"
}

/** A picture that stands for itself; its children are the caption. */
export interface PictureNode extends Node {
  type: 'picture';
  path: string; // as the author named it, within the briefing's folder
  name: string; // of the file beside both outputs; "" until it is read
  alt: string;
  children: PhrasingContent[];
}

/** A figure that is drawn from data; its children are the caption. It is a picture once it is drawn. */
export interface FigureNode extends Node {
  type: 'figure';
  figure: Figure;
  name: string; // of the file beside both outputs, e.g. "figure-02-position.svg"
  alt: string; // "" leaves it to the data
  children: PhrasingContent[];
}

export const CALLOUTS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** A remark set apart from the text, written as GitHub has it: a quote that begins with `[!NOTE]`. */
export interface Callout extends Node {
  type: 'callout';
  name: (typeof CALLOUTS)[number];
  label: string; // in the briefing's language; "" until a kit's words are known
  children: BlockContent[];
}

/** A reference to a numbered source. */
export interface Cite extends Node {
  type: 'cite';
  number: number;
}

declare module 'mdast' {
  interface RootContentMap {
    marker: Marker;
    container: Container;
    cite: Cite;
    numeral: Numeral;
    picture: PictureNode;
    figure: FigureNode;
    callout: Callout;
  }
  interface BlockContentMap {
    container: Container;
    callout: Callout;
    picture: PictureNode;
    figure: FigureNode;
  }
  interface PhrasingContentMap {
    cite: Cite;
    numeral: Numeral;
  }
}

/** A marker that does not pair: `open` was never closed, `stray` closes nothing, `nested` stands in a list or quote. */
export interface Unpaired {
  readonly reason: 'open' | 'stray' | 'nested';
  readonly marker: Marker;
}

/**
 * Gives the tree of a Markdown text (CommonMark with tables, strikethrough, footnotes, tasks and `:::` containers) and the
 * markers that do not pair. Positions are those of `text`; an open container is closed at the end.
 */
export function parseMarkdown(text: string): { root: Root; unpaired: Unpaired[] } {
  const root = fromMarkdown(text, {
    extensions: [
      gfmTable(),
      gfmStrikethrough({ singleTilde: false }),
      gfmFootnote(),
      gfmTaskListItem(),
      markerSyntax,
    ],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      markerToTree,
    ],
  });
  const unpaired: Unpaired[] = [];
  root.children = pair(root.children, unpaired);
  for (const child of root.children) dropNested(child, unpaired);
  return { root, unpaired };
}

// The brief's own Markdown nests three deep; what is deeper than this is a mistake, and no stack should grow with it.
const MOST_OPEN = 8;

function pair(nodes: readonly RootContent[], unpaired: Unpaired[]): RootContent[] {
  const top: RootContent[] = [];
  const open: { container: Container; marker: Marker }[] = [];
  for (const node of nodes) {
    const into = open.at(-1)?.container.children ?? top;
    if (node.type !== 'marker') into.push(node);
    else if (node.words.length > 0 && open.length >= MOST_OPEN)
      unpaired.push({ reason: 'nested', marker: node });
    else if (node.words.length > 0) open.push(openContainer(node, into));
    else if (!open.pop()) unpaired.push({ reason: 'stray', marker: node });
  }
  for (const { marker } of open) unpaired.push({ reason: 'open', marker });
  return top;
}

function openContainer(marker: Marker, into: RootContent[]): { container: Container; marker: Marker } {
  const [name = '', ...words] = marker.words;
  const container: Container = { type: 'container', name, words, children: [] };
  if (marker.position) container.position = marker.position;
  into.push(container);
  return { container, marker };
}

function dropNested(node: RootContent, unpaired: Unpaired[]): void {
  if (!('children' in node)) return;
  const children = node.children as RootContent[];
  for (const child of children) {
    if (child.type === 'marker') unpaired.push({ reason: 'nested', marker: child });
    else dropNested(child, unpaired);
  }
  node.children = children.filter((child) => child.type !== 'marker') as never;
}

/** Gives the plain words of some nodes, as a reader hears them. */
export function plainText(nodes: readonly (PhrasingContent | BlockContent | RootContent)[]): string {
  return nodes.map(plain).join('');
}

function plain(node: PhrasingContent | BlockContent | RootContent): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'cite') return '';
  if (node.type === 'numeral')
    return node.before ? `${node.unit} ${node.value}` : `${node.value}${node.unit}`;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'picture' || node.type === 'figure')
    return [node.alt, plainText(node.children)].filter(Boolean).join(' ');
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  return 'children' in node ? plainText(node.children as RootContent[]) : '';
}
