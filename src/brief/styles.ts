import type { Colour, FontCut, FontFamily, Theme, TypeStyle } from '../base/kit.ts';

/** How one kind of text is set: sizes in pt, tracking in em. */
export interface TextStyle {
  readonly font: FontFamily;
  readonly cut: FontCut;
  readonly size: number;
  readonly leading: number;
  readonly tracking: number;
  readonly colour: Colour;
  readonly running: boolean; // size and leading are those the search finds for running text
  readonly hyphens: boolean; // words may be broken
  readonly balanced: boolean; // lines are made equally long rather than full
  readonly tabular: boolean; // figures are all of one width, so that they stand one below the other
  readonly hang: number; // share of an opening quote's width that hangs out of a line which begins with it
}

export const STYLE_NAMES = [
  'label',
  'date',
  'title',
  'standfirst',
  'meta',
  'numeral',
  'unit',
  'number-label',
  'number-note',
  'fact-label',
  'fact-value',
  'fact-date',
  'body',
  'answer',
  'question',
  'subheading',
  'caption',
  'caption-heading',
  'picture-caption',
  'panel-heading',
  'table-head',
  'cell',
  'year',
  'year-note',
  'point',
  'quote',
  'attribution',
  'callout-label',
  'code',
  'source-heading',
  'source-number',
  'source',
] as const;
export type StyleName = (typeof STYLE_NAMES)[number];
export type Styles = Readonly<Record<StyleName, TextStyle>>;

/** Gives the style of every kind of text on the page, from the kit's theme. */
export function pageStyles({ page }: Theme): Styles {
  const { note, table, label, question, standfirst, year, numeral, title } = page;
  const body: TypeStyle = { ...LIKE_BODY, size: page.body.min, leading: page.body.min * page.body.leading };
  return {
    label: style(table, { cut: 'semibold', colour: 'accent' }),
    date: style(table, { colour: 'ink-2' }),
    title: style(title, { colour: 'on-panel', balanced: true, hang: 1 }),
    standfirst: style(standfirst, { balanced: true }),
    meta: style(note, { colour: 'ink-2' }),
    numeral: style(numeral, { colour: 'accent' }),
    unit: style({ ...numeral, size: numeral.size / 2 }, { colour: 'accent' }),
    'number-label': style(label, { cut: 'semibold' }),
    'number-note': style(table, { colour: 'ink-2' }),
    'fact-label': style(table, { hyphens: true }),
    'fact-value': style(label, { cut: 'semibold', colour: 'accent' }),
    'fact-date': style(note, { colour: 'ink-2' }),
    body: style(body, { running: true, hyphens: true }),
    answer: style(label, { cut: 'semibold', balanced: true }),
    question: style(question, { colour: 'accent', balanced: true }),
    subheading: style(label, { cut: 'semibold', colour: 'accent' }),
    caption: style(table, { hyphens: true, balanced: true }),
    'caption-heading': style(label, { cut: 'semibold', balanced: true }),
    'picture-caption': style(note, { colour: 'ink-2', hyphens: true }),
    'panel-heading': style(question, { colour: 'accent', balanced: true }),
    'table-head': style(note, { cut: 'semibold', colour: 'ink-2', ...IN_TABLE }),
    cell: style(table, { hyphens: true, ...IN_TABLE }),
    year: style(year, { colour: 'accent' }),
    'year-note': style(table, { cut: 'semibold', colour: 'accent' }),
    point: style(standfirst, { hyphens: true }),
    quote: style(standfirst, { hyphens: true, hang: 1 }),
    attribution: style(table, { colour: 'ink-2', hyphens: true }),
    'callout-label': style(table, { cut: 'semibold', colour: 'accent' }),
    code: style(table, {}),
    'source-heading': style(table, { cut: 'semibold' }),
    'source-number': style(note, { cut: 'semibold', colour: 'accent', tabular: true }),
    source: style(note, { colour: 'ink-2', hyphens: true }),
  };
}

const LIKE_BODY = { font: 'text', cut: 'regular', tracking: 0 } as const;

const IN_TABLE = { tabular: true, hang: 0 } as const;

const PLAIN = {
  colour: 'ink',
  running: false,
  hyphens: false,
  balanced: false,
  tabular: false,
  hang: 0.5,
} as const;

function style(type: TypeStyle, how: Partial<TextStyle>): TextStyle {
  return { ...type, ...PLAIN, ...how };
}

/** What the kinds of block are set in, by the container they stand in. */
export interface Voice {
  readonly heading: StyleName; // ##
  readonly subheading: StyleName; // ### and below
  readonly paragraph: StyleName;
  readonly answer: StyleName; // a first paragraph that is wholly bold
  readonly quote: StyleName;
}

export const VOICES = {
  main: {
    heading: 'question',
    subheading: 'subheading',
    paragraph: 'body',
    answer: 'answer',
    quote: 'quote',
  },
  side: {
    heading: 'caption-heading',
    subheading: 'subheading',
    paragraph: 'caption',
    answer: 'answer',
    quote: 'quote',
  },
  panel: {
    heading: 'panel-heading',
    subheading: 'subheading',
    paragraph: 'caption',
    answer: 'answer',
    quote: 'quote',
  },
  point: {
    heading: 'caption-heading',
    subheading: 'subheading',
    paragraph: 'point',
    answer: 'answer',
    quote: 'quote',
  },
  sources: {
    heading: 'source-heading',
    subheading: 'source-heading',
    paragraph: 'source',
    answer: 'source',
    quote: 'source',
  },
} as const satisfies Record<string, Voice>;
export type VoiceName = keyof typeof VOICES;
