import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import { type Numeral, plainText } from '../base/markdown.ts';
import type { Place, SectionKind } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import { splitDate, splitFigure } from './numerals.ts';

/**
 * Gives the blocks of a section with the figure (or date) that opens each list item made a numeral, where the kind
 * sets it large: a fact or bold text in `numbers`, bold text in `timeline`. A number row without one is a problem.
 */
export function enlarge(
  kind: SectionKind,
  blocks: readonly RootContent[],
  file: string,
): Checked<RootContent[]> {
  if (kind !== 'numbers' && kind !== 'timeline') return { value: [...blocks], problems: [] };
  const problems: Problem[] = [];
  const enlargeItem = (item: ListItem): ListItem => {
    const numeral = openingNumeral(kind, item);
    if (numeral) return numeral;
    if (kind === 'numbers') problems.push({ code: 'numeral-missing', place: startOfItem(file, item) });
    return item;
  };
  const enlargeBlock = (block: RootContent): RootContent => {
    if (block.type === 'list') return { ...block, children: block.children.map(enlargeItem) } satisfies List;
    if (block.type === 'container') return { ...block, children: block.children.map(enlargeBlock) };
    return block;
  };
  return { value: blocks.map(enlargeBlock), problems };
}

function openingNumeral(kind: 'numbers' | 'timeline', item: ListItem): ListItem | undefined {
  const [paragraph, ...others] = item.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [first, ...rest] = paragraph.children;
  const numeral = first && toNumeral(kind, first);
  if (!numeral) return undefined;
  const children: Paragraph['children'] = [numeral, ...rest];
  return { ...item, children: [{ ...paragraph, children }, ...others] };
}

function toNumeral(kind: 'numbers' | 'timeline', node: PhrasingContent): Numeral | undefined {
  if (kind === 'numbers' && node.type === 'text' && node.data?.fact)
    return splitFigure(node.data.fact.numeral);
  if (node.type !== 'strong') return undefined;
  const [fact] = node.children;
  if (kind === 'numbers' && fact?.type === 'text' && fact.data?.fact)
    return splitFigure(fact.data.fact.numeral);
  const text = plainText(node.children);
  return kind === 'numbers' ? splitFigure(text) : splitDate(text);
}

function startOfItem(file: string, item: ListItem): Place {
  const { line, column } = item.position?.start ?? { line: 1, column: 1 };
  return { file, line, column, endColumn: column + 1 };
}
