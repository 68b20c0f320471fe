import { toBlocks } from '../../src/brief/read/read.ts';
import { openFonts } from '../../src/brief/type/fonts.ts';
import { readFront } from '../../src/brief/read/front.ts';
import { loadHyphenation } from '../../src/brief/lines/hyphenate.ts';
import { measure } from '../../src/brief/lines/measure.ts';
import { fitPage, type Page } from '../../src/brief/page/page.ts';
import { type Frame, place } from '../../src/brief/page/place.ts';
import { type Sheet, toSheet } from '../../src/brief/sheet.ts';
import { pageStyles } from '../../src/brief/styles.ts';
import { testAssets, testKit } from './kit.ts';

/** A page that is fitted and placed, but not painted. */
export interface Typeset {
  readonly page: Page;
  readonly frames: readonly Frame[];
  readonly sheet: Sheet;
}

const kit = testKit();
const assets = testAssets();

/** Gives the page of some Markdown; sections come in the order of their ids. */
export async function typeset(markdown: string): Promise<Typeset> {
  const { front, body } = readFront(markdown);
  const { theme } = kit;
  const { measurer } = await openFonts(kit, assets, front.language);
  const hyphenate = await loadHyphenation(front.language);
  const styles = pageStyles(theme);
  const sheet = toSheet(theme.page.papers[front.paper]);
  const raw = toBlocks(body, { file: 'river/brief.md', places: new Map() }).value;
  const words = { theme, measurer, hyphenate, language: front.language };
  const measured = measure(raw, styles, words).blocks;
  const sections = [...markdown.matchAll(/^::: \S+ (\d\S*)/gm)].map(([, id = '']) => id).sort();
  const page = fitPage({ raw, measured, sections }, { sheet, theme, styles, measurer, justified: false });
  return { page, frames: place(page.set, sheet), sheet };
}
