import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowFigure } from '../../src/base/figures/flow.ts';
import type { Box, Scene, Shape, Words } from '../../src/base/scene.ts';
import { sceneOperators } from '../../src/brief/pdf/scene.ts';
import { flowArt } from '../../src/figures/flow/flow.ts';
import { type Sheet, toPageSheet, toSlideSheet } from '../../src/figures/sheet.ts';
import { toSvg } from '../../src/figures/svg.ts';
import { testKit } from '../brief/kit.ts';

const { theme } = testKit();

/** Half an em a sign, so that what is wide is known without fonts. */
const measure: Sheet['measure'] = (text, { size }) => [...text].length * size * 0.5;
const SHARED = { words: {}, language: 'en', measure };
const SLIDE = toSlideSheet(theme, 'flow', 'light', SHARED);
const column = (width: number): Sheet => toPageSheet(theme, width, SHARED);

type Given = readonly (readonly [from: string, to: string, text?: string])[];

function flow(arrows: Given, more: Partial<FlowFigure> = {}): FlowFigure {
  const names = [...new Set(arrows.flatMap(([from, to]) => [from, to]))];
  return {
    kind: 'flow',
    nodes: names.map((name) => ({ name, note: '', role: 'other' })),
    arrows: arrows.map(([from, to, text = '']) => ({
      from: names.indexOf(from),
      to: names.indexOf(to),
      text,
    })),
    groups: [],
    direction: 'auto',
    ...more,
  };
}

function wordsIn(shapes: readonly Shape[]): Words[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'words' ? [shape] : shape.kind === 'group' ? wordsIn(shape.shapes) : [],
  );
}

function areaOf({ x, y, anchor, runs }: Words): Box {
  const [run] = runs;
  const size = run?.size ?? 0;
  const width = measure(run?.text ?? '', { family: 'sans', cut: 'regular', size });
  return { x: anchor === 'end' ? x - width : x, y: y - size * 0.66, width, height: size * 0.66 };
}

/** Gives the grounds of boxes: those that a rule of the same place covers in part. */
function boxesIn({ shapes }: Scene): Box[] {
  const rects = shapes.filter((shape) => shape.kind === 'rect');
  return rects.filter((one, index) => {
    const next = rects[index + 1];
    return (
      next &&
      next.x === one.x &&
      next.y === one.y &&
      (next.width === one.width) !== (next.height === one.height)
    );
  });
}

function overlap(one: Box, other: Box, slack = 0.05): boolean {
  return (
    one.x < other.x + other.width - slack &&
    other.x < one.x + one.width - slack &&
    one.y < other.y + other.height - slack &&
    other.y < one.y + one.height - slack
  );
}

/** Gives the stretches of all lines as areas without breadth. */
function stretchesIn({ shapes }: Scene): Box[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'path' || !shape.look.stroke) return [];
    const points = shape.steps.flatMap((step) =>
      step[0] === 'M' || step[0] === 'L' ? [[step[1], step[2]] as const] : [],
    );
    return points.slice(1).map(([x, y], index) => {
      const [a = 0, b = 0] = points[index] ?? [];
      return { x: Math.min(a, x), y: Math.min(b, y), width: Math.abs(x - a), height: Math.abs(y - b) };
    });
  });
}

const joined = (scene: Scene): string =>
  wordsIn(scene.shapes)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join(' ');
const letters = (text: string): string => text.replace(/\s/g, '');

