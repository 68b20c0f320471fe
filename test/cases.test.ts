import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAssets } from '../src/assets.ts';
import type { Assets } from '../src/base/assets.ts';
import { type Paint, reportProblems } from '../src/base/report.ts';
import type { Host } from '../src/base/host.ts';
import { type Build, build } from '../src/build.ts';
import { mount, nodeHost } from '../src/host.ts';
import { readPdf } from './pdf.ts';

// A folder is one whole build: content/, templates/ where it brings a kit of its own, and expected/. What a build
// makes is compared as text; where it differs, the actual file is left beside the expected one.

const cases = new URL('./cases/', import.meta.url);
const kits = new URL('../templates/', import.meta.url);
const names = (await readdir(cases, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const ACTUAL = '.actual';
const plain = (text: string): string => text;
const PLAIN: Paint = { error: plain, warning: plain, good: plain, strong: plain, faint: plain };
let assets: Assets;

beforeAll(async () => {
  assets = readAssets();
});

describe.each(names)('%s', (name) => {
  const folder = new URL(`${name}/`, cases);

  test('makes what is expected', async () => {
    const made = await buildCase(folder);
    await compare(new URL('expected/', folder), texts(made));
    expect(made.files.length > 0).toBe(!made.manifest.problems.some(({ severity }) => severity === 'error'));
  });

  test('makes one page whose words are those of the brief, or none', async () => {
    const made = await buildCase(folder);
    const brief = made.files.find((file) => file.name === 'brief.pdf');
    if (!brief) return;
    const pdf = await readPdf(brief.bytes);
    expect(pdf.pages).toBe(1);
    expect(pdf.text.replace(/\s/g, '').length).toBeGreaterThan(0);
  });

  test('makes the same bytes again', async () => {
    const [first, second] = [await buildCase(folder), await buildCase(folder)];
    expect(second.manifest).toEqual(first.manifest);
  });
});

async function buildCase(folder: URL): Promise<Build> {
  const own = new URL('templates/', folder);
  const host = mount({
    content: hostAt(new URL('content/', folder)),
    templates: (await exists(own)) ? withLook(hostAt(own)) : hostAt(kits),
  });
  const request = { content: 'content', templates: 'templates', paper: '', today: '2026-03-01' } as const;
  const [briefing = ''] = await host.folders('content');
  return build(host, assets, { ...request, briefing });
}

function hostAt(folder: URL): Host {
  return nodeHost(fileURLToPath(folder));
}

/** A case brings templates only; how they look is the explainer's. */
function withLook(own: Host): Host {
  const look = hostAt(new URL('explainer/', kits));
  const isLook = /^[^/]+\/(theme\.\w+|words\.yaml|fonts\/.*)$/;
  const read = (file: string): ReturnType<Host['read']> =>
    isLook.test(file) ? look.read(file.slice(file.indexOf('/') + 1)) : own.read(file);
  return { ...own, read };
}

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

async function exists(url: URL): Promise<boolean> {
  return access(url).then(
    () => true,
    () => false,
  );
}
