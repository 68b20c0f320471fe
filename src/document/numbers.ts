import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { asOf, capitalised } from '../base/as-of.ts';
import type { KeyNumber, NumbersFigure } from '../base/figures/numbers.ts';
import type { FigureNode } from '../base/markdown.ts';
import { splitFigure } from './numerals.ts';

const MOST = 4; // numbers in the row of a slide
const ROOM = 1152; // px across it
const BESIDE = 50; // px that a number takes beside its signs
const SIGN = 0.55; // em, the mean width of a sign; a unit is set at half the size
const SIZES = [128, 128, 128, 96]; // px, by how many there are

/** Gives whether numbers can stand in one row of a slide at their usual size. */
export function standInRow({ numbers }: NumbersFigure): boolean {
  const size = SIZES[numbers.length - 1] ?? 0;
  const widths = numbers.map(({ value }) => {
    const { value: numeral, unit } = splitFigure(value);
    return BESIDE + SIGN * size * (numeral.length + unit.length / 2);
  });
  return numbers.length <= MOST && widths.reduce((sum, width) => sum + width, 0) <= ROOM;
}

/** Gives key numbers as the list that the kit sets large, and below it the date for which all are true and the caption. */
export function asList(node: FigureNode, { numbers }: NumbersFigure, language: string): BlockContent[] {
  const dates = new Set(numbers.map((one) => one.asOf));
  const shared = dates.size === 1 ? asOf(numbers[0]?.asOf ?? '', language) : '';
  const items = numbers.map((one) => itemOf(one, shared === '' ? asOf(one.asOf, language) : ''));
  const caption = node.children.filter(({ type }) => type !== 'cite');
  const gap = shared !== '' && caption.length > 0 ? ' · ' : '';
  const date: PhrasingContent[] = shared === '' ? [] : [{ type: 'text', value: gap + capitalised(shared) }];
  const below = { type: 'emphasis' as const, children: [...caption, ...date] };
  const position = node.position && { position: node.position };
  return [
    { type: 'list', ordered: false, spread: false, children: items, ...position },
    ...(below.children.length > 0 ? [{ type: 'paragraph' as const, children: [below], ...position }] : []),
  ];
}

// The numbers of sources stand at the end of the words: of the note, or of the label where there is none.
function itemOf({ value, label, note, cites }: KeyNumber, date: string): ListItem {
  const words = [note, date].filter((text) => text !== '').join(' · ');
  const marks = cites.map((number): PhrasingContent => ({ type: 'cite', number }));
  const counted: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: label }, ...(words === '' ? marks : [])],
  };
  const behind: PhrasingContent[] = words === '' ? [] : [{ type: 'text', value: ` ${words}` }, ...marks];
  const children = [splitFigure(value), { type: 'text' as const, value: ' ' }, counted, ...behind];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}
