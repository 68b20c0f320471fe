import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Paint, reportProblems } from '../src/base/report.ts';
import type { Build } from '../src/build.ts';
import { buildGolden, goldenFolder, goldenNames } from './golden.ts';
import { readPdf } from './pdf.ts';

// A folder is one whole build: content/, templates/ where it brings a kit of its own, and expected/. What a build
// makes is compared as text; where it differs, the actual file is left beside the expected one.

const ACTUAL = '.actual';
const plain = (text: string): string => text;
const PLAIN: Paint = { error: plain, warning: plain, good: plain, strong: plain, faint: plain };
describe.each(await goldenNames())('%s', (name) => {
  test('makes what is expected', async () => {
    const made = await buildGolden(name);
    await compare(new URL('expected/', goldenFolder(name)), texts(made));
    expect(made.files.length > 0).toBe(!made.manifest.problems.some(({ severity }) => severity === 'error'));
  });

  test('makes one page whose words are those of the brief, or none', async () => {
    const made = await buildGolden(name);
    const brief = made.files.find((file) => file.name === 'brief.pdf');
    if (!brief) return;
    const pdf = await readPdf(brief.bytes);
    expect(pdf.pages).toBe(1);
    expect(pdf.text.replace(/\s/g, '').length).toBeGreaterThan(0);
  });

  test('makes the same bytes again', async () => {
    const [first, second] = [await buildGolden(name), await buildGolden(name)];
    expect(second.manifest).toEqual(first.manifest);
  });
});

/** The texts of a build that people read; the version mark changes with every kit, so it is masked. */
function texts(made: Build): Record<string, string> {
  const mask = (text: string): string => text.replaceAll(made.manifest.version, '00000000');
  const files = made.files.filter(({ name }) => name.endsWith('.md'));
  const written = Object.fromEntries(
    files.map(({ name, bytes }) => [name, mask(new TextDecoder().decode(bytes))]),
  );
  const problems = reportProblems(made.problems, {
    sources: made.sources,
    nameOf: (file) => file,
    paint: PLAIN,
  });
  return problems === '' ? written : { ...written, 'problems.txt': problems };
}

async function compare(expected: URL, actual: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(expected, { recursive: true });
  const found = await readdir(expected);
  await Promise.all(found.filter((name) => name.endsWith(ACTUAL)).map((name) => rm(new URL(name, expected))));
  const known = found.filter((name) => !name.endsWith(ACTUAL));
  const different: string[] = [];
  for (const name of new Set([...known, ...Object.keys(actual)])) {
    const before = known.includes(name) ? await readFile(new URL(name, expected), 'utf8') : undefined;
    const now = actual[name];
    if (before === now) continue;
    different.push(name);
    if (now !== undefined) await writeFile(new URL(name + ACTUAL, expected), now);
  }
  expect(different, 'compare each with the .actual file beside it').toEqual([]);
}
