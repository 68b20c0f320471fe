import type { Priority } from '../../base/model.ts';
import type { Block, GroupBlock } from '../blocks.ts';

/** A container that may leave the page. Containers are counted from 0 as they open. */
export interface Optional {
  readonly index: number;
  readonly within: readonly number[]; // the containers around it
  readonly group: GroupBlock<unknown>;
}

/** Gives the containers that may leave: those that are optional and hold no section that is required. */
export function optionalsIn(blocks: readonly Block<unknown>[]): Optional[] {
  const found: Optional[] = [];
  let index = 0;
  const visit = (inner: readonly Block<unknown>[], within: readonly number[]): void => {
    for (const group of inner.filter((block) => block.kind === 'group')) {
      const own = index++;
      if (isOptional(group.priority) && !holdsRequired(group.blocks, group.section))
        found.push({ index: own, within, group });
      visit(group.blocks, [...within, own]);
    }
  };
  visit(blocks, []);
  return found;
}

function isOptional(priority: Priority): boolean {
  return priority !== 'must' && priority !== 'no';
}

function holdsRequired(blocks: readonly Block<unknown>[], section: string): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'group' &&
      ((!isOptional(block.priority) && block.section !== section) || holdsRequired(block.blocks, section)),
  );
}

/**
 * Gives the containers in the order in which they leave: the highest number behind `may` first, then the later
 * section, then what is later on the page. `sections` are ids in the author's order.
 */
export function inLeavingOrder(optionals: readonly Optional[], sections: readonly string[]): Optional[] {
  const nth = ({ group }: Optional): number => sections.indexOf(group.section);
  return [...optionals].sort(
    (a, b) => rankOf(b.group.priority) - rankOf(a.group.priority) || nth(b) - nth(a) || b.index - a.index,
  );
}

function rankOf(priority: Priority): number {
  return Number(priority.split(' ')[1] ?? 1);
}

/**
 * Gives which containers leave so that the page fits: as few as are enough, in their order, and of these whatever fits
 * back stays after all, the last to leave first. Null when it does not fit without any of them.
 */
export function choose(
  optionals: readonly Optional[],
  fits: (gone: ReadonlySet<number>) => boolean,
): ReadonlySet<number> | null {
  const indices = optionals.map(({ index }) => index);
  const first = (count: number): Set<number> => new Set(indices.slice(0, count));
  if (!fits(first(indices.length))) return null;
  let [low, high] = [0, indices.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(first(middle))) high = middle;
    else low = middle;
  }
  const gone = first(high);
  for (const { index, within } of optionals.slice(0, high).reverse()) {
    if (within.some((outer) => gone.has(outer))) continue;
    gone.delete(index);
    if (!fits(gone)) gone.add(index);
  }
  return gone;
}

/** Gives the containers that are not on the page: those that left and those that stood in them. */
export function missing(optionals: readonly Optional[], gone: ReadonlySet<number>): Optional[] {
  return optionals.filter(({ index, within }) => [index, ...within].some((one) => gone.has(one)));
}
