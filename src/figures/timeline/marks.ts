import { beginning, type TimelineEvent } from '../../base/figures/timeline.ts';
import type { Rect } from '../../base/scene.ts';
import type { Sheet } from '../sheet.ts';

/** Gives how wide and high the mark of an event is. */
export function markSize({ unit }: Pick<Sheet, 'unit'>): number {
  return unit * 1.75;
}

/** A place for a rectangle. */
type Box = Pick<Rect, 'x' | 'y' | 'width' | 'height'>;

/** Gives a mark: in ink, or gold with an outline in ink, which stands out in grey as well. */
export function markAt(box: Box, isGold: boolean, { colours, line }: Sheet): Rect[] {
  if (!isGold) return [filled(box, colours.ink)];
  const outer = {
    x: box.x - line,
    y: box.y - line,
    width: box.width + 2 * line,
    height: box.height + 2 * line,
  };
  const inner = {
    x: box.x + line,
    y: box.y + line,
    width: box.width - 2 * line,
    height: box.height - 2 * line,
  };
  return [filled(outer, colours.ink), filled(inner, colours.gold)];
}

/** Gives an area of one colour. */
export function filled(box: Box, colour: string): Rect {
  return { kind: 'rect', ...box, look: { fill: { colour, opacity: 1, rule: 'nonzero' }, stroke: null } };
}

/** Gives which events are gold: those that the author marked, else the last. */
export function goldOnes(events: readonly TimelineEvent[]): readonly boolean[] {
  const anyMarked = events.some(({ highlight }) => highlight);
  return events.map(({ highlight }, index) => (anyMarked ? highlight : index === events.length - 1));
}

/** Gives a day for each event, among those its date may mean the middle where the order allows it: never before the last one's. */
export function momentsOf(events: readonly TimelineEvent[]): readonly number[] {
  const latest: number[] = [];
  for (const event of events.toReversed())
    latest.unshift(Math.min(latest[0] ?? Infinity, beginning(event).to));
  let last = -Infinity;
  return events.map((event, index) => {
    const { from, to } = beginning(event);
    last = Math.max(last, Math.min(Math.floor((from + to) / 2), latest[index] ?? to));
    return last;
  });
}
