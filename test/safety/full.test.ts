import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BRIEFING, call, CLI, lay, SECTION } from '../cli/call.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych full é '));
  await lay(folder, { 'content/river/briefing.md': BRIEFING, 'content/river/01-rise.md': SECTION });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

// The system itself refuses here: a process may write files up to a size and no further. npm run kills fills a whole disk.
describe('where no file may grow past a size', { timeout: 120_000 }, () => {
  test('every size at which a file of the build breaks off leaves the old build and names that file', async () => {
    expect((await call(['build'], folder)).exit).toBe(0);
    const before = await contents();
    const sizes = await Promise.all(
      [...before.keys()].map(async (name) => [name, (await size(name)) / 1024] as const),
    );
    await writeFile(join(folder, 'content/river/01-rise.md'), SECTION.replace('a week', 'two weeks'));
    for (const [name, kilobytes] of sizes.filter(([, kilobytes]) => kilobytes > 6).slice(0, 3)) {
      const { exit, err } = await within(Math.floor(kilobytes) - 2);
      expect([exit, err], name).toEqual([
        2,
        expect.stringContaining('larger than the system lets you write'),
      ]);
      expect(err).toMatch(/^error: Cannot write \S.*output\/river\/[\w.]+, so its folder is left as it was/);
      expect(await contents()).toEqual(before);
    }
    expect((await call(['build'], folder)).exit).toBe(0);
    expect(await contents()).not.toEqual(before);
  });

  test('a first build leaves nothing that could be taken for one', async () => {
    const { exit } = await within(20);
    expect(exit).toBe(2);
    expect(await readdir(join(folder, 'output/river'))).toEqual([]);
  });
});

/** Builds in a shell that lets no file grow past some kilobytes. */
function within(kilobytes: number): Promise<{ exit: number | null; err: string }> {
  const child = spawn('bash', ['-c', `ulimit -f ${kilobytes}; exec "$0" "$1" build`, process.execPath, CLI], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.on('close', (exit) => resolve({ exit, err })));
}

async function size(name: string): Promise<number> {
  return (await stat(join(folder, 'output/river', name))).size;
}

async function contents(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(folder, 'output/river'));
  const read = async (name: string) =>
    [name, await readFile(join(folder, 'output/river', name), 'latin1')] as const;
  return new Map(await Promise.all(names.map(read)));
}
