import type { TimelineFigure } from '../../base/figures/timeline.ts';
import type { Shape } from '../../base/scene.ts';
import type { Plotted } from '../figure-kind.ts';
import type { Sheet } from '../sheet.ts';
import { erasOf } from './eras.ts';
import { type Label, movedWords, setLines } from './label.ts';
import { filled, goldOnes, markAt, markSize } from './marks.ts';
import type { Spot } from './place.ts';
import { tick, ticksOf } from './ticks.ts';

/** A band whose places are known. */
export interface Band {
  readonly figure: TimelineFigure;
  readonly scale: 'time' | 'even';
  readonly sheet: Sheet;
  readonly labels: readonly Label[];
  readonly xs: readonly number[];
  readonly spots: readonly Spot[];
  readonly inset: number; // from an event's point to its words
  readonly hasPoles: boolean; // lines from points to their words
  readonly xOf: (day: number) => number;
}

/** Gives a band's shapes; null when it is higher than its sheet. */
export function paintBand(band: Band): Plotted | null {
  const { sheet, labels, spots, scale } = band;
  const mark = markSize(sheet);
  const { unit, width } = sheet;
  const ground = erasOf(band);
  const lanes = lanesOf(band);
  const over = Math.max(0, ...lanes.map(({ lane }) => lane)) * unit * 1.5;
  const ticks = scale === 'time' && !band.hasPoles && over === 0 ? ticksOf(band) : [];
  const isAbove = spots.map(({ side }) => side === 'above');
  const reach = (above: boolean): number =>
    Math.max(
      0,
      ...spots.map(({ distance }, index) =>
        isAbove[index] === above ? distance + (labels[index]?.height ?? 0) : 0,
      ),
    );
  const first = unit * (band.hasPoles ? 1.5 : 2);
  const top = isAbove.includes(true)
    ? reach(true) + first
    : ticks.length > 0
      ? sheet.type.note.leading + unit
      : 0;
  const axis = ground.height + top + over + mark / 2 + sheet.line;
  const foot = axis + mark / 2 + first + reach(false) + (ground.height > 0 ? unit : 0);
  const note = noteOf(band);
  const height = note ? foot + unit * 2 + note.height : foot;
  if (height > sheet.height) return null;
  // A line to scale ends with what it measures.
  const end = scale === 'even' ? width : Math.max(...band.xs, ...lanes.map((lane) => lane.end)) + mark / 2;
  const line = filled({ x: 0, y: axis - sheet.line / 2, width: end, height: sheet.line }, sheet.colours.ink);
  const shapes: Shape[] = [
    ...ground.shapes(foot),
    ...flagsOf(band, axis, { below: first, above: first + over }),
    line,
    ...lanes.map(({ x, end, lane }) =>
      filled(
        { x, y: axis - (lane + 0.5) * unit * 1.5 + unit * 0.25, width: end - x, height: unit },
        sheet.colours.accent,
      ),
    ),
    ...ticks.flatMap(({ x, label }) => tick(x, label, axis, sheet)),
    ...marksOf(band, axis),
    ...(note ? movedWords(note.words, 0, foot + unit * 2) : []),
  ];
  return { scene: { width, height, shapes }, left: ground.left };
}

function flagsOf(
  { labels, xs, spots, inset, hasPoles, sheet }: Band,
  axis: number,
  first: Readonly<Record<Spot['side'], number>>,
): Shape[] {
  const mark = markSize(sheet);
  return labels.flatMap((label, index): Shape[] => {
    const { side, distance } = spots[index] as Spot;
    const x = xs[index] ?? 0;
    const near = mark / 2 + first[side] + distance;
    const top = side === 'below' ? axis + near : axis - near - label.height;
    const pole = { x: x + (mark - sheet.line) / 2, width: sheet.line, height: near + label.height };
    const y = side === 'below' ? axis : top;
    const words = movedWords(label.words, x + inset, top);
    return hasPoles ? [filled({ ...pole, y }, sheet.colours.hair), ...words] : words;
  });
}

function marksOf({ figure: { events }, xs, sheet }: Band, axis: number): Shape[] {
  const mark = markSize(sheet);
  const gold = goldOnes(events);
  const box = (x: number) => ({ x, y: axis - mark / 2, width: mark, height: mark });
  const at = events.map((_, index) => markAt(box(xs[index] ?? 0), gold[index] ?? false, sheet));
  return [...at.filter((_, index) => !gold[index]), ...at.filter((_, index) => gold[index])].flat();
}

/** Gives the bars of events that lasted, each in a lane of its own where they overlap. */
function lanesOf({
  figure: { events },
  xs,
  scale,
  sheet,
  xOf,
}: Band): { x: number; end: number; lane: number }[] {
  const ends: number[] = [];
  const step = (xs[1] ?? sheet.width) - (xs[0] ?? 0);
  return events.flatMap(({ lasts, days }, index) => {
    if (!lasts) return [];
    const x = xs[index] ?? 0;
    const far = scale === 'time' ? xOf(days.to) : x + step * 0.4;
    const end = Math.max(x + markSize(sheet), Math.min(far, sheet.width));
    const free = ends.findIndex((taken) => taken + sheet.unit <= x);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return [{ x, end, lane }];
  });
}

function noteOf({ scale, figure, sheet }: Band): Label | null {
  const { words, type, colours, width, measure } = sheet;
  const said = words['notToScale'] ?? '';
  if (scale === 'time' || said === '' || figure.events.length === 1) return null;
  return setLines([[said, { type: type.note, colour: colours['ink-2'] }]], width, measure);
}
