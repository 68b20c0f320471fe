import type { BodyRange } from '../../base/kit.ts';
import { startOf } from '../../base/place.ts';
import type { Problem } from '../../base/problems.ts';
import type { GroupBlock } from '../blocks.ts';
import type { BriefOrigin } from '../origin.ts';
import { addressed } from '../read/read.ts';
import type { Sheet } from '../sheet.ts';
import { inLeavingOrder, optionalsIn } from './leave.ts';
import { longestBy } from './overflow.ts';

/** A page's Markdown without what no page could hold, found before any of it is parsed. */
export interface Bulk {
  readonly markdown: string; // containers that leave whatever else does hold nothing but what they cite
  readonly hopeless: ReadonlySet<number>; // these, by their count from 0
  readonly overflow: Problem | null; // what is required is too much by far, about so much
}

// Up to this many pages of text are set, and told exactly; more cannot fit, and would take seconds to measure.
const MOST_PAGES = 12;
const SIGN = 0.47; // width of a sign and its share of what lines and columns leave empty, em: English prose on A4

/** Gives what of a page's Markdown is worth setting, by the number of its signs. */
export function bulkOf(
  markdown: string,
  { sheet, body, origin }: { sheet: Sheet; body: BodyRange; origin: BriefOrigin },
): Bulk {
  const height = sheet.foot - sheet.top;
  const page = (sheet.measure * height) / (body.min * body.min * body.leading * SIGN); // in signs
  const most = MOST_PAGES * page;
  if (markdown.length <= most) return { markdown, hopeless: new Set(), overflow: null };
  const { all, groups, amounts } = outline(markdown);
  const optionals = inLeavingOrder(optionalsIn(groups), [...origin.places.keys()]);
  const amountOf = (group: GroupBlock<never>): Amount => amounts.get(group) ?? NOTHING;
  const hopeless = new Set<number>();
  let left = all;
  const leave = (isHopeless: (group: GroupBlock<never>) => boolean): void => {
    for (const { index, within, group } of optionals) {
      if ([index, ...within].some((one) => hopeless.has(one))) continue;
      if (!isHopeless(group as GroupBlock<never>)) continue;
      hopeless.add(index);
      left = less(left, amountOf(group as GroupBlock<never>));
    }
  };
  leave((group) => amountOf(group).signs > most);
  leave(() => left.signs > most);
  if (left.signs <= most) return { markdown: hollow(markdown, hopeless), hopeless, overflow: null };
  const points = (left.signs / page - 1) * height;
  const overflow: Problem = {
    code: 'page-overflow',
    place: origin.places.get('') ?? startOf(origin.file),
    points: tidy(points),
    lines: tidy((points * COLUMNS) / (body.min * body.leading)),
    words: tidy((1 - page / left.signs) * left.words),
    longest: longestBy(groups, (group) => amountOf(group as GroupBlock<never>).words),
    optional: new Set(optionals.map(({ group }) => group.section)).size,
    estimated: true,
  };
  return { markdown, hopeless, overflow };
}

const COLUMNS = 3;

// Two figures say all that an estimate knows.
function tidy(value: number): number {
  return Number(value.toPrecision(2));
}

interface Amount {
  readonly signs: number;
  readonly words: number;
}

const NOTHING: Amount = { signs: 0, words: 0 };

function less(a: Amount, b: Amount): Amount {
  return { signs: a.signs - b.signs, words: a.words - b.words };
}

interface Outline {
  readonly all: Amount;
  readonly groups: readonly GroupBlock<never>[];
  readonly amounts: ReadonlyMap<GroupBlock<never>, Amount>; // with what stands in them
}

/** Gives the containers of a Markdown text, and how much stands in each. */
function outline(markdown: string): Outline {
  const groups: GroupBlock<never>[] = [];
  const amounts = new Map<GroupBlock<never>, Amount>();
  const open: { group: GroupBlock<never>; before: Amount; blocks: GroupBlock<never>[] }[] = [];
  let all = NOTHING;
  for (const { line, words } of linesOf(markdown)) {
    if (!words) all = { signs: all.signs + line.length, words: all.words + wordsIn(line) };
    else if (words.length === 0) {
      const closed = open.pop();
      if (closed) amounts.set(closed.group, less(all, closed.before));
    } else {
      const blocks: GroupBlock<never>[] = [];
      const around = open.at(-1);
      const { section = around?.group.section ?? '', priority } = addressed(words.slice(1));
      const group = {
        kind: 'group',
        name: 'section',
        section,
        priority,
        place: startOf(''),
        blocks,
      } as const;
      (around?.blocks ?? groups).push(group);
      open.push({ group, before: all, blocks });
    }
  }
  for (const { group, before } of open) amounts.set(group, less(all, before));
  return { all, groups, amounts };
}

/** Gives Markdown whose containers of these numbers hold nothing but the sources that they cite, and other containers. */
function hollow(markdown: string, gone: ReadonlySet<number>): string {
  if (gone.size === 0) return markdown;
  const open: boolean[] = [];
  let index = 0;
  const kept: string[] = [];
  for (const { line, words } of linesOf(markdown)) {
    if (words?.length === 0) open.pop();
    else if (words) open.push(gone.has(index++) || open.at(-1) === true);
    if (words || !open.at(-1)) kept.push(line);
    else kept.push('', ...(line.match(/\[\^\d+\]/g) ?? []));
  }
  return kept.join('\n');
}

interface MarkdownLine {
  readonly line: string;
  readonly words: readonly string[] | null; // of a line of colons; null on any other
}

/** Gives the lines of a page's Markdown; a line of colons within code is code. */
function* linesOf(markdown: string): Generator<MarkdownLine> {
  let fence = '';
  for (const line of markdown.split('\n')) {
    const [, signs = ''] = /^(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '') fence = signs;
    else if (signs.startsWith(fence) && line.trim() === signs) fence = '';
    const [, words] = (fence === '' && /^:{3,}(.*)$/.exec(line)) || [];
    yield { line, words: words === undefined ? null : words.split(/\s+/).filter((word) => word !== '') };
  }
}

function wordsIn(line: string): number {
  return line.match(/\S+/g)?.length ?? 0;
}
