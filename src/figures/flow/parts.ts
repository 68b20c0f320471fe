import type { FlowArrow, FlowFigure } from '../../base/figures/flow.ts';

/** Boxes that arrows or groups join, with what joins them; all are numbers in the lists of the flow. */
export interface Part {
  readonly nodes: readonly number[];
  readonly arrows: readonly number[]; // from a box to another
  readonly loops: readonly number[]; // from a box to itself
  readonly groups: readonly number[];
}

/** Gives the parts of a flow that nothing joins, in the order of their first boxes. */
export function partsOf({ nodes, arrows, groups }: FlowFigure): Part[] {
  const owner = nodes.map((_, index) => index);
  const join = (one: number, other: number): void => {
    const [a = 0, b = 0] = [owner[one], owner[other]];
    owner.forEach((at, index) => {
      if (at === Math.max(a, b)) owner[index] = Math.min(a, b);
    });
  };
  for (const { from, to } of arrows) join(from, to);
  for (const {
    nodes: [first = 0, ...others],
  } of groups)
    for (const other of others) join(first, other);
  const indices = <T>(all: readonly T[], isOne: (one: T, index: number) => boolean): number[] =>
    all.flatMap((one, index) => (isOne(one, index) ? [index] : []));
  return [...new Set(owner)].map((part) => ({
    nodes: indices(nodes, (_, index) => owner[index] === part),
    arrows: indices(arrows, ({ from, to }) => from !== to && owner[from] === part),
    loops: indices(arrows, ({ from, to }) => from === to && owner[from] === part),
    groups: indices(groups, (group) => owner[group.nodes[0] ?? 0] === part),
  }));
}

/** Gives the arrows that lead back to where the flow, read in its author's order, has been: without them there is no circle. */
export function backward({ nodes, arrows }: FlowFigure): ReadonlySet<number> {
  const back = new Set<number>();
  const state = nodes.map((): 'new' | 'open' | 'done' => 'new');
  const visit = (node: number): void => {
    state[node] = 'open';
    arrows.forEach(({ from, to }: FlowArrow, index) => {
      if (from !== node || to === node) return;
      if (state[to] === 'open') back.add(index);
      else if (state[to] === 'new') visit(to);
    });
    state[node] = 'done';
  };
  nodes.forEach((_, node) => {
    if (state[node] === 'new') visit(node);
  });
  return back;
}
