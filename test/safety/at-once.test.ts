import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BRIEFING, call, lay, SECTION } from '../cli/call.ts';
import { stateOf } from './river.ts';

let root: string;
let script: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'diptych at once '));
  script = join(root, 'once.mjs');
  const entry = fileURLToPath(new URL('once.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile: script, bundle: true, format: 'esm', platform: 'node' });
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('builds into one folder at once', { timeout: 120_000 }, () => {
  test('of two to four processes, twenty times, leave one whole build each time', async () => {
    const output = join(root, 'output');
    for (let turn = 0; turn < 20; turn += 1) {
      const letters = ['abcd', 'efgh', 'ijkl', 'mnop', 'qrst'][turn % 5] ?? '';
      const exits = await Promise.all(
        Array.from(letters.slice(0, 2 + (turn % 3)), (letter) => writeOnce(output, letter)),
      );
      expect(new Set(exits), `turn ${turn}`).toEqual(new Set([0]));
      expect(await stateOf(join(output, 'river')), `turn ${turn}`).toEqual({ state: 'whole', others: [] });
    }
  });

  test('of the command itself, from different texts, all exit with 0', async () => {
    const texts = ['a week', 'two weeks', 'a month'];
    await Promise.all(
      texts.map((text, index) =>
        lay(join(root, String(index)), {
          'content/river/briefing.md': BRIEFING,
          'content/river/01-rise.md': SECTION.replace('a week', text),
        }),
      ),
    );
    const output = join(root, 'shared');
    const calls = texts.map((_, index) =>
      call(['build', '--limit', '60', '--output', output], join(root, String(index))),
    );
    for (const { exit, err } of await Promise.all(calls)) expect([exit, err]).toEqual([0, '']);
    expect((await readdir(join(output, 'river'))).filter((name) => name.startsWith('.'))).toEqual([]);
    expect((await readdir(output)).sort()).toEqual(['marp.config.mjs', 'river']);
  });
});

function writeOnce(output: string, letter: string): Promise<number | null> {
  const child = spawn(process.execPath, [script, output, letter], { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => child.on('close', resolve));
}
