import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance } from '../../src/brief/page/flow.ts';
import type { Slug, Tag } from '../../src/brief/marks.ts';
import { measure } from '../../src/brief/lines/measure.ts';
import { toBlocks } from '../../src/brief/read/read.ts';
import { setBlocks } from '../../src/brief/set/set.ts';
import { halfEm, hyphenate, styles, theme } from './fake.ts';

test('no column begins or ends with a line alone, a heading without two lines, or half a word', () => {
  fc.assert(
    fc.property(
      documents(),
      fc.integer({ min: 2, max: 3 }),
      fc.integer({ min: 90, max: 240 }),
      (text, count, width) => {
        const slugs = slugsOf(text, width);
        const columns = balance(slugs, count, 1);
        const total = countOf(slugs);
        columns.forEach((column, index) => {
          const own = countOf(column);
          const alone = (slug: Slug | undefined): boolean => total(slug) > 1 && own(slug) === 1;
          if (index > 0) expect(alone(column[0]), `head of column ${index + 1}`).toBe(false);
          if (index === columns.length - 1) return;
          expect(alone(column.at(-1)), `foot of column ${index + 1}`).toBe(false);
          expect(column.slice(-2).map(roleOf), 'a heading with one line').not.toContain('H2');
          expect(column.at(-1)?.marks.at(-1)?.kind).not.toBe('said');
        });
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);

function slugsOf(text: string, width: number): Slug[] {
  const blocks = toBlocks(text, { file: 'a.md', places: new Map() }).value;
  const measured = measure(blocks, styles, { theme, measurer: halfEm, hyphenate, language: 'en-GB' });
  const setting = {
    styles,
    capitalOf: () => 0.66,
    rhythm: 1,
    rowRoom: 0,
    justified: false,
    told: () => undefined,
    set: new WeakMap(),
  };
  return setBlocks(measured.blocks, width, setting, { role: 'Document', parent: null });
}

/** Gives how many of some slugs are lines of a slug's own text. */
function countOf(slugs: readonly Slug[]): (slug: Slug | undefined) => number {
  const counts = new Map<Tag | undefined, number>();
  for (const slug of slugs) counts.set(tagOf(slug), (counts.get(tagOf(slug)) ?? 0) + 1);
  return (slug) => counts.get(slug && tagOf(slug)) ?? 0;
}

function tagOf({ marks }: Slug): Tag | undefined {
  const text = marks.findLast((mark) => mark.kind === 'text');
  return text?.kind === 'text' ? text.tag : undefined;
}

function roleOf(slug: Slug): Tag['role'] | undefined {
  return tagOf(slug)?.role;
}

function documents(): fc.Arbitrary<string> {
  const words = ['a', 'of', 'the', 'border', 'responsibility', 'ground', 'understanding', '12.5'];
  const text = (most: number): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: most }).map((all) => all.join(' '));
  const list = fc
    .array(text(24), { minLength: 2, maxLength: 5 })
    .map((all) => all.map((one) => `- ${one}`).join('\n'));
  const section = fc
    .tuple(text(8), text(6), fc.array(fc.oneof(text(60), list), { minLength: 1, maxLength: 4 }))
    .map(([heading, answer, parts]) => [
      `## ${heading}?`,
      `**${answer}**`,
      ...parts,
      'Two lines end it, or more than that.',
    ]);
  return fc.array(section, { minLength: 1, maxLength: 4 }).map((all) => all.flat().join('\n\n'));
}
