import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/base/changes.ts';
import { type Comparable, readManifest } from '../../src/base/earlier.ts';
import { shortly, tellChanges } from '../../src/base/tell-changes.ts';

const NOTHING = { added: [], changed: [], removed: [] };

/** Gives a manifest whose slides are given as "title=mark". */
function manifest(slides: readonly string[], rest: Partial<Comparable> = {}): Comparable {
  return {
    briefing: 'river',
    version: '3f9c2b1a',
    page: '00000000',
    facts: [],
    files: [],
    ...rest,
    slides: slides.map((slide, index) => {
      const [title = '', mark = ''] = slide.split('=');
      return { number: index + 1, title, mark };
    }),
  };
}

describe('slides', () => {
  test.each([
    ['the same', ['A=1', 'B=2'], ['A=1', 'B=2'], NOTHING],
    ['one with other words', ['A=1', 'B=2'], ['A=1', 'B=3'], { ...NOTHING, changed: ['2 B'] }],
    ['a new one in front, which moves the others', ['A=1'], ['N=9', 'A=1'], { ...NOTHING, added: ['1 N'] }],
    ['one that is gone', ['A=1', 'B=2', 'C=3'], ['A=1', 'C=3'], { ...NOTHING, removed: ['2 B'] }],
    ['two that changed places', ['A=1', 'B=2'], ['B=2', 'A=1'], NOTHING],
    ['another headline', ['A=1'], ['B=2'], { added: ['1 B'], changed: [], removed: ['1 A'] }],
    ['one of two of the same title', ['A=1', 'A=2'], ['A=1', 'A=3'], { ...NOTHING, changed: ['2 A'] }],
    ['a second of the same title', ['A=1'], ['A=1', 'A=1'], { ...NOTHING, added: ['2 A'] }],
  ])('%s', (_, before, after, slides) => {
    expect(changesBetween(manifest(before), manifest(after)).slides).toEqual(slides);
  });

  test('each slide of either side is told at most once, and the sums are right', () => {
    const deck = fc.array(
      fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('1', '2', '3')).map((pair) => pair.join('=')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(deck, deck, (before, after) => {
        const { added, changed, removed } = changesBetween(manifest(before), manifest(after)).slides;
        expect(after.length - before.length).toBe(added.length - removed.length);
        expect(new Set([...added, ...changed]).size).toBe(added.length + changed.length);
        expect(removed.length + changed.length).toBeLessThanOrEqual(before.length);
      }),
    );
  });
});

test('facts are told with what they were and what they are', () => {
  const facts = (value: string) => ({ facts: [{ id: 'loans', value, asOf: '2023-07' }] });
  const changes = changesBetween(manifest([], facts('$1.5bn')), manifest([], facts('$1.6bn')));
  expect(changes.facts).toEqual({ ...NOTHING, changed: ['loans: $1.6bn (2023-07), was $1.5bn (2023-07)'] });
});

test('figures go by their bytes, and only figures', () => {
  const files = (sha256: string) => ({
    files: ['figure-02-map.svg', 'deck.html'].map((name) => ({ name, bytes: 1, sha256 })),
  });
  const changes = changesBetween(manifest([], files('aa')), manifest([], files('bb')));
  expect(changes.figures).toEqual({ ...NOTHING, changed: ['figure-02-map.svg'] });
});

test('a mail says how many first, then which', () => {
  const before = manifest(['A=1', 'B=2'], { page: '11111111' });
  const changes = changesBetween(before, manifest(['A=3', 'C=4', 'B=2']));
  expect(shortly(changes)).toBe('2 slides and the page changed since version 3f9c2b1a');
  expect(tellChanges(changes)).toBe(
    '2 slides and the page changed since version 3f9c2b1a.\n- slide 1 A\n- new: slide 2 C\n',
  );
  expect(tellChanges(changesBetween(before, before))).toBe(
    'Nothing that is seen has changed since version 3f9c2b1a.\n',
  );
  expect(shortly(changesBetween(before, manifest(['A=1', 'B=2'])))).toBe(
    'The page changed since version 3f9c2b1a',
  );
});

test.each([[''], ['{'], ['[]'], ['null'], ['{"briefing": "river"}'], ['{"version": 1, "slides": 2}']])(
  '%j is no manifest to compare with',
  (text) => expect(readManifest(text)).toBeUndefined(),
);
