import type { KeyFact } from '../blocks.ts';
import { leastWidth, naturalWidth } from '../lines/lines.ts';
import { type FillMark, heightOf, moved, type Slug, stacked, type Tag, tagIn } from '../marks.ts';
import type { Measured } from '../lines/measure.ts';
import { HAIR, mm } from '../sheet.ts';
import { setText, type TypeSetting } from './text.ts';

const LEAST_CELL = mm(46); // narrower than this, facts stand one below the other
const BETWEEN = mm(8); // between facts side by side
const BESIDE = mm(3); // between a fact's label and its value
const MOST_VALUE = 0.55; // of a fact's width that its value takes beside the label
const EASE = 0.1; // pt, so that rounding breaks no line
const ABOVE = 3.6; // between a hairline and the capitals below it
const BELOW = 4;

/** Gives facts as slugs of a width (pt), a row of up to three in each: what it is and since when, and its value beside it. */
export function setFacts(
  facts: readonly KeyFact<Measured>[],
  width: number,
  setting: TypeSetting,
  parent: Tag,
): Slug[] {
  const most = Math.max(1, Math.min(3, Math.floor((width + BETWEEN) / (LEAST_CELL + BETWEEN))));
  const across = Math.ceil(facts.length / Math.ceil(facts.length / most));
  const cell = (width - BETWEEN * (across - 1)) / across;
  const list = tagIn(parent, 'L');
  const label = labelWidth(facts, cell, setting);
  const rows = Array.from({ length: Math.ceil(facts.length / across) }, (_, row) =>
    facts.slice(row * across, (row + 1) * across),
  );
  return rows.map((row, index) => {
    const cells = row.map((fact) => setFact(fact, { cell, label }, setting, tagIn(list, 'LI')));
    const top = index === 0 ? 0 : ABOVE + setting.rowRoom / 2;
    const foot = index === rows.length - 1 ? 0 : BELOW + setting.rowRoom / 2;
    const height = top + Math.max(...cells.map((one) => one.height));
    const marks = cells.flatMap((one, column) => {
      const hair: FillMark = { kind: 'fill', x: 0, y: 0, width: cell, height: HAIR, colour: 'hair' };
      return moved(
        [...(index === 0 ? [] : [hair]), ...moved(one.marks, 0, top)],
        column * (cell + BETWEEN),
        0,
      );
    });
    const words = cells.reduce((sum, one) => sum + one.words, 0);
    return { ...ROW, height: height + foot, keep: index < rows.length - 1, marks, words };
  });
}

const ROW = { before: 0, stretch: 0, head: 0, bridge: null } as const;

/** Gives the width that labels and dates take, their values beside them, pt; all of it where words would be broken. */
function labelWidth(facts: readonly KeyFact<Measured>[], cell: number, { styles }: TypeSetting): number {
  const widest = (parts: readonly (keyof KeyFact<Measured>)[], measure: (text: Measured) => number): number =>
    Math.max(
      0,
      ...parts.flatMap((part) =>
        facts.map((fact) => measure(fact[part].text) * styles[fact[part].style].size),
      ),
    );
  const value = Math.min(widest(['value'], naturalWidth) + EASE, cell * MOST_VALUE);
  const label = Math.min(widest(['label', 'date'], naturalWidth) + EASE, cell - value - BESIDE);
  const broken =
    widest(['value'], leastWidth) > cell - label - BESIDE || widest(['label', 'date'], leastWidth) > label;
  return broken ? cell : label;
}

interface FactCell {
  readonly marks: Slug['marks'];
  readonly height: number; // from the top of its capitals
  readonly words: number;
}

function setFact(
  { label, value, date }: KeyFact<Measured>,
  grid: { readonly cell: number; readonly label: number },
  setting: TypeSetting,
  item: Tag,
): FactCell {
  const beside = grid.label < grid.cell;
  const right = grid.label + BESIDE;
  const body = tagIn(item, 'LBody');
  const look = { tag: body, orphans: true };
  const what = setText(label, grid.label, setting, { ...look, tag: tagIn(item, 'Lbl') });
  const much = setText(value, beside ? grid.cell - right : grid.cell, setting, look);
  const when = setText(date, grid.label, setting, look);
  const words = [...what, ...much, ...when].reduce((sum, slug) => sum + slug.words, 0);
  const [first, second] = beside ? [[...what, ...when], much] : [[...what, ...much, ...when], []];
  const line = Math.max(baselineOf(first), baselineOf(second));
  const [drop, rise] = [line - baselineOf(first), line - baselineOf(second)];
  return {
    marks: [...moved(stacked(first, 1), 0, drop), ...moved(stacked(second, 1), right, rise)],
    height: Math.max(drop + heightOf(first, 1), second.length > 0 ? rise + heightOf(second, 1) : 0),
    words,
  };
}

/** Gives the distance from the top of a column to its first baseline, pt. */
function baselineOf([first]: readonly Slug[]): number {
  const text = first?.marks.find((mark) => mark.kind === 'text');
  return first && text ? text.y - first.head : 0;
}
