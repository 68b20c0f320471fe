import * as v from 'valibot';
import type { Checked } from '../../base/checked.ts';
import {
  beginning,
  type Era,
  TIMELINE_SCALES,
  type TimelineEvent,
  type TimelineFigure,
} from '../../base/figures/timeline.ts';
import type { Problem } from '../../base/problems.ts';
import type { YamlPath } from '../../base/yaml.ts';
import { inOrder } from './dates/order.ts';
import { type DateRead, readDate } from './dates/read.ts';
import { type Fence, type ReadFigure, readFields, toldBy, toldFields, words } from './fence.ts';

const MOST_EVENTS = 100;
const MOST_ERAS = 12;
const LONGEST_TEXT = 300; // signs

const DATE = 'a date such as 2014, December 2022, late June 2023 or 1914–1918';
const TEXT = `what happened, in at most ${LONGEST_TEXT} signs`;

const event = v.pipe(
  v.strictObject({
    date: words(DATE, '2014'),
    text: v.pipe(
      v.string(TEXT),
      v.trim(),
      v.nonEmpty(TEXT),
      v.maxLength(LONGEST_TEXT, TEXT),
      v.examples(['Something happens']),
    ),
    highlight: v.optional(v.picklist(['yes', 'no'], 'yes or no'), 'no'),
  }),
  v.examples([{ date: '2014', text: 'Something happens' } as never]),
);

const era = v.pipe(
  v.strictObject({
    name: words('the name of a stretch of time', 'Cold War'),
    from: words(DATE, '1947'),
    to: words(DATE, '1991'),
  }),
  v.examples([{ name: 'Cold War', from: '1947', to: '1991' } as never]),
);

const EVENTS = `a list of one to ${MOST_EVENTS} events, each with date and text`;
const ERAS = `a list of at most ${MOST_ERAS} eras, each with name, from and to`;

const fields = v.strictObject({
  ...toldFields,
  scale: v.optional(v.picklist(TIMELINE_SCALES, 'time, even or auto'), 'auto'),
  events: v.pipe(
    v.array(event, EVENTS),
    v.minLength(1, EVENTS),
    v.maxLength(MOST_EVENTS, EVENTS),
    v.examples([[{ date: '2014', text: 'Something happens' }] as never]),
  ),
  eras: v.optional(v.pipe(v.array(era, ERAS), v.maxLength(MOST_ERAS, ERAS)), []),
});

/** Gives the timeline of a fence: its dates read, its events in the order of time. */
export const readTimeline: ReadFigure<TimelineFigure> = (fence) => {
  const { value, problems } = readFields(fields, fence);
  const read = value.events.map((one, index) => readEvent(one, ['events', index, 'date'], fence));
  const eras = value.eras.map((one, index) => readEra(one, ['eras', index], fence));
  const { all: events, strayed } = inOrder(
    read.flatMap(({ value: one }) => one ?? []),
    beginning,
  );
  const ordered = inOrder(
    eras.flatMap(({ value: one }) => one ?? []),
    ({ days }) => ({ from: days.from, to: days.from }),
  ).all;
  const order: Problem[] = strayed
    ? [
        {
          code: 'timeline-order',
          place: strayed.one.place,
          date: strayed.one.date,
          other: strayed.behind.date,
        },
      ]
    : [];
  const found = [...read, ...eras].flatMap((one) => one.problems);
  const all = [...problems, ...found, ...order, ...overlaps(ordered)];
  if (events.length === 0) return { value: null, problems: all };
  const figure: TimelineFigure = {
    kind: 'timeline',
    scale: value.scale,
    events: events.map(bare),
    eras: closedUp(ordered.map(bare)),
  };
  return { value: { figure, told: toldBy(value) }, problems: all };
};

type Placed<T> = T & Pick<Fence, 'place'>;

function bare<T extends object>({ place: _, ...rest }: Placed<T>): T {
  return rest as unknown as T;
}

function readEvent(
  { date, text, highlight }: v.InferOutput<typeof event>,
  path: YamlPath,
  { yaml }: Fence,
): Checked<Placed<TimelineEvent> | null> {
  const place = yaml.valueAt(path);
  const read = readDate(date);
  if ('fault' in read)
    return { value: null, problems: [{ code: 'timeline-date', place, date, why: read.fault }] };
  return {
    value: { ...read, ...splitYear(date), date, text, highlight: highlight === 'yes', place },
    problems: [],
  };
}

/** Gives the year that a date ends in and the words before it: "late June 2023" is "2023" and "late June". */
function splitYear(date: string): Pick<TimelineEvent, 'before' | 'year'> {
  const [, before = '', year = date] =
    /^((?:(?!\d{3}).)+?)\s+(\d{3,4}(?:['’]?s|-?\p{L}{1,2})?(?:[–-]\d{2,4})?)$/u.exec(date) ?? [];
  return { before, year };
}

function readEra(
  { name, from, to }: v.InferOutput<typeof era>,
  path: YamlPath,
  { yaml }: Fence,
): Checked<Placed<Era> | null> {
  const place = yaml.valueAt([...path, 'from']);
  const [first, last] = [readDate(from), readDate(to)] as const;
  const faults = [...faultOf(from, first, [...path, 'from']), ...faultOf(to, last, [...path, 'to'])].map(
    ({ at, ...rest }): Problem => ({ code: 'timeline-date', place: yaml.valueAt(at), ...rest }),
  );
  if ('fault' in first || 'fault' in last) return { value: null, problems: faults };
  const days = { from: first.days.from, to: last.days.to };
  if (days.from <= days.to) return { value: { name, days, place }, problems: [] };
  const date = `${from} – ${to}`;
  return { value: null, problems: [{ code: 'timeline-date', place, date, why: 'backwards' }] };
}

function faultOf(date: string, read: DateRead, at: YamlPath) {
  return 'fault' in read ? [{ date, why: read.fault, at }] : [];
}

// An era that ends in the year in which the next begins only touches it.
function overlaps(eras: readonly Placed<Era>[]): Problem[] {
  return eras.flatMap(({ name, days, place }, index): Problem[] => {
    const before = eras[index - 1];
    if (!before || days.from > before.days.to - YEAR) return [];
    return [{ code: 'timeline-eras', place, name, other: before.name }];
  });
}

const YEAR = 366; // days

/** Gives eras of which each ends before the next begins. */
function closedUp(eras: readonly Era[]): Era[] {
  return eras.map(({ name, days }, index) => {
    const next = eras[index + 1]?.days.from ?? Infinity;
    return { name, days: { from: days.from, to: Math.max(days.from, Math.min(days.to, next - 1)) } };
  });
}
