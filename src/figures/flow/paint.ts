import type { FlowFigure } from '../../base/figures/flow.ts';
import type { Box as Area, Look, Point, Scene, Shape } from '../../base/scene.ts';
import type { Sheet } from '../sheet.ts';
import { lineOf } from '../type.ts';
import type { Layout } from './flow.ts';
import type { Block } from './words.ts';

/** Gives a flow that was laid out as a scene: panels, then lines, boxes and words. */
export function paint(figure: FlowFigure, layout: Layout, sheet: Sheet): Scene {
  const { laid, words, key, setting } = layout;
  const { colours, unit, line } = sheet;
  const grouped = new Set(figure.groups.flatMap(({ nodes }) => nodes));
  const panels = laid.panels.map((area) => rect(area, colours.tint));
  // Arrows that lead into a panel may pass where its title stands: they leave out its letters.
  const titles = laid.panels.flatMap((area): Shape[] => {
    const title = words.groups[area.group];
    if (!title) return [];
    const at = { x: area.x + 1.5 * unit, y: area.y + unit / 2 };
    return [
      rect({ ...at, width: title.width, height: title.height }, colours.tint),
      ...linesOf(title, at, colours['ink-2']),
    ];
  });
  const arrows = laid.lines.flatMap(({ points }) =>
    arrow(points, { colour: colours['ink-2'], width: line, head: 1.5 * unit }),
  );
  const boxes = laid.boxes.flatMap(({ node, ...area }): Shape[] => {
    const { role = 'other' } = figure.nodes[node] ?? {};
    const isSubject = role === 'subject';
    const ground = isSubject ? colours.accent : grouped.has(node) ? colours.paper : colours.tint;
    const rule = role === 'second' ? colours.gold : colours.accent;
    const [ink, soft] = isSubject ? [colours.paper, colours.paper] : [colours.ink, colours['ink-2']];
    const { name, note } = words.boxes[node] ?? {};
    const x = area.x + 2 * unit;
    return [
      rect(area, ground),
      rect(
        setting.runs === 'down' ? { ...area, width: RULE * unit } : { ...area, height: RULE * unit },
        rule,
      ),
      ...(name ? linesOf(name, { x, y: area.y + unit }, ink) : []),
      ...(name && note ? linesOf(note, { x, y: area.y + unit + name.height }, soft) : []),
    ];
  });
  const texts = laid.texts.flatMap(({ arrow: index, ends, ...area }): Shape[] => {
    const block = words.texts[index];
    const colour = setting.texts === 'keyed' ? colours.accent : colours.ink;
    return block
      ? linesOf(
          block,
          { x: ends ? area.x + area.width : area.x, y: area.y, anchor: ends ? 'end' : 'start' },
          colour,
        )
      : [];
  });
  const keys = key.flatMap(({ number, text, x, y, indent }): Shape[] => [
    ...linesOf({ ...text, lines: [number], cut: 'semibold' }, { x, y: laid.height + y }, colours.accent),
    ...linesOf(text, { x: x + indent, y: laid.height + y }, colours.ink),
  ]);
  return {
    width: layout.width,
    height: layout.height,
    shapes: [...panels, ...arrows, ...titles, ...boxes, ...texts, ...keys],
  };
}

const RULE = 0.75; // units

interface At {
  readonly x: number;
  readonly y: number; // of the top
  readonly anchor?: 'start' | 'end';
}

function linesOf({ lines, type, cut }: Block, { x, y, anchor = 'start' }: At, colour: string): Shape[] {
  // The baseline stands so that capitals are in the middle of their line.
  const first = y + type.leading / 2 + type.size * HALF_CAPITAL;
  return lines.map((text, index) =>
    lineOf(text, { x, y: round(first + index * type.leading), anchor }, { type, colour, cut }),
  );
}

const HALF_CAPITAL = 0.33; // em, of Source Sans: capitals are 0.66 high

interface Pen {
  readonly colour: string;
  readonly width: number;
  readonly head: number; // its length
}

/** Gives a line that ends in a head, whose tip is the last point. */
function arrow(points: readonly Point[], { colour, width, head }: Pen): Shape[] {
  const [tip = [0, 0], before = [0, 0]] = points.toReversed();
  const [dx, dy] = [Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])];
  const base: Point = [round(tip[0] - dx * head), round(tip[1] - dy * head)];
  const half = round(head * 0.4);
  const shaft = [...points.slice(0, -1), base];
  return [
    {
      kind: 'path',
      steps: shaft.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const),
      look: {
        fill: null,
        stroke: { colour, opacity: 1, width, cap: 'butt', join: 'miter', miter: 4, dashes: [], offset: 0 },
      },
    },
    {
      kind: 'path',
      steps: [
        ['M', tip[0], tip[1]],
        ['L', base[0] - dy * half, base[1] + dx * half],
        ['L', base[0] + dy * half, base[1] - dx * half],
        ['Z'],
      ],
      look: filled(colour),
    },
  ];
}

function rect({ x, y, width, height }: Area, colour: string): Shape {
  return { kind: 'rect', x, y, width, height, look: filled(colour) };
}

function filled(colour: string): Look {
  return { fill: { colour, opacity: 1, rule: 'nonzero' }, stroke: null };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
