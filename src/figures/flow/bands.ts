import type { Plan } from './arrange.ts';
import type { Way } from './cross.ts';
import type { Frame } from './frame.ts';
import type { Extent, Layered, Stand } from './layers.ts';
import type { Part } from './parts.ts';
import { PORT, tracksFor } from './ways.ts';

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
const HEADED = 2.5;

function gapAfter(layer: number, all: Banded) {
  const { ways, plan } = all;
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
  return {
    tracks: moves.flatMap(({ key }, index) => {
      const track = found[index] ?? -1;
      return track >= 0 ? [{ key, track }] : [];
    }),
    count: 1 + Math.max(-1, ...found),
    ...stubsAfter(layer, all),
  };
}

type Sized = Pick<Banded, 'part' | 'layered' | 'plan' | 'frame'>;

/** Gives the least between a layer and an arrow that goes across behind it, and between that and the next layer. */
function stubsAfter(layer: number, all: Sized): { start: number; end: number } {
  const { part, layered, plan } = all;
  const hasHead = (at: number, isBack: boolean): boolean =>
    part.arrows.some((arrow) => {
      const { to = 0 } = plan.figure.arrows[arrow] ?? {};
      return plan.back.has(arrow) === isBack && layered.boxes.get(to)?.layer === at;
    });
  return {
    start: (hasHead(layer, true) ? HEADED : stubAt(layer, all)) * plan.unit,
    end: (hasHead(layer + 1, false) ? HEADED : stubAt(layer + 1, all)) * plan.unit,
  };
}

/** Gives the least between a layer and an arrow that goes across: less where words are but numbers, none where there are no words. */
function stubAt(layer: number, all: Pick<Banded, 'layered' | 'frame' | 'plan'>): number {
  const hasBoxes = [...all.layered.boxes.values()].some((stand) => stand.layer === layer);
  if (hasBoxes) return STUB;
  return depthOf(layer, all) === 0 ? 0 : all.plan.numbered ? STUB / 2 : STUB;
}

function depthOf(layer: number, { layered, frame }: Pick<Banded, 'layered' | 'frame'>): number {
  const boxes = [...layered.boxes]
    .filter(([, stand]) => stand.layer === layer)
    .map(([node]) => frame.slot(node).along);
  const texts = [...layered.texts]
    .filter(([, stand]) => stand.layer === layer)
    .map(([arrow]) => frame.text(arrow).along);
  return Math.max(0, ...boxes, ...texts);
}

/** Gives the room that panels take before a layer that opens one, and behind one that closes one. */
function panelsAt(layer: number, { part, layered, plan, frame }: Sized): { opens: number; closes: number } {
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

/** Gives the least that layers take, whatever the order and the ways of arrows turn out to be. */
export function leastOf(all: Sized): Extent {
  const { layered, frame, plan } = all;
  const layers = Array.from({ length: layered.layers }, (_, layer) => layer);
  const across = layers.map((layer) => {
    const isHere = (stand: Stand): boolean => stand.layer === layer;
    const here = [
      ...[...layered.boxes].flatMap(([node, stand]) => (isHere(stand) ? [frame.slot(node).across] : [])),
      ...[...layered.texts].flatMap(([arrow, stand]) => (isHere(stand) ? [frame.text(arrow).across] : [])),
      ...[...layered.passes.values()].flatMap((stands) => (stands.some(isHere) ? [0] : [])),
    ];
    return here.reduce((sum, one) => sum + one, (here.length - 1) * PORT * plan.unit);
  });
  const along = layers.map((layer) => {
    const { start, end } = layer === 0 ? { start: 0, end: 0 } : stubsAfter(layer - 1, all);
    const { opens, closes } = panelsAt(layer, all);
    return start + end + opens + closes + depthOf(layer, all);
  });
  return { across: Math.max(...across), along: along.reduce((sum, one) => sum + one, 0) };
}
