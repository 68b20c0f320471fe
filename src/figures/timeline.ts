import type { TimelineFigure } from '../base/figures/timeline.ts';
import type { Shape } from '../base/scene.ts';
import type { FigureArt } from './figure-kind.ts';
import { lineOf } from './type.ts';
import { wrap } from './wrap.ts';

/** Timelines: a line of events, evenly spaced. */
export const timelineArt: FigureArt<TimelineFigure> = {
  draw: ({ events }, { width, unit, line, type, colours, measure }) => {
    const step = width / events.length;
    const date = { type: type.text, colour: colours.accent, cut: 'semibold' as const };
    const text = { type: type.text, colour: colours.ink };
    const columns = events.map((event) => ({
      dates: wrap(event.date, step - 2 * unit, date, measure),
      lines: wrap(event.text, step - 2 * unit, text, measure),
    }));
    const rows = Math.max(0, ...columns.map(({ dates }) => dates.length));
    const shapes = columns.flatMap(({ dates, lines }, index): Shape[] => {
      const x = index * step;
      const all = [...dates.map((one) => [one, date] as const), ...lines.map((one) => [one, text] as const)];
      const first = rows - dates.length;
      return [
        { kind: 'rect', x, y: 0, width: unit, height: unit, look: filled(colours.ink) },
        ...all.map(([words, face], row) =>
          lineOf(words, { x, y: 3 * unit + (first + row + 0.8) * type.text.leading }, face),
        ),
      ];
    });
    const most = Math.max(0, ...columns.map(({ lines }) => lines.length));
    const axis: Shape = {
      kind: 'rect',
      x: 0,
      y: (unit - line) / 2,
      width,
      height: line,
      look: filled(colours.ink),
    };
    const height = 3 * unit + (rows + most) * type.text.leading;
    return { scene: { width, height, shapes: [axis, ...shapes] }, left: [] };
  },
  describe: ({ events }) => events.map(({ date, text }) => `${date}: ${text}`).join('; '),
  tabulate: ({ events }) => ({ head: [], rows: events.map(({ date, text }) => [date, text]) }),
};

function filled(colour: string) {
  return { fill: { colour, opacity: 1, rule: 'nonzero' as const }, stroke: null };
}
