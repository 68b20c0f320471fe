import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeDisk } from '../../src/output/disk.ts';
import { settle, type Target, write } from '../../src/output/write.ts';
import { BRIEFING, call, lay, SECTION } from '../cli/call.ts';
import { meddled } from './disks.ts';
import { riverOf, stateOf } from './river.ts';

let root: string;
let elsewhere: string; // where nothing may be written, nor read
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'diptych links '));
  elsewhere = join(root, 'elsewhere');
  folder = join(root, 'work/output/river');
  await lay(root, {
    'elsewhere/secret.md': '---\ntitle: Secret\n---\n\nsecret\n',
    'work/content/river/briefing.md': BRIEFING,
    'work/content/river/01-rise.md': SECTION,
  });
  await mkdir(join(root, 'work/output'), { recursive: true });
});

afterEach(async () => {
  expect(await readdir(elsewhere)).toEqual(['secret.md']);
  expect(await readFile(join(elsewhere, 'secret.md'), 'utf8')).toContain('secret');
  await rm(root, { recursive: true, force: true });
});

function target(disk = nodeDisk): Target {
  return { disk, output: join(root, 'work/output'), pid: 42, isRunning: () => false };
}

describe('links in the output', () => {
  test.each([
    ['to a folder elsewhere', () => elsewhere],
    ['to nothing', () => join(root, 'nowhere')],
    ['to itself', () => folder],
  ])('in place of the briefing, %s, are refused', async (_, leads) => {
    await symlink(leads(), folder);
    await expect(write(target(), riverOf('a'))).rejects.toMatchObject({ name: 'UserError' });
    await settle(target(), 'river').catch(() => undefined);
    expect((await lstat(folder)).isSymbolicLink()).toBe(true);
    expect(await readdir(root)).not.toContain('nowhere');
  });

  test.each([
    ['a file elsewhere', () => join(elsewhere, 'secret.md')],
    ['nothing', () => join(root, 'nowhere')],
    ['a folder', () => elsewhere],
  ])('in place of any file, to %s, are replaced and not followed', async (_, leads) => {
    await mkdir(folder);
    const names = ['deck.html', 'brief.pdf', 'build.json', '.deck.html.42.tmp', '.swap', 'deck.new.html'];
    for (const name of names) await symlink(leads(), join(folder, name));
    await write(target(), riverOf('a'));
    await rm(join(folder, 'deck.new.html'));
    expect(await stateOf(folder)).toEqual({ state: 'whole', others: [] });
    for (const name of await readdir(folder)) expect((await lstat(join(folder, name))).isFile()).toBe(true);
  });

  test('put in the folder’s place while a build writes are noticed before a file gets its name', async () => {
    await write(target(), riverOf('a'));
    const disk = meddled((_, step, path) => {
      if (step !== 'create' || !path.endsWith('.swap')) return undefined;
      return swapFolder();
    });
    const writing = write(target(disk), riverOf('b'));
    await expect(writing).rejects.toMatchObject({ name: 'UserError' });
    await rm(join(elsewhere, 'build.json'), { force: true });
    expect(await readFile(join(root, 'work/output/moved/deck.html'), 'utf8')).toMatch(/^a+$/);
  });
});

/** Moves the folder away and puts a link to elsewhere in its place. */
async function swapFolder(): Promise<never> {
  await rename(folder, join(root, 'work/output/moved'));
  await symlink(elsewhere, folder);
  return undefined as never;
}

describe('links in the content', { timeout: 60_000 }, () => {
  test.each([
    ['a section', 'work/content/river/02-more.md', () => join(elsewhere, 'secret.md')],
    ['a section, by way of another link', 'work/content/river/02-more.md', () => '../../via'],
    ['the folder of a briefing', 'work/content/secret', () => elsewhere],
  ])('that lead out of it are told and not read: %s', async (_, from, leads) => {
    await symlink(join(elsewhere, 'secret.md'), join(root, 'work/via'));
    await symlink(leads(), join(root, from));
    const { exit, out, err } = await call(['build'], join(root, 'work'));
    expect([exit, err]).toEqual([2, expect.stringContaining('is a link that leads out of')]);
    expect(out + err).not.toContain('    at ');
    expect(await readdir(join(root, 'work/output'))).toEqual([]);
  });

  test.each([
    ['nothing', 'nowhere', 0, ''],
    ['itself', '02-more.md', 2, 'its links lead in a circle'],
  ])('to %s do no harm', async (_, leads, wanted, words) => {
    await symlink(leads, join(root, 'work/content/river/02-more.md'));
    const { exit, err } = await call(['build'], join(root, 'work'));
    expect([exit, err]).toEqual([wanted, expect.stringContaining(words)]);
  });
});
