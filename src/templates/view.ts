import type { BlockContent } from 'mdast';
import { plainText } from '../base/markdown.ts';
import type {
  Document,
  DocumentSection,
  Fact,
  NumberedSource,
  Readings,
  SectionKind,
} from '../base/model.ts';
import { readableDate } from '../base/readable-date.ts';
import { emitBlocks, emitLine, emitText, type Panel } from './emit.ts';

/**
 * A section as a template sees it. Its lines (title, label, takeaway, footnote) can be put anywhere; its blocks (slide,
 * notes, page) need a line of their own. "" when there is none.
 */
export interface SectionView {
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: string;
  readonly label: string;
  readonly takeaway: string;
  readonly slide: string;
  readonly notes: string;
  readonly page: string;
  readonly brief: string; // "must" or "may"
  readonly footnote: string; // the sources cited, in one line
  readonly drawn: string; // the picture that is all its slide shows, by the name of its file
}

/** The body of `briefing.md` as a template sees it. */
export interface BottomLineView {
  readonly thought: string; // the first paragraph for the slide, as a line
  readonly slide: string; // what else is for the slide
  readonly notes: string;
  readonly page: string;
}

/** A cited source as a template sees it. */
export interface SourceView {
  readonly number: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
  readonly facts: string; // the figures and names that rest on it, in one line
}

/** A fact that is used and has a label, as a template sees it. */
export interface FactView {
  readonly label: string;
  readonly value: string;
  readonly numeral: string; // as it is set large
  readonly date: string; // for which it is true
  readonly cite: string; // the number of its source
}

/** A part of the talk as a template sees it. */
export interface AgendaRow {
  readonly number: string; // from 1
  readonly title: string;
}

/** What a template receives. */
export interface View {
  readonly id: string;
  readonly kit: string;
  readonly title: string;
  readonly plainTitle: string;
  readonly standfirst: string;
  readonly plainStandfirst: string;
  readonly byline: string;
  readonly plainByline: string;
  readonly label: string;
  readonly date: string;
  readonly isoDate: string;
  readonly language: string;
  readonly paper: string;
  readonly version: string;
  readonly address: string;
  readonly code: string;
  readonly updated: { readonly date: string; readonly what: string }; // both "" when nothing was corrected
  readonly contact: string;
  readonly theme: string; // "dark" or "auto"; "" for light slides
  readonly agenda: readonly AgendaRow[];
  readonly bottomLine: BottomLineView;
  readonly slides: readonly SectionView[];
  readonly blocks: readonly SectionView[];
  readonly facts: readonly FactView[];
  readonly sources: readonly SourceView[];
  readonly words: Readonly<Record<string, string>>;
}

/** The names of a view: text, a list of groups, a group, or the kit's own words. */
export type Shape = 'text' | 'words' | readonly [Shape] | { readonly [name: string]: Shape };

type ShapeOf<T> = T extends string
  ? 'text'
  : T extends readonly (infer Item)[]
    ? readonly [ShapeOf<Item>]
    : string extends keyof T
      ? 'words'
      : { readonly [Name in keyof T]: ShapeOf<T[Name]> };

const SECTION_SHAPE: ShapeOf<SectionView> = {
  id: 'text',
  kind: 'text',
  title: 'text',
  label: 'text',
  takeaway: 'text',
  slide: 'text',
  notes: 'text',
  page: 'text',
  brief: 'text',
  footnote: 'text',
  drawn: 'text',
};

/** The names a template may use, against which templates are checked before they run. */
export const VIEW_SHAPE: ShapeOf<View> = {
  id: 'text',
  kit: 'text',
  title: 'text',
  plainTitle: 'text',
  standfirst: 'text',
  plainStandfirst: 'text',
  byline: 'text',
  plainByline: 'text',
  label: 'text',
  date: 'text',
  isoDate: 'text',
  language: 'text',
  paper: 'text',
  version: 'text',
  address: 'text',
  code: 'text',
  updated: { date: 'text', what: 'text' },
  contact: 'text',
  theme: 'text',
  agenda: [{ number: 'text', title: 'text' }],
  bottomLine: { thought: 'text', slide: 'text', notes: 'text', page: 'text' },
  slides: [SECTION_SHAPE],
  blocks: [SECTION_SHAPE],
  facts: [{ label: 'text', value: 'text', numeral: 'text', date: 'text', cite: 'text' }],
  sources: [{ number: 'text', title: 'text', publisher: 'text', date: 'text', url: 'text', facts: 'text' }],
  words: 'words',
};

/** What a view needs beside the document. */
export interface ViewOptions {
  readonly panel: Panel;
  readonly version: string;
  readonly paper: string;
  readonly code: string; // file name of the QR code
  readonly words: Readonly<Record<string, string>>;
}

