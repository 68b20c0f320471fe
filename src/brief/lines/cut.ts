import type { Item } from './items.ts';

type Box = Extract<Item, { kind: 'box' }>;

/** Gives items of which nothing that holds together is wider than a measure (em): what is, comes apart at its spaces, then anywhere. */
export function cutToMeasure(items: readonly Item[], measure: number): readonly Item[] {
  return chains(loosened(items, measure)).flatMap((chain) =>
    isWide(chain, measure) ? cut(chain, measure) : chain.all,
  );
}

/** Items that no line end parts, and the item at which one may. */
interface Chain {
  readonly all: readonly Item[]; // with the item behind them
  readonly width: number; // with the hyphen that a line ends with there, em
  readonly hyphen: number; // its width
}

function chains(items: readonly Item[]): Chain[] {
  const found: Chain[] = [];
  let from = 0;
  let width = 0;
  items.forEach((item, index) => {
    if (item.kind === 'box' || (item.kind === 'space' && item.binds)) {
      width += item.width;
      if (index < items.length - 1) return;
    }
    const hyphen = item.kind === 'joint' ? item.hyphen : 0;
    found.push({ all: items.slice(from, index + 1), width: width + hyphen, hyphen });
    [from, width] = [index + 1, 0];
  });
  return found;
}

const EASE = 1e-6; // em, for sums of many widths

function isWide({ width }: Chain, measure: number): boolean {
  return width > measure + EASE;
}

/** Gives items whose spaces bind nothing that is too wide to be held together. */
function loosened(items: readonly Item[], measure: number): readonly Item[] {
  return chains(items).flatMap((chain) => {
    if (!isWide(chain, measure)) return chain.all;
    return chain.all.map((item) => (item.kind === 'space' ? { ...item, binds: false } : item));
  });
}

/** One sign of a chain of boxes. */
interface Sign {
  readonly box: Box;
  readonly index: number; // in its box, UTF-16 units
  readonly advance: number; // em
}

const KEPT = 2; // signs that stay with what follows them in other type, such as the number of a source

/** Gives the boxes of a chain in pieces that are not wider than a measure, and what stands behind them. */
function cut({ all, hyphen }: Chain, measure: number): Item[] {
  const boxes = all.filter((item) => item.kind === 'box');
  const signs = boxes.flatMap((box): Sign[] =>
    box.advances.map((advance, index) => ({ box, index, advance })),
  );
  const pieces: Item[] = [];
  let from = 0;
  let width = 0;
  for (let at = 0; at < signs.length; at += 1) {
    width += signs[at]?.advance ?? 0;
    if (width <= measure - hyphen + EASE || at === from || isTrail(signs[at])) continue;
    const stop = signs[at]?.index === 0 && at - KEPT > from && !isTrail(signs[at - KEPT]) ? at - KEPT : at;
    pieces.push(...boxesOf(signs.slice(from, stop)), { ...ANYWHERE, ink: (signs[stop] as Sign).box.ink });
    [from, width] = [stop, 0];
    at = stop - 1;
  }
  return [...pieces, ...boxesOf(signs.slice(from)), ...all.filter((item) => item.kind !== 'box')];
}

const ANYWHERE = { kind: 'joint', hyphen: 0, cost: 0, rescue: false } as const;

function isTrail(sign: Sign | undefined): boolean {
  const unit = sign?.box.text.charCodeAt(sign.index) ?? 0;
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Gives signs as parts of the boxes that they are from. */
function boxesOf(signs: readonly Sign[]): Box[] {
  const boxes = [...new Set(signs.map(({ box }) => box))];
  return boxes.map((box) => {
    const own = signs.filter((sign) => sign.box === box);
    const [start, end] = [own[0]?.index ?? 0, (own.at(-1)?.index ?? -1) + 1];
    const advances = box.advances.slice(start, end);
    const width = advances.reduce((sum, advance) => sum + advance, 0);
    return { ...box, text: box.text.slice(start, end), advances, width };
  });
}
