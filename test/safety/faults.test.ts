import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readAssets } from '../../src/assets.ts';
import { type Build, build } from '../../src/build.ts';
import type { Builder } from '../../src/builder.ts';
import { run } from '../../src/command.ts';
import { mount, nodeHost } from '../../src/host.ts';
import type { Terminal } from '../../src/terminal.ts';
import { BRIEFING, lay, SECTION } from '../cli/call.ts';
import { type Call, watched } from './faults.ts';

vi.mock('node:fs', async (load) => (await import('./faults.ts')).guarded(await load<object>()));
vi.mock('node:fs/promises', async (load) => (await import('./faults.ts')).guarded(await load<object>()));
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined })); // waiting for a file in use

const REASONS = {
  ENOSPC: 'the disk is full',
  EACCES: 'you have no permission',
  EBUSY: 'another program has it open',
  EIO: 'the disk reports a fault',
  EMFILE: 'too many files are open',
  EXDEV: 'it lies on another disk',
  EROFS: 'the disk cannot be written to',
} as const;
const EVERY = Boolean(process.env['EVERY_CALL']); // else some errors of the calls that read are left out
const STRIDE = EVERY ? 1 : 5;
const CODES = Object.keys(REASONS) as (keyof typeof REASONS)[];
const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

type Files = ReadonlyMap<string, string>;

let root: string;
let old: Files; // what was built before
let fresh: Files; // what is built when nothing fails
let kept: Build;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'diptych faults '));
  await lay(root, { 'content/river/briefing.md': BRIEFING, 'content/river/01-rise.md': SECTION });
  expect((await built()).exit).toBe(0);
  old = await output();
  await lay(root, { 'content/river/01-rise.md': SECTION.replace('a week', 'two weeks') });
  kept = await buildOnce();
  expect((await built(keeper)).exit).toBe(0);
  fresh = await output();
  expect([...fresh]).not.toEqual([...old]);
}, 60_000);

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

describe.each(CODES)('%s, once', (code) => {
  test('at any call that reads, is told, and nothing is written', async () => {
    await putBack();
    const { calls } = await watched(
      () => '',
      () => built(),
    );
    const reads = calls.findIndex(({ path }) => path.includes('output'));
    expect(reads).toBeGreaterThan(150);
    await putBack();
    for (let nth = 1; nth <= reads; nth += STRIDE) await failAt(nth, code);
    await nextWorks();
  });

  test('at any call that writes, leaves one whole build, no rest and a true word', async () => {
    await putBack();
    const { calls } = await watched(
      () => '',
      () => built(keeper),
    );
    expect(calls.length).toBeGreaterThan(60);
    const first = calls.findIndex(({ path }) => path.includes('output'));
    for (let nth = first + 1; nth <= calls.length; nth += 1) {
      const isRead = /^(lstat|readFile|readdir|realpath)/.test(calls[nth - 1]?.step ?? '');
      if (isRead && !EVERY && (nth + CODES.indexOf(code)) % CODES.length !== 0) continue;
      await putBack();
      await failAt(nth, code, keeper);
      await nextWorks(keeper);
    }
  });
});

describe('for good from any call on', () => {
  test.each([
    ['ENOSPC', /^(open|writeFile|sync|mkdir)$/],
    ['EROFS', /^(open|writeFile|sync|mkdir|renameSync|unlink)$/],
  ] as const)('%s leaves one whole build once the disk is well again', async (code, steps) => {
    await putBack();
    const { calls } = await watched(
      () => '',
      () => built(keeper),
    );
    for (const [from, { step, path }] of calls.entries()) {
      if (!steps.test(step) || !path.includes('output')) continue;
      await putBack();
      const { given } = await watched(
        (nth, call) => (nth > from && steps.test(call.step) ? code : ''),
        () => built(keeper),
      );
      const left = await output();
      const isOld = same(left, old);
      expect(isOld || same(left, fresh) || given.err.includes('could not all be put back'), given.err).toBe(
        true,
      );
      if (given.exit !== 0) expect(given.err).toContain('error: ');
      await nextWorks(keeper);
    }
  });
});

