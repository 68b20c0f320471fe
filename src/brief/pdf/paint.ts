import type { Deflate } from '../../base/deflate.ts';
import type { Palette } from '../../base/kit.ts';
import type { Subset } from '../../base/subset.ts';
import { attachSource } from './attach.ts';
import { drawBox } from './box.ts';
import { addFont, embedFont, type PageFont } from './embed.ts';
import type { Font } from '../type/fonts.ts';
import {
  type BoxMark,
  type FigureMark,
  type FillMark,
  type SaidMark,
  type LinkMark,
  moved,
  type Tag,
  type TextMark,
} from '../marks.ts';
import type { Face } from '../type/measurer.ts';
import { inReadingOrder, type SpokenMark } from '../page/order.ts';
import { Pdf } from './pdf.ts';
import { drawPicture } from './picture.ts';
import type { Frame } from '../page/place.ts';
import type { Sheet } from '../sheet.ts';
import { showText } from './show.ts';
import { openStructure, type Structure } from './structure.ts';
import { foreignTo, inTongues, type Stretch } from './tongues.ts';

/** What the file says of itself. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly language: string; // BCP 47
  readonly version: string; // the version mark
  readonly date: string; // ISO year, month or day
  readonly source: string; // the Markdown that it was made from
}

/** What frames are painted with. */
export interface Paints {
  readonly colours: Palette;
  readonly open: (face: Face) => Font;
  readonly subset: Subset;
  readonly deflate: Deflate;
  readonly webp: Uint8Array; // what decodes it, as WebAssembly
}

/** Gives the page as PDF, frame by frame; the same frames give the same bytes everywhere. */
export async function paint(
  frames: readonly Frame[],
  sheet: Sheet,
  paints: Paints,
  info: PdfInfo,
): Promise<Uint8Array> {
  const made = dateOf(info);
  const doc = newPage(sheet, { ...info, made }, paints.deflate);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));

  const pen: Pen = {
    doc,
    paints,
    height: sheet.height,
    structure: openStructure(doc),
    fonts: new Map(),
    foreign: foreignTo(info.language),
  };
  const { ornaments, spoken } = inReadingOrder(frames);
  paintOrnaments(ornaments, pen);
  for (const stroke of strokes(spoken)) paintStroke(stroke, pen);
  pen.structure.end();
  for (const font of pen.fonts.values()) embedFont(doc, font, paints.subset);
  attachSource(doc, { ...SOURCE, text: info.source, made });
  doc.end();
  await finished;
  return Uint8Array.from(Buffer.concat(chunks));
}

const SOURCE = { name: 'brief.md', type: 'text/markdown', about: 'The text that this page was set from' };

interface Pen {
  readonly doc: Pdf;
  readonly paints: Paints;
  readonly height: number;
  readonly structure: Structure;
  readonly fonts: Map<Face, PageFont>;
  readonly foreign: (text: string) => Stretch[];
}

function dateOf({ date }: PdfInfo): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

function newPage(
  sheet: Sheet,
  { title, author, language, version, made }: PdfInfo & { readonly made: Date },
  deflate: Deflate,
): Pdf {
  return new Pdf(
    {
      size: [sheet.width, sheet.height],
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      lang: language,
      displayTitle: true,
      tagged: true,
      compress: false,
      font: null as unknown as string, // or PDFKit reads a Helvetica that the page never uses
      info: {
        Title: title,
        Author: author,
        Subject: `Version ${version}`,
        Creator: 'Diptych',
        Producer: 'Diptych',
        CreationDate: made,
        ModDate: made,
      },
    },
    deflate,
  );
}

function paintOrnaments(ornaments: readonly FillMark[], pen: Pen): void {
  pen.doc.markContent('Artifact', { type: 'Layout' });
  for (const mark of ornaments) paintFill(mark, pen);
  pen.doc.endMarkedContent();
}

type WordMark = TextMark | SaidMark | BoxMark;

/** Marks that are drawn as one piece of a node's content, and those that are not. */
type Stroke =
  | { readonly kind: 'words'; readonly tag: Tag; readonly marks: readonly WordMark[] }
  | Exclude<SpokenMark, WordMark>;

