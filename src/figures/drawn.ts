import type { DataTable, Figure } from '../base/figure.ts';
import type { Kit, Palette, Room } from '../base/kit.ts';
import type { Mode } from '../base/model.ts';
import type { Drawing, PlotAt } from '../base/picture.ts';
import { keptWith, remembered, sameBytes } from '../base/remembered.ts';
import type { Uncast } from './cast.ts';
import { dresser } from './faces.ts';
import type { FigureArt, Plotted, Words } from './figure-kind.ts';
import { artOf } from './kinds.ts';
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

/** A figure, and the layout and the words that it is shown with. */
export interface Shown {
  readonly name: string; // of its file
  readonly figure: Figure;
  readonly room: Room;
  readonly headline: string;
  readonly caption: string;
}

/** A figure as the slide shows it, and as the page would. */
export interface Drawn {
  readonly plotted: Plotted; // on the slide
  readonly slide: Uncast;
  readonly page: PagePlot;
  readonly says: string; // what it shows, in a sentence or two
  readonly lacks: string; // signs that no font of the kit has
}

/** A figure on the page at any width (pt), drawn there when it is asked for. */
export interface PagePlot {
  readonly name: string;
  readonly at: (width: number) => Pick<PlotAt, 'width' | 'height' | 'draw'> & {
    readonly plotted: () => Plotted;
  };
}

const KEPT_FIGURES = 24;
const KEPT_WIDTHS = 8; // of a page's column, wing, panel and text
const KEPT_FONTS = 24; // three kits of eight

/** Gives what draws the figures of a briefing; what was drawn for the build before, of the same data, is not drawn again. */
export async function openDrawing(
  pens: Pens,
  language: string,
  theme: Mode,
): Promise<(shown: Shown) => Promise<Drawn>> {
  const tools = await openTools(pens, language, theme);
  return (shown) => drawnWith({ shown, tools });
}

const drawnWith = remembered(
  KEPT_FIGURES,
  ({ shown, tools }: { readonly shown: Shown; readonly tools: Tools }) => keyOf(shown, tools),
  ({ shown, tools }) => draw(shown, tools),
);

function keyOf(shown: Shown, { key }: Tools): string {
  return JSON.stringify(shown) + key;
}

interface Tools {
  readonly key: string; // the same for pens that draw the same
  readonly slide: (shown: Shown) => Sheet;
  readonly page: (width: number) => Sheet;
  readonly words: Words;
  readonly language: string;
  readonly dress: ReturnType<typeof dresser>;
  readonly atlas: () => Uint8Array;
  readonly dark: Palette | null; // of slides that follow the reader's device
}

async function openTools(
  { kit: given, shaper, words, atlas }: Pens,
  language: string,
  mode: Mode,
): Promise<Tools> {
  const { theme } = given;
  const fonts = new Map([...given.fonts].map(([name, bytes]) => [name, sameFont(bytes)]));
  const kit = { ...given, fonts };
  const measure = await openMeasure(kit, shaper, language);
  const shared = { words, language, measure };
  return {
    key: JSON.stringify([
      theme,
      words,
      language,
      mode,
      [...fonts].map(([name, font]) => [name, numberOf(font)]),
    ]),
    slide: ({ room, headline, caption }) => ({
      ...toSlideSheet(theme, room, mode, shared),
      ...roomOn(theme, room, { headline, caption }, measure),
    }),
    page: (width) => toPageSheet(theme, width, shared),
    words,
    language,
    atlas,
    dress: dresser(kit),
    dark: mode === 'auto' ? theme.colours.dark : null,
  };
}

const sameFont = sameBytes(KEPT_FONTS); // every build reads them anew
let fontsMet = 0;
const numberOf = keptWith((_: Uint8Array) => (fontsMet += 1));

async function draw(shown: Shown, tools: Tools): Promise<Drawn> {
  const { name, figure } = shown;
  const { words, language } = tools;
  const art = await artOf(figure, tools.atlas);
  const table = art.tabulate(figure, words, language);
  const sheet = tools.slide(shown);
  const plotted = art.draw(figure, sheet);
  const dark = tools.dark && art.draw(figure, { ...sheet, colours: tools.dark }).scene;
  return {
    plotted,
    slide: { key: keyOf(shown, tools), drawing: toDrawing(name, plotted.scene, table), dark },
    page: pagePlot(shown, table, art, tools),
    says: art.describe(figure, words, language),
    lacks: tools.dress(plotted.scene).lacks,
  };
}

function pagePlot({ name, figure }: Shown, table: DataTable, art: FigureArt, tools: Tools): PagePlot {
  const at: PagePlot['at'] = (asked) => {
    const sheet = tools.page(asked);
    const plotted = once(() => art.draw(figure, sheet));
    const { width, height } = art.measure?.(figure, sheet) ?? plotted().scene;
    const drawing = once(() => toDrawing(name, tools.dress(plotted().scene).scene, table));
    return { width, height, plotted, draw: drawing };
  };
  return { name, at: remembered(KEPT_WIDTHS, (width: number) => width, at) };
}

function once<T extends {}>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function toDrawing(name: string, scene: Plotted['scene'], table: DataTable): Drawing {
  const { width, height } = scene;
  return { kind: 'drawing', name, file: '', width, height, scene, table, bytes: new Uint8Array() };
}
