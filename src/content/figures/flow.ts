import * as v from 'valibot';
import type { Checked } from '../../base/checked.ts';
import type { FlowArrow, FlowFigure, FlowGroup, FlowNode } from '../../base/figures/flow.ts';
import type { Place } from '../../base/model.ts';
import { nearest } from '../../base/nearest.ts';
import type { Problem } from '../../base/problems.ts';
import { type Fence, type ReadAs, readFields, toldBy, toldFields } from './fence.ts';
import { type Arrows, MOST_SIGNS, readArrows } from './flow-arrows.ts';

const MOST = { box: 12, arrow: 24, group: 4 } as const;

const NAME_WANTED = `a name of at most ${MOST_SIGNS.name} letters`;
const NOTE_WANTED = `a note of at most ${MOST_SIGNS.text} letters`;
const YES = 'yes, or nothing';
const DIRECTION = 'right or down';
const GROUP = 'a list of the names of boxes';

const flag = v.optional(v.picklist(['yes', 'no', 'true', 'false', ''], YES), '');

const fields = v.strictObject({
  ...toldFields,
  nodes: v.optional(
    v.record(
      v.pipe(v.string(), v.maxLength(MOST_SIGNS.name, NAME_WANTED)),
      v.strictObject({
        note: v.optional(
          v.pipe(v.string(NOTE_WANTED), v.maxLength(MOST_SIGNS.text, NOTE_WANTED), v.trim()),
          '',
        ),
        highlight: flag,
        second: flag,
      }),
    ),
    {},
  ),
  arrows: v.pipe(
    v.custom<Arrows>(
      (value) => (typeof value === 'object' ? value !== null : typeof value === 'string' && value !== ''),
      'a list of arrows, one a line, as in - Moscow -> Minsk: loans',
    ),
    v.examples(['Moscow -> Minsk']),
  ),
  groups: v.optional(
    v.record(
      v.pipe(v.string(), v.maxLength(MOST_SIGNS.name, NAME_WANTED)),
      v.array(v.pipe(v.string(GROUP), v.examples(['…'])), GROUP),
    ),
    {},
  ),
  direction: v.optional(v.picklist(['right', 'down', ''], DIRECTION), ''),
});

/** Gives the flow of a fence: boxes in the order in which their author names them. */
export function readFlow(fence: Flowing): Checked<ReadAs<FlowFigure> | null> {
  const { value, problems } = readFields(fields, fence);
  const read = readArrows(value.arrows, fence);
  const nodes = new Map<string, FlowNode>();
  for (const [name, { note, highlight, second }] of Object.entries(value.nodes))
    nodes.set(name.trim(), {
      name: name.trim(),
      note,
      role: isYes(highlight) ? 'subject' : isYes(second) ? 'second' : 'other',
    });
  const near = new Map([...nodes.keys()].map((name) => [plain(name), name]));
  const alike: Problem[] = [];
  for (const { names, place } of read.value.arrows)
    for (const name of names) {
      if (nodes.has(name)) continue;
      const other = near.get(plain(name));
      if (other !== undefined) alike.push({ code: 'flow-alike', place, name, other });
      nodes.set(name, { name, note: '', role: 'other' });
      near.set(plain(name), name);
    }
  const names = [...nodes.keys()];
  const groups = groupsOf(value.groups, names, fence);
  const found = [
    ...problems,
    ...read.problems,
    ...alike,
    ...groups.problems,
    ...tooMany(fence, { box: names.length, arrow: read.value.count, group: groups.value.length }),
  ];
  if (names.length === 0) return { value: null, problems: found };
  const arrows = read.value.arrows.slice(0, MOST.arrow).map(({ names: [from, to], text }): FlowArrow => ({
    from: names.indexOf(from),
    to: names.indexOf(to),
    text,
  }));
  const kept = (node: number): boolean => node < MOST.box;
  const figure: FlowFigure = {
    kind: 'flow',
    nodes: [...nodes.values()].slice(0, MOST.box),
    arrows: withOneLoop(arrows.filter(({ from, to }) => kept(from) && kept(to))),
    groups: groups.value
      .slice(0, MOST.group)
      .map((group) => ({ ...group, nodes: group.nodes.filter(kept) }))
      .filter((group) => group.nodes.length > 0),
    direction: value.direction || 'auto',
  };
  return { value: { figure, told: toldBy(value) }, problems: found };
}

/** Gives arrows of which no two lead from a box to itself: what these say is said at the first. */
function withOneLoop(arrows: readonly FlowArrow[]): FlowArrow[] {
  const alike = (one: FlowArrow, other: FlowArrow): boolean =>
    one.from === one.to && other.from === one.from && other.to === one.to;
  return arrows.flatMap((arrow, index) => {
    const loops = arrows.filter((other) => alike(arrow, other));
    if (loops.length < 2) return [arrow];
    const text = loops.map((loop) => loop.text).filter((one) => one !== '');
    return arrows.findIndex((other) => alike(arrow, other)) === index
      ? [{ ...arrow, text: text.join('; ') }]
      : [];
  });
}

type Flowing = Pick<Fence, 'yaml' | 'place'>;

function isYes(text: string): boolean {
  return text === 'yes' || text === 'true';
}

/** Gives a name without what is easily typed otherwise: case, spaces, full stops and hyphens. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s.\-–]+/g, '');
}

function groupsOf(
  groups: Readonly<Record<string, readonly string[]>>,
  names: readonly string[],
  { yaml }: Flowing,
): { value: FlowGroup[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const taken = new Set<number>();
  const value = Object.entries(groups).map(([group, members]) => {
    const nodes = members.flatMap((member, index) => {
      const name = member.trim();
      const node = names.indexOf(name);
      const place = yaml.valueAt(['groups', group, index]);
      if (node < 0) problems.push({ code: 'flow-node', place, name, nearest: nearest(name, names) });
      else if (taken.has(node)) problems.push({ code: 'flow-groups', place, name });
      const isNew = node >= 0 && !taken.has(node);
      taken.add(node);
      return isNew ? [node] : [];
    });
    return { name: group.trim(), nodes };
  });
  return { value, problems };
}

function tooMany({ yaml, place }: Flowing, counts: Readonly<Record<keyof typeof MOST, number>>): Problem[] {
  const at: Record<keyof typeof MOST, Place> = {
    box: place,
    arrow: yaml.keyAt(['arrows']),
    group: yaml.keyAt(['groups']),
  };
  return (['box', 'arrow', 'group'] as const).flatMap((what) =>
    counts[what] > MOST[what]
      ? [{ code: 'flow-large' as const, place: at[what], what, count: counts[what], most: MOST[what] }]
      : [],
  );
}
