import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type { Pictures } from './picture.ts';

/** A stretch of one line in an author's file; line and columns count from 1, `endColumn` is exclusive. */
export interface Place {
  readonly file: string; // e.g. "belarus-and-russia/03-position.md", always with "/"
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** A figure or name that is declared once and used by name in the text. */
export interface Fact {
  readonly id: string; // e.g. "population"
  readonly value: string; // as it reads in a sentence, e.g. "9.3 million"
  readonly numeral: string; // as it is set large, e.g. "9.3m"
  readonly label: string; // what it is, e.g. "Population"; "" when it goes without
  readonly source: string; // id of a Source
  readonly asOf: string; // ISO year, month or day, e.g. "2023-07"
  readonly review: string; // ISO; "" when the author set no review date
  readonly place: Place;
}

/** Where facts come from. */
export interface Source {
  readonly id: string; // e.g. "explainer"
  readonly title: string;
  readonly publisher: string; // "" when there is none
  readonly date: string; // ISO year, month or day; "" when undated
  readonly url: string; // "" when not online
  readonly place: Place;
}

export const SECTION_KINDS = [
  'points',
  'statement',
  'question',
  'numbers',
  'compare',
  'timeline',
  'table',
  'quote',
  'columns',
  'figure',
  'map',
  'chart',
  'flow',
  'bleed',
  'code',
] as const;
/** What a section is, which decides how the kit lays it out. */
export type SectionKind = (typeof SECTION_KINDS)[number];

export const ASKED_KINDS = ['auto', ...SECTION_KINDS] as const;
/** The kind an author asks for; `auto` leaves it to what the section holds. */
export type AskedKind = (typeof ASKED_KINDS)[number];

export const PRIORITIES = ['must', 'may', 'may 2', 'may 3', 'no'] as const;
/** Whether a section's page reading is required, may leave when room is short (the highest number first), or never appears. */
export type Priority = (typeof PRIORITIES)[number];

export const MODES = ['light', 'dark', 'auto'] as const;
/** The colours of slides: `auto` follows each reader's device. */
export type Mode = (typeof MODES)[number];

export const SLIDE_FITS = ['shrink', 'split', 'fail'] as const;
/** What is done with a slide that holds too much: set smaller, then divided; divided at full size; or told as an error. */
export type SlideFit = (typeof SLIDE_FITS)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** One line of the author's text: its nodes, and where it was written. */
export interface Line {
  readonly nodes: readonly PhrasingContent[];
  readonly place: Place;
}

/** `briefing.md`, checked: every field has a value. */
export interface Briefing {
  readonly id: string; // the folder's name, e.g. "belarus-and-russia"
  readonly title: Line;
  readonly standfirst: Line;
  readonly byline: string;
  readonly label: string; // the line above the title, e.g. "Explainer · Eastern Europe"
  readonly date: string; // ISO
  readonly language: string; // BCP 47, e.g. "en-GB"
  readonly kit: string;
  readonly kitPlace: Place;
  readonly paper: Paper;
  readonly minutes: number; // planned length of the talk; 0 when the author planned none
  readonly theme: Mode;
  readonly agenda: boolean; // whether the deck opens with what follows
  readonly fit: SlideFit; // of slides whose section says nothing else
  readonly address: string; // where the deck is published; "" when it is not
  readonly updated: Correction;
  readonly contact: string; // whom readers write to: words, or an address of mail; "" when nobody
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly bottomLine: Root;
  readonly place: Place;
}

/** What was corrected since a briefing went out; both "" when nothing was. */
export interface Correction {
  readonly date: string; // ISO
  readonly what: string; // e.g. "loans figure"
}

/** One `NN-name.md` file, checked: every field has a value. */
export interface Section {
  readonly id: string; // file name without ending, e.g. "03-position"
  readonly title: Line;
  readonly takeaway: Line; // no nodes when the author gave none
  readonly label: string; // short name of the chapter, shown at the head of the slide
  readonly kind: AskedKind;
  readonly brief: Priority;
  readonly deck: boolean;
  readonly fit: SlideFit | ''; // "" leaves it to the briefing
  readonly body: Root;
  readonly place: Place;
}

/** A file of a briefing as it was read. */
export interface SourceFile {
  readonly name: string; // relative to the content folder, e.g. "belarus-and-russia/briefing.md"
  readonly text: string; // line ends normalised to "\n", no byte order mark
}

/** Everything read from `content/<briefing>/`. */
export interface Content {
  readonly briefing: Briefing;
  readonly sections: readonly Section[]; // in the order of their file names
  readonly files: readonly SourceFile[];
  readonly pictures: Pictures;
  readonly attached: readonly SourceFile[]; // SVG and CSV files as they were read, which problems point into
  /** False when `briefing.md` could not be read, so that a name missing from it says nothing. */
  readonly namesKnown: boolean;
}

/** What an author wrote, sorted by who gets it; each list keeps the author's order. */
export interface Readings {
  readonly slide: readonly BlockContent[];
  readonly notes: readonly BlockContent[];
  readonly page: readonly BlockContent[];
}

/** A section with its readings sorted out, its facts put in and its citations numbered. */
export interface DocumentSection extends Omit<Section, 'body' | 'kind'> {
  readonly kind: SectionKind;
  readonly readings: Readings;
  readonly cites: readonly number[]; // source numbers on the slide, ascending
}

/** A source that is cited, with its number and the facts that rest on it. */
export interface NumberedSource extends Source {
  readonly number: number; // from 1, by first use in reading order
  readonly facts: readonly Fact[]; // those used in the text
}

/** The briefing as both templates receive it. */
export interface Document {
  readonly briefing: Omit<Briefing, 'bottomLine'>;
  readonly bottomLine: Readings;
  readonly sections: readonly DocumentSection[];
  readonly agenda: readonly (readonly PhrasingContent[])[]; // a line for each part of the talk; none unless asked for
  readonly sources: readonly NumberedSource[];
}
