import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import type { FigureKind } from '../base/figure.ts';
import { plainText } from '../base/markdown.ts';
import type { Section, SectionKind } from '../base/model.ts';

/** Gives the kind that an author asked for, or the one that what the slide holds calls for. */
export function kindOf(
  section: Pick<Section, 'kind' | 'title' | 'takeaway'>,
  slide: readonly BlockContent[],
): SectionKind {
  if (section.kind !== 'auto') return section.kind;
  const title = plainText(section.title.nodes);
  const isAnswered = title.endsWith('?') && section.takeaway.nodes.length > 0;
  if (slide.length === 0) return isAnswered ? 'question' : title.length <= STATEMENT ? 'statement' : 'points';
  return RULES.find(([, holds]) => holds(slide))?.[0] ?? (isAnswered ? 'question' : 'points');
}

const STATEMENT = 85; // signs: four lines of the design's largest text

/** What a slide that holds nothing else becomes; the first that is true counts. */
const RULES: readonly (readonly [SectionKind, (slide: readonly BlockContent[]) => boolean])[] = [
  ['table', isOnly('table')],
  ['timeline', isFigure('timeline')],
  ['flow', isFigure('flow')],
  ['numbers', isFigure('numbers')],
  ['chart', isFigure('chart')],
  ['map', isFigure('map')],
  ['figure', isOnly('picture')],
  ['code', isOnly('code')],
  ['quote', isOnly('blockquote')],
  ['numbers', (slide) => isListOf(slide, 2, 4, opensWithFigure)],
  ['timeline', (slide) => isListOf(slide, 3, Infinity, opensWithDate)],
  ['compare', (slide) => typesOf(slide) === 'heading list heading list'],
  ['columns', (slide) => PAIRS.has(typesOf(slide))],
];

// Two things that say more side by side than one below the other.
const PAIRS: ReadonlySet<string> = new Set(
  ['list', 'picture', 'table', 'code', 'paragraph'].flatMap((one) =>
    ['list', 'picture', 'table', 'code', 'paragraph'].flatMap((other) => [
      `heading ${one} heading ${other}`,
      ...(one === 'picture' || other === 'picture' ? [`${one} ${other}`] : []),
    ]),
  ),
);

function isOnly(type: BlockContent['type']): (slide: readonly BlockContent[]) => boolean {
  return (slide) => typesOf(slide) === type;
}

function isFigure(kind: FigureKind): (slide: readonly BlockContent[]) => boolean {
  return ([first, ...others]) =>
    first?.type === 'figure' && first.figure.kind === kind && others.length === 0;
}

function typesOf(slide: readonly BlockContent[]): string {
  return slide.map(({ type }) => (type === 'figure' ? 'picture' : type)).join(' ');
}

function isListOf(
  [list, ...others]: readonly BlockContent[],
  least: number,
  most: number,
  isOne: (start: readonly PhrasingContent[]) => boolean,
): boolean {
  if (list?.type !== 'list' || others.length > 0) return false;
  const { children } = list satisfies List;
  return children.length >= least && children.length <= most && children.every((item) => isOne(lineOf(item)));
}

function lineOf({ children }: ListItem): readonly PhrasingContent[] {
  const [first] = children;
  const line = first?.type === 'paragraph' ? first.children : [];
  return line.filter((node) => node.type !== 'cite' && plainText([node]).trim() !== '');
}

// "{{fact.population}} **people** …": a figure, and in bold what it counts.
function opensWithFigure([figure, counted]: readonly PhrasingContent[]): boolean {
  if (counted?.type !== 'strong') return false;
  return figure?.type === 'strong'
    ? /\d/.test(plainText([figure]))
    : figure?.type === 'text' && figure.data?.fact !== undefined;
}

// "**late June 2023** …": a few words in bold that end in a year.
function opensWithDate([date]: readonly PhrasingContent[]): boolean {
  return (
    date?.type === 'strong' && /^(?:\S+ ){0,3}\d{4}\p{L}?(?:[–-]\d{2,4})?[:.]?$/u.test(plainText([date]))
  );
}
