import type { Node, PhrasingContent, RootContent, Text } from 'mdast';
import type { Figure } from '../base/figure.ts';
import type { KeyNumber } from '../base/figures/numbers.ts';
import { type Cite, type FigureNode, plainText } from '../base/markdown.ts';
import { withoutCitations } from './citations.ts';
import type { Content, Fact, Line, NumberedSource, Place, SourceFile } from '../base/model.ts';
import { nearest } from '../base/nearest.ts';
import type { Problem } from '../base/problems.ts';

const REFERENCE = /\{\{([^{}]*)\}\}|\[\^([^\]\s]+)\]/g;
const LABEL = 'people'; // an example
const FACT = /^\s*fact\.(\S+)\s*$/;

/** Looks up the names an author uses, numbers the sources as they are met, and keeps what is wrong. */
export interface References {
  /** Gives blocks with facts put in and citations as numbers. */
  readonly inBlocks: (blocks: readonly RootContent[], file: SourceFile) => RootContent[];
  /** Gives a line with facts put in; its citations count for the slide but are not shown. */
  readonly inLine: (line: Line) => Line;
  /** Gives the numbers cited since the last call, ascending. */
  readonly takeCites: () => number[];
  readonly sources: () => NumberedSource[];
  readonly problems: () => readonly Problem[];
}

/** Gives a look-up over a briefing's facts and sources; names are found in their maps only, never evaluated. */
export function createReferences(content: Content): References {
  const { facts, sources } = content.briefing;
  const numbers = new Map<string, number>();
  const used = new Map<string, Fact>();
  const problems: Problem[] = [];
  let cited = new Set<number>();

  const report = (problem: Problem): void => {
    if (content.namesKnown || problem.code === 'not-a-reference') problems.push(problem);
  };

  const cite = (name: string, place: Place): Cite[] => {
    if (!sources.has(name)) {
      report({ code: 'unknown-source', place, name, nearest: nearest(name, [...sources.keys()]) });
      return [];
    }
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    cited.add(number);
    return [{ type: 'cite', number }];
  };

  const factCalled = (name: string, place: Place): Fact | undefined => {
    const fact = facts.get(name);
    if (fact) used.set(fact.id, fact);
    else report({ code: 'unknown-fact', place, name, nearest: nearest(name, [...facts.keys()]) });
    return fact;
  };

  const citesOf = ({ source }: Fact, place: Place): Cite[] =>
    sources.has(source) ? cite(source, place) : [];

  const insertFact = (found: string, inner: string, place: Place): PhrasingContent[] => {
    const name = FACT.exec(inner)?.[1];
    if (name === undefined) report({ code: 'not-a-reference', place, found });
    const fact = name === undefined ? undefined : factCalled(name, place);
    if (!fact) return [{ type: 'text', value: found }];
    const text: Text = { type: 'text', value: fact.value, data: { fact } };
    return [text, ...citesOf(fact, place)];
  };

  const insertNumber = (number: KeyNumber): KeyNumber => {
    const { fact: name, place, label, asOf } = number;
    const fact = name === '' ? undefined : factCalled(name, place);
    if (!fact) return number;
    if (label === '' && fact.label === '')
      report({ code: 'missing-key', place, key: 'label', example: `label: ${LABEL}` });
    const cites = citesOf(fact, place).map((one) => one.number);
    return { ...number, value: fact.numeral, label: label || fact.label, asOf: asOf || fact.asOf, cites };
  };

  // Braces that Markdown cut apart, as in `{{fact.__x__}}`, would otherwise be printed as they stand.
  const leaveText = (plain: string, before: string, locate: Locate): Text => {
    const braces = plain.indexOf('{{');
    if (braces >= 0) {
      const { place, escaped } = locate('{{', (before + plain.slice(0, braces)).split('{{').length - 1);
      if (!escaped) report({ code: 'not-a-reference', place, found: '{{' });
    }
    return { type: 'text', value: plain };
  };

  const replace = (text: Text, locate: Locate): PhrasingContent[] => {
    const seen = new Map<string, number>();
    return pieces(text.value).flatMap(({ plain, before, match }): PhrasingContent[] => {
      if (!match) return plain ? [leaveText(plain, before, locate)] : [];
      const [found, inner, name = ''] = match;
      const nth = seen.get(found) ?? 0;
      seen.set(found, nth + 1);
      const { place, escaped } = locate(found, nth);
      if (escaped) return [{ type: 'text', value: found }];
      return inner === undefined ? cite(name, place) : insertFact(found, inner, place);
    });
  };

  return {
    inBlocks: (blocks, file) => {
      const lines = file.text.split('\n');
      const put = (text: Text): PhrasingContent[] =>
        replace(text, (needle, nth) => find(file.name, lines, text, needle, nth));
      return mapText(blocks, put, (node) => inFigure(node, put, insertNumber));
    },
    inLine: (line) => ({
      place: line.place,
      nodes: withoutCitations(
        mapText(line.nodes, (text) => replace(text, () => ({ place: line.place, escaped: false }))),
      ),
    }),
    takeCites: () => {
      const taken = [...cited].sort((a, b) => a - b);
      cited = new Set();
      return taken;
    },
    sources: () =>
      [...numbers].map(([id, number]) => numberedSource(content, id, number, [...used.values()])),
    problems: () => problems,
  };
}

