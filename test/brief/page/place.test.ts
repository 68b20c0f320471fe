import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../src/brief/page/place.ts';
import { type Typeset, typeset } from '../typeset.ts';

const SAMPLE = readFileSync(new URL('../sample.md', import.meta.url), 'utf8');
const MOST_HANG = 0.3; // em by which quotes, hyphens and full stops hang out of their frame
const SHORT = SAMPLE.replace(/::: section 0[59][\s\S]*?\n:::\n/g, '');

const JUSTIFIED =
  readFileSync(new URL('../../bench/canals.md', import.meta.url), 'utf8').split('\n\n')[0] ?? '';

/** Pages of every build: with and without a wing, a panel, key numbers, a masthead, on both papers. */
const PAGES = {
  'the sample': SAMPLE,
  'a short one': SHORT,
  'one on Letter': SHORT.replace('paper: a4', 'paper: letter'),
  'one without a wing': without(SAMPLE, 'wing', 'columns'),
  'one without columns': without(SAMPLE, 'columns', 'panel'),
  'one without a panel': without(SAMPLE, 'panel', 'sources'),
  'one without sources': SAMPLE.slice(0, SAMPLE.indexOf('::: sources')),
  'one without key numbers': without(SAMPLE, 'numbers', 'wing'),
  'one without a masthead': without(SAMPLE, 'masthead', 'numbers'),
  'one with its wing on the right': swapped(SHORT),
  'one of justified text': JUSTIFIED,
  'one that begins with quotes everywhere': SHORT.replace(/^(# |## |\*\*|)(?=[A-Z])/gm, '$1“'),
};

describe.each(Object.entries(PAGES))('the frames of %s', async (_, markdown) => {
  const { frames, sheet } = await placed(markdown);

  test('stay within the margins', () => {
    for (const frame of frames) {
      expect(frame.x, frame.name).toBeGreaterThanOrEqual(sheet.left - 0.01);
      expect(frame.y, frame.name).toBeGreaterThanOrEqual(sheet.top - 0.01);
      expect(frame.x + frame.width, frame.name).toBeLessThanOrEqual(sheet.right + 0.01);
      expect(frame.y + frame.height, frame.name).toBeLessThanOrEqual(sheet.foot + 0.01);
    }
  });

  test('hold all that is drawn in them from side to side', () => {
    for (const { name, x, width, marks } of frames) {
      for (const mark of marks) {
        const hangs = 'size' in mark ? MOST_HANG * mark.size : 0;
        expect(mark.x, name).toBeGreaterThanOrEqual(x - Math.max(1, hangs));
        expect(mark.x + mark.width, name).toBeLessThanOrEqual(x + width + Math.max(0.5, hangs));
      }
    }
  });

  test('do not overlap', () => {
    const pairs = frames.flatMap((one, index) =>
      frames.slice(index + 1).map((other) => [one, other] as const),
    );
    expect(pairs.filter(([one, other]) => overlap(one, other)).map(names)).toEqual([]);
  });
});

test('the sources stand on the foot of the page, the panel on the foot of the text', async () => {
  const { frames, sheet } = await placed(SHORT);
  const sources = frames.find(({ name }) => name === 'sources 1');
  const panel = frames.find(({ name }) => name === 'panel');
  const rule = frames.findLast(({ name }) => name === 'rule');
  expect((sources?.y ?? 0) + (sources?.height ?? 0)).toBeCloseTo(sheet.foot, 0);
  expect((rule?.y ?? 0) - (panel?.y ?? 0) - (panel?.height ?? 0)).toBeLessThan(20);
});

test('text of a full page ends near the panel, and its columns near each other', async () => {
  const { frames } = await placed(SAMPLE);
  const ends = frames.filter(({ name }) => name.startsWith('column')).map(({ y, height }) => y + height);
  const panel = frames.find(({ name }) => name === 'panel');
  const millimetre = 72 / 25.4;
  expect((panel?.y ?? 0) - Math.max(...ends)).toBeLessThan(12 * millimetre);
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(15 * millimetre);
});

test('what comes first in the Markdown stands first on the page', async () => {
  const order = async (markdown: string): Promise<number[]> => {
    const { frames } = await placed(markdown);
    return [
      frames.find(({ name }) => name === 'side')?.x ?? 0,
      frames.find(({ name }) => name === 'column 1')?.x ?? 0,
    ];
  };
  const [side, main] = await order(SHORT);
  const [swappedSide, swappedMain] = await order(swapped(SHORT));
  expect(side).toBeLessThan(main ?? 0);
  expect(swappedSide).toBeGreaterThan(swappedMain ?? 0);
});

async function placed(markdown: string): Promise<Typeset> {
  const set = await typeset(markdown);
  if (!set.page.fits) throw new Error('The page of this test is too long');
  return set;
}

function overlap(a: Frame, b: Frame): boolean {
  const apart =
    a.x + a.width <= b.x + 0.01 ||
    b.x + b.width <= a.x + 0.01 ||
    a.y + a.height <= b.y + 0.01 ||
    b.y + b.height <= a.y + 0.01;
  return !apart;
}

function names([a, b]: readonly [Frame, Frame]): string {
  return `${a.name} and ${b.name}`;
}

function without(markdown: string, from: string, to: string): string {
  return markdown.slice(0, markdown.indexOf(`::: ${from}`)) + markdown.slice(markdown.indexOf(`::: ${to}`));
}

function swapped(markdown: string): string {
  const [wing, columns, panel] = ['wing', 'columns', 'panel'].map((name) =>
    markdown.indexOf(`::: ${name}`),
  ) as [number, number, number];
  return (
    markdown.slice(0, wing) +
    markdown.slice(columns, panel) +
    markdown.slice(wing, columns) +
    markdown.slice(panel)
  );
}
