import type { BlockContent, Heading, RootContent } from 'mdast';
import type { Readings } from '../base/model.ts';

type Reader = keyof Readings;

const SAID: readonly Reader[] = ['notes', 'page'];
const SEEN: readonly Reader[] = ['slide', 'page'];

/**
 * Gives the three readings of a body. A paragraph is said and read; a list, table, quote, image or code is seen and read;
 * `::: slide`, `::: notes` and `::: page` give what they hold to one reader alone. A heading goes with what it heads.
 */
export function sortReadings(blocks: readonly RootContent[]): Readings {
  const readers = blocks.map((block, index) =>
    block.type === 'heading' ? readersBelow(block, blocks.slice(index + 1)) : readersOf(block),
  );
  const forReader = (reader: Reader): BlockContent[] =>
    blocks.flatMap((block, index) => (readers[index]?.has(reader) ? contentOf(block) : []));
  return { slide: forReader('slide'), notes: forReader('notes'), page: forReader('page') };
}

function readersOf(block: RootContent): Set<Reader> {
  if (block.type === 'container') return new Set([block.name as Reader]);
  return new Set(block.type === 'paragraph' ? SAID : SEEN);
}

function readersBelow(heading: Heading, following: readonly RootContent[]): Set<Reader> {
  const end = following.findIndex((block) => block.type === 'heading' && block.depth <= heading.depth);
  const below = (end < 0 ? following : following.slice(0, end)).filter((block) => block.type !== 'heading');
  const readers = new Set(below.flatMap((block) => [...readersOf(block)]));
  return readers.size > 0 ? readers : new Set(SEEN);
}

function contentOf(block: RootContent): BlockContent[] {
  return (block.type === 'container' ? block.children : [block]) as BlockContent[];
}
