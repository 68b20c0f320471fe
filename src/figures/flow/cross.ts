import type { Plan } from './arrange.ts';
import type { Frame } from './frame.ts';
import type { Layered } from './layers.ts';
import type { Part } from './parts.ts';
import { straightened } from './straighten.ts';
import { type Crossing, PORT, portsOn, type Side } from './ways.ts';

/** An arrow on its way with the flow, from box to box, a crossing for each layer. */
export interface Way {
  readonly arrow: number;
  readonly start: number; // nodes
  readonly end: number;
  readonly crossings: readonly Crossing[];
  readonly text: Crossing; // where its words stand
  readonly isBefore: boolean; // they stand before its line
}

/** Where boxes and arrows are, across. */
export interface Crossed {
  readonly ways: readonly Way[];
  readonly sideOf: (node: number) => Side;
}

/** Gives a part's arrows, each as straight as can be, and its boxes where they let them be so. */
export function cross(part: Part, layered: Layered, plan: Plan, frame: Frame): Crossed {
  const plain = part.arrows.map((arrow) => wayOf(arrow, layered, plan));
  const ways = plain.map((way): Way => ({ ...way, isBefore: isBefore(way, plain, { layered, plan }) }));
  const sides = straightened({ part, layered, ways, plan, frame });
  const sideOf = (node: number): Side => sides.get(node) ?? { low: 0, high: 0 };
  for (const node of part.nodes)
    for (const end of ['start', 'end'] as const) {
      const own = ways.filter((way) => way[end] === node);
      const at = (way: Way, inner: number): Crossing | undefined =>
        way.crossings.at(end === 'start' ? inner : -1 - inner);
      const wanted = own.map((way) => at(way, 1)?.across ?? 0);
      const ports = portsOn(sideOf(node), wanted, PORT * plan.unit);
      own.forEach((way, index) => {
        const crossing = at(way, 0);
        if (crossing) crossing.across = ports[index] ?? 0;
      });
    }
  return { ways, sideOf };
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

/**
 * Gives whether words stand before their line. The outer lines of a layer, and of those that join the same two boxes, have
 * theirs outside, so that lines stand close.
 */
function isBefore(
  way: Omit<Way, 'isBefore'>,
  others: readonly Omit<Way, 'isBefore'>[],
  { layered, plan }: Asked,
): boolean {
  const { text, start, end } = way;
  const own = text.across;
  const twins = others.filter(
    (one) => one.start === start && one.end === end && one.text.layer === text.layer,
  );
  if (twins.length > 1) return !twins.every((one) => one.text.across <= own);
  const beside = [
    ...layered.boxes.values(),
    ...layered.texts.values(),
    ...[...layered.passes.values()].flat(),
  ].filter(({ layer }) => layer === text.layer);
  const isFirst = beside.every(({ across }) => across >= own);
  const isLast = beside.every(({ across }) => across <= own);
  return plan.runs === 'down' ? isFirst && !isLast : !isLast || isFirst;
}

interface Asked {
  readonly layered: Layered;
  readonly plan: Plan;
}
