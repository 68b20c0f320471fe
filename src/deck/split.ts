import { parse, type Token } from './marp.ts';
import type { Manner } from './measure/measure.ts';

/** Lines of a slide's text, from 0; the end is exclusive. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/** A block of a slide, or the list and table that can be divided. */
interface Block extends Lines {
  readonly kind: 'title' | 'heading' | 'text' | 'list' | 'table' | 'directive' | 'notes' | 'other';
  readonly parts: readonly Lines[]; // items or rows, else the block itself
}

/** What goes on one slide whole, with the headings and paragraphs that introduce it. */
interface Unit {
  readonly block: Block;
  readonly part: Lines;
  readonly lead: readonly Block[];
  readonly under: readonly Block[]; // headings of what began on a slide before
}

/** Gives the text of a slide as that of some slides, undefined where it cannot be divided so often. */
export function splitSlide(text: string, count: number, manner: Manner): string[] | undefined {
  const lines = text.split('\n');
  const blocks = blocksOf(parse(text));
  const title = blocks.find(({ kind }) => kind === 'title');
  if (manner === 'none' || !title) return undefined;
  const bodies = manner === 'beside' ? beside(blocks, count, lines) : after(blocks, count, lines);
  if (!bodies) return undefined;
  const directives = blocks.filter(({ kind }) => kind === 'directive').map((block) => cut(lines, block));
  const notes = shareNotes(blocks, count, lines);
  return bodies.map((body, index) => {
    const heading = `${cut(lines, title)} (${index + 1}/${count})`;
    return `\n${[directives.join('\n'), heading, body, notes[index]].filter(Boolean).join('\n\n')}\n\n`;
  });
}

function cut(lines: readonly string[], { from, to }: Lines): string {
  return lines.slice(from, to).join('\n').trimEnd();
}

/** Gives the blocks of a slide in their order. */
function blocksOf(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    if (/^(marpit_(?!comment)|inline$)/.test(token.type)) return;
    if (token.nesting < 0) depth -= 1;
    if (depth === 0 && token.nesting >= 0 && token.map)
      blocks.push(toBlock(token, tokens.slice(index + 1), blocks));
    if (token.nesting > 0) depth += 1;
  });
  return blocks;
}

function toBlock(token: Token, rest: readonly Token[], before: readonly Block[]): Block {
  const [from, to] = token.map ?? [0, 0];
  const block = (kind: Block['kind'], parts: readonly Lines[] = [{ from, to }]): Block => ({
    kind,
    from,
    to,
    parts,
  });
  if (token.type === 'marpit_comment')
    return block(/^Notes(\n|$)/.test(token.content) ? 'notes' : 'directive');
  if (token.type === 'heading_open')
    return block(
      /^h[12]$/.test(token.tag) && !before.some(({ kind }) => kind === 'title') ? 'title' : 'heading',
    );
  if (token.type === 'paragraph_open') return block('text');
  if (/^(bullet|ordered)_list_open$/.test(token.type))
    return block('list', partsIn(rest, 'list_item_open', token.type));
  const rows = token.type === 'table_open' ? partsIn(rest, 'tr_open', token.type).slice(1) : [];
  return rows.length > 0 ? block('table', rows) : block('other');
}

/** Gives the lines of the items or rows of the list or table that was just opened, not of those within. */
function partsIn(rest: readonly Token[], part: string, opened: string): Lines[] {
  const parts: Lines[] = [];
  let depth = 1;
  for (const token of rest) {
    if (depth === 1 && token.type === opened.replace('_open', '_close')) break;
    const inner = /_list_(open|close)$/.test(token.type);
    if (token.type === part && depth === 1 && token.map) parts.push({ from: token.map[0], to: token.map[1] });
    if (inner) depth += token.nesting;
  }
  return parts;
}

/** Gives the bodies of slides that follow each other: whole items, rows and blocks, about as much on each. */
function after(blocks: readonly Block[], count: number, lines: readonly string[]): string[] | undefined {
  const units = unitsOf(blocks);
  if (units.length < count) return undefined;
  const weights = units.map((unit) => weightOf(unit, lines));
  return shared(units, weights, count).map((some) => bodyOf(some, lines));
}

