import type { MeasuredBlock } from '../lines/measure.ts';

/** Usual room between blocks, pt. */
export const ROOM = {
  section: 15,
  subheading: 9,
  paragraph: 5,
  afterHeading: 3.2,
  small: 4,
  afterSmall: 0.4,
  entry: 1.4,
  block: 7,
  quote: 9.5,
} as const;

/** Gives the usual room between two blocks, pt; `inList` when they stand in an entry of a list. */
export function roomBetween(above: MeasuredBlock, below: MeasuredBlock, inList: boolean): number {
  if (isCallout(above) || isCallout(below)) return ROOM.quote;
  if (above.kind === 'group' || below.kind === 'group') return ROOM.section;
  if (above.kind === 'heading' && (FIGURES.has(below.kind) || isPlot(below))) return ROOM.block;
  if (above.kind === 'heading')
    return above.leaf.style === 'source-heading' ? ROOM.afterSmall : ROOM.afterHeading;
  if (below.kind === 'heading' && below.leaf.style === 'source-heading') return ROOM.small;
  if (below.kind === 'heading') return below.level === 3 ? ROOM.subheading : ROOM.section;
  if (above.kind === 'paragraph' && above.leaf.style === 'answer') return ROOM.afterHeading;
  if (above.kind === 'paragraph' && above.leaf.style === 'callout-label') return ROOM.entry;
  if (above.kind === 'paragraph' && below.kind === 'paragraph') return ROOM.paragraph;
  if (above.kind === 'quote' && below.kind === 'paragraph' && below.leaf.style === 'attribution')
    return ROOM.paragraph;
  if (above.kind === 'quote' || below.kind === 'quote') return ROOM.quote;
  if (below.kind === 'list') return inList || above.kind === 'list' ? ROOM.entry : ROOM.paragraph;
  return ROOM.block;
}

const FIGURES: ReadonlySet<MeasuredBlock['kind']> = new Set(['timeline', 'facts']);

function isPlot(block: MeasuredBlock): boolean {
  return block.kind === 'picture' && block.picture.kind === 'plot';
}

/** Gives whether a block is a remark set apart. */
export function isCallout(block: MeasuredBlock): boolean {
  return block.kind === 'group' && block.name === 'callout';
}
