import type { Layout } from './compose.ts';
import type { MeasuredBlock } from '../lines/measure.ts';
import type { Band, Part } from './plan.ts';

type BodyPlan = Extract<Band, { kind: 'body' }>;

/** A body's blocks where a layout has them. */
export interface Arranged extends BodyPlan {
  readonly last: LastBlock | null; // the last block of the wing, when it has a rule of its own
}

/** A block that stands on the foot of the wing, or across the foot of the body. */
export interface LastBlock {
  readonly block: MeasuredBlock;
  readonly across: boolean;
}

/** Gives a body as a layout has it: a wing that is too little to stand beside the text stands across the page. */
export function arrange(band: BodyPlan, layout: Layout): Arranged {
  const { side, parts } = band;
  const last = side.at(-1);
  const name = last?.kind === 'group' ? last.name : '';
  if (!last || !STANDING.has(name)) return stacked({ ...band, last: null }, layout);
  const hasText = parts.some(({ kind }) => kind === 'columns');
  const besideText = parts.every(({ kind }) => kind === 'columns');
  const alone = side.length === 1;
  const across =
    name === 'bottom-line' && (isOne(layout) || (alone && hasText) || (layout === 'rows' && besideText));
  if (alone && !across) return { ...band, last: null };
  return stacked({ ...band, side: side.slice(0, -1), last: { block: last, across } }, layout);
}

const STANDING: ReadonlySet<string> = new Set(['bottom-line', 'panel']);

/** Gives whether wing and text are one below the other. */
function isOne(layout: Layout): boolean {
  return layout === 'stack' || layout === 'flow';
}

function stacked(body: Arranged, layout: Layout): Arranged {
  if (!isOne(layout)) return body;
  const wing: Part[] = body.side.length > 0 ? [{ kind: 'columns', blocks: body.side }] : [];
  const parts = body.sideFirst ? [...wing, ...body.parts] : [...body.parts, ...wing];
  return { ...body, side: [], parts: joined(parts) };
}

function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.kind === 'columns' && last?.kind === 'columns')
      all[all.length - 1] = { ...last, blocks: [...last.blocks, ...part.blocks] };
    else all.push(part);
  }
  return all;
}