function unitsOf(blocks: readonly Block[]): Unit[] {
  const units: Unit[] = [];
  const body = blocks.filter(({ kind }) => !['title', 'directive', 'notes'].includes(kind));
  let lead: Block[] = [];
  body.forEach((block, index) => {
    const next = body[index + 1]?.kind ?? '';
    const leads = block.kind === 'heading' || (block.kind === 'text' && /^(list|table)$/.test(next));
    if (leads && next !== '') lead.push(block);
    else {
      const under = lead.filter(({ kind }) => kind === 'heading');
      block.parts.forEach((part, nth) =>
        units.push(nth === 0 ? { block, part, lead, under: [] } : { block, part, lead: [], under }),
      );
      lead = [];
    }
  });
  return units;
}

const LINE = 30; // signs: what an item takes beside its words

function weightOf({ part, lead }: Unit, lines: readonly string[]): number {
  return [part, ...lead].reduce((sum, one) => sum + cut(lines, one).length + LINE, 0);
}

/** Gives items in so many groups of about the same weight, none of them empty. */
function shared<T>(items: readonly T[], weights: readonly number[], count: number): T[][] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const groups: T[][] = [[]];
  let reached = 0;
  items.forEach((item, index) => {
    const left = items.length - index;
    const middle = reached + (weights[index] ?? 0) / 2;
    const full = middle > (total * groups.length) / count && groups.length < count;
    const last = groups.at(-1) ?? [];
    if (last.length > 0 && (full || left <= count - groups.length)) groups.push([item]);
    else last.push(item);
    reached += weights[index] ?? 0;
  });
  return groups;
}

function bodyOf(units: readonly Unit[], lines: readonly string[]): string {
  const texts: string[] = [];
  units.forEach(({ block, part, lead, under }, index) => {
    const before = index === 0 ? [...under, ...lead] : lead;
    texts.push(...before.map((one) => cut(lines, one)));
    const continues = units[index - 1]?.block === block && lead.length === 0;
    const loose = block.parts.slice(0, -1).some(({ to }) => block.kind === 'list' && lines[to - 1] === '');
    const text = cut(lines, part);
    if (continues) texts.push(`${texts.pop() ?? ''}\n${loose ? '\n' : ''}${text}`);
    else
      texts.push(
        block.kind === 'table' ? `${cut(lines, { from: block.from, to: block.from + 2 })}\n${text}` : text,
      );
  });
  return texts.join('\n\n');
}

/** Gives the bodies of slides whose lists stand side by side: a part of each list under its heading on every slide. */
function beside(blocks: readonly Block[], count: number, lines: readonly string[]): string[] | undefined {
  const body = blocks.filter(({ kind }) => !['title', 'directive', 'notes'].includes(kind));
  const isLong = ({ kind, parts }: Block): boolean => kind === 'list' && parts.length >= count;
  if (!body.some(isLong)) return undefined;
  const texts = body.map((block) => {
    if (!isLong(block)) return Array.from({ length: count }, () => cut(lines, block));
    const units = block.parts.map((part): Unit => ({ block, part, lead: [], under: [] }));
    const weights = units.map(() => 1); // so that lists alike are divided alike
    return shared(units, weights, count).map((some) => bodyOf(some, lines));
  });
  return Array.from({ length: count }, (_, index) => texts.map((parts) => parts[index]).join('\n\n'));
}

/** Gives the notes of each slide: paragraphs in their order, about as much on each; a single one is said to the first. */
function shareNotes(blocks: readonly Block[], count: number, lines: readonly string[]): string[] {
  const notes = blocks.filter(({ kind }) => kind === 'notes').map((block) => cut(lines, block));
  const said = notes.map((note) => note.replace(/^<!--\nNotes\n*|\n*-->$/g, '')).join('\n\n');
  const told = said.split('\n');
  const texts = blocksOf(parse(said)).map((block) => cut(told, block));
  if (texts.length === 0) return [];
  const groups = shared(
    texts,
    texts.map((text) => text.length),
    Math.min(count, texts.length),
  );
  return groups.map((group) => `<!--\nNotes\n\n${group.join('\n\n')}\n-->`);
}
