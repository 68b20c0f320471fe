import type { Styles, TextStyle } from '../styles.ts';
import { linesOf } from '../set/text.ts';
import { heightOf, type Slug, type Tag, tagIn } from '../marks.ts';
import type { MastheadPlan } from './plan.ts';
import { type BlockSetting, setBlocks } from '../set/set.ts';
import { mm, type Sheet, span } from '../sheet.ts';
import { setText } from '../set/text.ts';

export const TITLE_INSET = mm(6.2);
const TITLE_ROOM = mm(6); // between the title and the panel's upper and lower edge

/** The head of the page, set: the label line, the title on its panel, the text beside it. */
export interface Masthead {
  readonly label: readonly Slug[];
  readonly date: readonly Slug[];
  readonly title: readonly Slug[];
  readonly beside: readonly Slug[];
  readonly height: number; // of the panel, the least that holds its text
}

/** Gives the masthead of a sheet; a long title is set smaller until it has three lines, or four small ones. */
export function setMasthead(plan: MastheadPlan, sheet: Sheet, setting: BlockSetting, root: Tag): Masthead {
  const line = (leaf: MastheadPlan['label'], width: number): Slug[] =>
    leaf ? setText(leaf, width, setting, { tag: tagIn(root, 'P'), orphans: true }) : [];
  const label = line(plan.label, span(sheet, 2));
  const date = line(plan.date, sheet.column);
  const title = setTitle(plan, sheet, setting, root);
  const beside = setBlocks(plan.beside, sheet.column, setting, root);
  const height = Math.max(sheet.masthead, heightOf(title, 1) + 2 * TITLE_ROOM, heightOf(beside, 1));
  return { label, date, title, beside, height };
}

/** How a title may be set: as a share of its own size, in how many lines, and whether words may be broken. */
interface TitleStep {
  readonly share: number;
  readonly lines: number;
  readonly broken: boolean;
}

const STEPS: readonly TitleStep[] = [
  ...[1, 0.94, 0.88, 0.82, 0.76, 0.7].map((share) => ({ share, lines: 3, broken: false })),
  ...[0.76, 0.7, 0.64, 0.58].map((share) => ({ share, lines: 4, broken: false })),
  ...[1, 0.88, 0.76, 0.64, 0.52, 0.4].map((share) => ({ share, lines: 4, broken: true })),
];

function setTitle({ title }: MastheadPlan, sheet: Sheet, setting: BlockSetting, root: Tag): Slug[] {
  if (!title) return [];
  const width = span(sheet, 2) - 2 * TITLE_INSET;
  const sized = (share: number): BlockSetting => ({ ...setting, styles: withTitle(setting.styles, share) });
  const fits = ({ share, lines, broken }: TitleStep): boolean => {
    const set = linesOf(title, width, sized(share));
    const whole = set.every(
      (line) => line.hyphen === null && line.width * sized(share).styles.title.size <= width,
    );
    return set.length <= lines && (broken || whole);
  };
  const step = STEPS.find(fits) ?? STEPS.at(-1);
  return setText(title, width, sized(step?.share ?? 1), { tag: tagIn(root, 'H1') });
}

function withTitle(styles: Styles, share: number): Styles {
  const { size, leading } = styles.title;
  const title: TextStyle = { ...styles.title, size: size * share, leading: leading * share };
  return { ...styles, title };
}
