import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '../../src/base/assets.ts';
import type { Kit } from '../../src/base/kit.ts';
import type { Content } from '../../src/base/model.ts';
import type { PagePictures, Plot } from '../../src/base/picture.ts';
import { toCode } from '../../src/base/qr.ts';
import { makeBrief } from '../../src/brief/brief.ts';
import { load } from '../../src/content/load.ts';
import { assemble } from '../../src/document/assemble.ts';
import { drawFigures } from '../../src/figures/draw.ts';
import { nodeHost } from '../../src/host.ts';
import { loadKit } from '../../src/templates/kit.ts';
import { wordsOf } from '../../src/templates/render.ts';
import { PARTS, spent, timed } from './page-parts.ts';

// What page.ts runs, in a process of its own: `cold` makes one page, `warm` makes it again and again after an edit.

type Files = Pick<Assets, 'shaper' | 'subsetter' | 'deflater' | 'webp' | 'atlas'>;

/** Milliseconds of each part of one page; "start" is all that came before. */
export type PageTimes = Readonly<Record<(typeof PARTS)[number] | 'start' | 'all', number>>;

const BRIEFING = 'belarus-and-russia';
const PLACE = { file: `${BRIEFING}/brief.md`, line: 1, column: 1, endColumn: 2 };
const ORIGIN = { file: PLACE.file, places: new Map() };
const EDITED = 'several hundred'; // words of one section

/** Gives the code and the figures that a page shows, as a build would; the slides' are drawn with them. */
async function picturesOf(content: Content, kit: Kit, assets: Files): Promise<PagePictures> {
  const code = toCode(content.briefing.address, 'qr.svg', kit.theme.colours.light.ink);
  const document = assemble(content).value;
  const words = wordsOf(kit, content.briefing.language);
  const { page } = (await timed('figures', () => drawFigures(document, { kit, words, ...assets }))).value;
  const plots = page.map((plot): Plot => ({
    ...plot,
    at: (width) => {
      const placed = timed('figures', () => plot.at(width));
      return { ...placed, draw: () => timed('figures', () => placed.draw()) };
    },
  }));
  return new Map([code, ...plots].map((picture) => [picture.name, picture]));
}

/** Makes pages of the sample below `root` and writes their times as JSON. */
export async function main(root: string, times: number): Promise<void> {
  const host = nodeHost(root);
  const markdown = readFileSync(join(root, 'output', BRIEFING, 'brief.md'), 'utf8');
  if (!markdown.includes(EDITED)) throw new Error(`The sample no longer says “${EDITED}”`);
  const start = performance.now(); // since the process began
  const [shaper, subsetter, deflater, webp, atlas] = [
    'shaper.wasm',
    'subsetter.wasm',
    'deflater.wasm',
    'webp.wasm',
    'atlas.bin',
  ].map((name) => readFileSync(join(root, 'dist', name))) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const assets = { shaper, subsetter, deflater, webp, atlas: () => atlas };
  const content = (await load(host, 'content', BRIEFING, webp)).value;
  const pages: PageTimes[] = [];
  let pictures: PagePictures | undefined;
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    const before = spent();
    const text = time === 0 ? markdown : markdown.replace(EDITED, `${EDITED} and ${time}`);
    const kit = await timed('kit', () =>
      loadKit(host, { folder: 'templates', name: 'explainer', asked: PLACE }),
    );
    pictures ??= await picturesOf(content, kit.value, assets);
    const { problems } = await makeBrief(text, kit.value, assets, ORIGIN, pictures);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    const after = spent();
    const parts = PARTS.map((part) => [part, after[part] - before[part]]);
    pages.push({ ...Object.fromEntries(parts), start, all: performance.now() - begun });
  }
  process.stdout.write(JSON.stringify(pages));
}
