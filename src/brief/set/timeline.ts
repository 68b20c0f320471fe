import type { TimelineEvent } from '../blocks.ts';
import { naturalWidth } from '../lines/lines.ts';
import {
  type FillMark,
  heightOf,
  indented,
  type Mark,
  moved,
  type Slug,
  stacked,
  type Tag,
  tagIn,
} from '../marks.ts';
import type { Measured } from '../lines/measure.ts';
import { INK_RULE, mm } from '../sheet.ts';
import { setText, type TypeSetting } from './text.ts';

const MARKER = mm(2);
const OUTLINE = mm(0.3);
const INSET = mm(6);
const ACROSS = mm(5); // between events that stand side by side
const LEAST_CELL = mm(27); // narrower than this they stand one below the other
const BETWEEN = 7; // room above an event
const BESIDE = 0.3; // em of the year between it and the words that precede it in the text

/** An event whose text sets itself in the width that is left for it. */
export interface OpenEvent extends Omit<TimelineEvent<Measured>, 'blocks'> {
  readonly body: (width: number, tag: Tag) => Slug[];
}

/** Gives events as slugs of a width (pt), the last one's marker gold: side by side where each has room, else one below the other. */
export function setTimeline(
  events: readonly OpenEvent[],
  width: number,
  setting: TypeSetting,
  list: Tag,
): Slug[] {
  const cell = (width - ACROSS * (events.length - 1)) / events.length;
  if (events.length > 1 && cell >= LEAST_CELL) return [setBand(events, cell, setting, list)];
  return events.flatMap((event, index) => {
    const item = tagIn(list, 'LI');
    const slugs = [
      ...setYear(event, width - INSET, setting, tagIn(item, 'Lbl')),
      ...event.body(width - INSET, tagIn(item, 'LBody')),
    ];
    const isLast = index === events.length - 1;
    return indented(slugs, INSET).map((slug, line) => ({
      ...slug,
      before: line === 0 ? (index === 0 ? 0 : BETWEEN) : slug.before,
      stretch: line === 0 && index > 0 ? 1 : slug.stretch,
      keep: line < slugs.length - 1,
      bridge: hasRailAbove(line, index, isLast) ? rail(0, 0) : null,
      marks: [...railBeside(slug, line === 0, index === 0, isLast), ...slug.marks],
    }));
  });
}

/** Gives events side by side below one rail, as one slug. */
function setBand(events: readonly OpenEvent[], cell: number, setting: TypeSetting, list: Tag): Slug {
  const cells = events.map((event) => {
    const item = tagIn(list, 'LI');
    const year = setYear(event, cell, setting, tagIn(item, 'Lbl'));
    return [...year, ...event.body(cell, tagIn(item, 'LBody'))];
  });
  const step = cell + ACROSS;
  const middle = MARKER / 2 + OUTLINE;
  const top = middle + mm(3.4);
  const width = step * events.length - ACROSS;
  const y = middle - INK_RULE / 2;
  const line: FillMark = { kind: 'fill', x: 0, y, width, height: INK_RULE, colour: 'ink' };
  const markers = events.flatMap((_, index) =>
    moved(
      index === events.length - 1 ? lastMarker(middle) : [square(middle, MARKER, 'ink')],
      index * step,
      0,
    ),
  );
  return {
    before: 0,
    stretch: 0,
    height: top + Math.max(...cells.map((slugs) => heightOf(slugs, 1))),
    head: 0,
    keep: false,
    bridge: null,
    marks: [
      line,
      ...markers,
      ...cells.flatMap((slugs, index) => moved(stacked(slugs, 1), index * step, top)),
    ],
    words: cells.flat().reduce((sum, slug) => sum + slug.words, 0),
  };
}

function hasRailAbove(line: number, event: number, isLast: boolean): boolean {
  return line === 0 ? event > 0 : !isLast;
}

/** Gives the year and the words that precede it: set after a year, so that years stand one below another. */
function setYear({ year, before }: OpenEvent, width: number, setting: TypeSetting, tag: Tag): Slug[] {
  if (before.text.length === 0) return setText(year, width, setting, { tag });
  const size = setting.styles[year.style].size;
  const gap = BESIDE * size;
  const [yearWidth, wordsWidth] = [widthOf(year, setting), widthOf(before, setting)];
  const leads = !endsInDigit(year);
  if (yearWidth + gap + wordsWidth > width) {
    return [...setText(before, width, setting, { tag }), ...setText(year, width, setting, { tag })];
  }
  const [small] = setText(before, width, setting, { tag });
  const [large] = setText(year, width, setting, { tag });
  if (!small || !large) return [];
  const drop = baselineOf(large) - baselineOf(small);
  const marks = [
    ...moved(small.marks, leads ? 0 : yearWidth + gap, drop).map(withSpace),
    ...moved(large.marks, leads ? wordsWidth + gap : 0, 0),
  ];
  return [{ ...large, marks, words: large.words + small.words }];
}

// "late June 2023" is set as a year with words behind it; "early 1990s" is no year, and reads badly turned round.
function endsInDigit({ text }: OpenEvent['year']): boolean {
  const last = text.findLast((item) => item.kind === 'box');
  return last !== undefined && /\d$/.test(last.text);
}

function widthOf(leaf: OpenEvent['year'], { styles }: TypeSetting): number {
  return naturalWidth(leaf.text) * styles[leaf.style].size;
}

function baselineOf(slug: Slug): number {
  return slug.marks.find((mark) => mark.kind === 'text')?.y ?? 0;
}

// The words come first in the text, and so for whoever hears it.
function withSpace(mark: Mark): Mark {
  return mark.kind === 'text' ? { ...mark, text: `${mark.text} ` } : mark;
}

function railBeside(slug: Slug, opens: boolean, isFirst: boolean, isLast: boolean): FillMark[] {
  const middle = slug.head + (slug.height - slug.head) * 0.36;
  if (!opens) return isLast ? [] : [rail(0, slug.height)];
  const from = isFirst ? middle : 0;
  const to = isLast ? middle : slug.height;
  return [rail(from, to - from), ...(isLast ? lastMarker(middle) : [square(middle, MARKER, 'ink')])];
}

function rail(y: number, height: number): FillMark {
  return { kind: 'fill', x: (MARKER - INK_RULE) / 2, y, width: INK_RULE, height, colour: 'ink' };
}

function lastMarker(middle: number): FillMark[] {
  const size = MARKER + 2 * OUTLINE;
  return [square(middle, size, 'ink'), square(middle, size - 2 * OUTLINE, 'gold')];
}

function square(middle: number, size: number, colour: FillMark['colour']): FillMark {
  const x = (MARKER - size) / 2;
  return { kind: 'fill', x, y: middle - size / 2, width: size, height: size, colour };
}
