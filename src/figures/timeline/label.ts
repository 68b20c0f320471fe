import type { TimelineEvent } from '../../base/figures/timeline.ts';
import type { Words } from '../../base/scene.ts';
import type { Measure } from '../sheet.ts';
import { type Face, lineOf } from '../type.ts';
import { wrap } from '../wrap.ts';
import type { LabelStyle } from './styles.ts';

/** Lines of words below one another, from 0, 0. */
export interface Label {
  readonly width: number; // of the widest line
  readonly height: number;
  readonly baseline: number; // of the first line
  readonly words: readonly Words[];
  readonly isWhole: boolean; // no word had to be broken
}

/** Gives a date and what happened then, one below the other; large years stand on the foot of a head of some height. */
export function setEvent(
  event: TimelineEvent,
  width: number,
  style: LabelStyle,
  measure: Measure,
  headHeight = 0,
): Label {
  const date = setLines(dateLines(event, style), width, measure);
  const top = Math.max(headHeight, date.height);
  const text = setLines([[event.text, style.text]], width, measure);
  return joined(date, text, { x: 0, y: top + style.gap }, top - date.height);
}

/** Gives how high the date of an event stands. */
export function headOf(event: TimelineEvent, width: number, style: LabelStyle, measure: Measure): number {
  return setLines(dateLines(event, style), width, measure).height;
}

/** Gives a date on one line, what stands before its year behind it; on two where it is too narrow. */
export function setDate(event: TimelineEvent, width: number, style: LabelStyle, measure: Measure): Label {
  const { year, before } = event;
  if (!style.isLarge || before === '' || !isYear(year))
    return setLines(dateLines(event, style), width, measure);
  const large = setLines([[year, style.year]], width, measure);
  const small = setLines([[before, style.date]], Infinity, measure);
  const x = large.width + 0.3 * style.year.type.size;
  if (x + small.width > width || !isTurned(before)) return setLines(dateLines(event, style), width, measure);
  return { ...joined(large, small, { x, y: large.baseline - small.baseline }), height: large.height };
}

// "julio de 2023" cannot be told the other way round.
function isTurned(before: string): boolean {
  return !/(?:^|\s)(?:de|der|des|du|of|c\.)$/i.test(before);
}

/** Gives two blocks of lines as one, the second moved, the first further down. */
export function joined(first: Label, second: Label, { x, y }: { x: number; y: number }, down = 0): Label {
  return {
    width: Math.max(first.width, x + second.width),
    height: Math.max(first.height + down, y + second.height),
    baseline: first.baseline + down,
    words: [...movedWords(first.words, 0, down), ...movedWords(second.words, x, y)],
    isWhole: first.isWhole && second.isWhole,
  };
}

/** Gives lines of words moved. */
export function movedWords(words: readonly Words[], dx: number, dy: number): Words[] {
  return words.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy }));
}

/** Gives texts one below the other, each in as many lines as it needs. */
export function setLines(
  texts: readonly (readonly [string, Face])[],
  width: number,
  measure: Measure,
): Label {
  let height = 0;
  let widest = 0;
  let isWhole = true;
  const words: Words[] = [];
  for (const [text, face] of texts) {
    const { font: family, size, leading, cut } = face.type;
    const wide = (line: string): number => measure(line, { family, cut: face.cut ?? cut, size });
    isWhole &&= text.split(' ').every((word) => wide(word) <= width);
    for (const line of wrap(text, width, face, measure)) {
      words.push(lineOf(line, { x: 0, y: height + baselineIn(face) }, face));
      widest = Math.max(widest, wide(line));
      height += leading;
    }
  }
  const baseline = texts[0] ? baselineIn(texts[0][1]) : 0;
  return { width: widest, height, baseline, words, isWhole };
}

// A line's capitals stand in the middle of its leading.
function baselineIn({ type: { size, leading } }: Face): number {
  return leading / 2 + (size * CAPITAL) / 2;
}

const CAPITAL = 0.66; // em: the height of capitals in both of the kit's families

function dateLines({ date, year, before }: TimelineEvent, style: LabelStyle): (readonly [string, Face])[] {
  if (!style.isLarge || !isYear(year)) return [[date, style.date]];
  return before === ''
    ? [[year, style.year]]
    : [
        [before, style.date],
        [year, style.year],
      ];
}

// What is no more than a year: "2014", "1990s", "1914–1918", "44 BC".
function isYear(year: string): boolean {
  return /\d/.test(year) && year.length <= 9;
}
