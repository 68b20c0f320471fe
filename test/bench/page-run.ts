import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_PICTURES, type Pictures } from '../../src/base/picture.ts';
import { toCode } from '../../src/base/qr.ts';
import { makeBrief } from '../../src/brief/brief.ts';
import { nodeHost } from '../../src/host.ts';
import { loadKit } from '../../src/templates/kit.ts';
import { PARTS, spent, timed } from './page-parts.ts';

// What page.ts runs, in a process of its own: `cold` makes one page, `warm` makes it again and again after an edit.

/** Milliseconds of each part of one page; "start" is all that came before. */
export type PageTimes = Readonly<Record<(typeof PARTS)[number] | 'start' | 'all', number>>;

const BRIEFING = 'belarus-and-russia';
const PLACE = { file: `${BRIEFING}/brief.md`, line: 1, column: 1, endColumn: 2 };
const ORIGIN = { file: PLACE.file, places: new Map() };
const EDITED = 'several hundred'; // words of one section

/** Gives the code that a page shows, as the build of its deck would. */
function codeOf(markdown: string): Pictures {
  const [, name] = /^!\[.*\]\((\S+\.svg)\)$/m.exec(markdown) ?? [];
  return name ? new Map([[name, toCode('https://example.org/belarus', name, '#131A2E')]]) : NO_PICTURES;
}

/** Makes pages of the sample below `root` and writes their times as JSON. */
export async function main(root: string, times: number): Promise<void> {
  const host = nodeHost(root);
  const markdown = readFileSync(join(root, 'output', BRIEFING, 'brief.md'), 'utf8');
  if (!markdown.includes(EDITED)) throw new Error(`The sample no longer says “${EDITED}”`);
  const start = performance.now(); // since the process began
  const assets = {
    shaper: readFileSync(join(root, 'dist/shaper.wasm')),
    subsetter: readFileSync(join(root, 'dist/subsetter.wasm')),
    webp: readFileSync(join(root, 'dist/webp.wasm')),
  };
  const pages: PageTimes[] = [];
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    const before = spent();
    const text = time === 0 ? markdown : markdown.replace(EDITED, `${EDITED} and ${time}`);
    const kit = await timed('kit', () =>
      loadKit(host, { folder: 'templates', name: 'explainer', asked: PLACE }),
    );
    const { problems } = await makeBrief(text, kit.value, assets, ORIGIN, codeOf(text));
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    const after = spent();
    const parts = PARTS.map((part) => [part, after[part] - before[part]]);
    pages.push({ ...Object.fromEntries(parts), start, all: performance.now() - begun });
  }
  process.stdout.write(JSON.stringify(pages));
}
