import type { PhrasingContent, RootContent } from 'mdast';
import type { Cite } from '../base/markdown.ts';

// A mark follows the sign that closes its clause, as printers set it: "billion,¹ and".
const CLOSING = /^[.,;:!?…)\]”’»"']+/;

const TEXTS: ReadonlySet<string> = new Set(['paragraph', 'tableCell', 'heading', 'picture', 'figure']);

/** Gives blocks whose citations are set as a reader expects: each source once a paragraph, behind the punctuation. */
export function tidyCitations<T extends RootContent>(blocks: readonly T[]): T[] {
  return blocks.map((block) => {
    if (!('children' in block)) return block;
    const children = block.children as RootContent[];
    const isText = TEXTS.has(block.type);
    const tidied = isText ? tidyLine(children as PhrasingContent[]) : tidyCitations(children);
    return { ...block, children: tidied };
  });
}

/** Gives the numbers cited in some nodes. */
export function citedIn(nodes: readonly RootContent[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type === 'cite') return [node.number];
    return 'children' in node ? citedIn(node.children as RootContent[]) : [];
  });
}

function tidyLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const once = keepLast(nodes.map(closeUp));
  const startsLarge = once[0]?.type === 'numeral';
  return startsLarge
    ? atEnd(
        once.filter((node) => !isCite(node)),
        once.filter(isCite),
      )
    : behindSigns(once);
}

// What a figure counts stands in bold on a line of its own, and with it, where nothing follows, the numbers of sources.
function atEnd(nodes: readonly PhrasingContent[], cites: readonly Cite[]): PhrasingContent[] {
  const trimmed = trimEnd(nodes).filter((node) => node.type !== 'text' || node.value !== '');
  const last = trimmed.at(-1);
  return last?.type === 'strong'
    ? [...trimmed.slice(0, -1), { ...last, children: [...last.children, ...cites] }]
    : [...trimmed, ...cites];
}

function isCite(node: PhrasingContent): node is Cite {
  return node.type === 'cite';
}

function keepLast(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = new Map<number, number>();
  nodes.forEach((node, index) => {
    if (isCite(node)) last.set(node.number, index);
  });
  return nodes.filter((node, index) => !isCite(node) || last.get(node.number) === index);
}

function trimEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return [...nodes];
  return [...nodes.slice(0, -1), { ...last, value: last.value.trimEnd() }];
}

function behindSigns(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let waiting: Cite[] = [];
  for (const node of nodes) {
    if (isCite(node)) {
      waiting.push(node);
      continue;
    }
    const signs = node.type === 'text' && waiting.length > 0 ? (CLOSING.exec(node.value)?.[0] ?? '') : '';
    if (signs) result.push({ type: 'text', value: signs });
    result.push(...waiting);
    waiting = [];
    if (node.type !== 'text') result.push(node);
    else if (node.value.length > signs.length)
      result.push({ ...node, value: node.value.slice(signs.length) });
  }
  return [...result, ...waiting];
}

/** Gives a line without its citations, as a headline is set. */
export function withoutCitations(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map(closeUp).filter((node) => !isCite(node));
}

// "Minsk [^explainer]" has its mark at the word: the space before a mark goes.
function closeUp(node: PhrasingContent, index: number, all: readonly PhrasingContent[]): PhrasingContent {
  const next = all[index + 1];
  return node.type === 'text' && next && isCite(next) ? { ...node, value: node.value.trimEnd() } : node;
}
