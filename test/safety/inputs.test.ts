import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { severityOf } from '../../src/base/problems.ts';
import { wordsFor } from '../../src/base/words.ts';
import type { Build } from '../../src/build.ts';
import { openBuilder } from '../../src/builder.ts';
import { BRIEFING, type Files, HEAD, inShort, make, textOf } from './briefing.ts';
import { summary } from './inputs/cases.ts';
import { filesFor, KINDS } from './inputs/kinds.ts';

// What people type and paste, what tools leave behind and what is meant to do harm: each is told with its place, or is
// fine. All builds are made as the command makes them, in a thread with a limit, one after the other by one builder.

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));
const builder = openBuilder({ folder: new URL('../../dist/', import.meta.url) });
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych inputs '));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Builds files as the command does; a kit of one's own, whose files are in memory, in this thread. */
async function made(files: Files): Promise<Build> {
  if (!builder || Object.keys(files).some((name) => name.startsWith('..'))) return make(files);
  count += 1;
  const content = join(folder, String(count));
  for (const [name, data] of Object.entries(files)) {
    const file = join(content, 'x', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  const request = { briefing: 'x', content: 'content', templates: 'templates', paper: '' } as const;
  return builder.build({
    folders: { content, templates: TEMPLATES },
    request: { ...request, today: '2026-03-01' },
  });
}

test('there are more than three hundred', () => {
  expect(Object.values(KINDS).flatMap(Object.keys).length).toBeGreaterThan(300);
});

describe.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('a %s', (kind) => {
  test.each(Object.entries(KINDS[kind]))('of %s', async (_, [input, told]) => {
    const build = await made(filesFor(kind, input));
    expect(summary(build.problems.map((problem) => inShort(problem)))).toBe(told);
    const own = build.problems.filter(({ code }) => code !== 'template-failed'); // tells what Handlebars does
    const words = own.map(wordsFor).map(({ says, mend }) => `${says} ${mend}`);
    expect(words.filter((one) => /undefined|NaN|\[object|\n\s+at |\/(?:src|dist)\//.test(one))).toEqual([]);
    const isWrong = build.problems.some((problem) => severityOf(problem) === 'error');
    expect(build.files.length === 0).toBe(isWrong);
  });
});

describe('what is fine means what it says', () => {
  test.each<[input: string, shown: string]>([
    ['a\n---\n\n- b', '<h3>a</h3>'],
    ['- <!--> a -->', ''],
    ['- `{{fact.a}}`', '<code>{{fact.a}}</code>'],
    ['- a[^__proto__]', 'a[^<strong>proto</strong>]'],
    ['- ![a][b]', '<li>![a][b]</li>'],
    ['- <a@b>', '<a href="mailto:a@b">'],
    ['- [a [b](https://b.org)](https://a.org)', '[a <a href="https://b.org"'],
    ['- [Note]: to be checked', '<li>[Note]: to be checked</li>'],
    ['99999999999. a', ''],
    ['::: slide\n99999999999. a\n:::', '<p>99999999999. a</p>'],
    ['- a\uFEFFb', 'a\uFEFFb'],
    ['- a\u2028b', 'a\u2028b'],
    ['- A \\{\\{title}} b', 'A {{title}} b'],
  ])('%j', async (input, shown) => {
    const build = await make(filesFor('body', input));
    expect(build.problems.filter((problem) => severityOf(problem) === 'error')).toEqual([]);
    expect(textOf(build, 'deck.html')).toContain(shown);
    expect(build.manifest.slides).toHaveLength(3); // with title and closing
  });
});

describe('limits hold at their number and are told one past it', () => {
  const sections = (amount: number, text = ''): Files =>
    Object.fromEntries(
      Array.from({ length: amount }, (_, index) => [
        `${index + 1}-a.md`,
        `---\ntitle: A\nbrief: no\n---\n${text}`,
      ]),
    );
  const told = async (files: Files): Promise<string[]> => {
    const { problems } = await made({ 'briefing.md': BRIEFING, ...files });
    return problems.map((problem) => inShort(problem, '')).filter((one) => !one.startsWith('slide-overflow'));
  };
  const figure = '```timeline\nalt: a\nevents:\n  - { date: 2014, text: a }\n```\n\n';
  const figures = (amount: number): Files => ({
    '01-a.md': `---\ntitle: A\nbrief: no\n---\n${figure.repeat(amount)}`,
  });
  const named = (amount: number): Files => ({
    '01-a.md': `---\n${Array.from({ length: amount - 1 }, (_, index) => `k${index}: a`).join('\n')}\ntitle: A\n---\n`,
  });

  test('sections', async () => {
    expect(await told(sections(300))).toEqual([]);
    expect(await told(sections(301))).toEqual(['too-much 301-a.md:1:1']);
  });

  test('text of a briefing', async () => {
    const head = BRIEFING.length + 3 * '---\ntitle: A\nbrief: no\n---\n'.length;
    const third = (1_500_000 - head) / 3;
    const words = 'word '.repeat(third / 5);
    const rest = 'x'.repeat(Math.floor(third) - words.length);
    expect(await told(sections(3, words + rest))).toEqual([]);
    expect(await told(sections(3, `${words + rest}xxxx`))).toEqual(['too-much 3-a.md:1:1']);
  });

  test('figures', async () => {
    expect((await told(figures(100))).filter((one) => one.startsWith('too'))).toEqual([]);
    expect(await told(figures(101))).toContain('too-much 01-a.md:605:1');
  });

  test('names in details', async () => {
    const unknown = (one: string): boolean => one.startsWith('unknown-key');
    expect((await told(named(2000))).every(unknown)).toBe(true);
    expect(await told(named(2001))).toEqual(['too-much 01-a.md:2002:1']);
  });

  test.each<[name: string, text: (amount: number) => string, most: number, place: string]>([
    ['items', (amount) => '- a\n'.repeat(amount), 2000, '2005:1'],
    ['rows', (amount) => `| a |\n| - |\n${'| b |\n'.repeat(amount - 2)}`, 2000, '2005:1'],
    ['paragraphs', (amount) => `a${'\n\na'.repeat(amount)}`, 5000, '10007:1'],
    ['words set apart', (amount) => '`a '.repeat(amount), 10_000, '5:30001'],
  ])('%s', async (_, text, most, place) => {
    const section = (amount: number): Files => ({
      '01-a.md': `---\ntitle: A\nbrief: no\n---\n${text(amount)}`,
    });
    expect(await told(section(most))).toEqual([]);
    expect(await told(section(most + 1))).toEqual([`unsupported 01-a.md:${place}`]);
  });

  test('a template of 200 kB', async () => {
    const kit = (size: number): Files => filesFor('template', `{{!-- ${'a'.repeat(size - 11)} --}}`);
    expect((await make(kit(200_000))).problems).toEqual([]);
    expect((await make(kit(200_001))).problems.map((problem) => inShort(problem))).toEqual([
      'too-large own/deck.hbs:1:1',
    ]);
  });
});

describe('a page of far too much', () => {
  const words = (amount: number, priority = 'must'): string =>
    `---\ntitle: A\nbrief: ${priority}\n---\n${'A word or two of the river and its banks. '.repeat(amount / 10)}\n`;

  test('is told exactly up to nine thousand words, and about so from a novel on', async () => {
    const nine = await made({ 'briefing.md': BRIEFING, '01-a.md': words(9000) });
    expect(nine.problems).toMatchObject([{ code: 'page-overflow', estimated: false, longest: ['01-a'] }]);
    const novel = await made({ 'briefing.md': BRIEFING, '01-a.md': words(90_000) });
    expect(novel.problems).toMatchObject([{ code: 'page-overflow', estimated: true, longest: ['01-a'] }]);
    const said = novel.problems.map(wordsFor)[0]?.says ?? '';
    expect(said).toMatch(/: about \d+ points too tall .* about \d+ lines or \d+ words\.$/);
  });

  test('is estimated as much as measuring finds, near enough', async () => {
    const overflowOf = async (amount: number): Promise<{ points: number; words: number }> => {
      const [problem] = (await made({ 'briefing.md': BRIEFING, '01-a.md': words(amount) })).problems;
      if (problem?.code !== 'page-overflow') throw new Error('It fits.');
      return problem;
    };
    const [exact, about] = [await overflowOf(18_000), await overflowOf(27_000)];
    expect(about.points / exact.points).toBeGreaterThan(1.2);
    expect(about.points / exact.points).toBeLessThan(1.9);
    expect(about.words).toBeGreaterThan(24_000);
    expect(about.words).toBeLessThan(27_000);
  });

  test('that may leave leaves unmeasured, with the source that only it cites', async () => {
    const sources = BRIEFING.replace(
      /---\n$/,
      'sources: { a: { title: First }, b: { title: Second } }\n---\n',
    );
    const build = await made({
      'briefing.md': sources,
      '01-a.md': `${HEAD}Short.[^a]\n`,
      '02-b.md': `${words(90_000, 'may')}\nLong.[^b]\n`,
      '03-c.md': '---\ntitle: C\nbrief: may\n---\nStays.\n',
    });
    expect(build.problems).toMatchObject([{ code: 'section-left', name: '02-b' }]);
    expect(build.manifest.fit).toMatchObject({ left: [{ section: '02-b' }], uncited: ['2'] });
    expect(build.files.map(({ name }) => name)).toContain('brief.pdf');
  });
});
