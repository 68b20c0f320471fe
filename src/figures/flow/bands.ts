import type { Plan } from './arrange.ts';
import type { Way } from './cross.ts';
import type { Frame } from './frame.ts';
import type { Layered } from './layers.ts';
import type { Part } from './parts.ts';
import { tracksFor } from './ways.ts';

/** Where layers stand along the flow, and where arrows go across between them. */
export interface Bands {
  readonly at: readonly number[]; // by layer
  readonly size: readonly number[];
  /** Gives where an arrow goes across behind its so-manieth crossing; `null` where it runs straight on. */
  readonly trackOf: (arrow: number, crossing: number) => number | null;
}

/** What bands are made for. */
export interface Banded {
  readonly part: Part;
  readonly layered: Layered;
  readonly ways: readonly Way[];
  readonly plan: Plan;
  readonly frame: Frame;
}

/** Gives the layers one behind the other, with room between them for the arrows that go across. */
export function bandsOf(all: Banded): Bands {
  const { layered, plan } = all;
  const { unit } = plan;
  const at: number[] = [];
  const size: number[] = [];
  const tracks = new Map<string, number>();
  let along = 0;
  for (let layer = 0; layer < layered.layers; layer += 1) {
    const { opens, closes } = panelsAt(layer, all);
    at.push(along + opens);
    size.push(depthOf(layer, all));
    along += opens + depthOf(layer, all) + closes;
    if (layer === layered.layers - 1) break;
    const gap = gapAfter(layer, all);
    const first = along + gap.start + plan.loose / 2;
    for (const { key, track } of gap.tracks) tracks.set(key, first + track * TRACK * unit);
    along += gap.start + plan.loose + Math.max(0, gap.count - 1) * TRACK * unit + gap.end;
  }
  return { at, size, trackOf: (arrow, crossing) => tracks.get(`${arrow} ${crossing}`) ?? null };
}

// In units: between arrows that go across, from a layer to the first of them, and where a head stands.
const TRACK = 1.5;
const STUB = 1.25;
const HEADED = 3;

function gapAfter(layer: number, { ways, plan }: Banded) {
  const moves = ways.flatMap((way) =>
    way.crossings.slice(1).flatMap((next, index) => {
      const before = way.crossings[index];
      return before?.layer === layer
        ? [{ key: `${way.arrow} ${index}`, move: [before.across, next.across] as const }]
        : [];
    }),
  );
  const found = tracksFor(
    moves.map(({ move }) => move),
    plan.unit,
  );
  const ends = ways.filter(
    (way) => way.crossings.at(-1)?.layer === layer + 1 && !plan.back.has(way.arrow),
  ).length;
  const starts = ways.filter((way) => way.crossings[0]?.layer === layer && plan.back.has(way.arrow)).length;
  return {
    tracks: moves.flatMap(({ key }, index) =>
      (found[index] ?? -1) >= 0 ? [{ key, track: found[index] ?? 0 }] : [],
    ),
    count: 1 + Math.max(-1, ...found),
    start: (starts > 0 ? HEADED : STUB) * plan.unit,
    end: (ends > 0 ? HEADED : STUB) * plan.unit,
  };
}

function depthOf(layer: number, { layered, frame }: Banded): number {
  const boxes = [...layered.boxes]
    .filter(([, stand]) => stand.layer === layer)
    .map(([node]) => frame.slot(node).along);
  const texts = [...layered.texts]
    .filter(([, stand]) => stand.layer === layer)
    .map(([arrow]) => frame.text(arrow).along);
  return Math.max(0, ...boxes, ...texts);
}

/** Gives the room that panels take before a layer that opens one, and behind one that closes one. */
function panelsAt(layer: number, { part, layered, plan, frame }: Banded): { opens: number; closes: number } {
  const spans = part.groups.map((group) => {
    const layers = (plan.figure.groups[group]?.nodes ?? []).map(
      (node) => layered.boxes.get(node)?.layer ?? 0,
    );
    const title = plan.runs === 'down' ? (plan.words.groups[group]?.height ?? 0) : 0;
    return { first: Math.min(...layers), last: Math.max(...layers), opens: frame.pad + title };
  });
  return {
    opens: Math.max(0, ...spans.filter(({ first }) => first === layer).map(({ opens }) => opens)),
    closes: spans.some(({ last }) => last === layer) ? frame.pad : 0,
  };
}
