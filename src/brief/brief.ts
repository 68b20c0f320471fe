import type { Assets } from '../base/assets.ts';
import type { Checked } from '../base/checked.ts';
import type { Kit } from '../base/kit.ts';
import type { Place } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import { openSubset } from '../base/subset.ts';
import { type BriefOrigin, toBlocks } from './read.ts';
import type { Fit, Left } from './fit.ts';
import { openFonts } from './fonts.ts';
import { readFront } from './front.ts';
import { loadHyphenation } from './hyphenate.ts';
import { measure } from './measure.ts';
import { overflow } from './overflow.ts';
import { fitPage, type Page } from './page.ts';
import { paint } from './paint.ts';
import { place } from './place.ts';
import { toSheet } from './sheet.ts';
import { pageStyles } from './styles.ts';

export type { BriefOrigin, Fit };

/** The one-page brief. */
export interface Brief {
  readonly pdf: Uint8Array; // empty when it does not fit on the page
  readonly fit: Fit;
}

const UNSET: Brief = {
  pdf: new Uint8Array(),
  fit: { paper: 'a4', body: 0, leading: 0, justified: false, filled: 0, left: [], uncited: [] },
};

/**
 * Gives the brief set from its Markdown on exactly one page, or says by how much it is too long. Empty Markdown, from
 * templates that cannot be used, gives nothing and says nothing.
 */
export async function makeBrief(
  markdown: string,
  kit: Kit,
  assets: Pick<Assets, 'shaper' | 'subsetter'>,
  origin: BriefOrigin,
): Promise<Checked<Brief>> {
  if (markdown === '') return { value: UNSET, problems: [] };
  const { front, body } = readFront(markdown);
  const { theme } = kit;
  const fonts = await openFonts(kit, assets, front.language);
  const styles = pageStyles(theme);
  const sheet = toSheet(theme.page.papers[front.paper]);
  const blocks = toBlocks(body, origin);
  const hyphenate = await loadHyphenation(front.language);
  const words = { theme, measurer: fonts.measurer, hyphenate, language: front.language };
  const measured = measure(blocks.value, styles, words);
  const text = { raw: blocks.value, measured: measured.blocks, sections: [...origin.places.keys()] };
  const page = fitPage(text, { sheet, theme, styles, measurer: fonts.measurer, justified: false });
  const { set } = page;
  const errors: Problem[] = [
    ...blocks.problems,
    ...measured.problems,
    ...(page.fits ? [] : [overflow(page, origin)]),
  ];
  const paints = {
    colours: theme.colours.light,
    open: fonts.open,
    subset: await openSubset(assets.subsetter),
  };
  const pdf =
    errors.length > 0
      ? new Uint8Array()
      : await paint(place(set, sheet), sheet, paints, { ...front, source: markdown });
  const problems = [...errors, ...(page.fits ? toldLeft(page, origin) : [])];
  return { value: { pdf, fit: fitOf(page, front.paper) }, problems };
}

function fitOf({ fits, set, filled, left, uncited }: Page, paper: Fit['paper']): Fit {
  const { body, leading } = set.trial;
  return {
    paper,
    body,
    leading: round(body * leading),
    justified: set.justified,
    filled: round(filled),
    left: fits ? leftOf(left) : [],
    uncited: fits ? uncited : [],
  };
}

/** Gives each section that left once, whatever stood of it on the page; the kit's own containers by their names. */
function leftOf(left: Page['left']): Left[] {
  const all = left.map(({ group }) => ({ section: group.section, name: group.name }));
  return all.filter(
    ({ section }, index) => section === '' || all.findIndex((one) => one.section === section) === index,
  );
}

function toldLeft({ left }: Page, origin: BriefOrigin): Problem[] {
  return leftOf(left).map(({ section, name }) => ({
    code: 'section-left',
    place: placeOf(section, origin),
    name: section || `::: ${name}`,
    strict: false,
  }));
}

function placeOf(section: string, { file, places }: BriefOrigin): Place {
  return places.get(section) ?? places.get('') ?? { file, line: 1, column: 1, endColumn: 2 };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
