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

/** Gives the masthead of a sheet; a long title is set smaller until it has three lines at most. */
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

const MOST_LINES = 3;
const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.65, 0.6, 0.55, 0.5];

function setTitle({ title }: MastheadPlan, sheet: Sheet, setting: BlockSetting, root: Tag): Slug[] {
  if (!title) return [];
  const width = span(sheet, 2) - 2 * TITLE_INSET;
  const sized = STEPS.map((step) => ({ ...setting, styles: withTitle(setting.styles, step) }));
  const fitting = sized.find((one) => fits(title, width, one)) ?? sized.at(-1) ?? setting;
  return setText(title, width, fitting, { tag: tagIn(root, 'H1') });
}

function fits(title: NonNullable<MastheadPlan['title']>, width: number, setting: BlockSetting): boolean {
  const lines = linesOf(title, width, setting);
  const size = setting.styles.title.size;
  const whole = title.text.every((item) => item.kind !== 'box' || item.width * size <= width);
  return lines.length <= MOST_LINES && whole;
}

function withTitle(styles: Styles, step: number): Styles {
  const { size, leading } = styles.title;
  const title: TextStyle = { ...styles.title, size: size * step, leading: leading * step };
  return { ...styles, title };
}
