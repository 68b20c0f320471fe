import type { Palette } from '../base/kit.ts';
import type { Subset } from '../base/subset.ts';
import { addFont, embedFont, type PageFont } from './embed.ts';
import type { Font } from './fonts.ts';
import {
  type FigureMark,
  type FillMark,
  type HyphenMark,
  type LinkMark,
  type Mark,
  moved,
  type Tag,
  type TextMark,
} from './marks.ts';
import type { Face } from './measurer.ts';
import { Pdf } from './pdf.ts';
import type { Frame } from './place.ts';
import type { Sheet } from './sheet.ts';
import { showText } from './show.ts';

/** What the file says of itself. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly language: string; // BCP 47
  readonly version: string; // the version mark
  readonly date: string; // ISO year, month or day
}

/** What frames are painted with. */
export interface Paints {
  readonly colours: Palette;
  readonly open: (face: Face) => Font;
  readonly subset: Subset;
}

/** Gives the page as PDF, frame by frame; the same frames give the same bytes everywhere. */
export async function paint(
  frames: readonly Frame[],
  sheet: Sheet,
  paints: Paints,
  info: PdfInfo,
): Promise<Uint8Array> {
  const doc = newPage(sheet, info);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));

  const pen: Pen = { doc, paints, height: sheet.height, nodes: new Map(), fonts: new Map() };
  for (const frame of frames) for (const stroke of strokes(frame.marks)) paintStroke(stroke, pen);
  for (const node of [...pen.nodes.values()].reverse()) node.end();
  for (const font of pen.fonts.values()) embedFont(doc, font, paints.subset);
  doc.end();
  await finished;
  return Uint8Array.from(Buffer.concat(chunks));
}

interface Pen {
  readonly doc: Pdf;
  readonly paints: Paints;
  readonly height: number;
  readonly nodes: Map<Tag, PDFKit.PDFStructureElement>;
  readonly fonts: Map<Face, PageFont>;
}

function newPage(sheet: Sheet, { title, author, language, version, date }: PdfInfo): Pdf {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return new Pdf({
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
  });
}

/** Marks that belong to one node of the structure, or to none. */
type Stroke =
  | { readonly kind: 'words'; readonly tag: Tag; readonly marks: readonly (TextMark | HyphenMark)[] }
  | { readonly kind: 'ornament'; readonly marks: readonly FillMark[] }
  | { readonly kind: 'figure'; readonly mark: FigureMark }
  | { readonly kind: 'link'; readonly mark: LinkMark };

function strokes(marks: readonly Mark[]): Stroke[] {
  const joined: Stroke[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (mark.kind === 'link') joined.push({ kind: 'link', mark });
    else if (mark.kind === 'figure') joined.push({ kind: 'figure', mark });
    else if (mark.kind === 'fill') {
      if (last?.kind === 'ornament') joined[joined.length - 1] = { ...last, marks: [...last.marks, mark] };
      else joined.push({ kind: 'ornament', marks: [mark] });
    } else if (last?.kind === 'words' && last.tag === mark.tag) {
      joined[joined.length - 1] = { ...last, marks: [...last.marks, mark] };
    } else joined.push({ kind: 'words', tag: mark.tag, marks: [mark] });
  }
  return joined;
}

function paintStroke(stroke: Stroke, pen: Pen): void {
  switch (stroke.kind) {
    case 'words':
      nodeOf(stroke.tag, pen).add(() => stroke.marks.forEach((mark) => PAINT_WORDS[mark.kind](mark, pen)));
      return;
    case 'ornament':
      pen.doc.markContent('Artifact', { type: 'Layout' });
      for (const mark of stroke.marks) paintFill(mark, pen);
      pen.doc.endMarkedContent();
      return;
    case 'figure':
      paintFigure(stroke.mark, pen);
      return;
    case 'link':
      paintLink(stroke.mark, pen);
  }
}

/** Gives a tag's node, made when it is first met, so that the structure is in the order of the drawing. */
function nodeOf(tag: Tag, pen: Pen): PDFKit.PDFStructureElement {
  const known = pen.nodes.get(tag);
  if (known) return known;
  return addNode(tag, tag.role === 'TH' ? { scope: 'Column' } : {}, pen);
}

/** What PDFKit may be told of a node, beyond what its types know. */
interface NodeOptions {
  readonly scope?: 'Column';
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number]; // pt from the sheet's left and top
}

function addNode(tag: Tag, options: NodeOptions, pen: Pen): PDFKit.PDFStructureElement {
  const node = pen.doc.struct(tag.role, options as PDFKit.Mixins.StructureElementOptions);
  if (tag.parent) nodeOf(tag.parent, pen).add(node);
  else pen.doc.addStructure(node);
  pen.nodes.set(tag, node);
  return node;
}

function paintFigure({ x, y, width, height, parts, tag }: FigureMark, pen: Pen): void {
  const node = addNode(tag, { alt: tag.alt, bbox: [x, y, x + width, y + height] }, pen);
  node.add(() => moved(parts, x, y).forEach((part) => paintFill(part, pen)));
}

const PAINT_WORDS = { text: paintText, hyphen: paintHyphen } as const;

function paintText(mark: TextMark | HyphenMark, pen: Pen): void {
  const { font, name, shown } = fontOf(mark.face, pen);
  pen.doc.fillColor(pen.paints.colours[mark.colour]);
  pen.doc.addContent(showText(font.set(mark.text, mark.features), name, mark, shown));
}

/** Gives a face as a font of the page, added when it is first met. */
function fontOf(face: Face, { doc, paints, fonts }: Pen): PageFont {
  const font = fonts.get(face) ?? addFont(doc, paints.open(face), `F${fonts.size + 1}`);
  fonts.set(face, font);
  return font;
}

// The hyphen of a broken word is no part of the word: what reads the text aloud or copies it leaves it out.
function paintHyphen(mark: TextMark | HyphenMark, pen: Pen): void {
  pen.doc.markContent('Span', { actual: '\u00AD' });
  paintText(mark, pen);
  pen.doc.endMarkedContent();
}

function paintFill({ x, y, width, height, colour }: FillMark, { doc, paints }: Pen): void {
  doc.rect(x, y, width, height).fill(paints.colours[colour]);
}

function paintLink({ x, y, width, height, url, text, tag }: LinkMark, pen: Pen): void {
  const [left, right, top, bottom] = [x, x + width, pen.height - y, pen.height - y - height];
  pen.doc.link(x, y, width, height, encodeAddress(url), {
    structParent: nodeOf(tag, pen),
    Contents: new String(text),
    QuadPoints: [left, top, right, top, left, bottom, right, bottom],
  } as unknown as PDFKit.Mixins.AnnotationOption);
}

function encodeAddress(url: string): string {
  return encodeURI(url).replace(/%25(?=[\dA-F]{2})/gi, '%');
}
