import type { Definition, Node, Parents, RootContent } from 'mdast';
import { figureKind } from '../base/figure.ts';
import { isSafeLink } from '../base/links.ts';
import type { Place } from '../base/model.ts';
import { nearest } from '../base/nearest.ts';
import type { Problem } from '../base/problems.ts';
import { toCallout } from './callout.ts';
import { refusalOf, toPicture } from './picture-node.ts';

// Languages of diagrams that other tools draw from code; as code they say nothing to a room.
const DIAGRAMS = ['mermaid', 'plantuml', 'dot', 'graphviz', 'd2'];

const CONTAINERS = ['slide', 'notes', 'page'];

/** What cleaning a tree knows and collects. */
export interface Cleaning {
  readonly file: string;
  readonly definitions: ReadonlyMap<string, Definition>; // of links, by identifier
  readonly shift: number; // by how much headings move down
  readonly problems: Problem[];
  readonly depth: number; // 0 at the top of the body
  readonly nested: Readonly<Record<Nest, number>>;
}

type Nest = 'block' | 'inline' | 'link';

/** A node's kind of nesting; what a kind of nesting is called when it goes too deep. */
const NESTS: Readonly<Partial<Record<RootContent['type'], Nest>>> = {
  list: 'block',
  blockquote: 'block',
  callout: 'block',
  strong: 'inline',
  emphasis: 'inline',
  delete: 'inline',
  link: 'link',
};
const TOO_DEEP: Readonly<Record<Nest, string>> = {
  block: 'a list or quote nested more than six deep',
  inline: 'emphasis nested more than six deep',
  link: 'a link inside a link',
};
// Nobody reads deeper, and Marp's parser gives up at ten lists and loses the rest.
const MOST: Readonly<Record<Nest, number>> = { block: 6, inline: 6, link: 1 };

/** Nothing nested yet. */
export const FLAT: Cleaning['nested'] = { block: 0, inline: 0, link: 0 };

/** Gives nodes without what neither output can set, each with a problem; the nodes are changed. */
export function clean<T extends RootContent>(nodes: readonly T[], state: Cleaning): T[] {
  return nodes.flatMap((node) => cleanNode(node, state) as T[]);
}

function cleanNode(node: RootContent, state: Cleaning): RootContent[] {
  const place = placeOf(state.file, node);
  const refuse = (problem: Problem): RootContent[] => {
    state.problems.push(problem);
    return [];
  };
  const nest = NESTS[node.type];
  const nested = nest ? { ...state.nested, [nest]: state.nested[nest] + 1 } : state.nested;
  if (nest && nested[nest] > MOST[nest]) return refuse({ code: 'unsupported', place, what: TOO_DEEP[nest] });
  const inner = { ...state, nested, depth: state.depth + 1 };
  switch (node.type) {
    case 'html':
      return isComment(node.value) ? [] : refuse({ code: 'raw-html', place, found: firstLine(node.value) });
    case 'definition':
      return [];
    case 'paragraph': {
      const picture = state.nested.block === 0 ? toPicture(node, state.definitions, place) : undefined;
      if (picture) return cleanNode(picture, state);
      break;
    }
    case 'blockquote': {
      const callout = nested.block === 1 ? toCallout(node) : undefined;
      if (callout) return cleanNode(callout, state);
      break;
    }
    case 'picture': {
      const { path, alt } = node;
      const why = refusalOf(path);
      if (path.includes('{{')) return refuse({ code: 'not-a-reference', place, found: path });
      if (why) return refuse({ code: 'picture-unusable', place, path, why });
      if (alt === '') return refuse({ code: 'picture-alt', place, path });
      break;
    }
    case 'code': {
      if (figureKind(node.lang)) {
        if (state.nested.block > 0) return refuse({ code: 'figure-place', place });
        break;
      }
      const language = DIAGRAMS.find((one) => one === node.lang?.toLowerCase());
      if (language) return refuse({ code: 'diagram-code', place, language });
      break;
    }
    case 'image':
    case 'imageReference':
      return refuse({ code: 'picture-place', place });
    case 'footnoteDefinition':
    case 'footnoteReference':
      return refuse({ code: 'unsupported', place, what: 'a footnote of its own' });
    case 'thematicBreak':
      return refuse({ code: 'unsupported', place, what: 'a rule' });
    case 'container': {
      const known = CONTAINERS.includes(node.name) && node.words.length === 0;
      if (known && state.depth === 0) break;
      refuse(known ? { code: 'container-nested', place } : unknownContainer(node, place));
      return clean(node.children, inner);
    }
    case 'linkReference': {
      const url = state.definitions.get(node.identifier)?.url ?? '';
      return cleanNode({ type: 'link', url, children: node.children, ...positionOf(node) }, state);
    }
    case 'link':
      if (node.url.includes('{{')) refuse({ code: 'not-a-reference', place, found: node.url });
      else if (!isSafeLink(node.url)) refuse({ code: 'unsafe-link', place, url: node.url });
      break;
    case 'table': {
      const columns = node.children[0]?.children.length ?? 0;
      for (const row of node.children) {
        const beyond = row.children[columns];
        if (beyond) refuse({ code: 'table-cells', place: placeOf(state.file, beyond), columns });
        row.children = row.children.slice(0, columns);
      }
      break;
    }
    case 'heading':
      node.depth = Math.min(6, node.depth + state.shift) as typeof node.depth;
      break;
    case 'text':
      node.value = node.value.replace(/\s*\n\s*/g, ' ');
      break;
  }
  if (!hasChildren(node)) return [node];
  const children = withoutLastBreak(clean(node.children as RootContent[], inner));
  node.children = children as never;
  return children.length === 0 && EMPTIED.has(node.type) ? [] : [node];
}

// A forced line end with nothing left behind it would be written as a backslash.
function withoutLastBreak(nodes: readonly RootContent[]): readonly RootContent[] {
  const end = nodes.findLastIndex((node) => node.type !== 'break');
  return nodes.slice(0, end + 1);
}

// What held nothing but something that was refused.
const EMPTIED: ReadonlySet<string> = new Set(['paragraph', 'link', 'emphasis', 'strong', 'delete']);

/** Gives whether a node holds others. */
export function hasChildren(node: RootContent): node is Extract<RootContent, Parents> {
  return 'children' in node;
}

/** Gives where a node of a body stands; its first line when it spans several. */
export function placeOf(file: string, node: Node): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const endColumn = end.line === start.line ? Math.max(end.column, start.column + 1) : start.column + 1;
  return { file, line: start.line, column: start.column, endColumn };
}

function isComment(html: string): boolean {
  return html.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function positionOf(node: Node): Pick<Node, 'position'> {
  return node.position ? { position: node.position } : {};
}

function unknownContainer(node: { name: string; words: string[] }, place: Place): Problem {
  const name = [node.name, ...node.words].join(' ');
  return {
    code: 'container-unknown',
    place,
    name,
    nearest: nearest(node.name, CONTAINERS),
    known: CONTAINERS,
  };
}
