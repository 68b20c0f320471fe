import type { Assets } from '../base/assets.ts';
import type { Checked } from '../base/checked.ts';
import type { Kit } from '../base/kit.ts';
import type { Problem } from '../base/problems.ts';
import { openDeflate } from '../base/deflate.ts';
import { damagedFont, openSubset } from '../base/subset.ts';
import type { BriefOrigin } from './origin.ts';
import { toBlocks } from './read/read.ts';
import type { Fit } from './page/fit.ts';
import { openFonts } from './type/fonts.ts';
import { readFront } from './read/front.ts';
import { loadHyphenation } from './lines/hyphenate.ts';
import { measure } from './lines/measure.ts';
import { type Area, areasOf } from './page/areas.ts';
import { bulkOf } from './page/bulk.ts';
import { fitOf, toldLeft } from './page/outcome.ts';
import { overflow } from './page/overflow.ts';
import { fitPage } from './page/page.ts';
import { paint } from './pdf/paint.ts';
import { place } from './page/place.ts';
import { isPostScript } from './type/sfnt.ts';
import type { PagePictures } from '../base/picture.ts';
import { toSheet } from './sheet.ts';
import { smallWords, toldByPlots } from './page/small.ts';
import { pageStyles } from './styles.ts';

export type { BriefOrigin, Fit };

/** The one-page brief. */
export interface Brief {
  readonly pdf: Uint8Array; // empty when it does not fit on the page
  readonly fit: Fit;
  readonly areas: readonly Area[]; // where the text of each section stands
}

const UNSET: Brief = {
  pdf: new Uint8Array(),
  fit: { paper: 'a4', body: 0, leading: 0, justified: false, filled: 0, left: [], uncited: [] },
  areas: [],
};

/**
 * Gives the brief set from its Markdown on exactly one page, or says by how much it is too long. Empty Markdown, from
 * templates that cannot be used, gives nothing and says nothing.
 */
export async function makeBrief(
  markdown: string,
  kit: Kit,
  assets: Pick<Assets, 'shaper' | 'subsetter' | 'deflater' | 'webp'>,
  origin: BriefOrigin,
  pictures?: PagePictures,
): Promise<Checked<Brief>> {
  if (markdown === '') return { value: UNSET, problems: [] };
  const { front, body } = readFront(markdown);
  const { theme } = kit;
  const sheet = toSheet(theme.page.papers[front.paper]);
  const bulk = bulkOf(body, { sheet, body: theme.page.body, origin });
  if (bulk.overflow) return { value: UNSET, problems: [bulk.overflow] };
  const fonts = await openFonts(kit, assets, front.language);
  const styles = pageStyles(theme);
  const blocks = toBlocks(bulk.markdown, origin, { pictures, language: front.language });
  const hyphenate = await loadHyphenation(front.language);
  const words = { theme, measurer: fonts.measurer, hyphenate, language: front.language };
  const measured = measure(blocks.value, styles, words);
  const text = {
    raw: blocks.value,
    measured: measured.blocks,
    sections: [...origin.places.keys()],
    hopeless: bulk.hopeless,
  };
  const page = fitPage(text, { sheet, theme, styles, measurer: fonts.measurer, justified: false });
  const errors: Problem[] = [
    ...blocks.problems,
    ...measured.problems,
    ...(page.fits ? [] : [overflow(page, origin)]),
  ];
  const paints = {
    colours: theme.colours.light,
    open: fonts.open,
    subset: [...kit.fonts.values()].some(isPostScript) ? await openSubset(assets.subsetter) : unasked,
    deflate: openDeflate(assets.deflater),
    webp: assets.webp,
  };
  const frames = errors.length > 0 ? [] : place(page.set, sheet);
  const pdf =
    errors.length > 0
      ? UNSET.pdf
      : await paint(frames, sheet, paints, { ...front, source: markdown }).catch((error: unknown) => {
          errors.push(damagedFont(error, kit));
          return UNSET.pdf;
        });
  return {
    value: { pdf, fit: fitOf(page, front.paper), areas: areasOf(frames, page.blocks) },
    problems: [...errors, ...smallWords(frames), ...toldByPlots(frames), ...toldLeft(page, origin)],
  };
}

// TrueType fonts are cut without HarfBuzz.
const unasked = (): never => {
  throw new Error('A font is cut by HarfBuzz that was thought not to need it');
};
