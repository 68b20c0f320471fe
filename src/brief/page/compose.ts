import type { Theme } from '../../base/kit.ts';
import { leanOf, setBody } from './body.ts';
import { balance, tallest } from './flow.ts';
import { grownStyles } from '../set/grown.ts';
import { faceOf } from '../lines/items.ts';
import { heightOf, type Slug, type Tag } from '../marks.ts';
import { type Masthead, setMasthead } from './masthead.ts';
import type { Measured, MeasuredBlock } from '../lines/measure.ts';
import type { Measurer } from '../type/measurer.ts';
import type { Band, Plan } from './plan.ts';
import { type BlockSetting, setBlocks } from '../set/set.ts';
import { mm, RULE, type Sheet, span } from '../sheet.ts';
import type { Styles } from '../styles.ts';

/** What the search may change. */
export interface Trial {
  readonly body: number; // size of running text, pt
  readonly leading: number; // of running text, as a multiple of its size
  readonly masthead: number; // height added to the least, pt
  readonly gap: number; // room between sections as a multiple of the usual; below 1 rows of tables move closer, too
  readonly layout: Layout;
  readonly grown: number; // how far all but running text is enlarged, 0 to 1
  readonly air: number; // added between bands, pt
  readonly level: boolean; // a table's rows grow until its panel is as high as the block that stands beside it
}

/**
 * How text and wing stand: text in columns beside the wing; in rows beside it, headings beside their text; or the wing
 * before the text across the page, where one is too short to stand beside the other: in rows, or in columns.
 */
export type Layout = 'columns' | 'rows' | 'stack' | 'flow';

/** A page set in full, band by band; heights are the least that hold everything, pt. */
export interface Composition {
  readonly trial: Trial;
  readonly root: Tag;
  readonly masthead: Masthead | null;
  readonly bands: readonly SetBand[];
  readonly needed: number;
  readonly room: number;
  readonly lean: number; // by how much a wing is taller than what stands beside it, pt; below 0 it is shorter
  readonly running: readonly RunningText[];
  readonly justified: boolean;
}

/** Running text and the measure that it is set in, em. */
export interface RunningText {
  readonly text: Measured;
  readonly measure: number;
}

export type SetBand =
  | { readonly kind: 'numbers'; readonly slugs: readonly Slug[]; readonly height: number }
  | {
      readonly kind: 'body';
      readonly side: readonly Slug[];
      readonly sideFoot: Slug | null; // stands on the foot of the side
      readonly strip: Slug | null; // stands on the foot of the body, across the page
      readonly sideFirst: boolean;
      readonly parts: readonly SetPart[];
      readonly column: number; // width
      readonly height: number;
    }
  | {
      readonly kind: 'sources';
      readonly heading: readonly Slug[];
      readonly columns: readonly (readonly Slug[])[];
      readonly width: number; // of a column
      readonly aside: readonly Slug[]; // in the last column of the grid
      readonly height: number;
    }
  | {
      readonly kind: 'footer';
      readonly columns: readonly (readonly Slug[])[]; // of the grid
      readonly height: number;
    };

export type SetPart =
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Slug[])[]; readonly height: number }
  | { readonly kind: 'panel'; readonly slug: Slug; readonly height: number };

/** What stays the same in every trial. */
export interface Job {
  readonly plan: Plan;
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly styles: Styles;
  readonly measurer: Measurer;
  readonly justified: boolean; // running text, rather than ragged
}

export const LABEL_ZONE = mm(10.3); // from the top margin to the masthead
export const BAND_ROOM = mm(5.6); // between bands

/** Gives the page as a trial sets it. */
export function compose(job: Job, trial: Trial): Composition {
  const { plan, sheet, justified } = job;
  const shared = sharedBy(job, trial);
  const { setting, root, once, running } = shared;
  const masthead = plan.masthead && once(plan.masthead, (own) => setMasthead(own, sheet, setting, root));
  const bands = plan.bands.map((band) => setBand(band, sheet, shared, trial));
  const head = masthead ? LABEL_ZONE + masthead.height + trial.masthead : RULE + BAND_ROOM;
  const needed = bands.reduce((sum, band) => sum + bandRoom(band) + trial.air + band.height, head);
  const lean = bands.map(leanOf).find((one) => one !== 0) ?? 0;
  return { trial, root, masthead, bands, needed, room: sheet.foot - sheet.top, lean, running, justified };
}

/** Room between the rule above a band and its capitals; key numbers have no rule. */
const BELOW_RULE = { numbers: 0, body: mm(5.4), sources: mm(4), footer: mm(2.2) } as const;

/** Gives the room above a band with the rule in it. */
export function bandRoom(band: SetBand): number {
  return BAND_ROOM + BELOW_RULE[band.kind];
}

/** What trials of one size and leading have in common; they differ in the room between sections and the masthead. */
export interface Shared {
  readonly setting: BlockSetting;
  readonly root: Tag;
  readonly running: readonly RunningText[];
  /** Gives what is made of a part of the plan, made once. */
  readonly once: <K extends object, T>(part: K, make: (part: K) => T) => T;
}

