import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  leastWidth,
  type Line,
  naturalWidth,
  toBalancedLines,
  toJustifiedLines,
  toLines,
} from '../../../src/brief/lines/lines.ts';
import { plainSpan } from '../../../src/brief/spans.ts';
import { items } from '../fake.ts';

const SENTENCE =
  'Belarus lies directly north of Ukraine, and the two share a border of several hundred kilometres.';

describe('lines', () => {
  test('never go beyond the measure', () => {
    for (const measure of [8, 12, 17, 40]) {
      for (const line of toLines(items(SENTENCE), measure)) expect(line.width).toBeLessThanOrEqual(measure);
    }
  });

  test('hold all the words, in order, whatever the measure', () => {
    fc.assert(
      fc.property(texts(), measures(), (text, measure) => {
        const said = toLines(items(text), measure).map(textOf);
        expect(said.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of said) expect(text).toContain(line);
      }),
    );
  });

  test('hold all the words of a paragraph that is broken part by part', () => {
    const text = 'the border is long and responsibility wide '.repeat(60).trim();
    const said = toLines(items(text), 17).map(textOf);
    expect(said.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(said.slice(0, -1).every((line) => line.length > 20)).toBe(true);
  });

  test.each([
    ['ragged', toLines],
    ['justified', toJustifiedLines],
  ])('are never fewer in a narrower measure, as long as every word fits, when they are %s', (_, breaker) => {
    const near = fc
      .tuple(measures(LONGEST), fc.double({ min: 0, max: 3, noNaN: true }))
      .map(([narrow, more]) => [narrow, narrow + more]);
    const any = fc.tuple(measures(LONGEST), measures(LONGEST));
    fc.assert(
      fc.property(fc.oneof(texts(), sentences()), fc.oneof(near, any), (text, pair) => {
        const [narrow, wide] = [Math.min(...pair), Math.max(...pair)];
        const counted = items(text);
        expect(breaker(counted, narrow).length).toBeGreaterThanOrEqual(breaker(counted, wide).length);
      }),
      { numRuns: 300 },
    );
  });

  test('end where the author ended them', () => {
    expect(toLines(items('one\ntwo'), 100).map(textOf)).toEqual(['one', 'two']);
  });

  test('break a word that is wider than the measure, without a hyphen', () => {
    const lines = toLines(items('https://example.org/abcdefghijklmnopqrstuvwxyz'), 8);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => line.width <= 8 && line.hyphen === null)).toBe(true);
  });

  test('never leave a column, whatever is held together in it, and hold all of it', () => {
    const tied = fc.constantFrom(
      '5\u00A0km',
      'war –',
      'Dr. No',
      '1\u00A0000\u00A0000\u00A0000\u00A0000',
      '10 000 km',
    );
    const long = fc.integer({ min: 1, max: 120 }).map((count) => 'x'.repeat(count));
    const piece = fc.tuple(fc.oneof(texts(), tied, long), fc.constantFrom('', 'cite', 'bold', 'glued'));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), measures(4), (pieces, measure) => {
        const spans = pieces.flatMap(([text, look]) => [
          { ...plainSpan(text), cut: look === 'bold' ? ('semibold' as const) : ('regular' as const) },
          ...(look === 'cite' ? [{ ...plainSpan('12'), cite: true }] : []),
          ...(look === 'glued' ? [] : [plainSpan(' ')]),
        ]);
        const made = items(spans);
        for (const line of toLines(made, measure)) expect(line.width).toBeLessThanOrEqual(measure + 1e-6);
        for (const line of toJustifiedLines(made, measure))
          expect(line.width).toBeLessThanOrEqual(measure + 0.5 * HYPHEN_HANGS + 1e-6);
        const said = toLines(made, measure).map(textOf).join('').replace(/\s/g, '');
        expect(said).toBe(
          spans
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, ''),
        );
      }),
    );
  });

  test('keep the number of a source with the end of a word that is wider than the measure', () => {
    const spans = [plainSpan('x'.repeat(16)), { ...plainSpan('12'), cite: true }];
    expect(toLines(items(spans), 8).map(textOf)).toEqual(['x'.repeat(14), 'xx12']);
  });

  test('say where a word was broken by a hyphen', () => {
    const lines = toLines(items('an understanding of responsibility'), 6);
    expect(lines.some((line) => line.hyphen !== null)).toBe(true);
  });

  test('leave names whole', () => {
    const lines = toLines(items('met Constantinople and Massachusetts again'), 9);
    expect(lines.every((line) => line.hyphen === null)).toBe(true);
  });

  test('do not leave a one-letter word behind in Polish', () => {
    const lines = toLines(items('ruch w parku w maju', 'pl'), 4);
    expect(lines.map(textOf).filter((line) => line.endsWith(' w'))).toEqual([]);
  });
});

