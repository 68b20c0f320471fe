import { hasMarks, isAside } from '../../base/quotes.ts';
import type { RawBlock, RawLeaf } from '../blocks.ts';
import { plainSpan, type Span, textOf } from '../spans.ts';

/** Opening and closing quotation marks by language, as the CLDR of Unicode has them; French keeps them a space away. */
const MARKS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  be: ['«', '»'],
  bg: ['„', '“'],
  cs: ['„', '“'],
  de: ['„', '“'],
  'de-ch': ['«', '»'],
  el: ['«', '»'],
  es: ['«', '»'],
  et: ['„', '“'],
  fi: ['”', '”'],
  fr: ['«\u00A0', '\u00A0»'],
  'fr-ch': ['«', '»'],
  hr: ['„', '“'],
  hu: ['„', '”'],
  it: ['«', '»'],
  lt: ['„', '“'],
  nb: ['«', '»'],
  nl: ['‘', '’'],
  nn: ['«', '»'],
  no: ['«', '»'],
  pl: ['„', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  sl: ['„', '“'],
  sq: ['«', '»'],
  sr: ['„', '“'],
  sv: ['”', '”'],
  uk: ['«', '»'],
};
const USUAL = ['“', '”'] as const;

/** Gives a language's quotation marks (BCP 47). */
export function quoteMarks(language: string): readonly [open: string, close: string] {
  const tag = language.toLowerCase();
  return MARKS[tag] ?? MARKS[tag.split('-')[0] ?? ''] ?? USUAL;
}

/** Gives what a quote holds between quotation marks, unless the author typed some or it is more than paragraphs. */
export function betweenMarks(blocks: readonly RawBlock[], language: string): RawBlock[] {
  const last = blocks.findLastIndex((block) => !tellsWhose(block));
  const said = blocks.slice(0, last + 1);
  if (last < 0 || said.some((block) => block.kind !== 'paragraph') || isMarked(said[0])) return [...blocks];
  const [open, close] = quoteMarks(language);
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block;
    const opened = index === 0 ? [plainSpan(open), ...block.leaf.text] : block.leaf.text;
    const text = index === last ? closed(opened, close) : opened;
    return { ...block, leaf: { ...block.leaf, text } satisfies RawLeaf };
  });
}

function tellsWhose(block: RawBlock): boolean {
  return block.kind === 'paragraph' && isAside(textOf(block.leaf.text));
}

function isMarked(block: RawBlock | undefined): boolean {
  return block?.kind === 'paragraph' && hasMarks(textOf(block.leaf.text));
}

// The numbers of sources stand behind the mark that closes the words.
function closed(spans: readonly Span[], mark: string): Span[] {
  const end = spans.findLastIndex((span) => !span.cite) + 1;
  return [...spans.slice(0, end), plainSpan(mark), ...spans.slice(end)];
}
