import type { Plan } from './arrange.ts';
import type { Way } from './cross.ts';
import type { Frame } from './frame.ts';
import type { Layered } from './layers.ts';
import type { Part } from './parts.ts';
import { type Crosser, shift } from './shift.ts';
import { type Crossing, PORT, type Side } from './ways.ts';

/** What is put straight: boxes and ways as the layers hold them. */
export interface Bent {
  readonly part: Part;
  readonly layered: Layered;
  readonly ways: readonly Way[]; // their crossings are moved
  readonly plan: Plan;
  readonly frame: Frame;
}

/** Moves boxes, texts and lines within their layers, in their order, until arrows run as straight as can be. Gives the boxes' sides. */
export function straightened(bent: Bent): Map<number, Side> {
  const apart = PORT * bent.plan.unit;
  const layers = Array.from({ length: bent.layered.layers }, (_, layer) => itemsOf(layer, bent));
  const sides = new Map<number, Side>();
  const settle = (items: readonly Item[]): void => {
    for (const item of items)
      if (item.node === null) item.crossing.across = item.crosser.line;
      else sides.set(item.node, sideAt(item.crosser.line, item.node, bent.frame));
  };
  for (const items of layers) settle(items);
  const bounds = boundsOf(layers.flat(), bent.plan.room);
  const order = layers.map((_, index) => index);
  const rounds = [order, order, order.toReversed(), order, order.toReversed(), order].flat();
  for (const [turn, layer] of rounds.entries()) {
    const items = layers[layer] ?? [];
    const isFirst = turn < order.length; // lines go to their boxes before boxes go to their lines
    const wishes = shared(
      items.map((item) => (isFirst && item.node !== null ? null : wishOf(item, bent, sides))),
      apart,
    );
    items.forEach(({ crosser }, index) => (crosser.wish = wishes[index] ?? null));
    shift(
      items.map(({ crosser }) => crosser),
      apart,
      bounds,
    );
    settle(items);
  }
  return sides;
}

/** Something that takes room in a layer. */
type Item = { readonly centre: number; readonly crosser: Crosser } & (
  { readonly node: number } | { readonly node: null; readonly way: Way; readonly crossing: Crossing }
);

function itemsOf(layer: number, { layered, ways, frame }: Bent): Item[] {
  const boxes = [...layered.boxes]
    .filter(([, stand]) => stand.layer === layer)
    .map(([node, { across: centre }]): Item => {
      const half = frame.slot(node).across / 2;
      return { node, centre, crosser: { line: centre, before: half, after: half, wish: null } };
    });
  const lines = ways.flatMap((way) =>
    way.crossings.slice(1, -1).flatMap((crossing): Item[] => {
      if (crossing.layer !== layer) return [];
      const across = crossing === way.text ? frame.text(way.arrow).across : 0;
      const [before, after] = way.isBefore ? [across, 0] : [0, across];
      const centre = crossing.across;
      return [
        {
          node: null,
          way,
          crossing,
          centre,
          crosser: { line: centre - across / 2 + before, before, after, wish: null },
        },
      ];
    }),
  );
  return [...boxes, ...lines].sort((a, b) => a.centre - b.centre);
}

function boundsOf(items: readonly Item[], room: number): [number, number] {
  const low = Math.min(...items.map(({ crosser }) => crosser.line - crosser.before));
  const high = Math.max(...items.map(({ crosser }) => crosser.line + crosser.after));
  const slack = Math.max(0, room - (high - low)) / 2;
  return [low - slack, high + slack];
}

function sideAt(line: number, node: number, frame: Frame): Side {
  const { across, lead, box } = frame.slot(node);
  const low = line - across / 2 + lead;
  return { low, high: low + box.across };
}

type Span = readonly [low: number, high: number];

function wishOf(item: Item, bent: Bent, sides: ReadonlyMap<number, Side>): Crosser['wish'] {
  if (item.node !== null) return boxWish(item.node, bent);
  const { way, crossing } = item;
  const at = way.crossings.indexOf(crossing);
  const spanAt = (index: number): Span => {
    const isInner = index > 0 && index < way.crossings.length - 1;
    if (isInner) return [way.crossings[index]?.across ?? 0, way.crossings[index]?.across ?? 0];
    const { low = 0, high = 0 } = sides.get(index === 0 ? way.start : way.end) ?? {};
    const margin = Math.min(PORT * bent.plan.unit, (high - low) / 4);
    return [low + margin, high - margin];
  };
  const weightAt = (index: number): number =>
    bent.ways.filter(({ start, end }) => [start, end].includes(index === 0 ? way.start : way.end)).length;
  const [one, other] = [spanAt(at - 1), spanAt(at + 1)];
  const [a, b] = [at === 1 ? weightAt(0) : 0, at === way.crossings.length - 2 ? weightAt(at + 1) : 0];
  const middle = ([low, high]: Span): number => (low + high) / 2;
  const best = middle(a <= b ? one : other); // of lines alone the one before, so that a long way is straight throughout
  return [Math.max(one[0], other[0]), Math.min(one[1], other[1]), best];
}

/** Gives where a box would stand by its arrows: before the only one on a side, else between them. Those of groups stay. */
function boxWish(node: number, { part, ways, frame }: Bent): Crosser['wish'] {
  if (part.groups.length > 0) return null;
  const comes = ways.filter(({ end }) => end === node).map(({ crossings }) => crossings.at(-2)?.across ?? 0);
  const leaves = ways.filter(({ start }) => start === node).map(({ crossings }) => crossings[1]?.across ?? 0);
  const [only] = comes.length === 1 ? comes : leaves.length === 1 ? leaves : [];
  const all = [...comes, ...leaves];
  if (all.length === 0) return null;
  const best = only ?? all.reduce((sum, one) => sum + one, 0) / all.length;
  const { across, lead, box } = frame.slot(node);
  const line = best + across / 2 - lead - box.across / 2;
  return [line, line, line];
}

/** Gives wishes of which no two are for the same place: those that were stand side by side. */
function shared(wishes: readonly Crosser['wish'][], apart: number): Crosser['wish'][] {
  return wishes.map((wish, index) => {
    if (!wish) return null;
    const same = wishes.flatMap((other, at) =>
      other && other.every((one, part) => one === wish[part]) ? [at] : [],
    );
    const aside = (same.indexOf(index) - (same.length - 1) / 2) * apart;
    return [wish[0], wish[1], wish[2] + aside];
  });
}
