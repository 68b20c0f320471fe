import type { Plan } from './arrange.ts';
import type { Frame } from './frame.ts';
import type { Layered } from './layers.ts';
import type { Part } from './parts.ts';
import { type Crosser, straighten } from './texts.ts';
import { type Crossing, portsOn, type Side } from './ways.ts';

/** An arrow on its way with the flow, from box to box, a crossing for each layer. */
export interface Way {
  readonly arrow: number;
  readonly start: number; // nodes
  readonly end: number;
  readonly crossings: readonly Crossing[];
  readonly text: Crossing; // where its words stand
  readonly isBefore: boolean; // they stand before its line
}

/** Gives where each box is, across. */
export function sidesOf(layered: Layered, frame: Frame): Map<number, Side> {
  return new Map(
    [...layered.boxes].map(([node, { across }]) => {
      const slot = frame.slot(node);
      const low = across - slot.across / 2 + slot.lead;
      return [node, { low, high: low + slot.box.across }];
    }),
  );
}

/** Gives the ways of a part's arrows, each as straight as can be. */
export function waysOf(part: Part, layered: Layered, plan: Plan, frame: Frame): Way[] {
  const sides = sidesOf(layered, frame);
  const sideOf = (node: number): Side => sides.get(node) ?? { low: 0, high: 0 };
  const ways = part.arrows.map((arrow) => wayOf(arrow, layered, plan));
  const settled = ways.map((way) => ({ ...way, isBefore: isBefore(way, layered, plan) }));
  for (let layer = 0; layer < layered.layers; layer += 1)
    settleTexts(layer, settled, { layered, plan, frame, sideOf });
  const apart = 2.5 * plan.unit;
  for (const node of part.nodes)
    for (const end of ['start', 'end'] as const) {
      const own = settled.filter((way) => way[end] === node);
      const at = (way: Way, inner: number): Crossing | undefined =>
        way.crossings.at(end === 'start' ? inner : -1 - inner);
      const ports = portsOn(
        sideOf(node),
        own.map((way) => at(way, 1)?.across ?? 0),
        apart,
      );
      own.forEach((way, index) => {
        const crossing = at(way, 0);
        if (crossing) crossing.across = ports[index] ?? 0;
      });
    }
  return settled;
}

function wayOf(
  arrow: number,
  { boxes, texts, passes }: Layered,
  { figure, back }: Plan,
): Omit<Way, 'isBefore'> {
  const { from = 0, to = 0 } = figure.arrows[arrow] ?? {};
  const [start, end] = back.has(arrow) ? [to, from] : [from, to];
  const text: Crossing = { layer: 0, across: 0, ...texts.get(arrow) };
  const known = [boxes.get(start), ...(passes.get(arrow) ?? []), text, boxes.get(end)].filter(
    (stand) => stand !== undefined,
  );
  const [first = 0, last = 0] = [boxes.get(start)?.layer, boxes.get(end)?.layer];
  let across = known[0]?.across ?? 0;
  const crossings = Array.from({ length: last - first + 1 }, (_, step): Crossing => {
    const layer = first + step;
    if (layer === text.layer) return text;
    across = known.find((stand) => stand.layer === layer)?.across ?? across;
    return { layer, across };
  });
  return { arrow, start, end, crossings, text };
}

/** Gives whether words stand before their line: the outer lines of a layer have theirs outside, so that lines stand close. */
function isBefore({ arrow, text }: Omit<Way, 'isBefore'>, layered: Layered, { runs }: Plan): boolean {
  const beside = [
    ...layered.boxes.values(),
    ...layered.texts.values(),
    ...[...layered.passes.values()].flat(),
  ].filter(({ layer }) => layer === text.layer);
  const own = layered.texts.get(arrow)?.across ?? 0;
  const isFirst = beside.every(({ across }) => across >= own);
  const isLast = beside.every(({ across }) => across <= own);
  return runs === 'down' ? isFirst && !isLast : !isLast || isFirst;
}

