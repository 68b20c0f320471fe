import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BRIEFING, call, lay, SECTION } from './cli/call.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const THREADS = Math.min(2, availableParallelism()); // each keeps its own
let folder: string;
let dist: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych with blanks é '));
  dist = join(folder, 'package/dist');
  await cp(join(root, 'dist'), dist, { recursive: true });
  await cp(join(root, 'templates'), join(folder, 'package/templates'), { recursive: true });
  for (const name of await kept()) await rm(join(dist, name));
  await lay(folder, { 'content/river/briefing.md': BRIEFING, 'content/river/01-rise.md': SECTION });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('compiled code that a run keeps for the next', { timeout: 60_000 }, () => {
  test('is made by the first build that succeeds, used by the next, and changes nothing', async () => {
    await build('first');
    const made = await contentsOfKept();
    await build('second');
    expect(await contentsOfKept()).toEqual(made);
    await expectSame('first', 'second');
  });

  test('is made again when it is torn, or of another bundle of the same length', async () => {
    await build('first');
    const made = await contentsOfKept();
    for (const name of await kept()) await writeFile(join(dist, name), made[0]?.subarray(0, 99_999) ?? '');
    await build('second');
    const bundle = await readFile(join(dist, 'main.cjs'), 'latin1');
    const changed = bundle.replace('left out of the', 'LEFT OUT OF THE');
    expect(changed).not.toBe(bundle);
    await writeFile(join(dist, 'main.cjs'), changed, 'latin1');
    const before = await contentsOfKept();
    await build('third');
    for (const [index, kept] of (await contentsOfKept()).entries()) expect(kept).not.toEqual(before[index]);
    await expectSame('first', 'second');
    await expectSame('first', 'third');
  });

  test('is of a bundle that says the same when a byte is read as a character', async () => {
    const bundle = await readFile(join(dist, 'main.cjs'), 'latin1');
    expect(bundle.match(/[^\0-\x7F].{0,40}/)?.[0]).toBeUndefined();
  });

  test('is done without where it cannot be kept', async () => {
    await build('first');
    for (const name of await kept()) {
      await rm(join(dist, name));
      await mkdir(join(dist, name, 'in the way'), { recursive: true }); // refuses even the superuser
    }
    await build('second');
    await expectSame('first', 'second');
  });
});

/** Gives the files of compiled code beside the bundle. */
async function kept(): Promise<string[]> {
  return (await readdir(dist)).filter((name) => name.startsWith('main.cjs.v'));
}

async function contentsOfKept(): Promise<Buffer[]> {
  const names = await kept();
  expect(names).toHaveLength(THREADS);
  return Promise.all(names.map((name) => readFile(join(dist, name))));
}

async function build(output: string): Promise<string> {
  const { exit, out, err } = await call(['build', '--output', output], folder, {}, join(dist, 'cli.cjs'));
  expect([exit, err]).toEqual([0, '']);
  return out;
}

async function expectSame(one: string, other: string): Promise<void> {
  for (const name of await readdir(join(folder, one, 'river'))) {
    const [here, there] = await Promise.all(
      [one, other].map((made) => readFile(join(folder, made, 'river', name))),
    );
    expect(there?.equals(here ?? Buffer.alloc(0)), name).toBe(true);
  }
}
