import { cp, mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openWatch, type Watch, type Watching } from '../../src/preview/watch.ts';
import { lay } from '../cli/call.ts';
import { saveAtomically } from './open.ts';

let folder: string;
let watch: Watch | undefined;
let told: string[][];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych with blanks é '));
  await lay(folder, { 'a/one.md': 'one', 'a/two.md': 'two', 'a/deep/er/three.md': 'three' });
  told = [];
});

afterEach(async () => {
  watch?.close();
  await rm(folder, { recursive: true, force: true });
});

function start(patience: Watching['patience'] = 'build'): void {
  const changed = (paths: readonly string[]): void =>
    void told.push(paths.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/')));
  watch = openWatch({ roots: [join(folder, 'a')], patience, changed });
}

const seen = (): string[] => [...new Set(told.flat())].sort();

describe('a watch tells', () => {
  test.each<[what: string, change: () => Promise<unknown>, paths: readonly string[]]>([
    ['a file that was written', () => writeFile(at('one.md'), 'another'), ['a/one.md']],
    ['one that an editor renamed into place', () => saveAtomically(at('one.md'), 'another'), ['a/one.md']],
    ['one of the same length', () => writeFile(at('one.md'), 'eno'), ['a/one.md']],
    ['a new one', () => writeFile(at('new.md'), 'new'), ['a/new.md']],
    ['one that is gone', () => rm(at('one.md')), ['a/one.md']],
    ['one that has another name', () => rename(at('one.md'), at('1.md')), ['a/1.md', 'a/one.md']],
    ['one far below', () => writeFile(at('deep/er/three.md'), '3'), ['a/deep/er/three.md']],
    ['a new folder', () => lay(folder, { 'a/new/four.md': '4' }), ['a/new', 'a/new/four.md']],
    [
      'a folder that is gone',
      () => rm(at('deep'), { recursive: true }),
      ['a/deep', 'a/deep/er', 'a/deep/er/three.md'],
    ],
  ])('%s', async (_, change, paths) => {
    start();
    await change();
    await vi.waitFor(() => expect(seen()).toEqual(paths), 3000);
    expect(await watch?.holds()).toBe(true);
  });

  test('what happens in a folder that was removed and made again, renamed and back, or swapped', async () => {
    start();
    await cp(at(''), join(folder, 'b'), { recursive: true });
    await rm(at(''), { recursive: true });
    await vi.waitFor(() => expect(seen()).toContain('a/one.md'), 3000);
    await cp(join(folder, 'b'), at(''), { recursive: true });
    await expectTold('again');
    await rename(at(''), join(folder, 'aside'));
    await rename(join(folder, 'aside'), at(''));
    await expectTold('renamed and back');
    await rename(at(''), join(folder, 'aside'));
    await rename(join(folder, 'b'), at(''));
    await expectTold('swapped');
  });

  test('nothing of hidden files, backups and packages', async () => {
    start();
    await lay(folder, { 'a/.one.md.swp': 'x', 'a/one.md~': 'x', 'a/node_modules/x.md': 'x', 'b.md': 'x' });
    await wait(700);
    expect(told).toEqual([]);
  });

  test('a file that is written bit by bit when it is whole, and not before', async () => {
    start();
    const file = await open(at('slow.md'), 'w');
    for (let part = 0; part < 30; part++) {
      await file.write('part of a line\n');
      expect(told).toEqual([]);
      await wait(5);
    }
    await file.close();
    await vi.waitFor(() => expect(told).toEqual([['a/slow.md']]), 3000);
  });

  test('the last of a thousand writes, in few words', async () => {
    start();
    for (let number = 0; number < 1000; number++) await writeFile(at('one.md'), `number ${number}`);
    await vi.waitFor(async () => {
      expect(told.length).toBeGreaterThan(0);
      expect(await watch?.holds()).toBe(true);
    }, 5000);
    expect(told.length).toBeLessThan(100);
  });
});

test('a change that has not been told yet does not hold', async () => {
  start('show');
  writeFileSync(at('one.md'), 'another');
  expect(await watch?.holds()).toBe(false);
  await vi.waitFor(() => expect(told).toEqual([['a/one.md']]), 3000);
  expect(await watch?.holds()).toBe(true);
});

test('a folder that is not there yet is watched once it is', async () => {
  await rm(at(''), { recursive: true });
  start();
  await mkdir(at(''));
  await vi.waitFor(() => expect(seen()).toEqual(['a']), 3000);
  await expectTold('late');
});

function at(name: string): string {
  return join(folder, 'a', name);
}

/** Expects that a save is told, and that the watch is not left deaf but for its look twice a second. */
async function expectTold(text: string): Promise<void> {
  await vi.waitFor(async () => expect(await watch?.holds()).toBe(true), 5000);
  told.length = 0;
  await saveAtomically(at('one.md'), text);
  await vi.waitFor(() => expect(seen()).toEqual(['a/one.md']), { timeout: 3000, interval: 10 });
}
