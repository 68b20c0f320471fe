import type { TimelineFigure } from '../../base/figures/timeline.ts';
import type { FigureArt, Plotted } from '../figure-kind.ts';
import type { Sheet } from '../sheet.ts';
import { type BandPlan, drawBand } from './band.ts';
import { drawList, type ListPlan } from './list.ts';
import { type StyleName, stylesOf } from './styles.ts';

/** Timelines: a line to scale where the labels have room, else in equal steps or as a list beside a rail. */
export const timelineArt: FigureArt<TimelineFigure> = {
  draw: (figure, sheet) => {
    for (const plan of plansFor(figure, sheet)) {
      const drawn = plan(figure, sheet);
      if (drawn) return drawn;
    }
    return {
      scene: { width: sheet.width, height: sheet.unit, shapes: [] },
      left: figure.events.map(({ date }) => date),
    };
  },
  describe: ({ events, eras }) =>
    [...events.map(({ date, text }) => `${date}: ${text}`), ...eras.map(({ name }) => name)].join('; '),
  tabulate: ({ events, eras }) => ({
    head: [],
    rows: [...events.map(({ date, text }) => [date, text]), ...eras.map(({ name }) => [name])],
  }),
};

/** A way to draw a timeline; it gives null where that does not do. */
type Plan = (figure: TimelineFigure, sheet: Sheet) => Plotted | null;

const FEW = 5; // events across the page, their years large
const SOME = 10;
const LONG_LIST = 2; // times what a picture may be high: a list on the page may fill its wing
const MOST_ROWS = 1; // of labels on a side, where the author did not ask for a line to scale
const ALL_ROWS = 20;

/** Gives ways to draw a timeline, the best first; the last one always does, and leaves what has no room. */
function* plansFor({ events, scale }: TimelineFigure, sheet: Sheet): Generator<Plan> {
  const { width, unit } = sheet;
  const styles = stylesOf(sheet);
  const gutter = unit * 2;
  const cell = (width + gutter) / events.length - gutter;
  const band = (name: StyleName, plan: Partial<BandPlan>): Plan => {
    const whole: BandPlan = {
      scale: 'even',
      style: styles[name],
      width: cell,
      sides: 1,
      rows: 1,
      isRoomy: scale === 'auto',
      ...plan,
    };
    return (figure) => drawBand(figure, whole, sheet);
  };
  const isWide = width >= LEAST_CELLS * unit * LEAST_CELL;
  const hasCells = isWide && cell >= unit * LEAST_CELL;
  const toScale = (rows: number): Plan[] =>
    (['list', 'small'] as const).flatMap((name) =>
      LABEL_WIDTHS.flatMap((units) =>
        ([1, 2] as const).map((sides) =>
          band(name, { scale: 'time', width: unit * units, sides, rows: sides === 1 ? 1 : rows }),
        ),
      ),
    );
  if (scale !== 'even' && isWide) {
    if (events.length <= FEW) {
      for (const units of LARGE_WIDTHS) yield band('large', { scale: 'time', width: unit * units });
      for (const units of LARGE_WIDTHS) yield band('middle', { scale: 'time', width: unit * units });
    }
    if (scale === 'time') {
      yield* toScale(ALL_ROWS);
      for (const units of LABEL_WIDTHS)
        yield band('least', { scale: 'time', width: unit * units, sides: 2, rows: ALL_ROWS });
    }
  }
  if (hasCells && events.length <= FEW) {
    yield band('large', {});
    yield band('middle', {});
  }
  if (scale === 'auto' && isWide) yield* toScale(MOST_ROWS);
  const double = ((width + gutter) / (events.length + 1)) * 2 - gutter;
  const alternate = { sides: 2 as const, rows: 2, width: double };
  if (scale === 'even' || events.length <= FEW) {
    if (hasCells) yield band('small', {});
    if (isWide && events.length <= SOME) yield band('small', alternate);
  }
  yield* lists(sheet, styles, scale === 'time' && isWide);
}

const LEAST_CELL = 22; // units across an event's label
const LEAST_CELLS = 3.2; // as many of them a line needs
const LARGE_WIDTHS = [34, 27, 22]; // units
const LABEL_WIDTHS = [30, 24, 36]; // units
const LEAST_COLUMN = 44; // units

function* lists(sheet: Sheet, styles: ReturnType<typeof stylesOf>, saysScale: boolean): Generator<Plan> {
  const { width, unit, medium } = sheet;
  const room = medium === 'page' ? { ...sheet, height: sheet.height * LONG_LIST } : sheet;
  const most = Math.max(1, Math.min(3, Math.floor((width + unit * 5) / (unit * (LEAST_COLUMN + 5)))));
  const all = Array.from({ length: most }, (_, index) => index + 1);
  const list = (style: StyleName, gap: number, columns: number, isCut = false): Plan => {
    const plan: ListPlan = { style: styles[style], columns, gap: unit * gap, isCut, saysScale };
    return (figure) => drawList(figure, plan, room);
  };
  // On the page a list in one column may be longer than a picture; where there are more, they share it first.
  if (medium === 'page' && most > 1)
    for (const columns of all)
      yield (figure) =>
        drawList(figure, { style: styles.list, columns, gap: unit * 1.5, isCut: false, saysScale }, sheet);
  for (const [style, gap] of [
    ['list', 2.5],
    ['list', 1.5],
    ['small', 2],
    ['small', 1],
    ['least', 1],
    ['least', 0.5],
  ] as const)
    for (const columns of all) yield list(style, gap, columns);
  yield list('least', 0.5, most, true);
}
