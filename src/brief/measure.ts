import type { Problem } from '../base/problems.ts';
import type { Block, Leaf, RawBlock } from './blocks.ts';
import { type Item, toItems, type Typesetting } from './items.ts';
import type { Face } from './measurer.ts';
import { type Span, textOf } from './spans.ts';
import type { Styles } from './styles.ts';

/** Text as widths: what lines are broken from. */
export type Measured = readonly Item[];
export type MeasuredBlock = Block<Measured>;

/** Gives the blocks with their words measured. `lacks` of the setting is called for what no font of the kit draws. */
export function measure(
  blocks: readonly RawBlock[],
  styles: Styles,
  setting: Omit<Typesetting, 'lacks'>,
): { blocks: MeasuredBlock[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let order = 0;
  const measureLeaf = ({ style, text, place }: Leaf<readonly Span[]>): Leaf<Measured> => {
    const missing: { text: string; face: Face }[] = [];
    const script = foreignScript(textOf(text));
    const lacks = (sign: string, face: Face): void => void missing.push({ text: sign, face });
    const items = toItems(text, styles[style], { ...setting, lacks });
    if (script) problems.push({ code: 'unsupported-script', place, ...script });
    else if (missing.length > 0) {
      const signs = [...new Set(missing.map((one) => one.text))].join('');
      problems.push({
        code: 'missing-glyph',
        place,
        text: signs,
        font: familyOf(missing[0]?.face ?? '', setting),
      });
    }
    order += 1;
    return { style, text: items, place, order };
  };
  return { blocks: blocks.map((block) => mapBlock(block, measureLeaf)), problems };
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
        entries: block.entries.map(({ mark, blocks }) => ({ mark: leaf(mark), blocks: all(blocks) })),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(leaf)) };
    case 'code':
      return { ...block, lines: block.lines.map(leaf) };
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

function familyOf(face: Face, { theme }: Pick<Typesetting, 'theme'>): string {
  const files = Object.values(theme.fonts);
  return (
    files.find(({ regular, semibold, italic }) => [regular, semibold, italic].includes(face))?.family ?? face
  );
}

// Scripts that are written from the right, join their letters by rules of their own or have no spaces between words.
const FOREIGN =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Tibetan}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gujarati}|\p{Script=Gurmukhi}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Mongolian}/u;
const SCRIPTS = ['Arabic', 'Hebrew', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Devanagari'] as const;

function foreignScript(text: string): { script: string; text: string } | null {
  const word = text.split(' ').find((one) => FOREIGN.test(one));
  if (word === undefined) return null;
  const script =
    SCRIPTS.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(word)) ?? 'Indic or Asian';
  return { script, text: word };
}
