import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inReadingOrder } from '../../src/brief/page/order.ts';
import type { Frame } from '../../src/brief/page/place.ts';
import { type Typeset, typeset } from './typeset.ts';

// Pages of generated briefs: of no text and of far too much, with every kind of container, required and optional.

/** A container of a generated page. */
interface Piece {
  readonly open: string; // its first line
  readonly text: string; // Markdown in it
  readonly may: string; // "", "may" or "may 2"
  readonly cites: string; // number of a source, "" for none
}

interface Page {
  readonly paper: string;
  readonly title: string;
  readonly wing: readonly Piece[];
  readonly main: readonly Piece[];
  readonly panels: readonly Piece[];
}

describe('whatever is on a page', () => {
  test('it fits with all its words in their places, or it says that it does not', async () => {
    await fc.assert(
      fc.asyncProperty(pages(), async (made) => {
        const set = await typeset(markdownOf(made));
        if (!set.page.fits) {
          expect(set.page.set.needed).toBeGreaterThan(set.page.set.room);
          expect(set.page.left.map(({ group }) => group.section).sort()).toEqual(optional(made));
          return;
        }
        expectWithin(set);
        expectApart(set.frames);
        expectLegible(set);
        expectWords(made, set);
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});

function expectWithin({ frames, sheet }: Typeset): void {
  for (const { name, x, y, width, height, marks } of frames) {
    expect(x, name).toBeGreaterThanOrEqual(sheet.left - 0.01);
    expect(y, name).toBeGreaterThanOrEqual(sheet.top - 0.01);
    expect(x + width, name).toBeLessThanOrEqual(sheet.right + 0.01);
    expect(y + height, name).toBeLessThanOrEqual(sheet.foot + 0.01);
    for (const mark of marks) {
      const hangs = 'size' in mark ? MOST_HANG * mark.size : mark.kind === 'fill' ? OUTLINE : 0;
      expect(mark.x, name).toBeGreaterThanOrEqual(x - 0.01 - hangs);
      expect(mark.x + mark.width, name).toBeLessThanOrEqual(x + width + 0.01 + hangs);
      expect(mark.y, name).toBeLessThanOrEqual(y + height + 0.25);
    }
  }
}

const MOST_HANG = 0.3; // em by which quotes, hyphens and full stops hang out of their frame
const OUTLINE = 0.9; // pt by which the outline of a timeline's last marker does

function expectApart(frames: readonly Frame[]): void {
  const solid = frames.filter(({ width, height }) => width > 0 && height > 0);
  for (const [index, a] of solid.entries()) {
    for (const b of solid.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x + 0.01 ||
        b.x + b.width <= a.x + 0.01 ||
        a.y + a.height <= b.y + 0.01 ||
        b.y + b.height <= a.y + 0.01;
      expect(apart, `${a.name} and ${b.name}`).toBe(true);
    }
  }
}

const LEAST = { body: 9.2, any: 7.5 }; // pt, of the kit

function expectLegible({ page, frames }: Typeset): void {
  expect(page.set.trial.body).toBeGreaterThanOrEqual(LEAST.body);
  for (const { name, marks } of frames)
    for (const mark of marks)
      if (mark.kind === 'text') expect(mark.size, name).toBeGreaterThanOrEqual(LEAST.any);
}

function expectWords(made: Page, { page, frames }: Typeset): void {
  const left = new Set(page.left.map(({ group }) => group.section));
  const pieces = [...made.wing, ...made.main, ...made.panels];
  const [stay, gone] = [
    pieces.filter((one) => !left.has(idOf(one))),
    pieces.filter((one) => left.has(idOf(one))),
  ];
  const cited = (some: readonly Piece[]): Set<string> => new Set(some.map(({ cites }) => cites));
  const sources = SOURCES.filter((number) => cited(stay).has(number) || !cited(gone).has(number));
  expect(page.uncited).toEqual(SOURCES.filter((number) => !sources.includes(number)));
  const said = lettersOf(
    inReadingOrder(frames)
      .spoken.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
      .join(''),
  );
  const expected = [
    made.title,
    ...stay.map((one) => one.text),
    ...sources.map((number) => `${number} source number ${number}`),
  ];
  for (const text of expected) expect(said).toContain(lettersOf(plain(text)));
  expect(said.length).toBe(lettersOf(plain(expected.join(' '))).length);
}

function plain(markdown: string): string {
  return markdown.replace(/^\| -.*$/gm, '').replace(/\[\^(\d)\]/g, '$1');
}

function lettersOf(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '');
}

function idOf({ open }: Piece): string {
  return open.split(' ')[2] ?? '';
}

function optional({ wing, main, panels }: Page): string[] {
  return [...wing, ...main, ...panels]
    .filter(({ may }) => may !== '')
    .map(idOf)
    .sort();
}

const SOURCES = ['1', '2', '3'];

function markdownOf({ paper, title, wing, main, panels }: Page): string {
  const all = (pieces: readonly Piece[]): string[] =>
    pieces.map(({ open, text }) => `${open}\n\n${text}\n\n:::`);
  return [
    `---\npaper: ${paper}\nlanguage: en\n---\n\n::: masthead\n\n# ${title}\n\n:::`,
    ...(wing.length > 0 ? ['::: wing', ...all(wing), ':::'] : []),
    '::: columns',
    ...all(main),
    ':::',
    ...all(panels),
    '::: sources',
    ...SOURCES.map((number) => `[^${number}]: source number ${number}`),
    ':::',
  ].join('\n\n');
}

function pages(): fc.Arbitrary<Page> {
  const kinds = (
    most: number,
    ...texts: fc.Arbitrary<[name: string, text: string]>[]
  ): fc.Arbitrary<Draft[]> =>
    fc.array(fc.record({ made: fc.oneof(...texts), may: MAY, cites: fc.constantFrom('', '', ...SOURCES) }), {
      maxLength: most,
    });
  return fc
    .record({
      paper: fc.constantFrom('a4', 'letter'),
      title: words(1, 12),
      wing: kinds(3, TIMELINE, SECTION, BOTTOM_LINE, FACTS),
      main: kinds(8, SECTION, SECTION, LIST, QUOTE, TIMELINE),
      panels: kinds(2, TABLE, NUMBERS, FACTS),
    })
    .map(({ wing, main, panels, ...rest }) => {
      const number = (drafts: readonly Draft[], from: number): Piece[] =>
        drafts.map((draft, index) => pieceOf(draft, from + index));
      return { ...rest, wing: number(wing, 10), main: number(main, 20), panels: number(panels, 40) };
    });
}

interface Draft {
  readonly made: [name: string, text: string];
  readonly may: string;
  readonly cites: string;
}

// Each piece says its number, so that it is told from the others.
function pieceOf({ made: [name, text], may, cites }: Draft, number: number): Piece {
  const marked = text.replace('#N', `no${number}x`) + (cites ? ` end[^${cites}]` : '');
  return { open: `::: ${name} ${number}-x ${may || 'must'}`, text: marked, may, cites };
}

const MAY = fc.constantFrom('', '', 'may', 'may', 'may 2');

function words(least: number, most: number): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    'a',
    'of',
    'border',
    'ground',
    'responsibility',
    'https://example.org/a/very/long/path/that/never/ends',
    'Donaudampfschifffahrtsgesellschaftskapitaen',
    '125',
    'x'.repeat(90),
  );
  return fc.array(word, { minLength: least, maxLength: most }).map((all) => `k${all.join(' ')}`);
}

const SECTION = words(1, 160).map((text): [string, string] => [
  'section',
  `## Why #N then?\n\n**It is so.**\n\n${text}`,
]);
const LIST = fc
  .array(words(1, 20), { minLength: 1, maxLength: 6 })
  .map((items): [string, string] => [
    'section',
    `## What #N\n\n${items.map((item) => `- ${item}`).join('\n')}`,
  ]);
const QUOTE = words(1, 40).map((text): [string, string] => ['section', `## Who #N\n\n> ${text}`]);
const TIMELINE = fc
  .array(words(1, 14), { minLength: 1, maxLength: 8 })
  .map((all): [string, string] => [
    'timeline',
    `## When #N\n\n${all.map((text, index) => `- **${index % 2 ? 'late June ' : ''}${2000 + index}** ${text}`).join('\n')}`,
  ]);
const BOTTOM_LINE = words(1, 40).map((text): [string, string] => [
  'bottom-line',
  `## The line #N\n\n${text}`,
]);
const TABLE = fc
  .array(words(1, 6), { minLength: 1, maxLength: 12 })
  .map((cells): [string, string] => [
    'panel',
    `## Table #N\n\n| Name | Number |\n| - | - |\n${cells.map((cell) => `| ${cell} | 12 |`).join('\n')}\n\nEnd of it`,
  ]);
const FACTS = fc
  .array(words(1, 4), { minLength: 1, maxLength: 7 })
  .map((all): [string, string] => [
    'facts',
    `## Facts #N\n\n${all.map((text, index) => `- **${text}** ${index} of them\\\n  July 2023`).join('\n')}\n\nEnd of it`,
  ]);
const NUMBERS = fc
  .array(words(1, 6), { minLength: 1, maxLength: 5 })
  .map((all): [string, string] => [
    'numbers',
    `${all.map((text) => `- **9.3m** **people** ${text}`).join('\n')}\n- **7** **units** #N`,
  ]);
