import type { Problem } from '../base/problems.ts';
import type { GroupBlock } from './blocks.ts';
import type { Composition, SetBand } from './compose.ts';
import type { Slug } from './marks.ts';
import { type Measured, type MeasuredBlock, wordsOf } from './measure.ts';
import type { BriefOrigin } from './read.ts';

/** Gives the problem of a page that is too long at the smallest size: by how much, and what to cut first. */
export function overflow(
  set: Composition,
  blocks: readonly MeasuredBlock[],
  { file, places }: BriefOrigin,
): Problem {
  const points = Math.ceil(set.needed - set.room);
  const columns = set.bands.flatMap(columnsOf);
  const leading = set.trial.body * set.trial.leading;
  const lines = Math.max(1, Math.ceil((points * Math.max(1, columns.length)) / leading));
  const words = Math.max(1, Math.ceil(lines * wordsPerLine(columns.flat())));
  const place = places.get('') ?? { file, line: 1, column: 1, endColumn: 2 };
  return { code: 'page-overflow', place, points, lines, words, longest: longest(blocks) };
}

function columnsOf(band: SetBand): (readonly Slug[])[] {
  if (band.kind !== 'body') return [];
  return band.parts.flatMap((part) => (part.kind === 'columns' ? part.columns : []));
}

const USUAL_WORDS = 6; // in a line of a third of the page

function wordsPerLine(slugs: readonly Slug[]): number {
  const lines = slugs.filter((slug) => slug.words > 0);
  return lines.reduce((sum, slug) => sum + slug.words, 0) / lines.length || USUAL_WORDS;
}

const TOLD = 3;

/** Gives the ids of the required sections with the most words. */
function longest(blocks: readonly MeasuredBlock[]): string[] {
  const required = sectionsIn(blocks).filter(
    ({ section, priority }) => section !== '' && priority === 'must',
  );
  return required
    .map((group) => ({ id: group.section, words: wordsOf([group]) }))
    .sort((a, b) => b.words - a.words)
    .slice(0, TOLD)
    .map(({ id }) => id);
}

function sectionsIn(blocks: readonly MeasuredBlock[]): GroupBlock<Measured>[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'group') return [];
    return block.section === '' ? sectionsIn(block.blocks) : [block];
  });
}
