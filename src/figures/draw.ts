import type { BlockContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import type { DataTable } from '../base/figure.ts';
import { type Kit, type Room, ROOMS } from '../base/kit.ts';
import type { FigureNode } from '../base/markdown.ts';
import type { Document, Place, Readings } from '../base/model.ts';
import type { Drawing, Plot } from '../base/picture.ts';
import type { Problem } from '../base/problems.ts';
import { remembered } from '../base/remembered.ts';
import { openSubset } from '../base/subset.ts';
import { castOne } from './cast.ts';
import { dresser } from './faces.ts';
import type { Plotted, Words } from './figure-kind.ts';
import { artOf } from './kinds.ts';
import { isFigure } from './present.ts';
import { openMeasure } from './measure.ts';
import { type Sheet, toPageSheet, toSlideSheet } from './sheet.ts';

/** What figures are drawn with. */
export interface Pens {
  readonly kit: Kit;
  readonly shaper: Uint8Array; // HarfBuzz's, as WebAssembly
  readonly subsetter: Uint8Array;
  readonly words: Words; // the kit's, in the briefing's language
  readonly atlas: () => Uint8Array; // of the world's countries
}

/** A document whose figures are pictures, and these for slides and for the page, under the same names. */
export interface Illustrated {
  readonly document: Document;
  readonly slides: readonly Drawing[];
  readonly page: readonly Plot[];
}

/** Gives a document's figures drawn; what cannot be read aloud or has no room is told. */
export async function drawFigures(document: Document, pens: Pens): Promise<Checked<Illustrated>> {
  const tools = await openTools(document, pens);
  const alts = new Map<string, string>();
  const slides: Drawing[] = [];
  const page: Plot[] = [];
  const problems: Problem[] = [];
  for (const { node, room, file } of figuresIn(document)) {
    const place = placeOf(node, file);
    const drawn = await drawOne(node, room, tools);
    alts.set(node.name, drawn.alt);
    slides.push(drawn.slide);
    page.push(drawn.page);
    if (node.alt === '') problems.push({ code: 'figure-alt', place, alt: drawn.alt });
    if (drawn.lacks !== '') problems.push({ code: 'missing-glyph', place, text: drawn.lacks });
    if (drawn.left.length > 0)
      problems.push({ code: 'figure-labels', place, left: drawn.left, output: 'deck' });
  }
  const shown = (readings: Readings): Readings => ({
    slide: readings.slide.map((block) => asPicture(block, alts)),
    notes: readings.notes.map((block) => asPicture(block, alts)),
    page: readings.page.map((block) => asPicture(block, alts)),
  });
  const sections = document.sections.map((section) => ({ ...section, readings: shown(section.readings) }));
  const illustrated = { ...document, bottomLine: shown(document.bottomLine), sections };
  return { value: { document: illustrated, slides, page }, problems };
}

/** A figure, the layout it is shown in and the file it stands in. */
interface Placed {
  readonly node: FigureNode;
  readonly room: Room;
  readonly file: string;
}

function figuresIn({ briefing, bottomLine, sections }: Document): Placed[] {
  const all = ({ slide, notes, page }: Readings, room: Room, { file }: Place): Placed[] =>
    [...new Set([...slide, ...notes, ...page].filter(isFigure))].map((node) => ({ node, room, file }));
  return [
    ...all(bottomLine, 'figure', briefing.place),
    ...sections.flatMap(({ readings, kind, place }) =>
      all(readings, ROOMS.find((room) => room === kind) ?? 'figure', place),
    ),
  ];
}

interface Tools {
  readonly slide: (room: Room) => Sheet;
  readonly page: (width: number) => Sheet;
  readonly words: Words;
  readonly dress: ReturnType<typeof dresser>;
  readonly atlas: () => Uint8Array;
  readonly cast: (drawing: Drawing) => { readonly value: Drawing; readonly lacks: string };
}

async function openTools(
  { briefing }: Document,
  { kit, shaper, subsetter, words, atlas }: Pens,
): Promise<Tools> {
  const { language } = briefing;
  const { theme } = kit;
  const measure = await openMeasure(kit, shaper, language);
  const subset = await openSubset(subsetter);
  const dress = dresser(kit);
  const shared = { words, language, measure };
  return {
    slide: (room) => toSlideSheet(theme, room, briefing.theme, shared),
    page: (width) => toPageSheet(theme, width, shared),
    words,
    atlas,
    dress,
    cast: (drawing) => castOne(drawing, dress, { kit, subset, language }),
  };
}

const KEPT_WIDTHS = 8; // of a page's column, wing, panel and text

interface Drawn extends Plotted {
  readonly slide: Drawing;
  readonly page: Plot;
  readonly alt: string;
  readonly lacks: string;
}

async function drawOne(node: FigureNode, room: Room, tools: Tools): Promise<Drawn> {
  const { name, figure } = node;
  const art = await artOf(figure, tools.atlas);
  const table = art.tabulate(figure, tools.words);
  const plotted = art.draw(figure, tools.slide(room));
  const { value, lacks } = tools.cast(toDrawing(name, plotted.scene, table));
  const draw = (width: number): Drawing => {
    const { scene } = tools.dress(art.draw(figure, tools.page(width)).scene);
    return toDrawing(name, scene, table);
  };
  return {
    ...plotted,
    slide: value,
    page: { kind: 'plot', name, draw: remembered(KEPT_WIDTHS, (width: number) => width, draw) },
    alt: node.alt || art.describe(figure, tools.words),
    lacks,
  };
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

function placeOf({ position }: FigureNode, file: string): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { file, line, column, endColumn: column + 3 };
}
