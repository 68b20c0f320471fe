import type { Checked } from '../../src/base/checked.ts';
import { type Brief, makeBrief } from '../../src/brief/brief.ts';
import type { Place } from '../../src/base/model.ts';
import { testAssets, testKit } from './kit.ts';

const KIT = testKit();
const ASSETS = testAssets();

const PLACE: Place = { file: 'river/briefing.md', line: 2, column: 8, endColumn: 20 };

/** Gives the brief of some Markdown, set with the explainer's look. */
export function makePage(markdown: string): Promise<Checked<Brief>> {
  return makeBrief(markdown, KIT, ASSETS, { file: 'river/brief.md', places: new Map([['', PLACE]]) });
}

/** Gives the PDF of some Markdown. Throws when it has problems. */
export async function setPage(markdown: string): Promise<Uint8Array> {
  const { value, problems } = await makePage(markdown);
  if (problems.length > 0) throw new Error(`The page has problems: ${JSON.stringify(problems)}`);
  return value.pdf;
}
