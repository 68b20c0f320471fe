import type { Problem } from '../../base/problems.ts';
import { keptWith, remembered } from '../../base/remembered.ts';
import type { Block, Leaf, RawBlock } from '../blocks.ts';
import type { Hyphenate } from './hyphenate.ts';
import { type Item, toItems, type Typesetting } from './items.ts';
import type { Measurer } from '../type/measurer.ts';
import { type Foreign, foreignScript, scriptOf } from './scripts.ts';
import { type Span, textOf } from '../spans.ts';
import type { Styles } from '../styles.ts';

/** Text as widths: what lines are broken from. */
export type Measured = readonly Item[];
export type MeasuredBlock = Block<Measured>;

/** Gives the blocks with their words measured, and what no font of the kit draws as problems. */
export function measure(
  blocks: readonly RawBlock[],
  styles: Styles,
  setting: Omit<Typesetting, 'lacks'>,
): { blocks: MeasuredBlock[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let order = 0;
  const measureText = measuredWith(setting.measurer)(setting.hyphenate)({ styles, setting });
  const measureLeaf = ({ style, text, place }: Leaf<readonly Span[]>): Leaf<Measured> => {
    const { items, foreign, missing } = measureText({ style, text });
    if (foreign) problems.push({ code: 'unsupported-script', place, ...foreign });
    if (missing !== '') problems.push({ code: 'missing-glyph', place, text: missing });
    order += 1;
    return { style, text: items, place, order };
  };
  return { blocks: blocks.map((block) => mapBlock(block, measureLeaf)), problems };
}

interface MeasuredText {
  readonly items: Measured;
  readonly foreign: Foreign | null;
  readonly missing: string; // signs that no font of the kit draws
}

/** All that decides how texts are measured, beside fonts and hyphenation. */
interface Manner {
  readonly styles: Styles;
  readonly setting: Omit<Typesetting, 'lacks'>;
}

type Text = Pick<Leaf<readonly Span[]>, 'style' | 'text'>;

const KEPT_MANNERS = 4; // two kits in two languages
const KEPT_TEXTS = 300; // of each; a full page has a hundred or two

/** Measures texts with some fonts and hyphenation, and remembers those of the pages before. */
const measuredWith = keptWith((_: Measurer) =>
  keptWith((_: Hyphenate) =>
    remembered(
      KEPT_MANNERS,
      ({ styles, setting: { theme, language } }: Manner) => JSON.stringify([language, theme.fonts, styles]),
      (manner) =>
        remembered(
          KEPT_TEXTS,
          (text: Text) => JSON.stringify(text),
          (text) => measureText(text, manner),
        ),
    ),
  ),
);

function measureText({ style, text }: Text, { styles, setting }: Manner): MeasuredText {
  const missing = new Set<string>();
  const lacks = (sign: string): void => void missing.add(sign);
  const items = toItems(text, styles[style], { ...setting, lacks });
  const unknown = [...missing].filter((sign) => !scriptOf(sign.codePointAt(0) ?? 0));
  return { items, foreign: foreignScript(textOf(text)), missing: unknown.join('') };
}

/** Gives a block with each of its texts changed. */
export function mapBlock<A, B>(block: Block<A>, leaf: (one: Leaf<A>) => Leaf<B>): Block<B> {
  const all = (blocks: readonly Block<A>[]): Block<B>[] => blocks.map((inner) => mapBlock(inner, leaf));
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, leaf: leaf(block.leaf) };
    case 'list':
      return {
        ...block,
        entries: block.entries.map(({ mark, task, blocks }) => ({
          mark: leaf(mark),
          task,
          blocks: all(blocks),
        })),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(leaf)) };
    case 'code':
      return { ...block, lines: block.lines.map(leaf) };
    case 'picture':
      return { ...block, caption: block.caption.map(leaf) };
    case 'numbers':
      return {
        ...block,
        numbers: block.numbers.map(({ numeral, unit, label, note }) => ({
          numeral: leaf(numeral),
          unit: leaf(unit),
          label: leaf(label),
          note: leaf(note),
        })),
      };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map(({ label, value, date }) => ({
          label: leaf(label),
          value: leaf(value),
          date: leaf(date),
        })),
      };
    case 'timeline':
      return {
        ...block,
        events: block.events.map(({ year, before, blocks }) => ({
          before: leaf(before), // which the text says first
          year: leaf(year),
          blocks: all(blocks),
        })),
      };
    case 'quote':
    case 'group':
      return { ...block, blocks: all(block.blocks) };
    case 'rule':
      return block;
  }
}

/** Gives how many words blocks hold. */
export function wordsOf(blocks: readonly MeasuredBlock[]): number {
  let words = 0;
  const count = (leaf: Leaf<Measured>): Leaf<Measured> => {
    words += leaf.text.filter((item) => item.kind === 'space' || item.kind === 'end').length;
    words += leaf.text.length > 0 ? 1 : 0;
    return leaf;
  };
  for (const block of blocks) mapBlock(block, count);
  return words;
}
