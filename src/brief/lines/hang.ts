import type { Item } from './items.ts';

/** Shares of their widths by which signs may hang out of a line's right edge, so that it looks straight. */
const AT_END: Readonly<Record<string, number>> = {
  '-': 0.6,
  '.': 0.6,
  ',': 0.6,
  '’': 0.5,
  '”': 0.5,
  '“': 0.5, // closes in German
  '»': 0.4,
  ':': 0.3,
  ';': 0.3,
  '–': 0.3,
};

/** Shares by which opening quotes may hang out of a left edge; angled ones are heavier. */
const AT_START: Readonly<Record<string, number>> = { '“': 1, '‘': 1, '„': 1, '‚': 1, '"': 1, '«': 0.5 };

/** Gives by how much a line that begins with an item hangs out of its left edge, em. */
export function hangsAtStart(item: Item): number {
  if (item.kind !== 'box') return 0;
  const share = AT_START[item.text.charAt(0)] ?? 0;
  return share === 0 ? 0 : (item.advances[0] ?? 0) * share * item.ink.hang;
}

/** Gives by how much a line that ends before the item of an index hangs out of its right edge, em. */
export function hangsAtEnd(items: readonly Item[], end: number): number {
  const stop = items[end];
  if (stop?.kind === 'joint' && stop.hyphen > 0) return stop.hyphen * (AT_END['-'] ?? 0);
  const last = items[end - 1];
  if (last?.kind !== 'box') return 0;
  return (last.advances.at(-1) ?? 0) * (AT_END[last.text.at(-1) ?? ''] ?? 0);
}
