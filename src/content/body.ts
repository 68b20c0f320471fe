import type { Definition, Root, RootContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import { parseLine } from '../base/lines.ts';
import { parseMarkdown, type Unpaired } from '../base/markdown.ts';
import type { Line, Place } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import { clean, FLAT, hasChildren, placeOf } from './clean.ts';
import { findFlood } from './floods.ts';

/**
 * Gives the tree of a body: comments taken out, link references resolved within their own file, headings moved below
 * the section's own. Whatever neither output can set is a problem.
 */
export function readBody(file: string, text: string): Checked<Root> {
  const flood = findFlood(file, text);
  if (flood) return { value: { type: 'root', children: [] }, problems: [flood] };
  const { root, unpaired } = parseMarkdown(text);
  const problems: Problem[] = unpaired.map((marker) => unpairedProblem(file, marker));
  const nodes = [...descendants(root.children)];
  const definitions = new Map<string, Definition>();
  for (const node of nodes)
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  problems.push(...unusedLinks(file, nodes, definitions), ...openFences(file, nodes, text));
  const shift = headingShift(nodes);
  root.children = clean(root.children, { file, definitions, shift, problems, depth: 0, nested: FLAT });
  return { value: root, problems };
}

/** Gives a line of front matter as inline nodes: a title, a standfirst, a takeaway. Each kind of problem is told once. */
export function readLine(text: string, place: Place): Checked<Line> {
  const flood = findFlood(place.file, text);
  if (flood) return { value: { nodes: [], place }, problems: [{ ...flood, place }] };
  const problems: Problem[] = [];
  const state = { file: place.file, definitions: new Map(), shift: 0, problems, depth: 1, nested: FLAT };
  const nodes = clean(parseLine(text, place).nodes, state);
  const first = problems.filter(
    (one, index) => problems.findIndex(({ code }) => code === one.code) === index,
  );
  return { value: { nodes, place }, problems: first.map((problem) => ({ ...problem, place })) };
}

/** Goes through a tree in reading order, without recursion: how deep it is, is the author's choice. */
function* descendants(nodes: readonly RootContent[]): Generator<RootContent> {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (hasChildren(node)) waiting.push(...[...(node.children as RootContent[])].reverse());
  }
}

// "[Note]: important" looks like a note to oneself, but Markdown takes it for the target of links, and prints nothing.
function unusedLinks(
  file: string,
  nodes: readonly RootContent[],
  definitions: ReadonlyMap<string, Definition>,
): Problem[] {
  const used = new Set(
    nodes.flatMap((node) =>
      node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [],
    ),
  );
  return [...definitions.values()]
    .filter(({ identifier }) => !used.has(identifier))
    .map((node) => ({
      code: 'unused-link',
      place: placeOf(file, node),
      name: node.label ?? node.identifier,
    }));
}

// A fence that is never closed takes the rest of the file for code: a note below it would be shown on the slide.
function openFences(file: string, nodes: readonly RootContent[], text: string): Problem[] {
  const lines = text.split('\n');
  const lineAt = (line: number | undefined): string => (lines[(line ?? 1) - 1] ?? '').replace(/^[\s>]+/, '');
  return nodes.flatMap((node) => {
    if (node.type !== 'code') return [];
    const { start, end } = node.position ?? {};
    const fence = /(`{3,}|~{3,})/.exec(lineAt(start?.line))?.[1];
    const isClosed = start?.line !== end?.line && fence && lineAt(end?.line).startsWith(fence);
    return !fence || isClosed ? [] : [{ code: 'fence-open' as const, place: placeOf(file, node) }];
  });
}

// The section's title is a heading of the second level on slide and page, so its own headings begin at the third.
function headingShift(nodes: readonly RootContent[]): number {
  const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  return depths.length > 0 ? Math.max(0, 3 - Math.min(...depths)) : 0;
}

function unpairedProblem(file: string, { reason, marker }: Unpaired): Problem {
  const place = placeOf(file, marker);
  if (reason === 'open') return { code: 'container-open', place, name: marker.words.join(' ') };
  return { code: reason === 'stray' ? 'container-stray' : 'container-nested', place };
}
