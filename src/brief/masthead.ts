import type { Styles, TextStyle } from './styles.ts';
import { linesOf } from './text.ts';
import { heightOf, type Slug, type Tag, tagIn } from './marks.ts';
import type { MastheadPlan } from './plan.ts';
import { type BlockSetting, setBlocks } from './set.ts';
import { mm, type Sheet, span } from './sheet.ts';
import { setText } from './text.ts';

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

/** Sizes to try, as shares of the title's own, with the lines that look well in them. */
const STEPS = [
  ...[1, 0.94, 0.88, 0.82, 0.76, 0.7].map((share) => ({ share, lines: 3 })),
  ...[0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4].map((share) => ({ share, lines: 4 })),
];

function setTitle({ title }: MastheadPlan, sheet: Sheet, setting: BlockSetting, root: Tag): Slug[] {
  if (!title) return [];
  const width = span(sheet, 2) - 2 * TITLE_INSET;
  const sized = ({ share }: { share: number }): BlockSetting => ({
    ...setting,
    styles: withTitle(setting.styles, share),
  });
  const step = STEPS.find((one) => fits(title, width, sized(one), one.lines)) ?? STEPS.at(-1);
  return setText(title, width, step ? sized(step) : setting, { tag: tagIn(root, 'H1') });
}

function fits(
  title: NonNullable<MastheadPlan['title']>,
  width: number,
  setting: BlockSetting,
  most: number,
): boolean {
  const lines = linesOf(title, width, setting);
  const size = setting.styles.title.size;
  const whole = title.text.every((item) => item.kind !== 'box' || item.width * size <= width);
  return lines.length <= most && whole;
}

function withTitle(styles: Styles, share: number): Styles {
  const { size, leading } = styles.title;
  const title: TextStyle = { ...styles.title, size: size * share, leading: leading * share };
  return { ...styles, title };
}
