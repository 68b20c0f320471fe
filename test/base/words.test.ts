import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';
import type { Problem, ProblemOf } from '../../src/base/problems.ts';
import { wordsFor } from '../../src/base/words.ts';

type Details<C extends Problem['code']> = Omit<ProblemOf<C>, 'code' | 'place'>;

/** One of each kind of problem, so that a new kind without a sample does not compile. */
const SAMPLES: { readonly [C in Problem['code']]: Details<C> } = {
  'timeline-date': { date: '31 February 2023', why: 'missing' },
  'timeline-order': { date: '2014', other: '2020' },
  'timeline-eras': { name: 'Cold War', other: 'Second World War' },
  'figure-place': {},
  'figure-alt': { alt: 'Timeline: 2014' },
  'map-name': { name: 'Polland', what: 'country', nearest: 'Poland' },
  'map-coordinates': { latitude: 95, longitude: 27 },
  'map-disputed': { name: 'Crimeea', nearest: 'Crimea', known: ['Crimea'] },
  'map-twice': { name: 'Poland', before: 'NATO', after: 'EU' },
  'map-many': { key: 'cities', most: 40 },
  'map-empty': {},
  'figure-labels': { left: ['Minsk'], output: 'deck' },
  'figure-room': { output: 'brief' },
  'flow-arrow': { found: 'Moscow, Minsk' },
  'flow-large': { what: 'box', count: 13, most: 12 },
  'flow-alike': { name: 'moscow', other: 'Moscow' },
  'flow-node': { name: 'Mnsk', nearest: 'Minsk' },
  'flow-groups': { name: 'Minsk' },
  'csv-missing': { name: 'trad.csv', nearest: 'trade.csv' },
  'csv-empty': {},
  'csv-long': { rows: 10_000, most: 5000 },
  'csv-quote': {},
  'csv-head': { name: 'Poland' },
  'csv-ragged': { found: 2, wanted: 3 },
  'csv-number': { found: 'many' },
  'csv-date': { found: '2023-02-30' },
  'csv-twice': { name: '2019', line: 4 },
  'chart-nothing': {},
  'chart-series': { found: 13, most: 12 },
  'chart-rows': { found: 100, most: 60, type: 'bars' },
  'chart-zero': { type: 'bars', what: 'cut' },
  'chart-negative': { found: '-3', type: 'share' },
  'chart-columns': { found: 3 },
  'chart-name': { key: 'highlight', name: 'Blarus', nearest: 'Belarus', known: ['Belarus'] },
  'chart-annotation': { type: 'share' },
  'missing-briefing': {},
  'no-sections': {},
  'unusable-name': { name: 'Notes.md' },
  'not-utf8': {},
  'too-large': { bytes: 2_000_000, limit: 500_000 },
  'too-much': { what: 'sections', most: 300 },
  'too-slow': { seconds: 10 },
  'too-heavy': { megabytes: 1024 },
  'front-matter-missing': {},
  'front-matter-open': {},
  'front-matter-fence': { found: '---js' },
  'yaml-syntax': { detail: 'Nested mappings are not allowed', unquoted: '' },
  'yaml-duplicate': { key: 'title' },
  'yaml-forbidden': { what: 'alias' },
  'yaml-comment': { kept: 'The' },
  'unknown-key': { key: 'titel', nearest: 'title', known: ['title', 'kind'] },
  'missing-key': { key: 'title', example: 'title: The river rises' },
  'wrong-value': { key: 'brief', found: 'mus', wanted: 'must, may or no', nearest: 'must' },
  'unknown-fact': { name: 'dept', nearest: 'depth' },
  'unknown-source': { name: 'surve', nearest: 'survey' },
  'not-a-reference': { found: '{{#if x}}' },
  'unused-source': { name: 'survey' },
  'unused-fact': { name: 'depth' },
  'past-review': { name: 'depth', review: '2026-01' },
  'unseen-section': { name: '03-depth' },
  'unseen-content': { what: 'a list', output: 'deck' },
  'raw-html': { found: '<script>' },
  'unsafe-link': { url: 'javascript:alert(1)' },
  'unused-link': { name: 'Note' },
  'diagram-code': { language: 'mermaid' },
  'fence-open': {},
  'control-sign': { sign: 'U+202E' },
  unsupported: { what: 'a rule' },
  'table-cells': { columns: 2 },
  'picture-place': {},
  'picture-alt': { path: 'bridge.jpg' },
  'picture-missing': { path: 'brigde.jpg', nearest: 'bridge.jpg' },
  'picture-heavy': { path: 'bridge.jpg', bytes: 4_200_000, width: 6000 },
  'picture-unusable': { path: 'bridge.jpg', why: 'cmyk' },
  'drawing-broken': { detail: 'unclosed tag: g' },
  'drawing-unsafe': { what: 'a script, in onload' },
  'drawing-large': { what: 'depth' },
  'drawing-lacks': { what: 'a filter' },
  'drawing-small': { points: 3.14 },
  'container-open': { name: 'slide' },
  'container-stray': {},
  'container-nested': {},
  'container-unknown': { name: 'slid', nearest: 'slide', known: ['slide', 'notes', 'page'] },
  'numeral-missing': {},
  'missing-kit': { name: 'explaner', nearest: 'explainer', known: ['explainer'] },
  'missing-kit-file': { name: 'deck.hbs' },
  'template-syntax': { detail: 'Parse error' },
  'template-name': { name: 'titel', nearest: 'title' },
  'template-helper': { name: 'capitalise', nearest: '' },
  'template-partial': { name: 'deck/quot', nearest: 'deck/quote' },
  'template-failed': { detail: 'x is not a list' },
  'bad-font': { name: 'a.woff2', detail: 'not a TrueType file' },
  'missing-glyph': { text: '☃' },
  'borrowed-glyph': { text: '☃' },
  'unsupported-script': { script: 'Arabic', text: 'سلام' },
  'slides-unmeasured': { slides: [2, 5] },
  'slide-overflow': { slide: 4, pixels: 31.5, way: 'tall', shrunk: true },
  'page-overflow': {
    points: 40.2,
    lines: 3,
    words: 41,
    longest: ['02-position', '04-debt'],
    optional: 2,
    estimated: false,
  },
  'section-left': { name: '08-exchange', strict: false },
};

