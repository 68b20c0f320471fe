import { expect, test } from 'vitest';
import type { Problem } from '../../src/base/problems.ts';
import { check } from '../../src/checks/check.ts';
import { load } from '../../src/content/load.ts';
import { assemble } from '../../src/document/assemble.ts';
import { memoryHost } from '../host.ts';

const BRIEFING = `---
title: The river
standfirst: It rises.
date: 2026-02-01
facts:
  depth: { value: 3 metres, source: survey, as-of: 2026-01, review: 2026-02 }
sources:
  survey: { title: River survey, date: 2026-01 }
---

The river is {{fact.depth}} deep.
`;
const SECTION = `---
title: It rises
---

Water is coming.
`;

test('a briefing in order has nothing to say', async () => {
  expect(await checked({ 'briefing.md': BRIEFING, '01-rise.md': SECTION }, '2026-02-28')).toEqual([]);
});

test('a source that is never cited is named where it is declared', async () => {
  const briefing = BRIEFING.replace('sources:', 'sources:\n  rumour: { title: Hearsay, date: 2026 }');
  expect(await checked({ 'briefing.md': briefing, '01-rise.md': SECTION })).toEqual([
    'unused-source rumour at briefing.md:8:3',
  ]);
});

test('a fact that is never used is named where it is declared, and its source with it', async () => {
  const briefing = BRIEFING.replace('{{fact.depth}}', 'very');
  expect(await checked({ 'briefing.md': briefing, '01-rise.md': SECTION })).toEqual([
    'unused-source survey at briefing.md:8:3',
    'unused-fact depth at briefing.md:6:3',
  ]);
});

test.each([
  ['2026-02', '2026-02-28', false],
  ['2026-02', '2026-03-01', true],
  ['2026', '2026-12-31', false],
  ['2026', '2027-01-01', true],
  ['2026-02-10', '2026-02-10', false],
  ['2026-02-10', '2026-02-11', true],
])('a fact to be reviewed by %s, built on %s, is past its review: %s', async (review, today, past) => {
  const briefing = BRIEFING.replace('review: 2026-02', `review: ${review}`);
  const problems = await checked({ 'briefing.md': briefing, '01-rise.md': SECTION }, today);
  expect(problems).toEqual(past ? ['past-review depth at briefing.md:6:3'] : []);
});

test('a section that reaches neither output is named', async () => {
  const section = SECTION.replace('title:', 'deck: no\nbrief: no\ntitle:');
  expect(await checked({ 'briefing.md': BRIEFING, '01-rise.md': section })).toEqual([
    'unseen-section 01-rise at 01-rise.md:1:1',
  ]);
});

test.each([
  ['deck: no', 'slide', true],
  ['deck: no', 'notes', true],
  ['deck: no', 'page', false],
  ['brief: no', 'page', true],
  ['brief: no', 'slide', false],
  ['brief: may', 'page', false],
])('in a section with %s, text in ::: %s is lost: %s', async (field, container, lost) => {
  const section = SECTION.replace('title:', `${field}\ntitle:`) + `\n::: ${container}\n\nMore.\n\n:::\n`;
  const problems = await checked({ 'briefing.md': BRIEFING, '01-rise.md': section });
  expect(problems).toEqual(
    lost ? [expect.stringMatching(/^unseen-content a paragraph at 01-rise\.md:10:1/)] : [],
  );
});

/** Gives what the checks say of a briefing, each as "code name at file:line:column". */
async function checked(files: Readonly<Record<string, string>>, today = '2026-02-01'): Promise<string[]> {
  const paths = Object.entries(files).map(([name, text]) => [`content/river/${name}`, text]);
  const content = await load(memoryHost(Object.fromEntries(paths)), 'content', 'river');
  const document = assemble(content.value);
  expect([...content.problems, ...document.problems]).toEqual([]);
  return check(content.value, document.value, today).map(told);
}

function told(problem: Problem): string {
  const { file, line, column } = problem.place;
  const subject = 'name' in problem ? problem.name : 'what' in problem ? problem.what : '';
  return `${problem.code} ${subject} at ${file.replace('river/', '')}:${line}:${column}`;
}
