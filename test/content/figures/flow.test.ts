import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlowFigure } from '../../../src/base/figures/flow.ts';
import { readYaml } from '../../../src/base/yaml.ts';
import { readFlow } from '../../../src/content/figures/flow.ts';

const PLACE = { file: 'river/01-a.md', line: 4, column: 1, endColumn: 4 };

function read(text: string) {
  const yaml = readYaml({ file: PLACE.file, text, firstLine: 5 });
  const { value, problems } = readFlow({ yaml: yaml.value, place: PLACE });
  return {
    figure: value?.figure as FlowFigure | undefined,
    told: value?.told,
    problems: [...yaml.problems, ...problems],
  };
}

test('arrows are written with a colon, with an arrow alone, or with from, to and text; boxes come of themselves', () => {
  const { figure, problems } = read(`
nodes:
  Minsk: {note: on the way, highlight: yes}
  Moscow: {second: yes}
arrows:
  - Moscow -> Minsk: US$1.5 billion in loans
  - Minsk → Kyiv
  - {from: Minsk, to: Moscow, text: a staging ground}
  - 'Kyiv -> Minsk: grain: by rail'
groups: {Capitals: [Minsk, Kyiv]}
direction: down
`);
  expect(problems).toEqual([]);
  expect(figure).toEqual({
    kind: 'flow',
    nodes: [
      { name: 'Minsk', note: 'on the way', role: 'subject' },
      { name: 'Moscow', note: '', role: 'second' },
      { name: 'Kyiv', note: '', role: 'other' },
    ],
    arrows: [
      { from: 1, to: 0, text: 'US$1.5 billion in loans' },
      { from: 0, to: 2, text: '' },
      { from: 0, to: 1, text: 'a staging ground' },
      { from: 2, to: 0, text: 'grain: by rail' },
    ],
    groups: [{ name: 'Capitals', nodes: [0, 2] }],
    direction: 'down',
  });
});

test('the example of content/README.md is read as it stands', () => {
  const readme = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');
  const [, fence = ''] = /```flow\n([^]*?)```/.exec(readme) ?? [];
  const { figure, problems } = read(fence);
  expect(problems).toEqual([]);
  expect(figure?.nodes.map(({ name }) => name)).toEqual(['Commission', 'Parliament', 'Council', 'Law']);
  expect(figure?.arrows.map(({ text }) => text)).toEqual(['proposal', 'position', 'both agree']);
});

test('what several arrows from a box to itself say is said at one', () => {
  const { figure } = read('arrows:\n  - A -> A: one\n  - A -> B\n  - A -> A: two\n');
  expect(figure?.arrows).toEqual([
    { from: 0, to: 0, text: 'one; two' },
    { from: 0, to: 1, text: '' },
  ]);
});

const many = (count: number): string =>
  `arrows:\n${Array.from({ length: count }, (_, index) => `  - A${index} -> B${index}\n`).join('')}`;

test.each([
  ['no arrows', 'direction: down', [{ code: 'missing-key', key: 'arrows' }]],
  [
    'an unknown key',
    'arows: x\narrows: [A -> B]',
    [{ code: 'unknown-key', key: 'arows', nearest: 'arrows', place: { line: 5 } }],
  ],
  [
    'an unknown key of a box',
    'nodes: {A: {nte: x}}\narrows: [A -> B]',
    [{ code: 'unknown-key', key: 'nte', nearest: 'note' }],
  ],
  [
    'an unknown key of an arrow',
    'arrows:\n  - {from: A, to: B, txt: x}',
    [{ code: 'unknown-key', key: 'txt', nearest: 'text', place: { line: 6, column: 22 } }],
  ],
  [
    'an arrow to nowhere',
    'arrows:\n  - A -> B\n  - "A ->"',
    [{ code: 'flow-arrow', found: 'A ->', place: { line: 7, column: 5 } }],
  ],
  ['an arrow from nowhere', 'arrows:\n  - {to: B}', [{ code: 'missing-key', key: 'from' }]],
  [
    'no arrow at all',
    'arrows:\n  - A -> B\n  - Moscow and Minsk',
    [{ code: 'flow-arrow', found: 'Moscow and Minsk' }],
  ],
  [
    'two arrows in one',
    'arrows:\n  - A -> B -> C: x\n  - A -> B',
    [{ code: 'flow-arrow', place: { line: 6, column: 5 } }],
  ],
  ['an arrow of two heads', 'arrows:\n  - A <-> B: x\n  - A -> B', [{ code: 'flow-arrow' }]],
  ['a list for an arrow', 'arrows:\n  - [A, B]\n  - A -> B', [{ code: 'flow-arrow' }]],
  ['a group for its words', 'arrows:\n  - A -> B: {x: y}', [{ code: 'wrong-value' }]],
  [
    'a name that is too long',
    `arrows:\n  - ${'x'.repeat(81)} -> B: x\n  - A -> B`,
    [{ code: 'wrong-value', wanted: 'at most 80 letters' }],
  ],
  ['a box too many', many(7), [{ code: 'flow-large', what: 'box', count: 14, most: 12 }]],
  [
    'an arrow too many',
    `arrows:\n${'  - A -> B\n'.repeat(25)}`,
    [{ code: 'flow-large', what: 'arrow', count: 25, most: 24, place: { line: 5 } }],
  ],
  [
    '10,000 arrows',
    many(10_000),
    [
      { code: 'flow-large', what: 'box' },
      { code: 'flow-large', what: 'arrow' },
    ],
  ],
  [
    'names that differ in little',
    'arrows:\n  - Moscow -> Minsk\n  - moscow -> Kyiv',
    [{ code: 'flow-alike', name: 'moscow', other: 'Moscow', place: { line: 7 } }],
  ],
  [
    'a group of an unknown box',
    'arrows: [Minsk -> B]\ngroups: {West: [Mnsk]}',
    [{ code: 'flow-node', name: 'Mnsk', nearest: 'Minsk', place: { line: 6, column: 17 } }],
  ],
  [
    'a box in two groups',
    'arrows: [A -> B]\ngroups: {X: [A], Y: [A]}',
    [{ code: 'flow-groups', name: 'A', place: { line: 6, column: 22 } }],
  ],
  [
    'a direction that is none',
    'arrows: [A -> B]\ndirection: rigt',
    [{ code: 'wrong-value', nearest: 'right' }],
  ],
] as const)('%s is told with its place', (_, text, wanted) => {
  expect(read(text).problems).toMatchObject(wanted);
});

test('no fence makes it throw', () => {
  const scalar = fc.oneof(fc.string(), fc.constantFrom('A -> B', 'A -> A: x', '->', '', 'yes', '{{fact.x}}'));
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(scalar, tie('value'), { maxKeys: 3 }),
    ),
  })).value;
  const fence = fc.dictionary(
    fc.constantFrom('nodes', 'arrows', 'groups', 'direction', 'alt', 'source', 'caption', 'x'),
    value,
  );
  fc.assert(
    fc.property(fence, (data) => {
      const yaml = { data: structuredClone(data), keyAt: () => PLACE, valueAt: () => PLACE };
      const { value: read } = readFlow({ yaml, place: PLACE });
      const nodes = read?.figure.kind === 'flow' ? read.figure.nodes.length : 0;
      expect(nodes).toBeLessThanOrEqual(12);
    }),
    { numRuns: 300 },
  );
});