const name = fc.constantFrom(
  'Moscow',
  'Minsk',
  'Европейская комиссия',
  'Ministère de l’Intérieur',
  'The United Nations Office for the Coordination of Humanitarian Affairs',
  'Bank',
  'EU',
  'Rådet',
  'Parliament',
  'Council of Ministers',
  'Voters',
  'Courts',
  'Donaudampfschiffahrtsgesellschaft',
  '🏦 Treasury',
);
const says = fc.constantFrom(
  '',
  '',
  'loans',
  'US$1.5 billion in loans and political backing',
  'предложение',
  'a staging ground',
  'elects',
);
const anyFlow: fc.Arbitrary<FlowFigure> = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 12 }),
    arrows: fc.array(fc.tuple(fc.nat(11), fc.nat(11), says), { maxLength: 16 }),
    notes: fc.array(fc.constantFrom('', 'proposes', 'a note of some length that goes on'), {
      minLength: 12,
      maxLength: 12,
    }),
    group: fc.uniqueArray(fc.nat(11), { maxLength: 4 }),
    direction: fc.constantFrom<FlowFigure['direction'][]>('auto', 'right', 'down'),
  })
  .map(({ names, arrows, notes, group, direction }) => {
    const within = (index: number): number => index % names.length;
    const seen = new Set<number>();
    const plain = arrows.map(([from, to, text]) => ({ from: within(from), to: within(to), text }));
    return {
      kind: 'flow',
      nodes: names.map((one, index) => ({
        name: one,
        note: notes[index] ?? '',
        role: index === 0 ? 'subject' : 'other',
      })),
      // an arrow to itself stands once at a box, as the reader of fences sees to
      arrows: plain.filter(({ from, to }) => from !== to || (!seen.has(from) && seen.add(from))),
      groups: group.length > 1 ? [{ name: 'Institutions', nodes: [...new Set(group.map(within))] }] : [],
      direction,
    };
  });
const anySheet = fc.oneof(
  fc.constantFrom(
    SLIDE,
    toSlideSheet(theme, 'figure', 'dark', SHARED),
    toSlideSheet(theme, 'columns', 'light', SHARED),
  ),
  fc.integer({ min: 150, max: 530 }).map(column),
);

const SVG = { fonts: [], language: 'en', dark: null };

