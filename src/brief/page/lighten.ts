import type { Block, Leaf, RawBlock, RawLeaf } from '../blocks.ts';
import { mapBlock, type Measured, type MeasuredBlock } from '../lines/measure.ts';

/** A page without the containers that left, and the numbers of the sources that only these cited. */
export interface Lighter {
  readonly blocks: readonly MeasuredBlock[];
  readonly uncited: ReadonlySet<string>;
}

/** Gives measured blocks without some containers, by their count from 0, and without sources that only these cited. */
export function lighten(
  raw: readonly RawBlock[],
  measured: readonly MeasuredBlock[],
  gone: ReadonlySet<number>,
): Lighter {
  if (gone.size === 0) return { blocks: measured, uncited: new Set() };
  const left = citedIn(without(raw, gone));
  const uncited = new Set([...citedIn(raw)].filter((source) => !left.has(source)));
  return { blocks: unlisted(without(measured, gone), uncited), uncited };
}

/** Gives blocks without the containers that left, and without those that are empty for that. */
function without<T>(blocks: readonly Block<T>[], gone: ReadonlySet<number>): Block<T>[] {
  let index = 0;
  const keep = (inner: readonly Block<T>[]): Block<T>[] =>
    inner.flatMap((block): Block<T>[] => {
      if (block.kind !== 'group') return [block];
      const own = index++;
      const kept = keep(block.blocks); // counts the containers in it, too
      const emptied = kept.length === 0 && block.blocks.length > 0;
      return gone.has(own) || emptied ? [] : [withBlocks(block, kept)];
    });
  return keep(blocks);
}

// A container that lost nothing stays the same object: what was set of it is remembered.
function withBlocks<T, B extends { readonly blocks: readonly Block<T>[] }>(
  group: B,
  blocks: readonly Block<T>[],
): B {
  const same =
    blocks.length === group.blocks.length && blocks.every((block, at) => block === group.blocks[at]);
  return same ? group : { ...group, blocks };
}

/** Gives the numbers of the sources that blocks cite. */
function citedIn(blocks: readonly RawBlock[]): Set<string> {
  const cited = new Set<string>();
  const look = (leaf: RawLeaf): RawLeaf => {
    for (const span of leaf.text) if (span.cite) cited.add(span.text.trim());
    return leaf;
  };
  for (const block of blocks) mapBlock(block, look);
  return cited;
}

/** Gives blocks without the entries of some sources; a list of sources that is empty for that leaves with its heading. */
function unlisted(blocks: readonly MeasuredBlock[], sources: ReadonlySet<string>): MeasuredBlock[] {
  if (sources.size === 0) return [...blocks];
  return blocks.flatMap((block): MeasuredBlock[] => {
    if (block.kind !== 'group') return [block];
    if (block.name !== 'sources') return [withBlocks(block, unlisted(block.blocks, sources))];
    const inner = block.blocks.flatMap((one) => shorter(one, sources));
    const emptied = block.blocks.some(isList) && !inner.some(isList);
    return emptied ? [] : [withBlocks(block, inner)];
  });
}

function isList(block: MeasuredBlock): boolean {
  return block.kind === 'list';
}

function shorter(block: MeasuredBlock, sources: ReadonlySet<string>): MeasuredBlock[] {
  if (block.kind !== 'list') return [block];
  const entries = block.entries.filter(({ mark }) => !sources.has(wordOf(mark)));
  if (entries.length === block.entries.length) return [block];
  return entries.length > 0 ? [{ ...block, entries }] : [];
}

function wordOf({ text }: Leaf<Measured>): string {
  return text.map((item) => (item.kind === 'box' ? item.text : '')).join('');
}
