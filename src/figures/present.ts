import type { BlockContent } from 'mdast';
import type { FigureNode } from '../base/markdown.ts';
import type { Document } from '../base/model.ts';

/** Gives whether a document has figures to draw. */
export function hasFigures({ bottomLine, sections }: Document): boolean {
  return [bottomLine, ...sections.map(({ readings }) => readings)].some((readings) =>
    Object.values(readings).some((blocks: readonly BlockContent[]) => blocks.some(isFigure)),
  );
}

/** Gives whether a block is a figure. */
export function isFigure(block: BlockContent): block is FigureNode {
  return block.type === 'figure';
}
