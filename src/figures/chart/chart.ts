import type { ChartFigure, ChartType } from '../../base/figures/chart.ts';
import type { Shape } from '../../base/scene.ts';
import type { FigureArt } from '../figure-kind.ts';
import { lineOf } from '../type.ts';
import { amountsOf } from './amounts.ts';
import { drawBars } from './bars.ts';
import { drawColumns } from './columns.ts';
import { drawDots } from './dots.ts';
import { drawArea, drawLines } from './lines.ts';
import { type DrawChart, type Ink, lowered, noteInk, type Part, type Pen, penFor } from './pen.ts';
import { drawShare } from './share.ts';
import { drawSlope } from './slope.ts';
import { describeChart, tabulateChart } from './tell.ts';

/** Charts: bars, lines, areas, dots, slopes and shares, each named where it stands. */
export const chartArt: FigureArt<ChartFigure> = {
  draw: (figure, sheet) => {
    const pen = penFor(sheet);
    const head = heading(figure, pen);
    const plot = PLOTS[figure.type](figure, { ...pen, height: pen.height - head.height });
    const height = head.height + plot.height;
    const shapes = [...head.shapes, lowered(plot.shapes, head.height)];
    return { scene: { width: pen.width, height: Math.ceil(height - 1e-6), shapes }, left: plot.left };
  },
  describe: describeChart,
  tabulate: tabulateChart,
};

const eitherWay: DrawChart = (figure, pen) => (stands(figure, pen) ? drawColumns : drawBars)(figure, pen);

const PLOTS: Readonly<Record<ChartType, DrawChart>> = {
  bars: eitherWay,
  columns: drawColumns,
  'grouped bars': eitherWay,
  'stacked bars': eitherWay,
  lines: drawLines,
  area: drawArea,
  dots: drawDots,
  slope: drawSlope,
  share: drawShare,
};

/** Gives whether bars stand: those of dates, and of a few things whose names are short. */
function stands({ steps, series, type }: ChartFigure, pen: Pen): boolean {
  const isGroup = type !== 'stacked bars' && series.length > 1;
  if (isGroup && series.length > 2) return false;
  if (steps.every(({ date }) => date !== null)) return true;
  const band = (pen.width * (type === 'stacked bars' ? 0.6 : 0.9)) / steps.length - pen.unit;
  return steps.length <= MOST_STANDING && steps.every(({ label }) => pen.wide(label, noteInk(pen)) <= band);
}

const MOST_STANDING = 6; // things, beyond which a list is read more easily

function heading(figure: ChartFigure, pen: Pen): Part {
  const { type, colours, width, unit } = pen;
  const title: Ink = { type: type.text, colour: colours.ink, cut: 'semibold' };
  const note = noteInk(pen);
  const about = figure.type === 'share' ? figure.unit : amountsOf(figure, pen.format).unit;
  const lines = [
    ...(figure.title === ''
      ? []
      : pen.lines(figure.title, width, title).map((text) => ({ text, ink: title }))),
    ...(about === '' ? [] : pen.lines(about, width, note).map((text) => ({ text, ink: note }))),
  ];
  let height = 0;
  const shapes = lines.map(({ text, ink }): Shape => {
    const y = height + ink.type.leading * 0.5 + ink.type.size * 0.34;
    height += ink.type.leading;
    return lineOf(text, { x: 0, y }, ink);
  });
  return { height: lines.length === 0 ? 0 : pen.snap(height + unit), shapes, left: [] };
}
