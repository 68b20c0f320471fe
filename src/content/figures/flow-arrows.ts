import * as v from 'valibot';
import type { Checked } from '../../base/checked.ts';
import type { Place } from '../../base/model.ts';
import type { Problem } from '../../base/problems.ts';
import { validate } from '../../base/validate.ts';
import type { YamlData, YamlPath } from '../../base/yaml.ts';
import { type Fence, words } from './fence.ts';

/** Arrows as YAML gives them: a list, names with their texts, or a single one. */
export type Arrows = readonly unknown[] | Readonly<Record<string, unknown>> | string;

/** The most letters of a name, and of what a box or an arrow says. */
export const MOST_SIGNS = { name: 80, text: 120 } as const;

/** An arrow as its author wrote it. */
export interface WrittenArrow {
  readonly names: readonly [from: string, to: string];
  readonly text: string;
  readonly place: Place;
}

const WANTED = `at most ${MOST_SIGNS.text} letters`;

const fields = v.strictObject({
  from: words('the box that the arrow leaves', 'Moscow'),
  to: words('the box that the arrow reaches', 'Minsk'),
  text: v.optional(v.pipe(v.string(WANTED), v.trim()), ''),
});

/** Gives the arrows of a fence, each written as "A -> B: text", as "A -> B", or with from, to and text; how many are there, too. */
export function readArrows(
  written: Arrows,
  { yaml }: Pick<Fence, 'yaml'>,
): Checked<{ readonly arrows: readonly WrittenArrow[]; readonly count: number }> {
  const problems: Problem[] = [];
  const items: (readonly [YamlPath, unknown])[] = Array.isArray(written)
    ? written.map((item: unknown, index) => [['arrows', index], item] as const)
    : [[['arrows'], written]];
  const arrows = items.slice(0, MOST_READ).flatMap(([path, item]): WrittenArrow[] => {
    const read = readItem(path, item, yaml);
    problems.push(...read.problems);
    return read.value;
  });
  const count = Math.max(arrows.length, items.length - problems.length);
  return { value: { arrows: arrows.filter((arrow) => isShort(arrow, problems)), count }, problems };
}

// Of more than this no single one need be told.
const MOST_READ = 100;

function readItem(path: YamlPath, item: unknown, yaml: YamlData): Checked<WrittenArrow[]> {
  const place = yaml.valueAt(path);
  if (typeof item === 'string') {
    const [, names = item, text = ''] = QUOTED.exec(item) ?? [];
    return arrowOf(names, text.trim(), place);
  }
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return { value: [], problems: [{ code: 'flow-arrow', place, found: 'a list' }] };
  if ('from' in item || 'to' in item) return readNamed(path, item, yaml);
  const read = Object.entries(item)
    .slice(0, MOST_READ)
    .map(([key, text]: [string, unknown]): Checked<WrittenArrow[]> => {
      if (typeof text === 'string') return arrowOf(key, text.trim(), yaml.keyAt([...path, key]));
      const wrong = {
        code: 'wrong-value' as const,
        key,
        found: 'a group',
        wanted: 'what the arrow says',
        nearest: '',
      };
      return { value: [], problems: [{ ...wrong, place: yaml.valueAt([...path, key]) }] };
    });
  return { value: read.flatMap(({ value }) => value), problems: read.flatMap(({ problems }) => problems) };
}

function readNamed(path: YamlPath, item: object, yaml: YamlData): Checked<WrittenArrow[]> {
  const inner: YamlData = {
    data: item,
    keyAt: (rest) => yaml.keyAt([...path, ...rest]),
    valueAt: (rest) => yaml.valueAt([...path, ...rest]),
  };
  const { value, problems } = validate(fields, inner);
  const { from, to, text } = value;
  // Examples stand in for what is missing; they are no boxes of the author's.
  const isWhole = problems.every(({ code }) => code !== 'missing-key' && code !== 'wrong-value');
  return { value: isWhole ? [{ names: [from, to], text, place: yaml.valueAt(path) }] : [], problems };
}

// A whole line in quotes, as some write whose words hold a colon.
const QUOTED = /^([^:]*>[^:]*):\s+([^]*)$/;

const ARROW = /\s*(?:[-=–—]+>|→)\s*/;

function arrowOf(written: string, text: string, place: Place): Checked<WrittenArrow[]> {
  const [from = '', to = '', ...more] = written.split(ARROW).map((name) => name.trim());
  if (from === '' || to === '' || more.length > 0 || from.endsWith('<'))
    return { value: [], problems: [{ code: 'flow-arrow', place, found: written }] };
  return { value: [{ names: [from, to], text, place }], problems: [] };
}

function isShort({ names, text, place }: WrittenArrow, problems: Problem[]): boolean {
  const long = [
    ...names.map((name) => [name, MOST_SIGNS.name] as const),
    [text, MOST_SIGNS.text] as const,
  ].find(([words, most]) => [...words].length > most);
  if (!long) return true;
  const [found, most] = long;
  problems.push({
    code: 'wrong-value',
    place,
    key: 'arrows',
    found,
    wanted: `at most ${most} letters`,
    nearest: '',
  });
  return false;
}