/** Lets the nth call of a build fail, and looks at what is left and what was said. */
async function failAt(nth: number, code: keyof typeof REASONS, builder?: Builder): Promise<void> {
  let failed: Call | undefined;
  const { given } = await watched(
    (call, at) => {
      if (call !== nth) return '';
      failed = at;
      return code;
    },
    () => built(builder),
  );
  const where = `${code} at call ${nth}, ${failed?.step} ${failed?.path}: ${given.exit} ${given.err}`;
  const left = await output();
  expect([0, 2], where).toContain(given.exit);
  expect(given.err, where).not.toContain('    at ');
  const isNew = same(left, fresh);
  expect(isNew || (given.exit === 2 && same(left, old)), where).toBe(true);
  expect(await rests(), where).toEqual(failed?.step === 'unlink' ? [expect.any(String)] : []);
  if (given.exit === 0) return;
  expect(given.err, where).toMatch(/^error: [^\n]+\n$/);
  expect(given.err, where).toContain(REASONS[code]);
  if (!given.err.includes('marp.config.mjs'))
    expect(given.err.includes('left as it was') && isNew, where).toBe(false);
  expect(given.err, where).toContain(namedFor(failed?.path ?? ''));
}

/** Gives what a message has to name when a call on a path fails: the file that a user knows, or its folder. */
function namedFor(path: string): string {
  if (dirname(path) === join(root, 'output')) return path.endsWith('/river') ? 'river' : 'marp.config.mjs';
  if (path.endsWith('.swap')) return dirname(path);
  return basename(path).replace(/^\.(.+)\.\d+\.tmp$/, '$1');
}

async function nextWorks(builder?: Builder): Promise<void> {
  expect(await built(builder)).toMatchObject({ exit: 0, err: '' });
  expect(same(await output(), fresh)).toBe(true);
  expect(await rests()).toEqual([]);
}

function same(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}

/** Gives the hidden files that are left in either folder. */
async function rests(): Promise<string[]> {
  const folders = await Promise.all(['output', 'output/river'].map((folder) => readdir(join(root, folder))));
  return folders.flat().filter((name) => name.startsWith('.'));
}

function buildOnce(): Promise<Build> {
  const host = mount({ content: nodeHost(join(root, 'content')), templates: nodeHost(TEMPLATES) });
  const request = { content: 'content', templates: 'templates', paper: '', today: '2026-03-01' } as const;
  return build(host, readAssets(), { ...request, briefing: 'river' });
}

/** Gives what was built once, so that thousands of writes take no thousands of builds. */
const keeper: Builder = { build: async () => kept, close: () => undefined };

async function built(builder?: Builder): Promise<{ exit: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const out = { coloured: false, write: (text: string) => void (told.out += text) };
  const err = { coloured: false, write: (text: string) => void (told.err += text) };
  const terminal: Terminal = {
    folder: root,
    pid: 42,
    isRunning: () => false,
    node: 'v20.0.0',
    interrupted: async () => undefined,
    show: () => undefined,
    editor: '',
    out,
    err,
  };
  const exit = await run(['build', '--templates', TEMPLATES], terminal, builder);
  return { exit, ...told };
}

async function output(): Promise<Files> {
  const folder = join(root, 'output/river');
  const names = await readdir(folder);
  return new Map(
    await Promise.all(
      names
        .filter((name) => !name.startsWith('.'))
        .map(async (name) => [name, await readFile(join(folder, name), 'latin1')] as const),
    ),
  );
}

async function putBack(): Promise<void> {
  await rm(join(root, 'output'), { recursive: true });
  await lay(root, Object.fromEntries([...old.keys()].map((name) => [`output/river/${name}`, ''])));
  for (const [name, text] of old) await writeFile(join(root, 'output/river', name), text, 'latin1');
}