const problems = Object.entries(SAMPLES).map(
  ([code, details]) =>
    ({ code, ...details, place: { file: 'a.md', line: 1, column: 1, endColumn: 2 } }) as Problem,
);

describe.each(problems)('$code', (problem) => {
  const { says, mend } = wordsFor(problem);

  test('says what is wrong and how to mend it, each in a sentence', () => {
    expect(says).toMatch(/^\S.*[.]$/);
    expect(mend).toMatch(/^[A-Z].*/);
    expect(`${says} ${mend}`).not.toMatch(/undefined|NaN|\[object|\.\./);
    expect(mend).not.toBe(says);
  });

  test('suggests the nearest known name', () => {
    const near = 'nearest' in problem ? problem.nearest : '';
    if (near) expect(mend).toMatch(new RegExp(`^Did you mean “.*${near}”\\?$`));
    else expect(mend).not.toContain('Did you mean');
  });
});

test('the message for a colon in a title says to put it in quotes', () => {
  const problem = problems.find(({ code }) => code === 'yaml-syntax');
  expect(wordsFor({ ...problem, unquoted: 'colon' } as Problem).mend).toContain('in quotes');
});

test('what an author pasted is shown in part', () => {
  const problem = problems.find(({ code }) => code === 'raw-html');
  expect(wordsFor({ ...problem, found: '<p>'.repeat(1000) } as Problem).says.length).toBeLessThan(140);
});

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['standfrist', 'standfirst'],
  ['as_of', 'as-of'],
  ['kin', 'kind'],
  ['zebra', ''],
  ['', ''],
])('for %j the nearest known name is %j', (name, expected) => {
  expect(nearest(name, ['kind', 'title', 'standfirst', 'as-of'])).toBe(expected);
});
