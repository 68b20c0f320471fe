import type {
  Code,
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
import type { Checked } from '../../base/checked.ts';
import { type Container, parseMarkdown, type Unpaired } from '../../base/markdown.ts';
import { type Place, PRIORITIES, type Priority } from '../../base/model.ts';
import { nearest } from '../../base/nearest.ts';
import { NO_PICTURES, type PagePictures } from '../../base/picture.ts';
import type { Problem } from '../../base/problems.ts';
import { taskWord } from '../../base/tasks.ts';
import {
  type Align,
  GROUP_NAMES,
  type GroupBlock,
  type GroupName,
  type RawBlock,
  type RawLeaf,
} from '../blocks.ts';
import type { BriefOrigin } from '../origin.ts';
import { SHAPES } from './shapes.ts';
import { semibold, type Span, type SpanContext, spanOf, textOf, toSpans, unemphasised } from '../spans.ts';
import { type StyleName, VOICES, type Voice, type VoiceName } from '../styles.ts';

/** What a page's Markdown does not say itself. */
export interface Around {
  readonly pictures?: PagePictures | undefined; // by their file's name
  readonly language?: string; // BCP 47
}

/** Gives the page's blocks from its Markdown; whatever cannot be set is a problem. */
export function toBlocks(
  markdown: string,
  origin: BriefOrigin,
  { pictures = NO_PICTURES, language = 'en' }: Around = {},
): Checked<RawBlock[]> {
  const { root, unpaired } = parseMarkdown(markdown);
  const problems: Problem[] = [];
  const definitions = definitionsIn(root);
  const reading: Reading = {
    origin,
    pictures,
    language,
    definitions,
    problems,
    section: '',
    voice: 'main',
  };
  problems.push(...unpaired.map((marker) => unpairedProblem(marker, reading)));
  const blocks = readAll(root.children, reading);
  for (const { place } of mastheadsIn(blocks).slice(1)) {
    problems.push({ code: 'unsupported', place, what: 'a second masthead' });
  }
  return { value: blocks, problems };
}

function mastheadsIn(blocks: readonly RawBlock[]): GroupBlock<readonly Span[]>[] {
  const groups = blocks.filter((block) => block.kind === 'group');
  return groups.flatMap((group) => [
    ...(group.name === 'masthead' ? [group] : []),
    ...mastheadsIn(group.blocks),
  ]);
}

/** Where the walk through the Markdown tree is. */
interface Reading {
  readonly origin: BriefOrigin;
  readonly pictures: PagePictures;
  readonly language: string;
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
      return node.children[0]?.type === 'image'
        ? pictured(node, reading)
        : [{ kind: 'paragraph', leaf: leaf(voice.paragraph, node, reading) }];
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
      return [code(node, reading)];
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

function code(node: Code, reading: Reading): RawBlock {
  const lines = node.value.replaceAll('\t', '    ').split('\n');
  return {
    kind: 'code',
    lines: lines.map((line) => plainLeaf('code', line.trimStart(), node, reading)),
    indents: lines.map((line) => line.length - line.trimStart().length),
  };
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
  const entries = node.children.map((item, index) => {
    const task = typeof item.checked === 'boolean' ? (item.checked ? 'done' : 'open') : null;
    const mark = node.ordered ? `${first + index}.` : '–';
    const told = task ? taskWord(task === 'done', reading.language) : mark;
    return {
      mark: plainLeaf(style, told, item, reading),
      task,
      blocks: readAll(item.children, reading),
    } as const;
  });
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
  const numbers = cells.some((cell) => /\d/.test(cell)) && cells.every((cell) => NUMBER.test(cell));
  return numbers && column > 0 ? 'right' : 'left';
}

// A figure with its currency, sign and unit: "US$1.5 bn", "−3.2 %", "1 200", "–".
const NUMBER = /^\p{Lu}{0,3}[\p{Sc}+−–-]?\s?[\d\s.,’'/–-]*\s?(?:%|‰|\p{L}{1,3})?\p{Sc}?$/u;

function sourceEntry(node: FootnoteDefinition, reading: Reading): RawBlock {
  const mark = plainLeaf('source-number', node.label ?? node.identifier, node, reading);
  return { kind: 'list', entries: [{ mark, task: null, blocks: readAll(node.children, reading) }] };
}

function quoted(block: RawBlock, voice: Voice): RawBlock {
  return block.kind === 'paragraph' ? { ...block, leaf: { ...block.leaf, style: voice.quote } } : block;
}

const VOICE_OF: { readonly [name in GroupName]?: VoiceName } = {
  masthead: 'side',
  facts: 'side',
  wing: 'side',
  columns: 'main',
  callout: 'panel',
  panel: 'panel',
  'bottom-line': 'point',
  sources: 'sources',
  colophon: 'sources',
  footer: 'sources',
};

function group(node: Container, reading: Reading): RawBlock {
  const name = GROUP_NAMES.find((known) => known === node.name);
  const { section = reading.section, priority } = addressed(node.words);
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
    priority,
    place,
    blocks: (name ? SHAPES[name] : undefined)?.(blocks, reading.language) ?? blocks,
  };
}

/** Gives the picture that opens a paragraph, with the rest of it as the caption. */
function pictured(node: Paragraph, reading: Reading): RawBlock[] {
  const [image, ...rest] = node.children;
  if (image?.type !== 'image') return [];
  const picture = reading.pictures.get(image.url);
  if (!picture) refuse(`an image that is no file of the briefing, ${image.url},`, node, reading);
  const text = toSpans(rest[0]?.type === 'break' ? rest.slice(1) : rest, spanContext(reading));
  const caption: RawLeaf = { style: 'picture-caption', text, place: placeOf(node, reading) };
  if (!picture) return [];
  return [{ kind: 'picture', picture, alt: image.alt ?? '', caption: text.length > 0 ? [caption] : [] }];
}

/** Gives the section and the priority that stand behind a container's name, e.g. "05-debt may 2". */
export function addressed(words: readonly string[]): { section: string | undefined; priority: Priority } {
  const at = words.findIndex((word) => word === 'must' || word === 'may');
  const ranked = PRIORITIES.find((one) => one === `${words[at]} ${words[at + 1]}`);
  const section = words.find((_, index) => index !== at && !(ranked && index === at + 1));
  return { section, priority: ranked ?? (words[at] === 'may' ? 'may' : 'must') };
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
