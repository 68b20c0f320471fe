import type { Block, GroupBlock, ListEntry } from '../blocks.ts';
import { setCode } from './code.ts';
import { setFacts } from './facts.ts';
import { naturalWidth } from '../lines/lines.ts';
import {
  type FillMark,
  heightOf,
  indented,
  type Mark,
  moved,
  type Slug,
  stacked,
  type Tag,
  tagIn,
  withBefore,
} from '../marks.ts';
import type { Measured, MeasuredBlock } from '../lines/measure.ts';
import { setNumbers } from './numbers.ts';
import { setColophon, setPicture } from './pictures.ts';
import { isCallout, ROOM, roomBetween } from './room.ts';
import { HAIR, mm, RULE } from '../sheet.ts';
import { setTable } from './table.ts';
import { keepsNext, setText, type TypeSetting } from './text.ts';
import { setTimeline } from './timeline.ts';

/** What setting blocks needs to know beyond their text. */
export interface BlockSetting extends TypeSetting {
  readonly rhythm: number; // leading of running text as a share of its usual one, which the room between blocks follows
  readonly set: WeakMap<MeasuredBlock, Map<number, Slug[]>>; // what stands directly on the page, by width, set once
}

/** Gives blocks as slugs of a width (pt), in order. */
export function setBlocks(
  blocks: readonly MeasuredBlock[],
  width: number,
  setting: BlockSetting,
  parent: Tag,
): Slug[] {
  const slugs: Slug[] = [];
  let last: MeasuredBlock | null = null;
  for (const block of blocks) {
    const set = parent.parent
      ? setBlock(block, width, setting, parent)
      : setOnce(block, width, setting, parent);
    const own = last && heads(last) && block.kind !== 'group' ? followed(set, block !== blocks.at(-1)) : set;
    const inList = parent.role === 'LBody';
    const room = last ? roomBetween(last, block, inList) * setting.rhythm : (own[0]?.before ?? 0);
    const stretch = isSection(block) ? 1 : 0;
    slugs.push(...withBefore(own, room, stretch));
    if (own.length > 0) last = block;
  }
  return slugs;
}

type Setters = {
  readonly [K in Block<Measured>['kind']]: (
    block: Extract<MeasuredBlock, { kind: K }>,
    width: number,
    setting: BlockSetting,
    parent: Tag,
  ) => Slug[];
};

const SETTERS: Setters = {
  paragraph: ({ leaf }, width, setting, parent) => {
    const inset = leaf.style === 'attribution' ? quoteInset(setting) : 0;
    const slugs = indented(setText(leaf, width - inset, setting, { tag: tagIn(parent, 'P') }), inset);
    return leaf.style === 'answer' ? kept(slugs) : slugs;
  },
  heading: ({ leaf, level }, width, setting, parent) =>
    kept(setText(leaf, width, setting, { tag: tagIn(parent, `H${level}`) })),
  list: setList,
  table: ({ rows, align }, width, setting, parent) =>
    setTable({ rows, align }, width, setting, tagIn(parent, 'Table')),
  quote: setQuote,
  code: (block, width, setting, parent) => setCode(block, width, setting, parent),
  rule: (_, width) => [ruleSlug(width)],
  picture: setPicture,
  numbers: ({ numbers }, width, setting, parent) => setNumbers(numbers, width, setting, parent),
  facts: ({ facts }, width, setting, parent) => setFacts(facts, width, setting, parent),
  timeline: ({ events }, width, setting, parent) =>
    setTimeline(
      events.map(({ year, before, blocks }) => ({
        year,
        before,
        body: (inner, tag) => setBlocks(blocks, inner, setting, tag),
      })),
      width,
      setting,
      tagIn(parent, 'L'),
    ),
  group: setGroup,
};

function setOnce(block: MeasuredBlock, width: number, setting: BlockSetting, page: Tag): Slug[] {
  const widths = setting.set.get(block) ?? new Map<number, Slug[]>();
  setting.set.set(block, widths);
  const slugs = widths.get(width) ?? setBlock(block, width, setting, page);
  widths.set(width, slugs);
  return slugs;
}