/** Gives the data of one panel's template. */
export function toView(document: Document, options: ViewOptions): View {
  const { briefing, bottomLine, sections, sources } = document;
  const { panel } = options;
  const views = sections.map((section) => toSectionView(section, document, options));
  return {
    id: briefing.id,
    kit: briefing.kit,
    title: emitLine(briefing.title.nodes, panel),
    plainTitle: plainText(briefing.title.nodes),
    standfirst: emitLine(briefing.standfirst.nodes, panel),
    plainStandfirst: plainText(briefing.standfirst.nodes),
    byline: emitText(briefing.byline, panel),
    plainByline: briefing.byline,
    label: emitText(briefing.label, panel),
    date: emitText(readableDate(briefing.date, briefing.language), panel),
    isoDate: briefing.date,
    language: briefing.language,
    paper: options.paper,
    version: options.version,
    address: briefing.address,
    code: options.code,
    updated: {
      date: emitText(readableDate(briefing.updated.date, briefing.language), panel),
      what: emitText(briefing.updated.what, panel),
    },
    contact: contactLine(briefing.contact, panel),
    theme: briefing.theme === 'light' ? '' : briefing.theme,
    agenda: document.agenda.map((nodes, index) => ({
      number: String(index + 1),
      title: emitLine(nodes, panel),
    })),
    bottomLine: toBottomLine(labelled(bottomLine, options.words), panel),
    slides: views.filter((_, index) => sections[index]?.deck),
    blocks: views.filter((_, index) => sections[index]?.brief !== 'no'),
    facts: factsOf(document, panel),
    sources: sources.map((source) => toSourceView(source, briefing.language, panel)),
    words: options.words,
  };
}

function toBottomLine({ slide, notes, page }: Readings, panel: Panel): BottomLineView {
  const [first, ...rest] = slide;
  const isThought = first?.type === 'paragraph';
  return whenAsked({
    thought: () => (isThought ? emitLine(first.children, panel) : ''),
    slide: () => emitBlocks(isThought ? rest : slide, panel),
    notes: () => emitBlocks(notes, panel),
    page: () => emitBlocks(page, panel),
  });
}

function toSectionView(
  section: DocumentSection,
  document: Document,
  { panel, words }: ViewOptions,
): SectionView {
  const readings = labelled(section.readings, words);
  return whenAsked({
    id: () => section.id,
    kind: () => section.kind,
    title: () => emitLine(section.title.nodes, panel),
    label: () => emitText(section.label, panel),
    takeaway: () => emitLine(section.takeaway.nodes, panel),
    slide: () => emitBlocks(readings.slide, panel),
    notes: () => emitBlocks(readings.notes, panel),
    page: () => emitBlocks(readings.page, panel),
    brief: () => section.brief,
    footnote: () => emitText(footnote(section.cites, document), panel),
    drawn: () => drawn(section.readings.slide),
  });
}

/**
 * Gives an object whose fields are made when they are first read: a template for slides asks for no text of the page,
 * and emitting Markdown is most of what rendering costs.
 */
function whenAsked<T extends object>(makers: { readonly [Name in keyof T]: () => T[Name] }): T {
  const object = {};
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    let made: { readonly value: unknown } | undefined;
    Object.defineProperty(object, name, { enumerable: true, get: () => (made ??= { value: make() }).value });
  }
  return object as T;
}

// A mailbox is a link; anything else is words.
function contactLine(contact: string, panel: Panel): string {
  const isMailbox = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact);
  if (!isMailbox) return emitText(contact, panel);
  return emitLine(
    [{ type: 'link', url: `mailto:${contact}`, children: [{ type: 'text', value: contact }] }],
    panel,
  );
}

/** Gives readings whose callouts are called by the kit's words. */
function labelled({ slide, notes, page }: Readings, words: ViewOptions['words']): Readings {
  const label = (blocks: readonly BlockContent[]): BlockContent[] =>
    blocks.map((block) =>
      block.type === 'callout' ? { ...block, label: words[block.name] ?? block.name } : block,
    );
  return { slide: label(slide), notes: label(notes), page: label(page) };
}

function drawn([picture, ...others]: readonly BlockContent[]): string {
  return picture?.type === 'picture' && others.length === 0 ? picture.name : '';
}

// One line of a slide holds about 95 signs at the size of notes; with more, the numbers alone stand for the list.
const FOOTNOTE_LENGTH = 95;

function footnote(cites: readonly number[], document: Document): string {
  const { language } = document.briefing;
  const named = document.sources
    .filter((source) => cites.includes(source.number))
    .map((source) => `${source.number}: ${nameOf(source, language)}`)
    .join(' · ');
  return named.length <= FOOTNOTE_LENGTH ? named : cites.join(', ');
}

function nameOf(source: NumberedSource, language: string): string {
  return [source.publisher, source.title, readableDate(source.date, language)].filter(Boolean).join(', ');
}

function toSourceView(source: NumberedSource, language: string, panel: Panel): SourceView {
  return {
    number: String(source.number),
    title: emitText(source.title, panel),
    publisher: emitText(source.publisher, panel),
    date: emitText(readableDate(source.date, language), panel),
    url: source.url,
    facts: emitText(source.facts.map(factInWords).filter(Boolean).join(' · '), panel),
  };
}

/** Gives the facts that are used and have a label, in the author's order. */
function factsOf({ briefing, sources }: Document, panel: Panel): FactView[] {
  return [...briefing.facts.values()].flatMap((fact) => {
    const source = sources.find(({ facts }) => facts.includes(fact));
    if (!source || fact.label === '') return [];
    return [
      {
        label: emitText(fact.label, panel),
        value: emitText(fact.value, panel),
        numeral: emitText(fact.numeral, panel),
        date: emitText(readableDate(fact.asOf, briefing.language), panel),
        cite: emitLine([{ type: 'cite', number: source.number }], panel),
      },
    ];
  });
}

function factInWords(fact: Fact): string {
  return fact.label === '' ? '' : `${fact.label}: ${fact.value}`;
}
