import fc from 'fast-check';
import pico from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Manifest, Written } from '../../src/base/output.ts';
import type { Problem } from '../../src/base/problems.ts';
import { type Paint, reportBuilt, reportFailed, reportProblems } from '../../src/base/report.ts';
import { columnsOf } from '../../src/base/width.ts';

const plain = (text: string): string => text;
const PLAIN: Paint = { error: plain, warning: plain, good: plain, strong: plain, faint: plain };

describe('a problem is shown', () => {
  test('with its place, the line before, its own line marked, what is wrong and how to mend it', () => {
    const text = '---\ntitle: Gaza: what we know\n---\n';
    expect(reported(text, { code: 'yaml-syntax', detail: '', unquoted: 'colon', place: at(2, 8, 26) })).toBe(
      [
        'error content/river/01.md:2:8',
        '  The colon inside this value ends it too early.',
        '  1 │ ---',
        '  2 │ title: Gaza: what we know',
        '    │        ^^^^^^^^^^^^^^^^^^',
        '  Put the value in quotes, as in title: "Gaza: what we know".',
        '',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['a tab', '\tx', 2, 3, '    x', '    ^'],
    ['a tab behind text', 'ab\tx', 4, 5, 'ab  x', '    ^'],
    ['wide letters', '日本x', 3, 4, '日本x', '    ^'],
    ['wide letters that are meant', 'a日本', 2, 4, 'a日本', ' ^^^^'],
    ['a picture', '😀x', 3, 4, '😀x', '  ^'],
    ['an accent of its own', 'e\u0301x', 3, 4, 'e\u0301x', ' ^'],
    ['an end beyond the line', 'abc', 2, 99, 'abc', ' ^^'],
    ['a place without length', 'abc', 2, 2, 'abc', ' ^'],
    ['a place behind the line', 'abc', 4, 5, 'abc', '   ^'],
  ])('with its mark under the right letters: %s', (_, line, column, endColumn, shown, marks) => {
    const report = reported(line, { code: 'container-stray', place: at(1, column, endColumn) }).split('\n');
    expect(report.slice(2, 4)).toEqual([`  1 │ ${shown}`, `    │ ${marks}`]);
  });

  test('with the part of a long line that matters', () => {
    const line = `${'before '.repeat(40)}{{fact.x}}${' after'.repeat(40)}`;
    const column = line.indexOf('{{') + 1;
    const problem: Problem = {
      code: 'unknown-fact',
      name: 'x',
      nearest: '',
      place: at(1, column, column + 10),
    };
    const [, , shown = '', marks = ''] = reported(line, problem).split('\n');
    expect(columnsOf(shown)).toBeLessThanOrEqual(110);
    expect(shown).toMatch(/^ {2}1 │ … .*\{\{fact\.x\}\}.* …$/);
    expect(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('{{fact.x}}');
  });

  test('without a line when the file has none there', () => {
    const problem: Problem = { code: 'missing-briefing', place: at(1, 1, 2) };
    expect(reported('', problem).split('\n')).toHaveLength(5);
    expect(reported('one', { ...problem, place: at(7, 1, 2) }).split('\n')).toHaveLength(5);
  });

  test('so that its text cannot move the cursor, colour the terminal or turn it round', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        (text, from, length) => {
          const place = at(1, from + 1, from + 1 + length);
          const report = reported(`${text}\u001b[31m\u202e`, {
            code: 'unknown-fact',
            name: text,
            nearest: '',
            place,
          });
          expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        },
      ),
    );
  });

  test('in colour where there is one', () => {
    const { red, yellow, green, bold, dim } = pico.createColors(true);
    const paint = { error: red, warning: yellow, good: green, strong: bold, faint: dim };
    const problem: Problem = { code: 'unused-fact', name: 'depth', place: at(1, 1, 2) };
    const report = reportProblems([problem], { sources: new Map(), nameOf: plain, paint });
    expect(report).toContain(`${yellow('warning')} ${bold('river/01.md:1:1')}`);
  });
});

describe('a build is summed up', () => {
  const manifest: Manifest = {
    briefing: 'river',
    title: 'The river rises',
    version: '3f9c2b1a',
    slides: [
      { number: 1, title: 'The river rises', size: 1, part: '', mark: '' },
      { number: 2, title: 'Where', size: 0.9, part: '', mark: '' },
      { number: 3, title: 'When (1/2)', size: 1, part: '1/2', mark: '' },
      { number: 4, title: 'When (2/2)', size: 0.75, part: '2/2', mark: '' },
    ],
    facts: [],
    page: '00000000',
    fit: {
      body: 9.8,
      leading: 13.7,
      justified: false,
      filled: 0.974,
      paper: 'letter',
      left: [],
      uncited: [],
    },
    files: [
      { name: 'deck.html', bytes: 143_001, sha256: '' },
      { name: 'brief.pdf', bytes: 812, sha256: '' },
    ],
    problems: [],
  };

  test('with what was made, how large, how many slides and how full the page is', () => {
    expect(summary({ written: ['deck.html', 'build.json'], unchanged: ['brief.pdf'] })).toBe(
      [
        'river The river rises version 3f9c2b1a',
        '  deck.html   144 kB  4 slides, without notes: to give away',
        '  brief.pdf    812 B  one page US Letter, 97 % full, text 9.8 pt',
        '  set smaller  slide 2  Where',
        '  divided  slide 3  When (1/2)',
        '  divided and set smaller  slide 4  When (2/2)',
        '  2 written, 1 unchanged in output/river',
        '',
      ].join('\n'),
    );
  });

  test('with the file that could not be replaced', () => {
    expect(summary({ beside: [{ name: 'brief.pdf', kept: 'brief.new.pdf' }] })).toContain(
      'brief.pdf is open in another program; the new one waits beside it as brief.new.pdf\n',
    );
  });

  test('or with the number of problems that kept it from being made', () => {
    const error: Problem = { code: 'container-stray', place: at(1, 1, 2) };
    const warning: Problem = { code: 'unused-fact', name: 'depth', place: at(1, 1, 2) };
    expect(reportFailed('river', [error, warning, error], PLAIN)).toBe(
      'river not built: 2 errors and 1 warning. What was built before is left as it was.\n',
    );
  });

  function summary(written: Partial<Written>): string {
    const nothing: Written = { written: [], unchanged: [], removed: [], beside: [] };
    return reportBuilt(manifest, 'output/river', { ...nothing, ...written }, PLAIN);
  }
});

function at(line: number, column: number, endColumn: number): Problem['place'] {
  return { file: 'river/01.md', line, column, endColumn };
}

function reported(text: string, problem: Problem): string {
  const sources = new Map([['river/01.md', text]]);
  return reportProblems([problem], { sources, nameOf: (file) => `content/${file}`, paint: PLAIN });
}
