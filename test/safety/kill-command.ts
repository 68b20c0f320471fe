import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BRIEFING, call, CLI, lay, SECTION } from '../cli/call.ts';
import { makePng } from '../pictures.ts';

const PICTURE = {
  width: 40,
  height: 30,
  depth: 8,
  colour: 2,
  interlaced: false,
  filter: 0,
  chunks: [],
} as const;
const SECTIONS = [SECTION, `${SECTION.replace('a week', 'two weeks')}\n![The bridge](bridge.png)\n`] as const;
const SHARE = 1.15; // of the time of a whole build in which kills fall: some later than its end
const EDITS = 700; // ms of a watch in which kills fall, some builds long

/** What kills of the command left, by what it was doing. */
export interface CommandTally {
  readonly during: 'build' | 'build --watch';
  readonly kills: number;
  readonly old: number; // as before
  readonly fresh: number; // built to its end
  readonly mixed: number; // of two builds until the next command
  readonly rests: number; // temporary files or a journal, gone after the next command
  readonly broken: number; // a file that no build made
  readonly failed: number; // the next build did not leave one whole build and nothing else, or said that it failed
}

/** What stands in an output folder: one of the two builds, files of both, or what neither made. */
type Found = { readonly whole: 0 | 1 | undefined; readonly isBroken: boolean; readonly rests: number };
type Files = ReadonlyMap<string, string>;

/** Kills `diptych build`, or `diptych build --watch` among edits, at random moments of their whole run, and builds again. */
export async function killCommand(
  during: CommandTally['during'],
  kills: number,
  random: () => number,
): Promise<CommandTally> {
  const root = await mkdtemp(join(tmpdir(), 'diptych killed '));
  await lay(root, { 'content/river/briefing.md': BRIEFING });
  await writeFile(join(root, 'content/river/bridge.png'), makePng(PICTURE));
  const [known, usual] = await buildBoth(root);
  const tally = { during, kills, old: 0, fresh: 0, mixed: 0, rests: 0, broken: 0, failed: 0 };
  let time = usual;
  for (let turn = 0; turn < kills; turn += 1) {
    const text = turn % 2 === 0 ? 0 : 1; // the other one stands there
    if (during === 'build') await killBuild(root, text, random() * time * SHARE);
    else await killWatch(root, random);
    const left = await foundIn(root, known);
    if (left.isBroken) tally.broken += 1;
    else if (left.whole === undefined) tally.mixed += 1;
    else tally[left.whole === text ? 'fresh' : 'old'] += 1;
    if (left.rests > 0) tally.rests += 1;
    await write(root, text);
    const begin = performance.now();
    const { exit, err } = await call(['build'], root);
    time = time * 0.9 + (performance.now() - begin) * 0.1;
    const next = await foundIn(root, known);
    if (exit !== 0 || err !== '' || next.whole !== text || next.rests > 0) tally.failed += 1;
  }
  await rm(root, { recursive: true });
  return tally;
}

/** Gives what the command makes of both texts, and how long it takes, in ms; the second stands there then. */
async function buildBoth(root: string): Promise<[known: readonly Files[], usual: number]> {
  const known: Files[] = [];
  let begin = 0;
  for (const text of [0, 1, 0, 1] as const) {
    await write(root, text);
    begin = performance.now();
    await call(['build'], root);
    known[text] = await contentsOf(root);
  }
  return [known, performance.now() - begin];
}

function write(root: string, text: 0 | 1): Promise<void> {
  return writeFile(join(root, 'content/river/01-rise.md'), SECTIONS[text]);
}

async function killBuild(root: string, text: 0 | 1, after: number): Promise<void> {
  await write(root, text);
  const child = start(root);
  await setTimeout(after);
  await kill(child);
}

async function killWatch(root: string, random: () => number): Promise<void> {
  const child = start(root, '--watch');
  if (child.stderr) await once(child.stderr, 'data');
  const end = performance.now() + random() * EDITS;
  for (let edit = 0; performance.now() < end; edit += 1) {
    await write(root, edit % 2 === 0 ? 0 : 1);
    await setTimeout(Math.min(random() * EDITS, Math.max(0, end - performance.now())));
  }
  await kill(child);
}

function start(root: string, ...options: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, 'build', ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  if (child.exitCode !== null) return;
  child.kill('SIGKILL');
  await ended;
}

async function contentsOf(root: string): Promise<Files> {
  const folder = join(root, 'output/river');
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')] as const),
    ),
  );
}

async function foundIn(root: string, known: readonly Files[]): Promise<Found> {
  const files = await contentsOf(root);
  const isOf = (one: Files): boolean =>
    files.size === one.size && [...files].every(([name, text]) => one.get(name) === text);
  const whole = known.findIndex(isOf);
  const hidden = (await readdir(join(root, 'output/river'))).filter((name) => name.startsWith('.'));
  return {
    whole: whole === 0 || whole === 1 ? whole : undefined,
    isBroken: [...files].some(([name, text]) => known.every((one) => one.get(name) !== text)),
    rests: hidden.length,
  };
}
