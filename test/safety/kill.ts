import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { nodeDisk } from '../../src/output/disk.ts';
import { settle } from '../../src/output/write.ts';
import { stateOf } from './river.ts';

const LENGTH = 300_000; // bytes of a file
const LONGEST = 60; // ms from a first whole build to the kill: some builds more

/** What many kills left. */
export interface Tally {
  readonly kills: number;
  readonly broken: number; // a file that no build made
  readonly mended: number; // of two builds until the next command
  readonly mixed: number; // of two builds, or with something left over, even then
  readonly withRest: number; // temporary files or a journal, gone after the next command
}

/** Kills a loop of builds at random moments, and looks at what is there before and after the next command. */
export async function killBuilds(kills: number, random: () => number): Promise<Tally> {
  const root = await mkdtemp(join(tmpdir(), 'diptych killed '));
  const output = join(root, 'output');
  const script = await compiled(root);
  const tally = { kills, broken: 0, mended: 0, mixed: 0, withRest: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    await buildUntilKilled(script, output, random() * LONGEST);
    const before = await stateOf(join(output, 'river'), LENGTH);
    await settle({ disk: nodeDisk, output, pid: process.pid, isRunning: () => false }, 'river');
    const after = await stateOf(join(output, 'river'), LENGTH);
    if (before.state === 'broken') tally.broken += 1;
    if (before.state === 'mixed') tally.mended += 1;
    if (before.others.length > 0) tally.withRest += 1;
    if (after.state !== 'whole' || after.others.length > 0) tally.mixed += 1;
  }
  await rm(root, { recursive: true });
  return tally;
}

/** Gives numbers from 0 to below 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bundles the loop, since a thousand starts by way of a compiler take too long. */
async function compiled(folder: string): Promise<string> {
  const outfile = join(folder, 'endless.mjs');
  const entry = fileURLToPath(new URL('endless.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node' });
  return outfile;
}

async function buildUntilKilled(script: string, output: string, after: number): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [script, output, String(LENGTH)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  await setTimeout(after);
  child.kill('SIGKILL');
  await once(child, 'exit');
}
