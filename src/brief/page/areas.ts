import { type MeasuredBlock, mapBlock } from '../lines/measure.ts';
import type { Mark } from '../marks.ts';
import type { Frame } from './place.ts';

/** A part of the page that one section's text takes; pt from the sheet's left and top. */
export interface Area {
  readonly section: string; // id
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const [RISE, DROP] = [0.8, 0.25]; // of a text above and below its baseline, in em

/** Gives where the text of each section stands, frame by frame. */
export function areasOf(frames: readonly Frame[], blocks: readonly MeasuredBlock[]): Area[] {
  const owners = new Map<number, string>();
  own(blocks, '', owners);
  return frames.flatMap((frame) => {
    const areas = new Map<string, Area>();
    for (const mark of frame.marks) {
      const box = boxOf(mark, owners);
      if (box) areas.set(box.section, around(areas.get(box.section), box));
    }
    return [...areas.values()];
  });
}

/** Notes for each text, by its number, which section it is of. */
function own(blocks: readonly MeasuredBlock[], section: string, owners: Map<number, string>): void {
  for (const block of blocks) {
    if (block.kind === 'group') own(block.blocks, block.section || section, owners);
    else
      mapBlock(block, (leaf) => {
        if (leaf.order !== undefined) owners.set(leaf.order, section);
        return leaf;
      });
  }
}

function boxOf(mark: Mark, owners: ReadonlyMap<number, string>): Area | undefined {
  if (mark.kind !== 'text' && mark.kind !== 'said') return undefined;
  const section = owners.get(mark.order) ?? '';
  if (section === '') return undefined;
  return {
    section,
    x: mark.x,
    y: mark.y - RISE * mark.size,
    width: mark.width,
    height: (RISE + DROP) * mark.size,
  };
}

function around(one: Area | undefined, other: Area): Area {
  if (!one) return other;
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const foot = Math.max(one.y + one.height, other.y + other.height);
  return { section: one.section, x, y, width: right - x, height: foot - y };
}
