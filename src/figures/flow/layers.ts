import { Graph, layout } from '@dagrejs/dagre';
import type { FlowFigure } from '../../base/figures/flow.ts';
import type { Part } from './parts.ts';

/** How much of a layer something takes, and how deep it is along the flow. */
export interface Extent {
  readonly across: number;
  readonly along: number;
}

/** What is to be put in layers: a box for each node, and what each arrow says, which stands between its boxes. */
export interface Network {
  readonly figure: FlowFigure;
  readonly part: Part;
  readonly back: ReadonlySet<number>; // arrows that run against the flow
  readonly boxOf: (node: number) => Extent;
  readonly textOf: (arrow: number) => Extent;
  readonly apart: number; // between things of a layer
}

/** Where something stands: the number of its layer and its middle across. */
export interface Stand {
  readonly layer: number;
  readonly across: number;
}

/** Boxes, texts and passing arrows in layers. */
export interface Layered {
  readonly layers: number;
  readonly boxes: ReadonlyMap<number, Stand>; // by node
  readonly texts: ReadonlyMap<number, Stand>; // by arrow
  readonly passes: ReadonlyMap<number, readonly Stand[]>; // by arrow, where it passes a layer on its way
}

/** Gives a part of a flow in layers, so that few arrows cross and most run straight. */
export function toLayers({ figure, part, back, boxOf, textOf, apart }: Network): Layered {
  const graph = new Graph({ directed: true, multigraph: true, compound: part.groups.length > 0 });
  graph.setGraph({ rankdir: 'TB', nodesep: apart, edgesep: apart, ranksep: RANK });
  graph.setDefaultEdgeLabel(() => ({}));
  const put = (id: string, { across, along }: Extent): void =>
    void graph.setNode(id, { width: across, height: along });
  for (const node of part.nodes) put(`n${node}`, boxOf(node));
  for (const group of part.groups) {
    graph.setNode(`g${group}`, { width: 0, height: 0 });
    for (const node of figure.groups[group]?.nodes ?? []) graph.setParent(`n${node}`, `g${group}`);
  }
  for (const arrow of part.arrows) {
    const { from = 0, to = 0 } = figure.arrows[arrow] ?? {};
    const [start, end] = back.has(arrow) ? [to, from] : [from, to];
    put(`a${arrow}`, textOf(arrow));
    const group = part.groups.find((one) =>
      [from, to].every((node) => figure.groups[one]?.nodes.includes(node)),
    );
    if (group !== undefined) graph.setParent(`a${arrow}`, `g${group}`);
    graph.setEdge(`n${start}`, `a${arrow}`, { weight: 2 });
    graph.setEdge(`a${arrow}`, `n${end}`, { weight: 2 });
  }
  layout(graph);
  return read(graph, part);
}

const RANK = 50; // any distance will do: only the order of layers is used

interface At {
  readonly x: number;
  readonly y: number;
}

function read(graph: Graph, { nodes, arrows }: Part): Layered {
  const at = (id: string): At => graph.node(id) as At;
  const things = [...nodes.map((node) => `n${node}`), ...arrows.map((arrow) => `a${arrow}`)];
  const levels = [...new Set(things.map((id) => Math.round(at(id).y)))].sort((a, b) => a - b);
  const standAt = ({ x, y }: At): Stand => ({
    layer: levels.indexOf(Math.round(y)),
    across: Math.round(x * 100) / 100,
  });
  const passing = (arrow: number): Stand[] =>
    (graph.nodeEdges(`a${arrow}`) ?? [])
      .flatMap((edge: Parameters<Graph['edge']>[0]) =>
        (graph.edge(edge) as { points: At[] }).points.slice(1, -1),
      )
      .map(standAt)
      .filter(({ layer }: Stand) => layer >= 0);
  return {
    layers: levels.length,
    boxes: new Map(nodes.map((node) => [node, standAt(at(`n${node}`))])),
    texts: new Map(arrows.map((arrow) => [arrow, standAt(at(`a${arrow}`))])),
    passes: new Map(arrows.map((arrow) => [arrow, passing(arrow)])),
  };
}
