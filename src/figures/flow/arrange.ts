import type { FlowFigure } from '../../base/figures/flow.ts';
import type { Box as Area, Point } from '../../base/scene.ts';
import { bandsOf, type Bands } from './bands.ts';
import { cross, type Crossed, type Way } from './cross.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Layered, toLayers } from './layers.ts';
import type { Part } from './parts.ts';
import type { Setting } from './setting.ts';
import type { Worded } from './words.ts';

/** A part of a flow laid out, from 0, 0. */
export interface Laid {
  readonly width: number;
  readonly height: number;
  readonly gaps: number; // between layers
  readonly boxes: readonly (Area & { readonly node: number })[];
  readonly lines: readonly Line[];
  readonly texts: readonly Text[];
  readonly panels: readonly (Area & { readonly group: number })[];
}

/** The line of an arrow; it ends at its head. */
export interface Line {
  readonly arrow: number;
  readonly points: readonly Point[];
}

/** What an arrow says; `ends`: set against its line, on the right. */
export type Text = Area & { readonly arrow: number; readonly ends: boolean };

/** What a part is laid out with. Lengths in the unit of the sheet. */
export interface Plan {
  readonly figure: FlowFigure;
  readonly back: ReadonlySet<number>;
  readonly words: Worded;
  readonly runs: Setting['runs'];
  readonly numbered: boolean; // arrows say no more than a number
  readonly unit: number;
  readonly room: number; // across
  readonly loose: number; // more between layers
}

/** Gives a part of a flow laid out. */
export function arrange(part: Part, plan: Plan): Laid {
  const frame = frameOf(part, plan);
  const layered = toLayers({ ...plan, part, boxOf: frame.slot, textOf: frame.text, apart: 3 * plan.unit });
  const crossed = cross(part, layered, plan, frame);
  const { ways } = crossed;
  const bands = bandsOf({ part, layered, ways, plan, frame });
  const all = { layered, plan, frame, bands, ...crossed };
  const loops = part.nodes.flatMap((node) => loopOf(node, all));
  const laid = {
    boxes: part.nodes.map((node) => ({ node, ...boxOf(node, all) })),
    lines: [...ways.map((way) => lineOf(way, all)), ...loops.map(({ line }) => line)],
    texts: [...ways.flatMap((way) => textOf(way, all)), ...loops.flatMap(({ text }) => text)],
    panels: part.groups.map((group) => ({ group, ...panelOf(group, all) })),
  };
  return cropped(laid, plan.runs, layered.layers - 1);
}

interface All extends Crossed {
  readonly layered: Layered;
  readonly plan: Plan;
  readonly frame: Frame;
  readonly bands: Bands;
}

// Until they are cropped, areas have x across and y along the flow.
function boxOf(node: number, { layered, frame, bands, sideOf }: All): Area {
  const { low, high } = sideOf(node);
  const layer = layered.boxes.get(node)?.layer ?? 0;
  return { x: low, y: bands.at[layer] ?? 0, width: high - low, height: frame.slot(node).box.along };
}

function lineOf({ arrow, start, crossings }: Way, all: All): Line {
  const { bands, plan } = all;
  const from = boxOf(start, all);
  const [first, last] = [crossings[0], crossings.at(-1)];
  const bends = crossings.slice(1).flatMap((next, index): Point[] => {
    const before = crossings[index];
    const track = bands.trackOf(arrow, index);
    return before && track !== null
      ? [
          [before.across, track],
          [next.across, track],
        ]
      : [];
  });
  const points: Point[] = [
    [first?.across ?? 0, from.y + from.height],
    ...bends,
    [last?.across ?? 0, bands.at[last?.layer ?? 0] ?? 0],
  ];
  return { arrow, points: plan.back.has(arrow) ? points.toReversed() : points };
}

function textOf({ arrow, text, isBefore }: Way, { plan, frame, bands }: All): Text[] {
  const { across, along } = frame.text(arrow);
  if (across === 0) return [];
  const isDown = plan.runs === 'down';
  const x = isBefore ? text.across - across : text.across + frame.gap;
  const start = bands.at[text.layer] ?? 0;
  const y = isDown ? start + ((bands.size[text.layer] ?? 0) - along) / 2 : start;
  return [{ arrow, x, y, width: across - frame.gap, height: along, ends: isDown && isBefore }];
}

function loopOf(node: number, all: All): { line: Line; text: Text[] }[] {
  const { loop } = all.frame.slot(node);
  if (!loop) return [];
  const { gap, bend } = all.frame;
  const { x, y, width, height } = boxOf(node, all);
  const [near, far] = [x + width, x + width + bend];
  const [leaves, comes] = [y + height * 0.3, y + height * 0.7];
  const line: Line = {
    arrow: loop.arrow,
    points: [
      [near, leaves],
      [far, leaves],
      [far, comes],
      [near, comes],
    ],
  };
  const { across, along } = loop.text;
  const text = {
    arrow: loop.arrow,
    x: far + gap,
    y: Math.max(y, y + (height - along) / 2),
    width: across,
    height: along,
    ends: false,
  };
  return [{ line, text: across > 0 ? [text] : [] }];
}

function panelOf(group: number, all: All): Area {
  const { plan, frame, layered, bands } = all;
  const isDown = plan.runs === 'down';
  const title = plan.words.groups[group]?.height ?? 0;
  const members = plan.figure.groups[group]?.nodes ?? [];
  const slots = members.map((node) => {
    const { layer = 0, across = 0 } = layered.boxes.get(node) ?? {};
    const half = frame.slot(node).across / 2;
    return {
      low: across - half,
      high: across + half,
      from: bands.at[layer] ?? 0,
      to: (bands.at[layer] ?? 0) + frame.slot(node).along,
    };
  });
  const [x, y] = [
    Math.min(...slots.map(({ low }) => low)),
    Math.min(...slots.map(({ from }) => from)) - frame.pad - (isDown ? title : 0),
  ];
  return {
    x,
    y,
    width: Math.max(...slots.map(({ high }) => high)) - x,
    height: Math.max(...slots.map(({ to }) => to)) + frame.pad - y,
  };
}

/** Gives what was laid out from 0, 0, turned the way it runs. */
function cropped(laid: Omit<Laid, 'width' | 'height' | 'gaps'>, runs: Setting['runs'], gaps: number): Laid {
  const areas = [...laid.boxes, ...laid.texts, ...laid.panels];
  const points = laid.lines.flatMap((line) => line.points);
  const [left, top] = [0, 1].map((axis) =>
    Math.min(
      ...areas.map((area) => (axis === 0 ? area.x : area.y)),
      ...points.map((point) => point[axis as 0 | 1]),
    ),
  ) as [number, number];
  const [right, foot] = [0, 1].map((axis) =>
    Math.max(
      ...areas.map((area) => (axis === 0 ? area.x + area.width : area.y + area.height)),
      ...points.map((point) => point[axis as 0 | 1]),
    ),
  ) as [number, number];
  const turn = (x: number, y: number): Point =>
    runs === 'down' ? [round(x), round(y)] : [round(y), round(x)];
  const area = <T extends Area>(one: T): T => {
    const [x, y] = turn(one.x - left, one.y - top);
    const [width, height] = turn(one.width, one.height);
    return { ...one, x, y, width, height };
  };
  const [width, height] = turn(right - left, foot - top);
  return {
    width,
    height,
    gaps,
    boxes: laid.boxes.map(area),
    texts: laid.texts.map(area),
    panels: laid.panels.map(area),
    lines: laid.lines.map((line) => ({
      ...line,
      points: line.points.map(([x, y]) => turn(x - left, y - top)),
    })),
  };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