const known = new WeakMap<Styles, Map<string, Shared>>(); // by the styles, which a page has from first to last

function sharedBy(job: Job, trial: Trial): Shared {
  const of = known.get(job.styles) ?? new Map<string, Shared>();
  known.set(job.styles, of);
  const { body, leading, gap, grown, level, layout } = trial;
  const key = [body, leading, Math.min(1, gap), grown, level, layout, job.justified].join(' ');
  const shared = of.get(key) ?? share(job, trial);
  of.set(key, shared);
  return shared;
}

function share(job: Job, trial: Trial): Shared {
  const made = new Map<object, unknown>();
  const running: RunningText[] = [];
  return {
    setting: settingOf(job, trial, (text, measure) => void running.push({ text, measure })),
    running,
    root: { role: 'Document', parent: null },
    once: (part, make) => {
      if (!made.has(part)) made.set(part, make(part));
      return made.get(part) as ReturnType<typeof make>;
    },
  };
}

const MOST_RHYTHM = 0.35; // by which the room between blocks grows
const MOST_ROW_ROOM = 8; // pt that a table's row grows
const ROW_GIVES = 8.5; // pt by which it would shrink if sections left no room between them

function settingOf(
  { styles, measurer, theme, justified }: Job,
  { body, leading, gap, grown }: Trial,
  told: BlockSetting['told'],
): BlockSetting {
  const sized = Object.entries(grownStyles(styles, grown)).map(([name, style]) => [
    name,
    style.running ? { ...style, size: body, leading: body * leading } : style,
  ]);
  const rhythm = (body * leading) / (theme.page.body.min * theme.page.body.leading);
  return {
    styles: Object.fromEntries(sized) as Styles,
    capitalOf: ({ font, cut }) => measurer.capital(faceOf(theme, font, cut)),
    rhythm: rhythm * (1 + grown * MOST_RHYTHM),
    rowRoom: grown * MOST_ROW_ROOM - Math.max(0, 1 - gap) * ROW_GIVES,
    set: new WeakMap(),
    justified,
    told,
  };
}

function setBand(band: Band, sheet: Sheet, shared: Shared, trial: Trial): SetBand {
  const { setting, root, once } = shared;
  switch (band.kind) {
    case 'numbers':
      return once(band, ({ blocks }) => {
        const slugs = setBlocks(blocks, sheet.measure, setting, root);
        return { kind: 'numbers', slugs, height: heightOf(slugs, 1) };
      });
    case 'sources':
      return once(band, ({ blocks }) => setSources(blocks, sheet, setting, root));
    case 'footer':
      return once(band, ({ blocks }) => setFooter(blocks, sheet, setting, root));
    case 'body':
      return setBody(band, sheet, shared, trial);
  }
}

function setSources(
  blocks: readonly MeasuredBlock[],
  sheet: Sheet,
  setting: BlockSetting,
  root: Tag,
): SetBand {
  const isAside = (block: MeasuredBlock): boolean => block.kind === 'group' && block.name === 'colophon';
  const aside = setBlocks(blocks.filter(isAside), sheet.column, setting, root);
  const list = blocks.filter((block) => !isAside(block));
  const first = list[0]?.kind === 'heading' ? 1 : 0;
  const measure = aside.length > 0 ? span(sheet, 2) : sheet.measure;
  const heading = setBlocks(list.slice(0, first), measure, setting, root);
  const entries = list.slice(first);
  const count = Math.min(aside.length > 0 ? 2 : 3, Math.max(1, entryCount(entries)));
  const width = (measure - sheet.gutter * (count - 1)) / count;
  const columns = balance(setBlocks(entries, width, setting, root), count, 1);
  const long = tallest(columns, 1);
  const height = heightOf(heading, 1) + (heading.length > 0 && long > 0 ? HEADING_ROOM : 0) + long;
  return {
    kind: 'sources',
    heading,
    columns,
    width,
    aside,
    height: Math.max(height, heightOf(aside, 1) - ASIDE_RISE),
  };
}

/** How much nearer to the rule a code stands than text: its own white is room enough. */
export const ASIDE_RISE = mm(1.4);

/** Gives the foot of the page: its blocks side by side, one to a column of the grid, and those beyond it below. */
function setFooter(
  blocks: readonly MeasuredBlock[],
  sheet: Sheet,
  setting: BlockSetting,
  root: Tag,
): SetBand {
  const columns = [0, 1, 2].map((column) => {
    const own = blocks.filter((_, index) => index % 3 === column);
    return setBlocks(own, sheet.column, setting, root);
  });
  return { kind: 'footer', columns, height: tallest(columns, 1) };
}

export const HEADING_ROOM = 3; // below the heading of the sources

function entryCount(blocks: readonly MeasuredBlock[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.entries.length : 1), 0);
}
