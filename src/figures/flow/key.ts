import type { FlowFigure } from '../../base/figures/flow.ts';
import type { Sheet } from '../sheet.ts';
import type { Setting } from './setting.ts';
import { type Block, blockOf, keysOf } from './words.ts';

/** What arrows say, below the flow, each by the number that stands at its line. */
export interface Key {
  readonly number: string;
  readonly text: Block;
  readonly x: number;
  readonly y: number; // below the flow
  readonly indent: number;
}

/** Gives the key of a flow that calls its arrows by number, and its height. */
export function keyOf(
  { arrows }: FlowFigure,
  setting: Setting,
  { width, measure, unit }: Sheet,
): { readonly rows: readonly Key[]; readonly height: number } {
  if (setting.texts !== 'keyed') return { rows: [], height: 0 };
  const keys = keysOf(arrows);
  const { size } = setting.note;
  const indent = Math.ceil(measure('00', { family: setting.note.font, cut: 'semibold', size })) + unit;
  const columns = Math.max(1, Math.floor(width / (COLUMN * unit)));
  const column = width / columns;
  const blocks = arrows.flatMap(({ text }, index) => {
    const face = { type: setting.note, cut: 'regular' as const };
    return text === ''
      ? []
      : [{ number: String(keys[index]), text: blockOf(text, column - indent - 2 * unit, face, measure) }];
  });
  const rows = Math.ceil(blocks.length / columns);
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(...blocks.filter((_block, index) => index % rows === row).map(({ text }) => text.height)),
  );
  const top = (row: number): number => heights.slice(0, row).reduce((sum, one) => sum + one, 2 * unit);
  return {
    rows: blocks.map((block, index) => ({
      ...block,
      indent,
      x: Math.floor(index / rows) * column,
      y: top(index % rows),
    })),
    height: rows === 0 ? 0 : top(rows),
  };
}

const COLUMN = 40; // units: the least width of a column of a key
