import type { Place, Priority } from '../base/model.ts';
import type { Picture, Plot } from '../base/picture.ts';
import type { Span } from './spans.ts';
import type { StyleName } from './styles.ts';

/** Text of one style; `T` is what it has become: spans, then measured text. */
export interface Leaf<T> {
  readonly style: StyleName;
  readonly text: T;
  readonly place: Place;
  readonly order?: number; // among the texts of the Markdown, once measured: wherever it is set, it is read then
}

export type Align = 'left' | 'right' | 'center';

/** A numeral set large, with what is counted beside it. */
export interface KeyNumber<T> {
  readonly numeral: Leaf<T>;
  readonly unit: Leaf<T>;
  readonly label: Leaf<T>;
  readonly note: Leaf<T>;
}

/** What is known: what it is, how much or who, and for which date that holds. */
export interface KeyFact<T> {
  readonly label: Leaf<T>;
  readonly value: Leaf<T>;
  readonly date: Leaf<T>;
}

/** A year set large, the words before it set small after it, and what happened. */
export interface TimelineEvent<T> {
  readonly year: Leaf<T>;
  readonly before: Leaf<T>;
  readonly blocks: readonly Block<T>[];
}

export interface ListEntry<T> {
  readonly mark: Leaf<T>; // of a task: what is told of its box
  readonly task: 'open' | 'done' | null; // a box is drawn in place of the mark
  readonly blocks: readonly Block<T>[];
}

/** What the page is made of. Every kind can stand in every container. */
export type Block<T> =
  | { readonly kind: 'paragraph'; readonly leaf: Leaf<T> }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly leaf: Leaf<T> }
  | { readonly kind: 'list'; readonly entries: readonly ListEntry<T>[] }
  | {
      readonly kind: 'table';
      readonly align: readonly Align[];
      readonly rows: readonly (readonly Leaf<T>[])[]; // the first is the head
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block<T>[] }
  | {
      readonly kind: 'code';
      readonly lines: readonly Leaf<T>[];
      readonly indents: readonly number[]; /* in signs */
    }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'picture';
      readonly picture: Picture | Plot;
      readonly alt: string;
      readonly caption: readonly Leaf<T>[]; // one, or none
    }
  | { readonly kind: 'numbers'; readonly numbers: readonly KeyNumber<T>[] }
  | { readonly kind: 'facts'; readonly facts: readonly KeyFact<T>[] }
  | { readonly kind: 'timeline'; readonly events: readonly TimelineEvent<T>[] }
  | GroupBlock<T>;

/** What stands in one `:::` container. */
export interface GroupBlock<T> {
  readonly kind: 'group';
  readonly name: GroupName;
  readonly section: string; // id of the author's section; "" when the template gave none
  readonly priority: Priority;
  readonly place: Place;
  readonly blocks: readonly Block<T>[];
}

export const GROUP_NAMES = [
  'masthead',
  'numbers',
  'facts',
  'wing',
  'columns',
  'panel',
  'section',
  'quote',
  'callout',
  'timeline',
  'bottom-line',
  'sources',
  'colophon',
  'footer',
] as const;
export type GroupName = (typeof GROUP_NAMES)[number];

/** A block whose text is not yet measured. */
export type RawBlock = Block<readonly Span[]>;
export type RawLeaf = Leaf<readonly Span[]>;