function setBlock(block: MeasuredBlock, width: number, setting: BlockSetting, parent: Tag): Slug[] {
  const set = SETTERS[block.kind] as (
    block: MeasuredBlock,
    width: number,
    setting: BlockSetting,
    parent: Tag,
  ) => Slug[];
  return set(block, width, setting, parent);
}

const QUOTE_INSET = 0.8; // em from a quote's bar to its words: room for the mark that hangs out of them

function setList(
  { entries }: Extract<MeasuredBlock, { kind: 'list' }>,
  width: number,
  setting: BlockSetting,
  parent: Tag,
): Slug[] {
  const list = tagIn(parent, isNumbered(entries) ? 'OL' : 'L');
  const size = Math.max(0, ...entries.map(({ mark }) => setting.styles[mark.style].size));
  const widths = entries.map(({ mark, task }) => (task ? BOX : naturalWidth(mark.text)));
  const inset = Math.max(1.15, Math.max(0, ...widths) + 0.55) * size;
  const slugs = entries.flatMap(({ mark, task, blocks }, index) => {
    const entry = tagIn(list, 'LI');
    const label = task
      ? [boxSlug({ mark, task }, setting, tagIn(entry, 'Lbl'))]
      : setText(mark, inset, setting, { tag: tagIn(entry, 'Lbl') });
    const body = setBlocks(blocks, width - inset, setting, tagIn(entry, 'LBody'));
    const [first = label[0], ...rest] = indented(body, inset);
    if (!first) return [];
    const marked = { ...first, marks: [...(label[0]?.marks ?? []), ...(body.length > 0 ? first.marks : [])] };
    return withBefore([marked, ...rest], index === 0 ? 0 : ROOM.entry * setting.rhythm);
  });
  return slugs.map((slug, index) => ({ ...slug, keep: slug.keep || keepsNext(index, slugs.length) }));
}

const BOX = 0.72; // em of a task's box

/** Gives a task's box, as high as the capitals beside it and a little more, where a mark of text would stand. */
function boxSlug(
  { mark, task }: Pick<ListEntry<Measured>, 'mark' | 'task'>,
  { styles, capitalOf }: BlockSetting,
  tag: Tag,
): Slug {
  const style = styles[mark.style];
  const [side, capital] = [BOX * style.size, capitalOf(style) * style.size];
  const y = (style.leading - side) / 2;
  const says = mark.text
    .map((item) => (item.kind === 'box' ? item.text : item.kind === 'space' ? ' ' : ''))
    .join('');
  const box: Mark = {
    kind: 'box',
    x: 0,
    y,
    width: side,
    height: side,
    ticked: task === 'done',
    says,
    colour: style.colour,
    tag,
    order: mark.order ?? 0,
  };
  return { ...LONE, height: style.leading, head: (style.leading - capital) / 2, marks: [box], words: 0 };
}

function isNumbered(entries: readonly ListEntry<Measured>[]): boolean {
  return entries.some(({ mark }) => mark.text.some((item) => item.kind === 'box' && /\d/.test(item.text)));
}

function setQuote(
  { blocks }: Extract<MeasuredBlock, { kind: 'quote' }>,
  width: number,
  setting: BlockSetting,
  parent: Tag,
): Slug[] {
  const inset = quoteInset(setting);
  const set = setBlocks(blocks, width - inset, setting, tagIn(parent, 'BlockQuote'));
  return indented(set, inset).map((slug, index) => {
    const bar: FillMark = { kind: 'fill', x: 0, y: 0, width: RULE, height: slug.height, colour: 'gold' };
    return { ...slug, marks: [bar, ...slug.marks], bridge: index === 0 ? null : bar };
  });
}

function quoteInset({ styles }: BlockSetting): number {
  return RULE + QUOTE_INSET * styles.quote.size;
}

function setGroup(group: GroupBlock<Measured>, width: number, setting: BlockSetting, parent: Tag): Slug[] {
  if (group.name === 'callout') return [setCallout(group.blocks, width, setting, parent)];
  if (group.name === 'facts') return [setBox(group.blocks, width, setting, parent)];
  if (group.name === 'panel') return [setPanel(group.blocks, width, setting, parent)];
  if (group.name === 'colophon')
    return setColophon(group.blocks, width, (blocks, inner) => setBlocks(blocks, inner, setting, parent));
  const set = setBlocks(group.blocks, width, setting, parent);
  return group.name === 'bottom-line' ? [ruled(set, width)] : set;
}