declare module 'mdast' {
  interface TextData {
    /** The fact whose value the text is. */
    fact?: Fact;
  }
}

interface Piece {
  readonly plain: string;
  readonly before: string; // the text above it
  readonly match?: RegExpMatchArray;
}

function pieces(value: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of value.matchAll(REFERENCE)) {
    found.push({ plain: value.slice(from, match.index), before: value.slice(0, from) });
    found.push({ plain: '', before: value.slice(0, match.index), match });
    from = match.index + match[0].length;
  }
  return [...found, { plain: value.slice(from), before: value.slice(0, from) }];
}

function mapText<T extends RootContent>(
  nodes: readonly T[],
  replace: (text: Text) => PhrasingContent[],
  draw: (figure: FigureNode) => FigureNode = (figure) => figure,
): T[] {
  return nodes.flatMap((node): T[] => {
    if (node.type === 'text') return replace(node) as T[];
    if (node.type === 'figure') return [draw(node) as T];
    if (!('children' in node)) return [node];
    return [{ ...node, children: mapText(node.children as RootContent[], replace, draw) }];
  });
}

/** Gives a figure with facts put into its texts; what they rest on is cited in its caption. */
function inFigure(
  node: FigureNode,
  replace: (text: Text) => PhrasingContent[],
  insertNumber: (number: KeyNumber) => KeyNumber,
): FigureNode {
  const caption = mapText(node.children, replace);
  const cites: PhrasingContent[] = [];
  const position = node.position && { position: node.position };
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string' && value.includes('{{')) {
      const pieces = replace({ type: 'text', value, ...position });
      cites.push(...pieces.filter(({ type }) => type === 'cite'));
      return plainText(pieces);
    }
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  const filled = fill(node.figure) as Figure;
  const figure =
    filled.kind === 'numbers' ? { ...filled, numbers: filled.numbers.map(insertNumber) } : filled;
  if (figure.kind === 'numbers')
    cites.push(
      ...figure.numbers.flatMap((one) => one.cites.map((number): Cite => ({ type: 'cite', number }))),
    );
  const alt = fill(node.alt) as string;
  return { ...node, figure, alt, children: [...caption, ...cites] };
}

/** Finds the n-th of some words in what the author typed, and whether a backslash takes their meaning. */
type Locate = (needle: string, nth: number) => { readonly place: Place; readonly escaped: boolean };

// Positions in the tree are those of the whole text node; the author needs the name itself.
function find(
  file: string,
  lines: readonly string[],
  node: Node,
  needle: string,
  nth: number,
): ReturnType<Locate> {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const end = node.position?.end ?? start;
  let left = nth;
  let hasBackslash = false;
  for (let line = start.line; line <= end.line; line += 1) {
    const text = lines[line - 1] ?? '';
    const from = line === start.line ? start.column - 1 : 0;
    hasBackslash ||= text.includes('\\', from);
    for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
      if (left === 0) {
        const place = { file, line, column: at + 1, endColumn: at + 1 + needle.length };
        return { place, escaped: /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(0, at)) };
      }
      left -= 1;
    }
  }
  const place = { file, line: start.line, column: start.column, endColumn: start.column + 1 };
  return { place, escaped: hasBackslash };
}

function numberedSource(content: Content, id: string, number: number, used: readonly Fact[]): NumberedSource {
  const source = content.briefing.sources.get(id);
  if (!source) throw new Error(`Source ${id} was numbered but is not declared`);
  return { ...source, number, facts: used.filter((fact) => fact.source === id) };
}
