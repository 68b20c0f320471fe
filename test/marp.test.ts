import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAssets } from '../src/assets.ts';
import { type Build, build } from '../src/build.ts';
import { textOf } from '../src/deck/html.ts';
import { nodeHost } from '../src/host.ts';
import { buildGolden, goldenNames } from './golden.ts';

// Every deck.md as marp-cli makes it, with the configuration that a build leaves in the output folder.

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MARP = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js');
const SAMPLE = 'belarus-and-russia';
let output: string;
const builds = new Map<string, Build>(); // those that made a deck
const names = [SAMPLE, ...(await goldenNames())];

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), 'diptych marp é '));
  for (const name of names) {
    const made = name === SAMPLE ? await sample() : await buildGolden(name);
    if (made.files.length === 0) continue;
    builds.set(name, made);
    await mkdir(join(output, name));
    for (const file of made.files) await writeFile(join(output, name, file.name), file.bytes);
  }
  await copyFile(join(ROOT, 'dist/marp.config.mjs'), join(output, 'marp.config.mjs'));
  const decks = [...builds.keys()].map((name) => join(output, name, 'deck.md'));
  const args = [MARP, '--no-stdin', '--config-file', join(output, 'marp.config.mjs'), ...decks];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
}, 120_000);

afterAll(() => rm(output, { recursive: true }));

function sample(): Promise<Build> {
  const request = { content: 'content', templates: 'templates', paper: '', today: '2026-03-01' } as const;
  return build(nodeHost(ROOT), readAssets(), { ...request, briefing: SAMPLE });
}

test('most cases make a deck', () => {
  expect(builds.size).toBeGreaterThan(8);
});

describe.each(names)('%s in marp-cli', (name) => {
  test('has the same slides with the same titles, our look, and loads nothing', async () => {
    const made = builds.get(name);
    if (!made) return; // a case that is not built
    const html = await readFile(join(output, name, 'deck.html'), 'utf8');
    const slides = [...html.matchAll(/<section [^]*?<\/section>/g)].map(([slide]) => slide);
    const titles = slides.map((slide) => /<h[12][^>]*>([^]*?)<\/h[12]>/.exec(slide)?.[1]);
    expect(slides).toHaveLength(made.manifest.slides.length);
    made.manifest.slides.forEach(({ title }, index) => {
      const shown = titles[index];
      if (shown !== undefined) expect(bare(textOf(shown))).toBe(bare(title));
    });
    expect(titles.filter((title) => title !== undefined).length).toBeGreaterThan(0);
    expect(/--accent:\s*#1b3282/i.exec(html)).not.toBeNull();
    const styles = [...html.matchAll(/<style>[^]*?<\/style>/g)].join('');
    expect(styles).not.toBe('');
    expect(/@import|url\(["']?https?:/i.exec(styles)).toBeNull();
    expect(/<(?:img|script|link|source|iframe) [^>]*(?:src|href)="https?:/i.exec(html)).toBeNull();
  });
});

function bare(text: string): string {
  return text.replace(/&#39;/g, "'").replace(/\s+/g, ' ').trim();
}
