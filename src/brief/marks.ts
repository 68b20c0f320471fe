import type { Colour } from '../base/kit.ts';
import type { Picture, PlotAt } from '../base/picture.ts';
import type { Face } from './type/measurer.ts';

/** A node of the page's structure, as screen readers are told it: a standard structure type of PDF 1.7. */
export type Tag = TextTag | FigureTag;

/** A node whose words are the page's. */
export interface TextTag {
  readonly role:
    | 'Document'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'OL' // a list by numbers
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'TR'
    | 'TH' // that heads a column
    | 'RH' // a TH that heads a row
    | 'TD'
    | 'BlockQuote'
    | 'Caption'
    | 'Code'
    | 'Link';
  readonly parent: Tag | null;
}

/** A node that is seen: whoever cannot see it is told its alternative text. */
export interface FigureTag {
  readonly role: 'Figure';
  readonly parent: Tag;
  readonly alt: string;
}

/** Gives a new node inside another. */
export function tagIn(parent: Tag, role: TextTag['role']): Tag {
  return { role, parent };
}

/** Gives a new figure inside a node; `alt` says in words what is seen. */
export function figureIn(parent: Tag, alt: string): FigureTag {
  return { role: 'Figure', parent, alt };
}

/** Something to draw; pt from the left and top of what holds it. */
export type Mark = TextMark | SaidMark | BoxMark | FillMark | FigureMark | BlankMark | LinkMark;

/** Text on a baseline. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number; // of the baseline
  readonly width: number;
  readonly text: string;
  readonly face: Face;
  readonly features: readonly string[];
  readonly size: number;
  readonly tracking: number; // pt added behind each sign
  readonly spacing: number; // pt added to each space as well
  readonly colour: Colour;
  readonly tag: Tag;
  readonly order: number; // of its text among the texts of the Markdown
}

/** Text that says something else than it shows: the hyphen of a broken word, the end of a line of code. */
export interface SaidMark extends Omit<TextMark, 'kind'> {
  readonly kind: 'said';
  readonly says: string;
}

/** A task's box, which says whether it is done. */
export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ticked: boolean;
  readonly says: string;
  readonly colour: Colour;
  readonly tag: Tag;
  readonly order: number; // of its text among the texts of the Markdown
}

/** A filled rectangle that says nothing: a rule, a ground, a marker. */
export interface FillMark {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

/** A drawing that says something, such as a code to scan: its parts stand from its own left and top. */
export interface FigureMark {
  readonly kind: 'figure';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly (FillMark | PictureMark)[];
  readonly tag: FigureTag;
}

/** A node without anything to see, such as an empty cell, which a table needs so that its columns can be told. */
export interface BlankMark {
  readonly kind: 'blank';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tag: Tag;
}

/** A picture scaled to a rectangle, within a figure. */
export interface PictureMark {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture | PlotAt;
}

/** A rectangle that leads somewhere. */
export interface LinkMark {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly url: string;
  readonly text: string; // what the link is called
  readonly tag: Tag;
}

/** Gives marks moved right and down. */
export function moved<M extends { readonly x: number; readonly y: number }>(
  marks: readonly M[],
  x: number,
  y: number,
): M[] {
  return marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
}

/** A strip of a column that is not parted: a line of text, a row, a panel. Heights in pt. */
export interface Slug {
  readonly before: number; // room above it, left out at the head of a column
  readonly stretch: number; // share in which that room grows with the room between sections
  readonly height: number;
  readonly head: number; // from its top to the top of its capitals, cut off at the head of a column
  readonly keep: boolean; // stays with the next
  readonly bridge: FillMark | null; // drawn through the room above, e.g. a timeline's rail
  readonly marks: readonly Mark[];
  readonly words: number; // for telling how much is too much
}

/** Gives slugs moved right. */
export function indented(slugs: readonly Slug[], x: number): Slug[] {
  return slugs.map((slug) => ({
    ...slug,
    marks: moved(slug.marks, x, 0),
    bridge: slug.bridge && { ...slug.bridge, x: slug.bridge.x + x },
  }));
}

/** Gives slugs with another room above the first. */
export function withBefore(slugs: readonly Slug[], before: number, stretch = 0): Slug[] {
  return slugs.map((slug, index) => (index === 0 ? { ...slug, before, stretch } : slug));
}

/** Gives the room above a slug, `gap` being how much the room between sections has grown. */
export function roomAbove(slug: Slug, gap: number): number {
  return slug.before * (1 + slug.stretch * (gap - 1));
}

/** Gives the height of slugs set one below the other at the head of a column, pt. */
export function heightOf(slugs: readonly Slug[], gap: number): number {
  const first = slugs[0];
  if (!first) return 0;
  return (
    slugs.reduce((sum, slug) => sum + roomAbove(slug, gap) + slug.height, 0) -
    roomAbove(first, gap) -
    first.head
  );
}

/** Gives the marks of slugs set one below the other at the head of a column, its top left at 0, 0. */
export function stacked(slugs: readonly Slug[], gap: number): Mark[] {
  let y = -(slugs[0]?.head ?? 0);
  return slugs.flatMap((slug, index) => {
    const room = index === 0 ? 0 : roomAbove(slug, gap);
    const bridge = slug.bridge && room > 0 ? [{ ...slug.bridge, y, height: room }] : [];
    y += room;
    const marks = [...bridge, ...moved(slug.marks, 0, y)];
    y += slug.height;
    return marks;
  });
}
