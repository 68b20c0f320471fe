import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBundled, textOf } from './briefing.ts';
import { briefings, type DrawnBriefing, filesOf } from './grammar.ts';
import { faultOf } from './oracle.ts';

// The quick part; `npm run fuzz` goes on, with other seeds.

test('briefings that nobody wrote are built or told, in time, in order and with all their words', async () => {
  await fc.assert(
    fc.asyncProperty(briefings, async (drawn) => {
      expect(await faultOf(drawn)).toBe('');
    }),
    { numRuns: 60, seed: 7 },
  );
});

/** Gives the slides of a section, without what tells their number, and its text on the page. */
async function panelsOf(drawn: DrawnBriefing, number: number): Promise<unknown> {
  const build = await makeBundled(filesOf(drawn));
  if (build.files.length === 0) return undefined;
  const bare = (html: string): string =>
    html.replace(/ (?:id|aria-label|data-marpit-pagination)="[^"]*"/g, '').replace(/bank\d+x/g, 'bank');
  const slides = bare(
    textOf(build, 'deck.html').replace(/<style>[^]*?<\/style>|<script>[^]*?<\/script>/g, ''),
  );
  const page = textOf(build, 'brief.md').replace(/bank\d+x/g, 'bank');
  const own = slides.split('<section').filter((slide) => slide.includes(`>S${number}: `));
  const [block = ''] = new RegExp(`::: \\w+ ${number}-s [^]*?\n:::\n`).exec(page) ?? [];
  return { own, block };
}

test('no section changes the slides or the page text of another', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(briefings, briefings, async ({ sections: [a] }, { sections: [b, c] }) => {
      if (!a || !b) return;
      const fixed = { ...b, deck: 'yes', brief: 'must' } as const;
      const first = await panelsOf({ head: '', sections: [{ ...a, brief: 'no' }, fixed] }, 2);
      const other = await panelsOf({ head: '', sections: [{ ...(c ?? b), brief: 'no' }, fixed] }, 2);
      if (!first || !other) return;
      compared += 1;
      expect(other).toEqual(first);
    }),
    { numRuns: 25, seed: 3 },
  );
  expect(compared).toBeGreaterThan(6);
});
