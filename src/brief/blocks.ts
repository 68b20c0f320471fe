import type {
  Definition,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Node,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Checked } from '../base/checked.ts';
import { type Container, parseMarkdown, type Unpaired } from '../base/markdown.ts';
import type { Place, Priority } from '../base/model.ts';
import { nearest } from '../base/nearest.ts';
import type { Problem } from '../base/problems.ts';
import { splitEvent, splitNumeral } from './figures.ts';
import { plainSpan, type Span, type SpanContext, splitBold, textOf, toSpans, unemphasised } from './spans.ts';
import { type StyleName, VOICES, type Voice, type VoiceName } from './styles.ts';

/** Text of one style; `T` is what it has become: spans, then measured text. */
export interface Leaf<T> {
  readonly style: StyleName;
  readonly text: T;
  readonly place: Place;
}

export type Align = 'left' | 'right' | 'center';

/** A numeral set large, with what is counted beside it. */
export interface KeyNumber<T> {
  readonly numeral: Leaf<T>;
  readonly unit: Leaf<T>;
  readonly label: Leaf<T>;
  readonly note: Leaf<T>;
}

/** A year set large, the words before it set small after it, and what happened. */
export interface TimelineEvent<T> {
  readonly year: Leaf<T>;
  readonly before: Leaf<T>;
  readonly blocks: readonly Block<T>[];
}

export interface ListEntry<T> {
  readonly mark: Leaf<T>;
  readonly blocks: readonly Block<T>[];
}

/** What the page is made of. Every kind can stand in every container. */
export type Block<T> =
  | { readonly kind: 'paragraph'; readonly leaf: Leaf<T> }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly leaf: Leaf<T> }
  | { readonly kind: 'list'; readonly entries: readonly ListEntry<T>[] }
  | {
      readonly kind: 'table';
      readonly align: readonly Align[];
      readonly rows: readonly (readonly Leaf<T>[])[]; // the first is the head
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block<T>[] }
  | { readonly kind: 'code'; readonly lines: readonly Leaf<T>[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'numbers'; readonly numbers: readonly KeyNumber<T>[] }
  | { readonly kind: 'timeline'; readonly events: readonly TimelineEvent<T>[] }
  | GroupBlock<T>;

/** What stands in one `:::` container. */
export interface GroupBlock<T> {
  readonly kind: 'group';
  readonly name: GroupName;
  readonly section: string; // id of the author's section; "" when the template gave none
  readonly priority: Priority;
  readonly place: Place;
  readonly blocks: readonly Block<T>[];
}

export const GROUP_NAMES = [
  'masthead',
  'numbers',
  'wing',
  'columns',
  'panel',
  'section',
  'timeline',
  'bottom-line',
  'sources',
] as const;
export type GroupName = (typeof GROUP_NAMES)[number];

/** Where problems of the generated Markdown are told. */
export interface BriefOrigin {
  readonly file: string; // e.g. "belarus-and-russia/brief.md"
  readonly places: ReadonlyMap<string, Place>; // by section id; "" is the briefing's own
}

/** A block whose text is not yet measured. */
export type RawBlock = Block<readonly Span[]>;
type RawLeaf = Leaf<readonly Span[]>;

/** Gives the page's blocks from its Markdown; whatever cannot be set is a problem. */
export function toBlocks(markdown: string, origin: BriefOrigin): Checked<RawBlock[]> {
  const { root, unpaired } = parseMarkdown(markdown);
  const problems: Problem[] = [];
  const definitions = definitionsIn(root);
  const reading: Reading = { origin, definitions, problems, section: '', voice: 'main' };
  problems.push(...unpaired.map((marker) => unpairedProblem(marker, reading)));
  return { value: readAll(root.children, reading), problems };
}

/** Where the walk through the Markdown tree is. */
interface Reading {
  readonly origin: BriefOrigin;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly problems: Problem[];
  readonly section: string;
  readonly voice: VoiceName;
}

function readAll(nodes: readonly RootContent[], reading: Reading): RawBlock[] {
  return nodes.flatMap((node) => read(node, reading));
}

function read(node: RootContent, reading: Reading): RawBlock[] {
  const voice: Voice = VOICES[reading.voice];
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', leaf: leaf(voice.paragraph, node, reading) }];
    case 'heading':
      return [heading(node, voice, reading)];
    case 'list':
      return [list(node, reading)];
    case 'table':
      return [table(node, reading)];
    case 'blockquote':
      return [
        { kind: 'quote', blocks: readAll(node.children, reading).map((block) => quoted(block, voice)) },
      ];
    case 'code':
      return [
        { kind: 'code', lines: node.value.split('\n').map((line) => plainLeaf('code', line, node, reading)) },
      ];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'footnoteDefinition':
      return [sourceEntry(node, reading)];
    case 'container':
      return [group(node, reading)];
    case 'definition':
      return [];
    default:
      refuse(node.type === 'html' ? 'raw HTML' : node.type, node, reading);
      return [];
  }
}

