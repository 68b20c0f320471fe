import type { Paper } from './model.ts';

export const FONT_CUTS = ['regular', 'semibold', 'italic'] as const;
export type FontCut = (typeof FONT_CUTS)[number];
export const FONT_FAMILIES = ['display', 'text', 'sans'] as const;
export type FontFamily = (typeof FONT_FAMILIES)[number];

/** A family's name and its files, relative to the kit; a cut the family lacks is "". */
export type FontFiles = { readonly family: string } & Readonly<Record<FontCut, string>>;

/** How some text is set: px on slides, pt on the page; tracking in em. */
export interface TypeStyle {
  readonly font: FontFamily;
  readonly cut: FontCut;
  readonly size: number;
  readonly leading: number;
  readonly tracking: number;
}

export const COLOURS = [
  'paper',
  'tint',
  'ink',
  'ink-2',
  'accent',
  'gold',
  'gold-ink',
  'hair',
  'panel',
  'on-panel',
  'on-panel-2',
  'panel-gold',
  'data-2',
  'data-3',
  'data-4',
  'sea',
  'land',
  'focus',
  'second',
  'third',
] as const;
export type Colour = (typeof COLOURS)[number];
/** Each colour as "#RRGGBB". */
export type Palette = Readonly<Record<Colour, string>>;

export const SLIDE_STYLES = [
  'note',
  'small',
  'body',
  'lead',
  'answer',
  'headline',
  'quote',
  'title',
  'year',
  'statement',
  'numeral',
] as const;
export type SlideStyle = (typeof SLIDE_STYLES)[number];

export const ROOMS = ['figure', 'map', 'timeline', 'chart', 'flow', 'columns'] as const;
/** The room of a slide's layout for a figure, in px; other layouts have that of `figure`. */
export type Room = (typeof ROOMS)[number];

/** The most that a figure may take, and what it may have of the room on its left for what explains it. */
export interface RoomSize {
  readonly width: number;
  readonly height: number;
  readonly wing: number;
}

export const PAGE_STYLES = [
  'note',
  'table',
  'label',
  'question',
  'standfirst',
  'year',
  'numeral',
  'title',
] as const;
export type PageStyle = (typeof PAGE_STYLES)[number];

/** A sheet and its grid of three columns, in mm. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly foot: number;
  readonly column: number;
  readonly gutter: number;
  readonly masthead: number; // least height
}

/** The range in which the size of running text is searched, in pt; leading as a multiple of the size. */
export interface BodyRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly leading: number;
}

/** `theme.yaml`, checked: every value that decides how slides and page look. */
export interface Theme {
  readonly fonts: Readonly<Record<FontFamily, FontFiles>>;
  readonly colours: { readonly light: Palette; readonly dark: Palette };
  readonly slide: {
    readonly floor: number; // px, to which a full slide shrinks
    readonly rooms: Readonly<Record<Room, RoomSize>>;
  } & Readonly<Record<SlideStyle, TypeStyle>>;
  readonly page: {
    readonly papers: Readonly<Record<Paper, PaperSize>>;
    readonly body: BodyRange;
  } & Readonly<Record<PageStyle, TypeStyle>>;
}

/** A Handlebars file of a kit. */
export interface TemplateFile {
  readonly file: string; // for messages, e.g. "explainer/deck.hbs"
  readonly text: string;
}

/** A folder of templates plus theme, read and checked. */
export interface Kit {
  readonly name: string; // e.g. "explainer"
  readonly theme: Theme;
  readonly css: string; // the layouts of slides, without the theme's values
  readonly templates: ReadonlyMap<string, TemplateFile>; // by name: "deck", "brief" and partials such as "deck/question"
  readonly fonts: ReadonlyMap<string, Uint8Array>; // by the path in the theme
  readonly texts: ReadonlyMap<string, string>; // of every text file read, by the name that messages show
  readonly words: ReadonlyMap<string, Readonly<Record<string, string>>>; // the kit's own words, by language, e.g. "en"
}
