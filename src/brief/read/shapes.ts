import { splitEvent, splitNumeral } from './figures.ts';
import type { GroupName, ListEntry, RawBlock, RawLeaf } from '../blocks.ts';
import { betweenMarks } from './quotes.ts';
import { plainSpan, type Span, spanOf, splitBold, splitLines, textOf, unemphasised } from '../spans.ts';
import type { StyleName } from '../styles.ts';

/** Gives the blocks of a container as it reads them, in a language (BCP 47). */
type Shape = (blocks: readonly RawBlock[], language: string) => RawBlock[];

/** Containers that read what stands in them in a way of their own. */
export const SHAPES: { readonly [name in GroupName]?: Shape } = {
  numbers: (blocks) =>
    blocks.map((block) => (block.kind === 'list' ? toNumbers(block.entries) : asRemark(block))),
  facts: (blocks) => blocks.map((block) => (block.kind === 'list' ? toFacts(block.entries) : block)),
  timeline: (blocks) => blocks.map((block) => (block.kind === 'list' ? toTimeline(block.entries) : block)),
  section: withAnswer,
  quote: withAttribution,
  callout: withLabel,
  columns: withAnswer,
  panel: withAnswer,
  masthead: withTitle,
  sources: withOneList,
};

function toNumbers(entries: readonly ListEntry<readonly Span[]>[]): RawBlock {
  const numbers = entries.map(({ mark, blocks }) => {
    const { spans, others } = firstParagraph(blocks);
    const figure = splitBold(spans);
    const label = withCites(splitBold(figure.rest));
    const note = spaced([label.rest, ...others.map(spansIn)]);
    const [numeral, unit] = splitNumeral(textOf(figure.bold));
    const part = (style: StyleName, text: readonly Span[]): RawLeaf => ({ style, text, place: mark.place });
    return {
      numeral: part('numeral', spanOf(numeral)),
      unit: part('unit', spanOf(unit)),
      label: part('number-label', label.bold),
      note: part('number-note', note),
    };
  });
  return { kind: 'numbers', numbers };
}

function toFacts(entries: readonly ListEntry<readonly Span[]>[]): RawBlock {
  const facts = entries.map(({ mark, blocks }) => {
    const { spans, others } = firstParagraph(blocks);
    const label = splitBold(spans);
    const [value, ...lines] = splitLines(label.rest);
    const part = (style: StyleName, text: readonly Span[]): RawLeaf => ({ style, text, place: mark.place });
    return {
      label: part('fact-label', label.bold),
      value: part('fact-value', unemphasised(value ?? [])),
      date: part('fact-date', spaced([...lines, ...others.map(spansIn)])),
    };
  });
  return { kind: 'facts', facts };
}

/** Gives a paragraph that stands wholly in italics as a remark on the numbers above it. */
function asRemark(block: RawBlock): RawBlock {
  if (block.kind !== 'paragraph' || !block.leaf.text.every((span) => span.cut === 'italic')) return block;
  const text = block.leaf.text.map((span) => ({ ...span, cut: 'regular' as const }));
  return { ...block, leaf: { ...block.leaf, style: 'caption', text } };
}

/** Gives a label with the numbers of its sources, which would stand alone below it. */
function withCites({ bold, rest }: ReturnType<typeof splitBold>): ReturnType<typeof splitBold> {
  const end = rest.findIndex((span) => !span.cite);
  const cites = bold.length === 0 ? 0 : end < 0 ? rest.length : end;
  return { bold: [...bold, ...rest.slice(0, cites)], rest: rest.slice(cites) };
}

function toTimeline(entries: readonly ListEntry<readonly Span[]>[]): RawBlock {
  const events = entries.map(({ mark, blocks }) => {
    const { spans, others } = firstParagraph(blocks);
    const date = splitBold(spans);
    const [before, year] = splitEvent(textOf(date.bold));
    const text: RawBlock = {
      kind: 'paragraph',
      leaf: { style: 'caption', text: date.rest, place: mark.place },
    };
    return {
      year: { style: 'year' as const, text: spanOf(year), place: mark.place },
      before: { style: 'year-note' as const, text: spanOf(before), place: mark.place },
      blocks: date.rest.length > 0 ? [text, ...others] : others,
    };
  });
  return { kind: 'timeline', events };
}