function heading(node: Heading, voice: Voice, reading: Reading): RawBlock {
  const level = node.depth < 3 ? node.depth : 3;
  const style = level === 3 ? voice.subheading : voice.heading;
  const spans = unemphasised(toSpans(node.children, spanContext(reading)));
  return {
    kind: 'heading',
    level: level as 1 | 2 | 3,
    leaf: { style, text: spans, place: placeOf(node, reading) },
  };
}

function list(node: List, reading: Reading): RawBlock {
  const style = VOICES[reading.voice].paragraph;
  const first = node.start ?? 1;
  const entries = node.children.map((item, index) => ({
    mark: plainLeaf(style, node.ordered ? `${first + index}.` : '–', item, reading),
    blocks: readAll(item.children, reading),
  }));
  return { kind: 'list', entries };
}

function table(node: Table, reading: Reading): RawBlock {
  const rows = node.children.map((row, index) =>
    row.children.map((cell, column) => {
      const spans = toSpans(cell.children, spanContext(reading));
      const style: StyleName = index === 0 ? 'table-head' : 'cell';
      const text = index > 0 && column === 0 ? semibold(spans) : index === 0 ? unemphasised(spans) : spans;
      return { style, text, place: placeOf(cell, reading) };
    }),
  );
  const columns = Math.max(...rows.map((row) => row.length));
  const align = Array.from({ length: columns }, (_, column) => node.align?.[column] ?? alignOf(rows, column));
  return { kind: 'table', align, rows };
}

function alignOf(rows: readonly (readonly RawLeaf[])[], column: number): Align {
  const cells = rows.slice(1).map((row) => textOf(row[column]?.text ?? []));
  const numbers = cells.length > 0 && cells.every((cell) => NUMBER.test(cell));
  return numbers && column > 0 ? 'right' : 'left';
}

// A figure with its currency, sign and unit: "US$1.5 bn", "−3.2 %", "1 200", "–".
const NUMBER = /^\p{Lu}{0,3}[\p{Sc}+−–-]?\s?[\d\s.,’'/–-]*\s?(?:%|‰|\p{L}{1,3})?\p{Sc}?$/u;

function sourceEntry(node: FootnoteDefinition, reading: Reading): RawBlock {
  const mark = plainLeaf('source-number', node.label ?? node.identifier, node, reading);
  return { kind: 'list', entries: [{ mark, blocks: readAll(node.children, reading) }] };
}

function quoted(block: RawBlock, voice: Voice): RawBlock {
  return block.kind === 'paragraph' ? { ...block, leaf: { ...block.leaf, style: voice.quote } } : block;
}

const VOICE_OF: { readonly [name in GroupName]?: VoiceName } = {
  masthead: 'side',
  wing: 'side',
  columns: 'main',
  panel: 'panel',
  'bottom-line': 'point',
  sources: 'sources',
};

function group(node: Container, reading: Reading): RawBlock {
  const name = GROUP_NAMES.find((known) => known === node.name);
  const section = node.words.find((word) => !isPriority(word)) ?? reading.section;
  const inside = { ...reading, section, voice: (name && VOICE_OF[name]) ?? reading.voice };
  const place = placeOf(node, inside);
  if (!name) {
    const like = nearest(node.name, GROUP_NAMES);
    reading.problems.push({
      code: 'container-unknown',
      place,
      name: node.name,
      nearest: like,
      known: GROUP_NAMES,
    });
  }
  const blocks = readAll(node.children, inside);
  return {
    kind: 'group',
    name: name ?? 'section',
    section,
    priority: node.words.find(isPriority) ?? 'must',
    place,
    blocks: (name ? SHAPES[name] : undefined)?.(blocks) ?? blocks,
  };
}

function isPriority(word: string): word is Priority {
  return word === 'must' || word === 'may';
}

/** Containers that read what stands in them in a way of their own. */
const SHAPES: { readonly [name in GroupName]?: (blocks: readonly RawBlock[]) => RawBlock[] } = {
  numbers: (blocks) => blocks.map((block) => (block.kind === 'list' ? toNumbers(block.entries) : block)),
  timeline: (blocks) => blocks.map((block) => (block.kind === 'list' ? toTimeline(block.entries) : block)),
  section: withAnswer,
  columns: withAnswer,
  panel: withAnswer,
  masthead: withTitle,
  sources: withOneList,
};

function toNumbers(entries: readonly ListEntry<readonly Span[]>[]): RawBlock {
  const numbers = entries.map(({ mark, blocks }) => {
    const { spans, others } = firstParagraph(blocks);
    const figure = splitBold(spans);
    const label = splitBold(figure.rest);
    const note = [...label.rest, ...others.flatMap((block) => [plainSpan(' '), ...spansIn(block)])];
    const [numeral, unit] = splitNumeral(textOf(figure.bold));
    const part = (style: StyleName, text: readonly Span[]): RawLeaf => ({ style, text, place: mark.place });
    return {
      numeral: part('numeral', spanOf(numeral)),
      unit: part('unit', spanOf(unit)),
      label: part('number-label', label.bold),
      note: part('number-note', note),
    };
  });
  return { kind: 'numbers', numbers };
}

function toTimeline(entries: readonly ListEntry<readonly Span[]>[]): RawBlock {
  const events = entries.map(({ mark, blocks }) => {
    const { spans, others } = firstParagraph(blocks);
    const date = splitBold(spans);
    const [before, year] = splitEvent(textOf(date.bold));
    const text: RawBlock = {
      kind: 'paragraph',
      leaf: { style: mark.style, text: date.rest, place: mark.place },
    };
    return {
      year: { style: 'year' as const, text: spanOf(year), place: mark.place },
      before: { style: 'year-note' as const, text: spanOf(before), place: mark.place },
      blocks: date.rest.length > 0 ? [text, ...others] : others,
    };
  });
  return { kind: 'timeline', events };
}

/** Gives the blocks with each wholly bold paragraph under a heading as the short answer to it. */
function withAnswer(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || blocks[index - 1]?.kind !== 'heading') return block;
    const { text } = block.leaf;
    const bold =
      text.some((span) => !span.cite) && text.every((span) => span.cut === 'semibold' || span.cite);
    const leaf: RawLeaf = { ...block.leaf, style: 'answer', text: unemphasised(text) };
    return bold ? { kind: 'paragraph', leaf } : block;
  });
}

