import { asOf, capitalised } from '../base/as-of.ts';
import type { KeyNumber, NumbersFigure } from '../base/figures/numbers.ts';
import type { Shape, Words } from '../base/scene.ts';
import type { FigureArt, Plotted } from './figure-kind.ts';
import type { Sheet } from './sheet.ts';
import { type Face, lineOf } from './type.ts';
import { wrap } from './wrap.ts';

/** Key numbers: each large behind a hairline, then what it counts, then a note. */
export const numbersArt: FigureArt<NumbersFigure> = {
  draw: ({ numbers }, sheet) => {
    for (const plan of plansFor(numbers, sheet)) {
      const drawn = drawRows(numbers, plan, sheet);
      if (drawn) return drawn;
    }
    return EMPTY;
  },
  describe: ({ numbers }) =>
    numbers.map(({ value, label, note }) => [value, label, note].filter(Boolean).join(' ')).join('; '),
  tabulate: ({ numbers }) => ({
    head: [],
    rows: numbers.map(({ value, label, note, asOf: date }) => [label, value, note, date]),
  }),
};

const EMPTY: Plotted = { scene: { width: 1, height: 1, shapes: [] }, left: [] };

/** How numbers are set. */
interface Plan {
  readonly columns: number;
  readonly most: number; // times the usual size of a numeral
  readonly isTight: boolean; // labels and notes a step smaller
  readonly isCut: boolean; // numbers without room are left; else they are not set that way
}

const SIZES = [1, 0.8, 0.625, 0.5, 0.4, 0.3]; // the least is legible still
const LEAST_CELL = 26; // units

function* plansFor(numbers: readonly KeyNumber[], { width, unit }: Sheet): Generator<Plan> {
  const most = Math.max(1, Math.min(numbers.length, 4, Math.floor(width / (unit * LEAST_CELL))));
  const across = Math.ceil(numbers.length / Math.ceil(numbers.length / most));
  for (const isTight of [false, true])
    for (const size of SIZES)
      for (let columns = across; columns >= 1; columns -= 1)
        yield { columns, most: size, isTight, isCut: false };
  yield { columns: across, most: SIZES.at(-1) ?? 1, isTight: true, isCut: true };
}

/** A number whose lines are set, from 0, 0. */
interface Cell {
  readonly words: readonly Words[];
  readonly height: number;
}

function drawRows(
  numbers: readonly KeyNumber[],
  { columns, most, isTight, isCut }: Plan,
  sheet: Sheet,
): Plotted | null {
  const { width, unit, line, colours, height: room } = sheet;
  const gutter = unit * 3;
  const cell = (width - gutter * (columns - 1)) / columns;
  const size = fittingSize(numbers, cell - inset(sheet), sheet);
  if (!isCut && size < most) return null;
  const date = sharedDate(numbers, sheet);
  const times = Math.min(size, most);
  const cells = numbers.map((number) =>
    setCell(number, cell - inset(sheet), { times, isTight, isDated: date === '' }, sheet),
  );
  const below = date === '' ? [] : [lineOf(date, { x: 0, y: sheet.type.note.size }, noteFace(sheet))];
  const foot = date === '' ? 0 : sheet.type.note.leading + unit * 1.5;
  const shapes: Shape[] = [];
  let top = 0;
  let shown = 0;
  for (let first = 0; first < cells.length; first += columns) {
    const row = cells.slice(first, first + columns);
    const tall = Math.max(...row.map((one) => one.height));
    const y = first === 0 ? 0 : top + unit * 3;
    if (y + tall + foot > room) break;
    row.forEach(({ words }, column) => {
      const x = column * (cell + gutter);
      shapes.push(hairline(x, y, tall, line, colours.hair), ...moved(words, x + inset(sheet), y));
    });
    top = y + tall;
    shown += row.length;
  }
  if (shown < numbers.length && !isCut) return null;
  const left = numbers.slice(shown).map(({ value, label }) => `${value} ${label}`.trim());
  return {
    scene: { width, height: top + foot, shapes: [...shapes, ...moved(below, 0, top + unit * 1.5)] },
    left,
  };
}

function inset({ unit }: Sheet): number {
  return unit * 3;
}

/** Gives how large the widest numeral can be, as a part of the usual size; 1 at the most. */
function fittingSize(numbers: readonly KeyNumber[], room: number, sheet: Sheet): number {
  const widest = Math.max(...numbers.map(({ value }) => numeralWidth(value, sheet.type.numeral.size, sheet)));
  return Math.min(1, room / Math.max(1, widest));
}

function numeralWidth(value: string, size: number, sheet: Sheet): number {
  const { numeral, unit } = parted(value);
  const { font: family, cut } = sheet.type.numeral;
  return sheet.measure(numeral, { family, cut, size }) + sheet.measure(unit, { family, cut, size: size / 2 });
}

/** Gives a number and the unit behind it, its space included: "9.3m" is "9.3" and "m". */
function parted(value: string): { numeral: string; unit: string } {
  const match = /^(.*\d)(\D+)$/u.exec(value);
  return { numeral: match?.[1] ?? value, unit: match?.[2] ?? '' };
}

interface Setting {
  readonly times: number; // the usual size of a numeral
  readonly isTight: boolean;
  readonly isDated: boolean; // says itself for when it is true
}

function setCell(number: KeyNumber, width: number, { times, isTight, isDated }: Setting, sheet: Sheet): Cell {
  const { type, colours, unit, language, measure } = sheet;
  const size = type.numeral.size * times;
  const leading = Math.round(type.numeral.leading * times);
  const face = { type: { ...type.numeral, size, leading }, colour: colours.accent };
  const { numeral, unit: behind } = parted(number.value);
  const figure = lineOf(numeral, { x: 0, y: leading / 2 + size * 0.33 }, face);
  const small = lineOf(behind, { x: 0, y: 0 }, { ...face, type: { ...face.type, size: size / 2 } });
  const words: Words[] = [{ ...figure, runs: behind === '' ? figure.runs : [...figure.runs, ...small.runs] }];
  let height = leading + unit / 2;
  const add = (text: string, look: Face): void => {
    for (const one of text === '' ? [] : wrap(text, width, look, measure)) {
      words.push(lineOf(one, { x: 0, y: height + look.type.leading / 2 + look.type.size * 0.33 }, look));
      height += look.type.leading;
    }
  };
  add(number.label, { type: isTight ? type.text : type.label, colour: colours.ink, cut: 'semibold' });
  add(number.note, { type: isTight ? type.note : type.text, colour: colours['ink-2'] });
  if (isDated) add(capitalised(asOf(number.asOf, language)), noteFace(sheet));
  return { words, height };
}

function noteFace({ type, colours }: Sheet): Face {
  return { type: type.note, colour: colours['ink-2'] };
}

/** Gives for when all numbers are true; "" when that is not the same, or not said. */
function sharedDate(numbers: readonly KeyNumber[], { language }: Sheet): string {
  const dates = new Set(numbers.map((one) => one.asOf));
  return dates.size === 1 && numbers.length > 1 ? capitalised(asOf(numbers[0]?.asOf ?? '', language)) : '';
}

function hairline(x: number, y: number, height: number, width: number, colour: string): Shape {
  return {
    kind: 'rect',
    x,
    y,
    width,
    height,
    look: { fill: { colour, opacity: 1, rule: 'nonzero' }, stroke: null },
  };
}

function moved(words: readonly Words[], dx: number, dy: number): Words[] {
  return words.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy }));
}