describe('justified lines', () => {
  test('all end at the measure, but for each paragraph’s last', () => {
    fc.assert(
      fc.property(texts(), measures(LONGEST), (text, measure) => {
        for (const line of toJustifiedLines(items(text), measure)) {
          const spaced = line.runs.some((run) => run.text.includes(' '));
          if (line.ends || !spaced) expect(line.width).toBeLessThanOrEqual(measure + 0.5);
          else expect(line.width).toBeCloseTo(measure + (line.hyphen ? 0.5 * HYPHEN_HANGS : 0), 6);
        }
      }),
    );
  });

  test('hold all the words, in order, with a space between any two', () => {
    fc.assert(
      fc.property(texts(), measures(), (text, measure) => {
        const said = toJustifiedLines(items(text), measure).map(textOf);
        expect(said.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of said) expect(text).toContain(line);
      }),
    );
  });

  test('give their letters no more room than nobody sees', () => {
    fc.assert(
      fc.property(texts(), measures(LONGEST), (text, measure) => {
        for (const { give } of toJustifiedLines(items(text), measure))
          expect(Math.abs(give.letter)).toBeLessThanOrEqual(0.015);
      }),
    );
  });

  test('let hyphens and full stops hang out of the right edge, and not far', () => {
    const [first] = toJustifiedLines(items('It ends here. And it goes on from there to the end of it'), 6.5);
    expect(first && textOf(first)).toBe('It ends here.');
    expect(first?.width).toBeCloseTo(6.5 + 0.5 * 0.6);
  });

  test('give way at their spaces alike, but not at a thin one', () => {
    const text = 'Pourquoi un canal ? Parce que le détour coûte cher et long';
    const [line] = toJustifiedLines(items(text, 'fr'), 10.5);
    expect(line?.runs.map((run) => run.text)).toEqual(['Pourquoi un canal', ' ', '?']);
    expect(line?.runs[1]?.width).toBeCloseTo(1 / 6 + (line?.give.letter ?? 0));
    expect(line?.width).toBeCloseTo(10.5);
  });
});

test('an opening quote hangs out of the left edge', () => {
  const [plain, quoted] = ['word', '“word'].map((text) => toLines(items(text), 20)[0]?.runs[0]);
  expect(plain?.x).toBe(0);
  expect(quoted?.x).toBeCloseTo(-0.25);
});

describe('balanced lines', () => {
  test('are as many as full ones and more even', () => {
    const heading = items('What part does Lukashenko claim?');
    const [full, balanced] = [toLines(heading, 15), toBalancedLines(heading, 15)];
    expect(balanced.length).toBe(full.length);
    expect(spread(balanced)).toBeLessThanOrEqual(spread(full));
  });
});

test('the natural width is that of the text on one line, the least that of its widest word', () => {
  expect(naturalWidth(items('ab cdef'))).toBeCloseTo(3.5);
  expect(leastWidth(items('ab cdef'))).toBeCloseTo(2);
});

function texts(): fc.Arbitrary<string> {
  return fc
    .array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 30 })
    .map((words) => words.join(' '));
}

/** Texts of words that are broken by hyphens, among others. */
function sentences(): fc.Arbitrary<string> {
  return fc
    .array(
      fc.constantFrom(
        ...'a of the border between several understanding responsible government 2020'.split(' '),
      ),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((words) => words.join(' '));
}

const HYPHEN_HANGS = 0.6; // of its width
const LONGEST = 7; // em of a word of fourteen letters

function measures(min = 3): fc.Arbitrary<number> {
  return fc.double({ min, max: 60, noNaN: true });
}

function textOf(line: Line): string {
  return line.runs.map((run) => run.text).join('');
}

function spread(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.width);
  return Math.max(...widths) - Math.min(...widths);
}
