import type { BlockContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import { ROOMS, type Room } from '../base/kit.ts';
import { type FigureNode, plainText } from '../base/markdown.ts';
import type { Document, Place, Readings, SectionKind } from '../base/model.ts';
import type { Plot } from '../base/picture.ts';
import type { Problem } from '../base/problems.ts';
import type { Uncast } from './cast.ts';
import { openDrawing, type PagePlot, type Pens } from './drawn.ts';
import type { Plotted, Words } from './figure-kind.ts';
import { isFigure } from './present.ts';

/** A document whose figures are pictures, and these for slides and for the page, under the same names. */
export interface Illustrated {
  readonly document: Document;
  readonly slides: readonly Uncast[];
  readonly page: readonly Plot[];
}

/** Gives a document's figures drawn; what cannot be read aloud or has no room is told. */
export async function drawFigures(document: Document, pens: Pens): Promise<Checked<Illustrated>> {
  const { briefing } = document;
  const drawOne = await openDrawing(pens, briefing.language, briefing.theme);
  const alts = new Map<string, string>();
  const slides: Uncast[] = [];
  const page: Plot[] = [];
  const problems: Problem[] = [];
  for (const { node, room, headline, file } of figuresIn(document)) {
    const place = placeOf(node, file);
    const { name, figure, children } = node;
    const drawn = await drawOne({ name, figure, room, headline, caption: plainText(children) });
    const alt = node.alt || drawn.says;
    alts.set(name, alt);
    slides.push(drawn.slide);
    page.push(placedOn(drawn.page, place));
    if (node.alt === '' && figure.kind !== 'numbers') problems.push({ code: 'figure-alt', place, alt });
    if (drawn.lacks !== '') problems.push({ code: 'missing-glyph', place, text: drawn.lacks });
    problems.push(...roomless(drawn.plotted, place, 'deck'));
  }
  const shown = (readings: Readings): Readings => ({
    slide: readings.slide.map((block) => asPicture(block, alts)),
    notes: readings.notes.map((block) => asPicture(block, alts)),
    page: readings.page.map((block) => withSource(asPicture(block, alts), pens.words)),
  });
  const sections = document.sections.map((section) => ({ ...section, readings: shown(section.readings) }));
  const illustrated = { ...document, bottomLine: shown(document.bottomLine), sections };
  return { value: { document: illustrated, slides, page }, problems };
}

/** A figure, the layout and the headline it is shown under, and the file it stands in. */
interface Placed extends Shown {
  readonly node: FigureNode;
  readonly file: string;
}

interface Shown {
  readonly room: Room;
  readonly headline: string;
}

function figuresIn({ briefing, bottomLine, sections }: Document): Placed[] {
  const all = ({ slide, notes, page }: Readings, shown: Shown, { file }: Place): Placed[] =>
    [...new Set([...slide, ...notes, ...page].filter(isFigure))].map((node) => ({ node, ...shown, file }));
  return [
    ...all(bottomLine, { room: 'figure', headline: '' }, briefing.place),
    ...sections.flatMap(({ readings, kind, title, place }) =>
      all(readings, { room: roomOf(kind), headline: plainText(title.nodes) }, place),
    ),
  ];
}

// Numbers are drawn across the slide, as timelines are.
function roomOf(kind: SectionKind): Room {
  return kind === 'numbers' ? 'timeline' : (ROOMS.find((room) => room === kind) ?? 'figure');
}

/** Gives a figure of the page that tells where it stands in the author's text. */
function placedOn({ name, at }: PagePlot, place: Place): Plot {
  return {
    kind: 'plot',
    name,
    at: (width) => {
      const { plotted, ...plot } = at(width);
      return { kind: 'plot-at', ...plot, told: () => roomless(plotted(), place, 'brief') };
    },
  };
}

/** Gives what a figure found no room for. */
function roomless({ left, tooLarge }: Plotted, place: Place, output: 'deck' | 'brief'): Problem[] {
  if (tooLarge) return [{ code: 'figure-room', place, output }];
  return left.length > 0 ? [{ code: 'figure-labels', place, left, output }] : [];
}

function asPicture(block: BlockContent, alts: ReadonlyMap<string, string>): BlockContent {
  if (!isFigure(block)) return block;
  const { figure: _, ...node } = block;
  return { ...node, type: 'picture', path: '', alt: alts.get(node.name) ?? node.alt };
}

/** Gives a picture whose caption is not the numbers of its sources alone. */
function withSource(block: BlockContent, { source = '' }: Words): BlockContent {
  if (block.type !== 'picture' || block.children.length === 0) return block;
  if (source === '' || block.children.some(({ type }) => type !== 'cite')) return block;
  return { ...block, children: [{ type: 'text', value: `${source} ` }, ...block.children] };
}

function placeOf({ position }: FigureNode, file: string): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { file, line, column, endColumn: column + 3 };
}
