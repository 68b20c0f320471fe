import type { ChartFigure } from '../../base/figures/chart.ts';
import type { Shape } from '../../base/scene.ts';
import { block, type Ink, noteInk, type Pen } from './pen.ts';

/** How names of rows are set. */
export interface Labels {
  readonly most: number; // share of the width that they take beside the rows
}

/** What rows are made of. */
interface Asked {
  readonly bars: number; // side by side in each row
  readonly height: number; // the most that all rows may take
  readonly labels: Labels;
}

/** Rows one below the other, named at their left or, where names are long, above. */
export interface Rows {
  readonly from: number; // where bars begin
  readonly height: number;
  readonly rows: readonly { readonly y: number; readonly thick: number }[]; // thick: of each bar
  readonly shapes: readonly Shape[]; // the names
  readonly named: ReadonlySet<number>; // rows
  readonly clear: readonly { readonly top: number; readonly bottom: number }[]; // stretches without names above bars
  readonly left: readonly string[];
}

/** Gives the rows of a chart, as thick as room and number allow. */
export function rowsOf(figure: ChartFigure, asked: Asked, pen: Pen): Rows {
  const widest = Math.max(
    0,
    ...figure.steps.map(({ label }) => pen.wide(label, nameInk(label, figure, pen))),
  );
  const side = Math.min(widest, pen.width * asked.labels.most);
  const beside = lay(figure, { ...asked, side }, pen);
  if (widest <= pen.width * asked.labels.most) return beside;
  const over = layOver(figure, asked, pen);
  return over.height <= asked.height && (pen.width < NARROW[pen.medium] || beside.left.length > 0)
    ? over
    : beside;
}

const NARROW = { slide: 640, page: 240 }; // below it long names take too much of the width

function nameInk(label: string, { highlight }: ChartFigure, pen: Pen): Ink {
  return { ...noteInk(pen, pen.colours.ink), cut: highlight.includes(label) ? 'semibold' : 'regular' };
}

function lay(figure: ChartFigure, { bars, height, side }: Asked & { side: number }, pen: Pen): Rows {
  const { steps, highlight } = figure;
  const { leading } = pen.type.note;
  const lines = steps.map(({ label }) => pen.lines(label, side + 0.01, nameInk(label, figure, pen)));
  const least = lines.map((one) => one.length * leading);
  const bar = leading * (bars > 1 ? 0.95 : 1);
  const wanted = least.map((one) => Math.max(one, bar * bars) + pen.unit);
  const sum = wanted.reduce((all, one) => all + one, 0);
  const squeeze = Math.min(1, height / sum);
  const grown = pen.medium === 'slide' ? Math.min(1.6, Math.max(1, height / sum)) : 1;
  const isTight = wanted.some((one, index) => one * squeeze < (least[index] ?? 0) * 0.98);
  const from = pen.snap(side + pen.unit);
  let y = 0;
  const rows = wanted.map((one) => {
    const step = isTight ? height / steps.length : one * squeeze * grown;
    const thick = Math.min(step - pen.unit * Math.min(1, squeeze), bar * bars * grown);
    const row = { y: y + (step - thick) / 2, thick: thick / bars, middle: y + step / 2, step };
    y += step;
    return row;
  });
  const shown = labelled(rows, lines, {
    leading,
    isTight,
    stands: (step) => highlight.includes(steps[step]?.label ?? ''),
  });
  return {
    from,
    height: y,
    rows,
    named: shown,
    clear: [{ top: 0, bottom: y }],
    shapes: [...shown].flatMap((step) => {
      const { label = '' } = steps[step] ?? {};
      const ink = nameInk(label, figure, pen);
      const text = isTight ? [cutTo(label, side, pen, ink)] : (lines[step] ?? []);
      return block(text, { x: 0, y: rows[step]?.middle ?? 0 }, ink);
    }),
    left: steps.flatMap(({ label }, step) => (shown.has(step) ? [] : [label])),
  };
}

/** Gives which rows are named: all, or of rows thinner than a line those that stand out and what fits between them. */
function labelled(
  rows: readonly { readonly middle: number; readonly step: number }[],
  lines: readonly (readonly string[])[],
  { leading, isTight, stands }: { leading: number; isTight: boolean; stands: (step: number) => boolean },
): Set<number> {
  const all = lines.map((_, step) => step);
  if (!isTight || (rows[0]?.step ?? 0) >= leading * 0.9) return new Set(all);
  const shown = new Set<number>();
  for (const step of [...all.filter(stands), ...all]) {
    const middle = rows[step]?.middle ?? 0;
    const isFree = [...shown].every(
      (other) => Math.abs((rows[other]?.middle ?? 0) - middle) >= leading * 0.9,
    );
    if (isFree) shown.add(step);
  }
  return shown;
}

function cutTo(label: string, width: number, pen: Pen, ink: Ink): string {
  const lines = pen.lines(label, width, ink);
  return lines.length <= 1 ? label : `${pen.lines(label, width - pen.wide('…', ink), ink)[0] ?? ''}…`;
}

function layOver(figure: ChartFigure, { bars }: Asked, pen: Pen): Rows {
  const { leading } = pen.type.note;
  const bar = leading * 0.95;
  let y = 0;
  const shapes: Shape[] = [];
  const rows = figure.steps.map(({ label }) => {
    const ink = nameInk(label, figure, pen);
    const lines = pen.lines(label, pen.width, ink);
    const tall = lines.length * leading;
    shapes.push(...block(lines, { x: 0, y: y + tall / 2 }, ink));
    const row = { y: y + tall, thick: bar };
    y += tall + bar * bars + pen.unit;
    return row;
  });
  const clear = rows.map(({ y: top, thick }) => ({ top, bottom: top + thick * bars }));
  return { from: pen.line, height: y, rows, shapes, named: new Set(rows.keys()), clear, left: [] };
}