describe('any flow', () => {
  test('stands in its room, legible, with no words over others and no line through a box or through words', () => {
    fc.assert(
      fc.property(anyFlow, anySheet, (figure, sheet) => {
        const { scene, tooLarge } = flowArt.draw(figure, sheet);
        const words = wordsIn(scene.shapes);
        const areas = words.map(areaOf);
        const boxes = boxesIn(scene);
        const stretches = stretchesIn(scene);
        expect(boxes).toHaveLength(figure.nodes.length);
        expect(tooLarge === true || (scene.width <= sheet.width && scene.height <= sheet.height * 1.6)).toBe(
          true,
        );
        for (const area of [...areas, ...boxes, ...stretches]) {
          expect(area.x).toBeGreaterThanOrEqual(-0.05);
          expect(area.y).toBeGreaterThanOrEqual(-0.05);
          expect(area.x + area.width).toBeLessThanOrEqual(scene.width + 0.05);
          expect(area.y + area.height).toBeLessThanOrEqual(scene.height + 0.05);
        }
        for (const { runs } of words) expect(runs[0]?.size).toBeGreaterThanOrEqual(sheet.type.note.size);
        areas.forEach((one, index) =>
          expect(areas.slice(index + 1).filter((other) => overlap(one, other))).toEqual([]),
        );
        boxes.forEach((one, index) =>
          expect(boxes.slice(index + 1).filter((other) => overlap(one, other))).toEqual([]),
        );
        for (const box of boxes) expect(stretches.filter((stretch) => overlap(stretch, box))).toEqual([]);
        const titles = new Set(figure.groups.map((group) => group.name)); // these stand on a ground of their own
        areas.forEach((area, index) => {
          if (titles.has(words[index]?.runs[0]?.text ?? '')) return;
          expect(stretches.filter((stretch) => overlap(stretch, area))).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('says all its names, and what its arrows say there or among what found no room', () => {
    fc.assert(
      fc.property(anyFlow, anySheet, (figure, sheet) => {
        const { scene, left } = flowArt.draw(figure, sheet);
        const shown = letters(joined(scene));
        for (const node of figure.nodes) {
          expect(shown).toContain(letters(node.name));
          expect(shown).toContain(letters(node.note));
        }
        for (const { text } of figure.arrows)
          expect(left.includes(text) || shown.includes(letters(text))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('is drawn the same each time: the same scene, SVG and operators of the page', () => {
    const tools = {
      fontOf: () => {
        throw new Error('no words here');
      },
      stateOf: () => 'a',
    };
    const wordless = (scene: Scene): Scene => ({
      ...scene,
      shapes: scene.shapes.filter(({ kind }) => kind !== 'words'),
    });
    fc.assert(
      fc.property(anyFlow, anySheet, (figure, sheet) => {
        const [one, other] = [
          flowArt.draw(figure, sheet).scene,
          flowArt.draw(structuredClone(figure), sheet).scene,
        ];
        expect(other).toEqual(one);
        expect(toSvg(other, other, SVG)).toBe(toSvg(one, one, SVG));
        const box = { x: 0, y: 0, width: one.width, height: one.height };
        expect(sceneOperators(wordless(other), box, tools)).toBe(sceneOperators(wordless(one), box, tools));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a flow', () => {
  test.each([
    [
      'runs right on a wide slide',
      flow([
        ['A', 'B'],
        ['B', 'C'],
      ]),
      SLIDE,
      'right',
    ],
    [
      'runs down in a column',
      flow([
        ['A', 'B'],
        ['B', 'C'],
      ]),
      column(160),
      'down',
    ],
    [
      'runs as its author wishes where there is room',
      flow([['A', 'B']], { direction: 'down' }),
      SLIDE,
      'down',
    ],
    [
      'runs the other way where its author’s wish has no room',
      flow(
        [
          ['A', 'B'],
          ['B', 'C'],
          ['C', 'D'],
          ['D', 'E'],
          ['E', 'F'],
          ['F', 'G'],
        ],
        { direction: 'down' },
      ),
      SLIDE,
      'right',
    ],
  ] as const)('%s', (_, figure, sheet, way) => {
    const boxes = boxesIn(flowArt.draw(figure, sheet).scene);
    const [xs, ys] = [
      new Set(boxes.map(({ x }) => Math.round(x))),
      new Set(boxes.map(({ y }) => Math.round(y))),
    ];
    expect(way === 'right' ? [xs.size, ys.size] : [ys.size, xs.size]).toEqual([boxes.length, 1]);
  });

  test('keeps both directions between two boxes apart, each straight', () => {
    const { scene } = flowArt.draw(
      flow([
        ['Moscow', 'Minsk', 'loans'],
        ['Minsk', 'Moscow', 'a staging ground'],
      ]),
      column(200),
    );
    const lines = stretchesIn(scene);
    expect(lines).toHaveLength(2);
    expect(lines.map(({ width }) => width)).toEqual([0, 0]);
    expect(Math.abs((lines[0]?.x ?? 0) - (lines[1]?.x ?? 0))).toBeGreaterThanOrEqual(7.5);
  });

  test('with more to say than its lines have room for calls its arrows by number, and says the rest below', () => {
    const given = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(
      (one, index, all): [string, string, string] => [
        one,
        all[index + 1] ?? 'I',
        `step number ${index} of a long way`,
      ],
    );
    const { scene, left } = flowArt.draw(flow(given), toSlideSheet(theme, 'figure', 'light', SHARED));
    expect(left).toEqual([]);
    expect(joined(scene)).toMatch(/1 .*8 .*step number 0 of a long way/);
  });

  test('that cannot be set at any size is told to be too large', () => {
    const long = Array.from({ length: 12 }, (_, index) => `Ministry number ${index} of the interior`);
    const arrows = long.slice(1).map((one, index): [string, string] => [long[index] ?? '', one]);
    expect(flowArt.draw(flow(arrows), toSlideSheet(theme, 'columns', 'light', SHARED)).tooLarge).toBe(true);
  });

  test('is told in words and as a table', () => {
    const figure = flow([
      ['Moscow', 'Minsk', 'loans'],
      ['Minsk', 'Moscow'],
    ]);
    expect(flowArt.describe(figure, {}, 'en')).toBe('Moscow to Minsk: loans; Minsk to Moscow');
    const noted = {
      ...figure,
      nodes: [{ name: 'Moscow', note: 'lends', role: 'other' as const }, ...figure.nodes.slice(1)],
    };
    expect(flowArt.tabulate(noted, { flowFrom: 'Von' }, 'en')).toEqual({
      head: ['Von', 'To', 'What'],
      rows: [
        ['Moscow', 'Minsk', 'loans'],
        ['Minsk', 'Moscow', ''],
        ['Moscow', '', 'lends'],
      ],
    });
  });
});
