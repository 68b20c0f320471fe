import type { Definition, Node, Parents, Root, RootContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import { parseLine } from '../base/lines.ts';
import { parseMarkdown, type Unpaired } from '../base/markdown.ts';
import type { Line, Place } from '../base/model.ts';
import { nearest } from '../base/nearest.ts';
import type { Problem } from '../base/problems.ts';

const CONTAINERS = ['slide', 'notes', 'page'];
const LINK_SCHEMES = /^(?:https?:|mailto:|#|[^:]*$|[^:]*[/?#])/i;

/**
 * Gives the tree of a body: comments taken out, link references resolved within their own file, headings moved below
 * the section's own. Whatever neither output can set is a problem.
 */
export function readBody(file: string, text: string): Checked<Root> {
  const tooDeep = findStackedMarkers(file, text);
  if (tooDeep) return { value: { type: 'root', children: [] }, problems: [tooDeep] };
  const { root, unpaired } = parseMarkdown(text);
  const problems: Problem[] = unpaired.map((marker) => unpairedProblem(file, marker));
  const definitions = collectDefinitions(root);
  const shift = headingShift(root);
  root.children = clean(root.children, { file, definitions, shift, problems, depth: 0, nesting: 0 });
  return { value: root, problems };
}

// Nobody reads deeper, and Marp's parser gives up at ten and loses the rest.
const MOST_NESTING = 6;
const DEEP_NESTING = 'a list or quote nested more than six deep';

// "> > > > …" and "- - - - …" cost the parser time by the square of their number, so they are refused unread.
const STACKED_MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){17}/m;

function findStackedMarkers(file: string, text: string): Problem | undefined {
  const match = STACKED_MARKERS.exec(text);
  if (!match) return undefined;
  const line = text.slice(0, match.index).split('\n').length;
  const place = { file, line, column: 1, endColumn: match[0].length + 1 };
  return { code: 'unsupported', place, what: DEEP_NESTING };
}

/** Gives a line of front matter as inline nodes: a title, a standfirst, a takeaway. */
export function readLine(text: string, place: Place): Checked<Line> {
  const problems: Problem[] = [];
  const state = { file: place.file, definitions: new Map(), shift: 0, problems, depth: 1, nesting: 0 };
  const nodes = clean(parseLine(text, place).nodes, state);
  const first = problems.filter(
    (one, index) => problems.findIndex(({ code }) => code === one.code) === index,
  );
  return { value: { nodes, place }, problems: first.map((problem) => ({ ...problem, place })) };
}

interface Cleaning {
  readonly file: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly shift: number;
  readonly problems: Problem[];
  readonly depth: number;
  readonly nesting: number; // of lists and quotes
}

function clean<T extends RootContent>(nodes: readonly T[], state: Cleaning): T[] {
  return nodes.flatMap((node) => cleanNode(node, state) as T[]);
}

function cleanNode(node: RootContent, state: Cleaning): RootContent[] {
  const place = placeOf(state.file, node);
  const refuse = (problem: Problem): RootContent[] => {
    state.problems.push(problem);
    return [];
  };
  const nesting = state.nesting + (node.type === 'list' || node.type === 'blockquote' ? 1 : 0);
  if (nesting > MOST_NESTING) return refuse({ code: 'unsupported', place, what: DEEP_NESTING });
  switch (node.type) {
    case 'html':
      return isComment(node.value) ? [] : refuse({ code: 'raw-html', place, found: firstLine(node.value) });
    case 'definition':
      return [];
    case 'image':
    case 'imageReference':
      return refuse({ code: 'unsupported', place, what: 'an image' });
    case 'footnoteDefinition':
    case 'footnoteReference':
      return refuse({ code: 'unsupported', place, what: 'a footnote of its own' });
    case 'thematicBreak':
      return refuse({ code: 'unsupported', place, what: 'a rule' });
    case 'container': {
      const known = CONTAINERS.includes(node.name) && node.words.length === 0;
      if (known && state.depth === 0) break;
      refuse(known ? { code: 'container-nested', place } : unknownContainer(node, place));
      return clean(node.children, { ...state, nesting, depth: state.depth + 1 });
    }
    case 'linkReference': {
      const url = state.definitions.get(node.identifier)?.url ?? '';
      return cleanNode({ type: 'link', url, children: node.children, ...positionOf(node) }, state);
    }
    case 'link':
      if (!LINK_SCHEMES.test(node.url)) refuse({ code: 'unsafe-link', place, url: node.url });
      break;
    case 'heading':
      node.depth = Math.min(6, node.depth + state.shift) as typeof node.depth;
      break;
    case 'text':
      node.value = node.value.replace(/\s*\n\s*/g, ' ');
      break;
  }
  if (!hasChildren(node)) return [node];
  const children = clean(node.children as RootContent[], { ...state, nesting, depth: state.depth + 1 });
  node.children = children as never;
  return children.length === 0 && EMPTIED.has(node.type) ? [] : [node];
}

// What held nothing but something that was refused.
const EMPTIED: ReadonlySet<string> = new Set(['paragraph', 'link', 'emphasis', 'strong', 'delete']);

function hasChildren(node: RootContent): node is Extract<RootContent, Parents> {
  return 'children' in node;
}

function collectDefinitions(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
      if (hasChildren(node)) visit(node.children as RootContent[]);
    }
  };
  visit(root.children);
  return found;
}

// The section's title is a heading of the second level on slide and page, so its own headings begin at the third.
function headingShift(root: Root): number {
  const depths: number[] = [];
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'heading') depths.push(node.depth);
      else if (hasChildren(node)) visit(node.children as RootContent[]);
    }
  };
  visit(root.children);
  return depths.length > 0 ? Math.max(0, 3 - Math.min(...depths)) : 0;
}

function isComment(html: string): boolean {
  return /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html);
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

function unpairedProblem(file: string, { reason, marker }: Unpaired): Problem {
  const place = placeOf(file, marker);
  if (reason === 'open') return { code: 'container-open', place, name: marker.words.join(' ') };
  return { code: reason === 'stray' ? 'container-stray' : 'container-nested', place };
}

/** Gives where a node of a body stands; its first line when it spans several. */
function placeOf(file: string, node: Node): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const endColumn = end.line === start.line ? Math.max(end.column, start.column + 1) : start.column + 1;
  return { file, line: start.line, column: start.column, endColumn };
}