/** Gives the blocks with each wholly bold paragraph under a heading as the short answer to it. */
function withAnswer(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || blocks[index - 1]?.kind !== 'heading') return block;
    const { text } = block.leaf;
    const bold =
      text.some((span) => !span.cite) && text.every((span) => span.cut === 'semibold' || span.cite);
    const leaf: RawLeaf = { ...block.leaf, style: 'answer', text: unemphasised(text) };
    return bold ? { kind: 'paragraph', leaf } : block;
  });
}

/** Gives the blocks with the first paragraph as the label of a callout. */
function withLabel([first, ...rest]: readonly RawBlock[]): RawBlock[] {
  if (first?.kind !== 'paragraph') return first ? [first, ...rest] : [];
  const text = unemphasised(first.leaf.text);
  return [{ ...first, leaf: { ...first.leaf, style: 'callout-label', text } }, ...rest];
}

/** Gives the blocks with quotes between marks, and the paragraph behind each as what tells whose words they are. */
function withAttribution(blocks: readonly RawBlock[], language: string): RawBlock[] {
  return blocks.map((block, index) => {
    if (block.kind === 'quote') return { ...block, blocks: betweenMarks(block.blocks, language) };
    const tells = block.kind === 'paragraph' && blocks[index - 1]?.kind === 'quote';
    return tells ? restyled(block, 'attribution') : block;
  });
}

const BEFORE_TITLE: readonly StyleName[] = ['label', 'date'];
const AFTER_TITLE: readonly StyleName[] = ['standfirst', 'meta'];

function withTitle(blocks: readonly RawBlock[]): RawBlock[] {
  const title = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return blocks.map((block, index) => {
    if (block.kind === 'heading' && index === title) return restyled(block, 'title');
    if (block.kind !== 'paragraph') return block;
    const styles = index < title ? BEFORE_TITLE : AFTER_TITLE;
    const nth = index < title ? index : index - title - 1;
    return restyled(block, styles[Math.min(nth, styles.length - 1)] ?? 'meta');
  });
}

function restyled<B extends Extract<RawBlock, { leaf: RawLeaf }>>(block: B, style: StyleName): B {
  return { ...block, leaf: { ...block.leaf, style } };
}

/** Gives neighbouring lists as one, so that their marks take one width. */
function withOneList(blocks: readonly RawBlock[]): RawBlock[] {
  const joined: RawBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === 'list' && block.kind === 'list')
      joined[joined.length - 1] = { kind: 'list', entries: [...last.entries, ...block.entries] };
    else joined.push(block);
  }
  return joined;
}

function firstParagraph(blocks: readonly RawBlock[]): {
  spans: readonly Span[];
  others: readonly RawBlock[];
} {
  const [first, ...others] = blocks;
  return first?.kind === 'paragraph' ? { spans: first.leaf.text, others } : { spans: [], others: blocks };
}

/** Gives all that a block says, for where only one line of text can stand. */
function spansIn(block: RawBlock): readonly Span[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.leaf.text;
    case 'list':
      return spaced(block.entries.map((entry) => spaced(entry.blocks.map(spansIn))));
    case 'table':
      return spaced(block.rows.flat().map(({ text }) => text));
    case 'code':
      return spaced(block.lines.map(({ text }) => text));
    case 'picture':
      return spaced(block.caption.map(({ text }) => text));
    case 'quote':
    case 'group':
      return spaced(block.blocks.map(spansIn));
    case 'numbers':
    case 'facts':
    case 'timeline':
    case 'rule':
      return [];
  }
}

function spaced(texts: readonly (readonly Span[])[]): Span[] {
  return texts.flatMap((text, index) => (index === 0 ? text : [plainSpan(' '), ...text]));
}