/** Gives blocks on a tinted ground under a hairline, as one slug. */
function setBox(blocks: readonly MeasuredBlock[], width: number, setting: BlockSetting, parent: Tag): Slug {
  const set = setBlocks(blocks, width - 2 * CALLOUT_INSET, setting, parent);
  const height = 2 * CALLOUT_INSET + heightOf(set, 1) - RULED_FOOT / 2;
  const ground: FillMark = { kind: 'fill', x: 0, y: 0, width, height, colour: 'tint' };
  const marks = [ground, ...moved(stacked(set, 1), CALLOUT_INSET, CALLOUT_INSET)];
  return { ...LONE, height, marks, words: wordsIn(set) };
}

const CALLOUT_INSET = mm(3);

/** Gives a remark between a rule in accent on its left and a tinted ground, as one slug. */
function setCallout(
  blocks: readonly MeasuredBlock[],
  width: number,
  setting: BlockSetting,
  parent: Tag,
): Slug {
  const set = setBlocks(blocks, width - 2 * CALLOUT_INSET - RULE, setting, parent);
  const height = 2 * CALLOUT_INSET + heightOf(set, 1) - RULED_FOOT / 2;
  const ground: FillMark = { kind: 'fill', x: 0, y: 0, width, height, colour: 'tint' };
  const rule: FillMark = { ...ground, width: RULE, colour: 'accent' };
  const marks = [ground, rule, ...moved(stacked(set, 1), RULE + CALLOUT_INSET, CALLOUT_INSET)];
  return { ...LONE, height, marks, words: wordsIn(set) };
}

const PANEL_INSET = mm(4.4);
const PANEL_FOOT = mm(3.4);

/** Gives blocks on a tinted ground under a thick rule, as one slug: a panel is never parted. */
export function setPanel(
  blocks: readonly MeasuredBlock[],
  width: number,
  setting: BlockSetting,
  parent: Tag,
): Slug {
  const set = setBlocks(blocks, width - 2 * PANEL_INSET, setting, parent);
  const height = RULE + PANEL_INSET + heightOf(set, 1) + PANEL_FOOT;
  const ground: FillMark = { kind: 'fill', x: 0, y: 0, width, height, colour: 'tint' };
  const top: FillMark = { ...ground, height: RULE, colour: 'accent' };
  return {
    ...LONE,
    height,
    marks: [ground, top, ...moved(stacked(set, 1), PANEL_INSET, RULE + PANEL_INSET)],
    words: wordsIn(set),
  };
}

/** Gives blocks under a thick rule, as one slug. */
function ruled(set: readonly Slug[], width: number): Slug {
  const inset = RULE + mm(3);
  const top: FillMark = { kind: 'fill', x: 0, y: 0, width, height: RULE, colour: 'accent' };
  const marks = [top, ...moved(stacked(set, 1), 0, inset)];
  return { ...LONE, height: inset + heightOf(set, 1) - RULED_FOOT, marks, words: wordsIn(set) };
}

const RULED_FOOT = mm(1.5); // room below the last line that no letter needs

const LONE = { before: 0, stretch: 0, head: 0, keep: false, bridge: null } as const;

function ruleSlug(width: number): Slug {
  const hair: FillMark = { kind: 'fill', x: 0, y: 0, width, height: HAIR, colour: 'hair' };
  return { ...LONE, height: HAIR, marks: [hair], words: 0 };
}

function heads(block: MeasuredBlock): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.leaf.style === 'answer');
}

/** Gives what follows a heading with its first two lines together: a heading with one line of text looks lost. */
function followed(slugs: readonly Slug[], more: boolean): Slug[] {
  const first = slugs[0];
  return first && (more || slugs.length > 1) ? [{ ...first, keep: true }, ...slugs.slice(1)] : [...slugs];
}

function kept(slugs: readonly Slug[]): Slug[] {
  return slugs.map((slug) => ({ ...slug, keep: true }));
}

function wordsIn(slugs: readonly Slug[]): number {
  return slugs.reduce((sum, slug) => sum + slug.words, 0);
}

function isSection(block: MeasuredBlock): boolean {
  return block.kind === 'group' && !isCallout(block);
}