interface Settling {
  readonly layered: Layered;
  readonly plan: Plan;
  readonly frame: Frame;
  readonly sideOf: (node: number) => Side;
}

function settleTexts(layer: number, ways: readonly Way[], { layered, plan, frame, sideOf }: Settling): void {
  const apart = 2.5 * plan.unit;
  const boxes = [...layered.boxes]
    .filter(([, stand]) => stand.layer === layer)
    .map(([node, { across }]) => ({
      centre: across,
      crosser: fixed(across, frame.slot(node).across / 2),
      crossing: null,
    }));
  const lines = ways.flatMap((way) =>
    way.crossings
      .slice(1, -1)
      .filter((one) => one.layer === layer)
      .map((crossing) => {
        const centre = crossing.across;
        if (crossing !== way.text) return { centre, crosser: fixed(centre, 0), crossing };
        const { across } = frame.text(way.arrow);
        const [before, after] = way.isBefore ? [across, 0] : [0, across];
        const wish = wishOf(way, crossing, sideOf, apart);
        return { centre, crosser: { line: centre - across / 2 + before, before, after, wish }, crossing };
      }),
  );
  const all = [...boxes, ...lines].sort((a, b) => a.centre - b.centre);
  shareOut(
    all.map(({ crosser }) => crosser),
    apart,
  );
  const low = Math.min(...all.map(({ crosser }) => crosser.line - crosser.before));
  const high = Math.max(...all.map(({ crosser }) => crosser.line + crosser.after));
  const slack = Math.max(0, plan.room - spanOf(layered, frame)) / 2;
  straighten(
    all.map(({ crosser }) => crosser),
    apart,
    [low - slack, high + slack],
  );
  for (const { crosser, crossing } of all) if (crossing) crossing.across = crosser.line;
}

function fixed(line: number, half: number): Crosser {
  return { line, before: half, after: half, wish: null };
}

/** Gives lines that wish for the same place each its own beside it. */
function shareOut(all: Crosser[], apart: number): void {
  const alike = new Map<string, number[]>();
  all.forEach(({ wish }, index) => {
    if (wish) alike.set(wish.join(' '), [...(alike.get(wish.join(' ')) ?? []), index]);
  });
  for (const indices of alike.values())
    indices.forEach((index, nth) => {
      const one = all[index];
      if (!one?.wish) return;
      const [least, most, best] = one.wish;
      all[index] = { ...one, wish: [least, most, best + (nth - (indices.length - 1) / 2) * apart] };
    });
}

/** Gives where a way would cross a layer without a bend, from what comes before and after. */
function wishOf(way: Way, crossing: Crossing, sideOf: Settling['sideOf'], apart: number): Crosser['wish'] {
  const at = way.crossings.indexOf(crossing);
  const spanAt = (index: number): readonly [number, number] => {
    const isStart = index === 0;
    if (!isStart && index < way.crossings.length - 1) {
      const { across = 0 } = way.crossings[index] ?? {};
      return [across, across];
    }
    const { low, high } = sideOf(isStart ? way.start : way.end);
    const margin = Math.min(apart, (high - low) / 4);
    return [low + margin, high - margin];
  };
  const [one, other] = [spanAt(at - 1), spanAt(at + 1)];
  const smaller = other[1] - other[0] <= one[1] - one[0] ? other : one;
  return [Math.max(one[0], other[0]), Math.min(one[1], other[1]), (smaller[0] + smaller[1]) / 2];
}

function spanOf({ boxes, texts }: Layered, frame: Frame): number {
  const ends = [
    ...[...boxes].map(([node, { across }]) => [across, frame.slot(node).across / 2] as const),
    ...[...texts].map(([arrow, { across }]) => [across, frame.text(arrow).across / 2] as const),
  ];
  return Math.max(...ends.map(([at, half]) => at + half)) - Math.min(...ends.map(([at, half]) => at - half));
}
