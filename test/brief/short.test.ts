import { describe, expect, test } from 'vitest';
import type { Frame } from '../../src/brief/page/place.ts';
import { mm } from '../../src/brief/sheet.ts';
import { type Typeset, typeset } from './typeset.ts';

// Pages of little text, from one sentence to half of the sample: each is full to its foot.

const SENTENCE =
  'Belarus lies directly north of Ukraine and shares a border of several hundred kilometres with it. ';
const NUMBERS =
  '::: numbers 03-n must\n\n- **9.3m** **people** live in Belarus\n- **$1.5bn** **in loans** tie Minsk to Moscow\n\n:::';
const TIMELINE = `::: timeline 07-t must\n\n## From leaving Moscow to lending it ground\n\n${[
  '**early 1990s** Belarus leaves the Soviet Union',
  '**2014** Minsk does not recognise the annexation',
  '**2020** A disputed vote and an uprising',
  '**2022** Russia invades Ukraine',
]
  .map((event) => `- ${event}`)
  .join('\n')}\n\n:::`;
const BOTTOM_LINE = `::: bottom-line\n\n## The bottom line\n\n${SENTENCE}\n\n:::`;

const PAGES: Readonly<Record<string, readonly string[]>> = {
  'one sentence': [section(1, 1)],
  'a section and the bottom line': [wing(BOTTOM_LINE), section(1, 2)],
  'figures and a section': [NUMBERS, section(1, 2)],
  'a timeline alone': [wing(TIMELINE, BOTTOM_LINE)],
  'a timeline and a short section': [wing(TIMELINE, BOTTOM_LINE), section(1, 1)],
  'a timeline and a long section': [wing(TIMELINE, BOTTOM_LINE), section(1, 9)],
  'figures, a timeline and two sections': [
    NUMBERS,
    wing(TIMELINE, BOTTOM_LINE),
    section(1, 3),
    section(2, 3),
  ],
  'three sections': [section(1, 4), section(2, 3), section(3, 5)],
};

describe.each(Object.entries(PAGES))('a page of %s', (_, parts) => {
  test.each(['a4', 'letter'])('is full to its foot on %s', async (paper) => {
    const set = await typeset(markdownOf(paper, parts));
    expect(set.page.fits).toBe(true);
    expect(set.page.set.trial.body).toBe(11);
    expect(roomBelow(set)).toBeLessThanOrEqual(mm(12));
  });
});

test('titles and figures grow only where there is little text', async () => {
  const grown = async (parts: readonly string[]): Promise<number> =>
    (await typeset(markdownOf('a4', parts))).page.set.trial.grown;
  expect(await grown([section(1, 1)])).toBe(1);
  expect(await grown([1, 2, 3, 4, 5].map((nth) => section(nth, 9)))).toBe(0);
});

/** Gives the height between the lowest text of the body and the rule or block that it stands on, pt. */
function roomBelow({ frames }: Typeset): number {
  const foot = Math.min(...frames.filter(({ name }) => name === 'strip').map(({ y }) => y), lastRule(frames));
  const body = frames.filter(({ name }) => /^(?:column|side)/.test(name));
  return foot - RULED - Math.max(...body.map(({ y, height }) => y + height));
}

const RULED = mm(5.6); // room between a body and what it stands on

function lastRule(frames: readonly Frame[]): number {
  return frames.findLast(({ name }) => name === 'rule')?.y ?? 0;
}

function section(nth: number, sentences: number): string {
  return `::: columns\n\n::: section 1${nth}-s must\n\n## Why does Belarus matter in this war?\n\n**It lies between Russia and NATO.**\n\n${SENTENCE.repeat(sentences)}\n\n:::\n\n:::`;
}

function wing(...blocks: readonly string[]): string {
  return `::: wing\n\n${blocks.join('\n\n')}\n\n:::`;
}

function markdownOf(paper: string, parts: readonly string[]): string {
  const head =
    '::: masthead\n\nBrief\n\nJuly 2023\n\n# Why Minsk stands with Moscow\n\nBelarus lends Russia its ground.\n\n:::';
  const sources = '::: sources\n\n## Sources\n\n[^1]: News explainer\n\n:::';
  return [`---\npaper: ${paper}\nlanguage: en\n---`, head, ...parts, sources].join('\n\n');
}
