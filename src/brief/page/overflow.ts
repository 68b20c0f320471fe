import type { Problem } from '../../base/problems.ts';
import type { Block, GroupBlock } from '../blocks.ts';
import { heightsOf } from './body.ts';
import type { Composition, SetBand } from './compose.ts';
import type { Slug } from '../marks.ts';
import { wordsOf } from '../lines/measure.ts';
import type { Page } from './page.ts';
import type { BriefOrigin } from '../origin.ts';

/** Gives the problem of a page that is too long at the smallest size: by how much, and what to cut first. */
export function overflow(
  { set, blocks, left }: Pick<Page, 'set' | 'blocks' | 'left'>,
  { file, places }: BriefOrigin,
): Problem {
  const { lines, words } = excess(set);
  return {
    code: 'page-overflow',
    place: places.get('') ?? { file, line: 1, column: 1, endColumn: 2 },
    points: Math.ceil(set.needed - set.room),
    lines: Math.max(1, Math.ceil(lines)),
    words: Math.max(1, Math.ceil(words)),
    longest: longestBy(blocks, (group) => wordsOf([group])),
    optional: new Set(left.map(({ group }) => group.section)).size,
    estimated: false,
  };
}

interface Excess {
  readonly lines: number;
  readonly words: number;
}

/** Gives about how much must go: from the columns of the tallest body, and from its wing where that is too long as well. */
function excess({ bands, needed, room, trial }: Composition): Excess {
  const points = needed - room;
  const leading = trial.body * trial.leading;
  const bodies = bands.filter((band) => band.kind === 'body').sort((a, b) => b.height - a.height);
  const [body] = bodies;
  if (!body) return { lines: points / leading, words: (points / leading) * USUAL_WORDS };
  const { main, side } = heightsOf(body);
  const left = Math.max(main, side) - points; // height that remains for them
  const columns = columnsOf(body);
  const parts = [
    excessIn(columns.flat(), (main - left) * Math.max(1, columns.length), leading),
    excessIn(body.side, side - left, leading),
  ];
  return {
    lines: parts.reduce((sum, part) => sum + part.lines, 0),
    words: parts.reduce((sum, part) => sum + part.words, 0),
  };
}

function columnsOf({ parts }: Extract<SetBand, { kind: 'body' }>): (readonly Slug[])[] {
  return parts.flatMap((part) => (part.kind === 'columns' ? part.columns : []));
}

const USUAL_WORDS = 6; // in a line of a third of the page

/** Gives how many lines of some text are so many points high, and the words in them. */
function excessIn(slugs: readonly Slug[], points: number, usual: number): Excess {
  if (points <= 0) return { lines: 0, words: 0 };
  const set = slugs.filter((slug) => slug.words > 0);
  const average = (of: (slug: Slug) => number): number =>
    set.reduce((sum, slug) => sum + of(slug), 0) / set.length;
  const lines = points / (average(({ height }) => height) || usual);
  return { lines, words: lines * (average(({ words }) => words) || USUAL_WORDS) };
}

const TOLD = 3;

/** Gives the ids of the required sections with the most words, by how these are counted. */
export function longestBy<T>(
  blocks: readonly Block<T>[],
  wordsIn: (group: GroupBlock<T>) => number,
): string[] {
  const words = new Map<string, number>();
  for (const group of sectionsIn(blocks).filter(({ priority }) => priority === 'must'))
    words.set(group.section, (words.get(group.section) ?? 0) + wordsIn(group));
  return [...words]
    .sort(([, a], [, b]) => b - a)
    .slice(0, TOLD)
    .map(([section]) => section);
}

function sectionsIn<T>(blocks: readonly Block<T>[]): GroupBlock<T>[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'group') return [];
    return block.section === '' ? sectionsIn(block.blocks) : [block];
  });
}