const BEFORE_TITLE: readonly StyleName[] = ['label', 'date'];
const AFTER_TITLE: readonly StyleName[] = ['standfirst', 'meta'];

function withTitle(blocks: readonly RawBlock[]): RawBlock[] {
  const title = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return blocks.map((block, index) => {
    if (block.kind === 'heading' && index === title) return restyled(block, 'title');
    if (block.kind !== 'paragraph') return block;
    const styles = index < title ? BEFORE_TITLE : AFTER_TITLE;
    const nth = index < title ? index : index - title - 1;
    return restyled(block, styles[Math.min(nth, styles.length - 1)] ?? 'meta');
  });
}

function restyled<B extends Extract<RawBlock, { leaf: RawLeaf }>>(block: B, style: StyleName): B {
  return { ...block, leaf: { ...block.leaf, style } };
}

/** Gives neighbouring lists as one, so that their marks take one width. */
function withOneList(blocks: readonly RawBlock[]): RawBlock[] {
  const joined: RawBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === 'list' && block.kind === 'list')
      joined[joined.length - 1] = { kind: 'list', entries: [...last.entries, ...block.entries] };
    else joined.push(block);
  }
  return joined;
}

function firstParagraph(blocks: readonly RawBlock[]): {
  spans: readonly Span[];
  others: readonly RawBlock[];
} {
  const [first, ...others] = blocks;
  return first?.kind === 'paragraph' ? { spans: first.leaf.text, others } : { spans: [], others: blocks };
}

function spansIn(block: RawBlock): readonly Span[] {
  return block.kind === 'paragraph' ? block.leaf.text : [];
}

function spanOf(text: string): Span[] {
  return text === '' ? [] : [plainSpan(text)];
}

function semibold(spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, cut: 'semibold' }));
}

function leaf(style: StyleName, node: Paragraph, reading: Reading): RawLeaf {
  return { style, text: toSpans(node.children, spanContext(reading)), place: placeOf(node, reading) };
}

function plainLeaf(style: StyleName, text: string, node: RootContent | ListItem, reading: Reading): RawLeaf {
  return { style, text: spanOf(text), place: placeOf(node, reading) };
}

function spanContext(reading: Reading): SpanContext {
  return { definitions: reading.definitions, refuse: (what, node) => refuse(what, node, reading) };
}

function refuse(what: string, node: Positioned, reading: Reading): void {
  reading.problems.push({ code: 'unsupported', place: placeOf(node, reading), what });
}

type Positioned = Pick<Node, 'position'>;

function placeOf(node: Positioned, { origin, section }: Reading): Place {
  const authors = origin.places.get(section) ?? origin.places.get('');
  if (authors) return authors;
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file: origin.file, line, column, endColumn: column + 1 };
}

function definitionsIn(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition') found.set(node.identifier, node);
      if ('children' in node) visit(node.children as RootContent[]);
    }
  };
  visit(root.children);
  return found;
}

function unpairedProblem({ reason, marker }: Unpaired, reading: Reading): Problem {
  const place = placeOf(marker, reading);
  if (reason === 'open') return { code: 'container-open', place, name: marker.words[0] ?? '' };
  return { code: reason === 'stray' ? 'container-stray' : 'container-nested', place };
}
