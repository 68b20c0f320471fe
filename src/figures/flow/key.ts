import type { FlowFigure } from '../../base/figures/flow.ts';
import type { Sheet } from '../sheet.ts';
import type { Setting } from './setting.ts';
import { type Block, blockOf, keysOf } from './words.ts';

/** What arrows say, below the flow, each by the number that stands at its line. */
export interface Key {
  readonly number: string;
  readonly text: Block;
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
  let y = 2 * unit;
  const rows = arrows.flatMap(({ text }, index): Key[] => {
    if (text === '') return [];
    const block = blockOf(text, width - indent, { type: setting.note, cut: 'regular' }, measure);
    const row = { number: String(keys[index]), text: block, y, indent };
    y += block.height;
    return [row];
  });
  return { rows, height: rows.length === 0 ? 0 : y };
}
