import type { Blockquote, BlockContent } from 'mdast';
import { type Callout, CALLOUTS } from '../base/markdown.ts';

const MARK = /^\[!(\w+)\][ \t]*(?:\n|$)/;

/** Gives a quote that begins with a line such as `[!NOTE]` as a callout; undefined for any other. */
export function toCallout({ children, position }: Blockquote): Callout | undefined {
  const [first, ...rest] = children as BlockContent[];
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || opening?.type !== 'text') return undefined;
  const [whole = '', word = ''] = MARK.exec(opening.value) ?? [];
  const name = CALLOUTS.find((one) => one === word.toLowerCase());
  if (!name) return undefined;
  const left = [{ ...opening, value: opening.value.slice(whole.length) }, ...first.children.slice(1)].filter(
    (node) => node.type !== 'text' || node.value !== '',
  );
  const body = left.length > 0 ? [{ ...first, children: left }, ...rest] : rest;
  return { type: 'callout', name, label: '', children: body, ...(position && { position }) };
}
