import type { GroupBlock, Leaf } from '../blocks.ts';
import type { Measured, MeasuredBlock } from '../lines/measure.ts';

/** The page from top to bottom: its masthead and the bands below it, in the order of the Markdown. */
export interface Plan {
  readonly masthead: MastheadPlan | null;
  readonly bands: readonly Band[];
}

export interface MastheadPlan {
  readonly label: Leaf<Measured> | null;
  readonly date: Leaf<Measured> | null;
  readonly title: Leaf<Measured> | null;
  readonly beside: readonly MeasuredBlock[]; // standfirst and whatever else stands beside the title
}

export type Band =
  | {
      readonly kind: 'numbers';
      /* or facts or a timeline, across the page */ readonly blocks: readonly MeasuredBlock[];
    }
  | {
      readonly kind: 'body';
      readonly side: readonly MeasuredBlock[];
      readonly sideFirst: boolean;
      readonly parts: readonly Part[];
    }
  | { readonly kind: 'sources' | 'footer'; readonly blocks: readonly MeasuredBlock[] };

/** What stands beside the wing, one below the other. */
export type Part =
  | { readonly kind: 'columns'; readonly blocks: readonly MeasuredBlock[] }
  | { readonly kind: 'panel'; readonly blocks: readonly MeasuredBlock[] };

/** Gives the plan of a page: the first masthead heads it, neighbours share a band. */
export function toPlan(blocks: readonly MeasuredBlock[]): Plan {
  const first = blocks.findIndex((block) => isGroup(block, 'masthead'));
  const masthead = blocks[first];
  const rest = blocks.filter((block, index) => index !== first && isFilled(block));
  const bands: Band[] = [];
  let body: MeasuredBlock[] = [];
  const endBody = (): void => {
    if (body.length > 0) bands.push(bodyBand(body));
    body = [];
  };
  for (const block of rest) {
    if (block.kind !== 'group' || !isBand(block.name)) body.push(block);
    else {
      endBody();
      bands.push(bandOf(block, block.name));
    }
  }
  endBody();
  return { masthead: isGroup(masthead, 'masthead') ? mastheadPlan(masthead.blocks) : null, bands };
}

function isFilled(block: MeasuredBlock): boolean {
  return block.kind !== 'group' || block.blocks.some(isFilled);
}

function bandOf(block: GroupBlock<Measured>, name: BandName): Band {
  if (name === 'facts') return { kind: 'numbers', blocks: [block] };
  return { kind: name === 'timeline' ? 'numbers' : name, blocks: block.blocks };
}

type BandName = Exclude<Band['kind'], 'body'> | 'timeline' | 'facts';

function isBand(name: GroupBlock<Measured>['name']): name is BandName {
  return ['numbers', 'facts', 'timeline', 'sources', 'footer'].includes(name);
}

function isGroup(
  block: MeasuredBlock | undefined,
  name: GroupBlock<Measured>['name'],
): block is GroupBlock<Measured> {
  return block?.kind === 'group' && block.name === name;
}

function mastheadPlan(blocks: readonly MeasuredBlock[]): MastheadPlan {
  const leafOf = (style: string): Leaf<Measured> | null => {
    const block = blocks.find((one) => 'leaf' in one && one.leaf.style === style);
    return block && 'leaf' in block ? block.leaf : null;
  };
  const [label, date, title] = [leafOf('label'), leafOf('date'), leafOf('title')];
  const taken = new Set([label, date, title]);
  const beside = blocks.filter((block) => !('leaf' in block) || !taken.has(block.leaf));
  return { label, date, title, beside };
}

function bodyBand(blocks: readonly MeasuredBlock[]): Band {
  const wings = blocks.filter((block) => isGroup(block, 'wing'));
  const parts = toParts(blocks.filter((block) => !isGroup(block, 'wing')));
  const side = wings.flatMap((wing) => wing.blocks).filter(isFilled);
  if (parts.length === 0) return { kind: 'body', side: [], sideFirst: true, parts: toParts(side) };
  return { kind: 'body', side, sideFirst: blocks[0] === wings[0], parts };
}

function toParts(blocks: readonly MeasuredBlock[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const inner = isGroup(block, 'columns') ? block.blocks : [block];
    if (isGroup(block, 'panel')) parts.push({ kind: 'panel', blocks: block.blocks });
    else if (last?.kind === 'columns')
      parts[parts.length - 1] = { ...last, blocks: [...last.blocks, ...inner] };
    else parts.push({ kind: 'columns', blocks: inner });
  }
  return parts;
}
