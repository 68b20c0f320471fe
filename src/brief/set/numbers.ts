import type { KeyNumber, Leaf } from '../blocks.ts';
import { naturalWidth } from '../lines/lines.ts';
import { type FillMark, heightOf, indented, moved, type Slug, stacked, type Tag, tagIn } from '../marks.ts';
import type { Measured } from '../lines/measure.ts';
import { HAIR, mm } from '../sheet.ts';
import { setText, type TypeSetting } from './text.ts';

const INSET = mm(3.6); // from the hairline to the numeral
const BESIDE = mm(2.8); // from the numeral to what is counted
const LEAST_BESIDE = mm(21); // narrower than this, what is counted stands below the numeral
const BETWEEN = mm(5); // between two numbers
const UNDER = 0.21; // em of the numeral from its line to what is counted, below the foot of a dollar sign
const BETWEEN_ROWS = 0.36; // em of the numeral
const BELOW = 3;

/** Gives key numbers as slugs of a width (pt), a row of up to four in each. */
export function setNumbers(
  numbers: readonly KeyNumber<Measured>[],
  width: number,
  setting: TypeSetting,
  parent: Tag,
): Slug[] {
  const across = perRow(numbers.length, width);
  const cell = (width - BETWEEN * (across - 1)) / across;
  const list = tagIn(parent, 'L');
  const rows = Array.from({ length: Math.ceil(numbers.length / across) }, (_, row) =>
    numbers.slice(row * across, (row + 1) * across),
  );
  const beside = numbers.every((number) => cell - INSET - figureWidth(number, setting) >= LEAST_BESIDE);
  return rows.map((row, index) => {
    const cells = row.map((number) => setNumber(number, cell, beside, setting, list));
    const baseline = Math.max(...cells.map((one) => one.baseline));
    const height = Math.max(...cells.map((one) => baseline - one.baseline + one.height));
    const marks = cells.flatMap((one, column) => {
      const hair: FillMark = { kind: 'fill', x: 0, y: 0, width: HAIR, height, colour: 'hair' };
      const x = column * (cell + BETWEEN);
      return moved([hair, ...moved(one.marks, INSET, baseline - one.baseline)], x, 0);
    });
    const words = cells.reduce((sum, one) => sum + one.words, 0);
    const before = index === 0 ? 0 : setting.styles.numeral.size * BETWEEN_ROWS;
    return { before, stretch: 0, height, head: 0, keep: index < rows.length - 1, bridge: null, marks, words };
  });
}

function perRow(count: number, width: number): number {
  const most = Math.max(1, Math.min(4, Math.floor((width + BETWEEN) / mm(42))));
  return Math.ceil(count / Math.ceil(count / Math.min(most, Math.max(1, count))));
}

interface NumberCell {
  readonly marks: Slug['marks'];
  readonly baseline: number; // of the numeral, from the cell's top
  readonly height: number;
  readonly words: number;
}

function setNumber(
  { numeral, unit, label, note }: KeyNumber<Measured>,
  width: number,
  beside: boolean,
  setting: TypeSetting,
  list: Tag,
): NumberCell {
  const item = tagIn(list, 'LI');
  const figure = tagIn(item, 'Lbl');
  const large = setText(numeral, width - INSET, setting, { tag: figure });
  const small = setText(unit, width - INSET, setting, { tag: figure });
  const numeralWidth = numeralWidthOf(numeral, setting);
  const taken = figureWidth({ numeral, unit }, setting);
  const free = width - INSET - taken;
  const tag = tagIn(item, 'LBody');
  const texts = [label, note].flatMap((leaf) =>
    setText(leaf, beside ? free : width - INSET, setting, { tag }),
  );
  const size = setting.styles.numeral.size;
  const capital = setting.capitalOf(setting.styles.numeral) * size;
  const baseline = Math.max(capital, beside ? secondBaseline(texts) : 0);
  const figures = [
    ...moved(stacked(large, 1), 0, baseline - capital),
    ...moved(stacked(small, 1), numeralWidth + size * 0.02, baseline - capital / 2),
  ];
  const textTop = beside ? 0 : baseline + size * UNDER;
  const text = moved(stacked(beside ? indented(texts, taken) : texts, 1), 0, textTop);
  const height = Math.max(baseline, textTop + heightOf(texts, 1) - BELOW);
  const words = [...large, ...texts].reduce((sum, slug) => sum + slug.words, 0);
  return { marks: [...figures, ...text], baseline, height, words };
}

// The numeral stands on the line of the second line of text, or of the only one.
function secondBaseline(texts: readonly Slug[]): number {
  const lines = texts.slice(0, 2);
  const last = lines.at(-1)?.marks.find((mark) => mark.kind === 'text');
  return last ? heightOf(lines, 1) - (lines.at(-1)?.height ?? 0) + last.y : 0;
}

function figureWidth(
  { numeral, unit }: Pick<KeyNumber<Measured>, 'numeral' | 'unit'>,
  setting: TypeSetting,
): number {
  return numeralWidthOf(numeral, setting) + widthOf(unit, setting) + BESIDE;
}

// The space between a numeral and its unit is that of the unit, which is half as large.
function numeralWidthOf(numeral: Leaf<Measured>, setting: TypeSetting): number {
  const last = numeral.text.at(-1);
  const space = last?.kind === 'space' ? last.width * setting.styles[numeral.style].size : 0;
  return widthOf(numeral, setting) - space / 2;
}

function widthOf(leaf: Leaf<Measured>, { styles }: TypeSetting): number {
  return naturalWidth(leaf.text) * styles[leaf.style].size;
}