function strokes(marks: readonly SpokenMark[]): Stroke[] {
  const joined: Stroke[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (!isWord(mark)) joined.push(mark);
    else if (last?.kind === 'words' && last.tag === mark.tag)
      joined[joined.length - 1] = { ...last, marks: [...apart(last.marks, mark), mark] };
    else joined.push({ kind: 'words', tag: mark.tag, marks: [mark] });
  }
  return joined;
}

function isWord(mark: SpokenMark): mark is WordMark {
  return mark.kind === 'text' || mark.kind === 'said' || mark.kind === 'box';
}

// Two texts of one node on different lines, such as what is counted and a note on it, are more than one word.
function apart(marks: readonly WordMark[], next: WordMark): readonly WordMark[] {
  const last = marks.at(-1);
  if (
    last?.kind !== 'text' ||
    next.kind === 'said' ||
    last.order === next.order ||
    last.y === next.y ||
    last.text.endsWith(' ')
  )
    return marks;
  return [...marks.slice(0, -1), { ...last, text: `${last.text} ` }];
}

function paintStroke(stroke: Stroke, pen: Pen): void {
  switch (stroke.kind) {
    case 'words':
      pen.structure.nodeOf(stroke.tag).add(() => stroke.marks.forEach((mark) => paintWord(mark, pen)));
      return;
    case 'blank':
      pen.structure.nodeOf(stroke.tag);
      return;
    case 'figure':
      paintFigure(stroke, pen);
      return;
    case 'link':
      paintLink(stroke, pen);
  }
}

function paintWord(mark: WordMark, pen: Pen): void {
  if (mark.kind === 'text') paintText(mark, pen);
  else if (mark.kind === 'said') paintSaid(mark, pen);
  else paintBox(mark, pen);
}

function paintText(mark: TextMark | SaidMark, pen: Pen): void {
  const { font, name, shown } = fontOf(mark.face, pen);
  pen.doc.fillColor(pen.paints.colours[mark.colour]);
  const clusters = font.set(mark.text, mark.features);
  for (const { part, x, tag } of inTongues(clusters, mark, pen.foreign(mark.text))) {
    if (tag !== '') pen.doc.markContent('Span', { lang: tag });
    pen.doc.addContent(showText(part, name, { ...mark, x }, shown));
    if (tag !== '') pen.doc.endMarkedContent();
  }
}

/** Gives a face as a font of the page, added when it is first met. */
function fontOf(face: Face, { doc, paints, fonts }: Pen): PageFont {
  const font = fonts.get(face) ?? addFont(doc, paints.open(face), `F${fonts.size + 1}`);
  fonts.set(face, font);
  return font;
}

function paintSaid(mark: SaidMark, pen: Pen): void {
  pen.doc.markContent('Span', { actual: mark.says });
  paintText(mark, pen);
  pen.doc.endMarkedContent();
}

function paintBox(mark: BoxMark, { doc, paints }: Pen): void {
  doc.markContent('Span', { actual: mark.says });
  drawBox(doc, mark, paints.colours[mark.colour]);
  doc.endMarkedContent();
}

function paintFill({ x, y, width, height, colour }: FillMark, { doc, paints }: Pen): void {
  doc.rect(x, y, width, height).fill(paints.colours[colour]);
}

function paintFigure(mark: FigureMark, pen: Pen): void {
  const parts = moved(mark.parts, mark.x, mark.y);
  pen.structure.figure(mark).add(() => parts.forEach((part) => paintPart(part, pen)));
}

function paintPart(part: FigureMark['parts'][number], pen: Pen): void {
  if (part.kind === 'fill') paintFill(part, pen);
  else
    drawPicture(part.picture.kind === 'plot-at' ? part.picture.draw() : part.picture, part, {
      doc: pen.doc,
      colour: pen.paints.colours.ink,
      fontOf: (face) => fontOf(face, pen),
      webp: pen.paints.webp,
    });
}

function paintLink({ x, y, width, height, url, text, tag }: LinkMark, pen: Pen): void {
  const [left, right, top, bottom] = [x, x + width, pen.height - y, pen.height - y - height];
  pen.doc.link(x, y, width, height, encodeAddress(url), {
    structParent: pen.structure.nodeOf(tag),
    Contents: new String(text || url),
    QuadPoints: [left, top, right, top, left, bottom, right, bottom],
  } as unknown as PDFKit.Mixins.AnnotationOption);
}

function encodeAddress(url: string): string {
  return encodeURI(url).replace(/%25(?=[\dA-F]{2})/gi, '%');
}
