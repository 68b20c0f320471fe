import type { FillMark, Slug, Tag } from '../marks.ts';
import { heightOf, moved, stacked } from '../marks.ts';
import type { MeasuredBlock } from '../lines/measure.ts';
import { ROOM } from './room.ts';
import { type BlockSetting, setBlocks } from './set.ts';
import { HAIR, mm, RULE } from '../sheet.ts';

/** Text with what heads it: they stand side by side. */
interface Row {
  readonly head: readonly MeasuredBlock[];
  readonly text: readonly MeasuredBlock[];
  readonly strong: boolean; // under a thick rule
}

/** Where the two columns of rows are, pt. */
export interface RowGrid {
  readonly head: number; // width
  readonly text: number; // width
  readonly gutter: number;
  readonly gap: number; // room between sections and events inside a row as a multiple of the usual
  readonly ruled: boolean; // the first row has a rule above it as well
}

/** Gives blocks as rows, a slug each: headings and short answers in one column, their text in the next. */
export function setRows(
  blocks: readonly MeasuredBlock[],
  { head, text, gutter, gap, ruled }: RowGrid,
  setting: BlockSetting,
  parent: Tag,
): Slug[] {
  const width = head + gutter + text;
  return toRows(blocks).map((row, index) => {
    const first = setBlocks(row.head, head, setting, parent);
    const second = setBlocks(row.text, text, setting, parent);
    const rule = ruled || index > 0 ? ruleOf(row, width) : null;
    const top = rule ? rule.height + BELOW_RULE * setting.rhythm : 0;
    return {
      before: ROOM.section * setting.rhythm,
      stretch: index === 0 ? 0 : 1,
      height: top + Math.max(heightOf(first, 1), heightOf(second, gap)),
      head: 0,
      keep: false,
      bridge: null,
      marks: [
        ...(rule ? [rule] : []),
        ...moved(stacked(first, 1), 0, top),
        ...moved(stacked(second, gap), head + gutter, top),
      ],
      words: [...first, ...second].reduce((sum, slug) => sum + slug.words, 0),
    };
  });
}

const BELOW_RULE = mm(3.4); // from a rule to the capitals below it

function ruleOf({ strong }: Row, width: number): FillMark {
  const rule = { kind: 'fill', x: 0, y: 0, width } as const;
  return strong ? { ...rule, height: RULE, colour: 'accent' } : { ...rule, height: HAIR, colour: 'hair' };
}

/** Gives a row for each section, and for each heading that stands in none. */
function toRows(blocks: readonly MeasuredBlock[]): Row[] {
  const rows: Row[] = [];
  let loose: MeasuredBlock[] = [];
  const end = (): void => {
    if (loose.length > 0) rows.push(rowOf(loose, false));
    loose = [];
  };
  for (const block of blocks) {
    if (block.kind === 'group') {
      end();
      rows.push(rowOf(block.blocks, block.name === 'bottom-line'));
      continue;
    }
    if (block.kind === 'heading' && block.level < 3) end();
    loose.push(block);
  }
  end();
  return rows;
}

function rowOf(blocks: readonly MeasuredBlock[], strong: boolean): Row {
  const heads = blocks.findIndex((block) => block.kind !== 'heading');
  const answered = heads > 0 && isAnswer(blocks[heads]) && blocks.length > heads + 1 ? heads + 1 : heads;
  const cut = heads < 0 ? blocks.length : answered;
  return { head: blocks.slice(0, cut), text: blocks.slice(cut), strong };
}

function isAnswer(block: MeasuredBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.leaf.style === 'answer';
}
