import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BRIEFING, call, CLI, lay, SECTION } from '../cli/call.ts';
import { randomFrom } from './kill.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych interrupted '));
  await lay(folder, { 'content/river/briefing.md': BRIEFING, 'content/river/01-rise.md': SECTION });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a build that is interrupted', { timeout: 120_000 }, () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s at fifteen moments ends within a second',
    async (signal) => {
      const usual = await timeOf(() => call(['build'], folder));
      const random = randomFrom(signal.length);
      const endings = new Set<string>();
      for (let turn = 0; turn < 15; turn += 1) {
        await writeFile(join(folder, 'content/river/01-rise.md'), SECTION.replace('a week', `${turn} weeks`));
        endings.add(await interrupt(signal, random() * usual));
      }
      expect(endings).toContain(signal);
      for (const ending of endings) expect([signal, '0']).toContain(ending);
      expect(await call(['build'], folder)).toMatchObject({ exit: 0, err: '' });
      for (const place of [join(folder, 'output'), join(folder, 'output/river'), dirname(CLI)])
        expect((await readdir(place)).filter((name) => /^\.|\.new$|\.\d+$/.test(name))).toEqual([]);
    },
  );

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s is told to a shell as %i', async (signal, code) => {
    const shell = `"$0" "$1" build & sleep 0.05; kill -s ${signal.slice(3)} $!; wait $!`;
    const child = spawn('bash', ['-mc', shell, process.execPath, CLI], { cwd: folder, stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([code, null]);
  });
});

/** Interrupts a build after some ms; gives the signal it ended by, or its exit code. */
async function interrupt(signal: NodeJS.Signals, after: number): Promise<string> {
  const child = spawn(process.execPath, [CLI, 'build'], { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  await setTimeout(after);
  const time = await timeOf(async () => {
    child.kill(signal);
    await ended;
  });
  expect(time).toBeLessThan(1000);
  const [code, by] = await ended;
  return by ?? String(code);
}

async function timeOf(during: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await during();
  return performance.now() - start;
}
