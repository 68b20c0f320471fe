import type { BlockContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import type { DataTable } from '../base/figure.ts';
import { type Kit, type Palette, type Room, ROOMS } from '../base/kit.ts';
import { type FigureNode, plainText } from '../base/markdown.ts';
import type { Document, Place, Readings, SectionKind } from '../base/model.ts';
import type { Drawing, Plot, PlotAt } from '../base/picture.ts';
import type { Problem } from '../base/problems.ts';
import { remembered } from '../base/remembered.ts';
import type { Uncast } from './cast.ts';
import { dresser } from './faces.ts';
import type { Plotted, Words } from './figure-kind.ts';
import { artOf } from './kinds.ts';
import { isFigure } from './present.ts';
import { openMeasure } from './measure.ts';
import { roomOn } from './room.ts';
import { type Sheet, toPageSheet, toSlideSheet } from './sheet.ts';

/** What figures are drawn with. */
export interface Pens {
  readonly kit: Kit;
  readonly shaper: Uint8Array; // HarfBuzz's, as WebAssembly
  readonly words: Words; // the kit's, in the briefing's language
  readonly atlas: () => Uint8Array; // of the world's countries
}

/** A document whose figures are pictures, and these for slides and for the page, under the same names. */
export interface Illustrated {
  readonly document: Document;
  readonly slides: readonly Uncast[];
  readonly page: readonly Plot[];
}

/** Gives a document's figures drawn; what cannot be read aloud or has no room is told. */
export async function drawFigures(document: Document, pens: Pens): Promise<Checked<Illustrated>> {
  const tools = await openTools(document, pens);
  const alts = new Map<string, string>();
  const slides: Uncast[] = [];
  const page: Plot[] = [];
  const problems: Problem[] = [];
  for (const { node, room, headline, file } of figuresIn(document)) {
    const place = placeOf(node, file);
    const drawn = await drawOne({ node, room, headline, file }, tools);
    alts.set(node.name, drawn.alt);
    slides.push(drawn.slide);
    page.push(drawn.page);
    if (node.alt === '' && node.figure.kind !== 'numbers')
      problems.push({ code: 'figure-alt', place, alt: drawn.alt });
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

interface Tools {
  readonly slide: (shown: Shown, node: FigureNode) => Sheet;
  readonly page: (width: number) => Sheet;
  readonly words: Words;
  readonly language: string;
  readonly dress: ReturnType<typeof dresser>;
  readonly atlas: () => Uint8Array;
  readonly dark: Palette | null; // of slides that follow the reader's device
}

async function openTools({ briefing }: Document, { kit, shaper, words, atlas }: Pens): Promise<Tools> {
  const { language } = briefing;
  const { theme } = kit;
  const measure = await openMeasure(kit, shaper, language);
  const dress = dresser(kit);
  const shared = { words, language, measure };
  return {
    slide: ({ room, headline }, { children }) => ({
      ...toSlideSheet(theme, room, briefing.theme, shared),
      ...roomOn(theme, room, { headline, caption: plainText(children) }, measure),
    }),
    page: (width) => toPageSheet(theme, width, shared),
    words,
    language,
    atlas,
    dress,
    dark: briefing.theme === 'auto' ? theme.colours.dark : null,
  };
}

const KEPT_WIDTHS = 8; // of a page's column, wing, panel and text

interface Drawn {
  readonly plotted: Plotted; // on the slide
  readonly slide: Uncast;
  readonly page: Plot;
  readonly alt: string;
  readonly lacks: string;
}

async function drawOne({ node, file, ...shown }: Placed, tools: Tools): Promise<Drawn> {
  const { name, figure } = node;
  const art = await artOf(figure, tools.atlas);
  const table = art.tabulate(figure, tools.words, tools.language);
  const sheet = tools.slide(shown, node);
  const plotted = art.draw(figure, sheet);
  const dark = tools.dark && art.draw(figure, { ...sheet, colours: tools.dark }).scene;
  const { lacks } = tools.dress(plotted.scene);
  const plotAt = (width: number): PlotAt => {
    const page = tools.page(width);
    const plot = once(() => art.draw(figure, page));
    const { width: wide, height } = art.measure?.(figure, page) ?? plot().scene;
    return {
      kind: 'plot-at',
      width: wide,
      height,
      draw: once(() => toDrawing(name, tools.dress(plot().scene).scene, table)),
      told: () => roomless(plot(), placeOf(node, file), 'brief'),
    };
  };
  return {
    plotted,
    slide: { drawing: toDrawing(name, plotted.scene, table), dark },
    page: { kind: 'plot', name, at: remembered(KEPT_WIDTHS, (width: number) => width, plotAt) },
    alt: node.alt || art.describe(figure, tools.words, tools.language),
    lacks,
  };
}

function once<T extends {}>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Gives what a figure found no room for. */
function roomless({ left, tooLarge }: Plotted, place: Place, output: 'deck' | 'brief'): Problem[] {
  if (tooLarge) return [{ code: 'figure-room', place, output }];
  return left.length > 0 ? [{ code: 'figure-labels', place, left, output }] : [];
}

function toDrawing(name: string, scene: Plotted['scene'], table: DataTable): Drawing {
  const { width, height } = scene;
  return { kind: 'drawing', name, file: '', width, height, scene, table, bytes: new Uint8Array() };
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
