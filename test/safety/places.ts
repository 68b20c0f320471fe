import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BRIEFING, call, lay, SECTION } from '../cli/call.ts';

/** A place where a build cannot be written: how it is made so and well again, and what has to be said of it. */
interface Place {
  readonly name: string;
  readonly spoil: (output: string) => void;
  readonly heal: (output: string) => void;
  readonly says: string;
}

const PLACES: readonly Place[] = [
  {
    name: 'full disk',
    spoil: (output) => fill(join(output, 'filling')),
    heal: (output) => rmSync(join(output, 'filling')),
    says: 'the disk is full',
  },
  {
    name: 'read-only disk',
    spoil: (output) => ran('mount', '-o', 'remount,ro', output),
    heal: (output) => ran('mount', '-o', 'remount,rw', output),
    says: 'the disk cannot be written to',
  },
  {
    name: 'folder without permission',
    spoil: (output) => ran('chattr', '+i', join(output, 'river')),
    heal: (output) => ran('chattr', '-i', join(output, 'river')),
    says: 'you have no permission',
  },
];

/** What came of a place: `kept` when the old build was whole, the word right, and the next build worked. */
export interface Outcome {
  readonly name: string;
  readonly result: 'kept' | 'not allowed here' | 'LOST';
}

/** Builds on a small disk of its own, made full, read-only and locked in turn. Needs the rights to mount one. */
export async function tryPlaces(): Promise<Outcome[]> {
  const root = await mkdtemp(join(tmpdir(), 'diptych places '));
  const output = join(root, 'output');
  await mkdir(output);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', output]).status !== 0)
    return PLACES.map(({ name }) => ({ name, result: 'not allowed here' }));
  try {
    const outcomes: Outcome[] = [];
    for (const place of PLACES)
      outcomes.push({ name: place.name, result: await tryPlace(place, root, output) });
    return outcomes;
  } finally {
    ran('umount', output);
    rmSync(root, { recursive: true });
  }
}

async function tryPlace(place: Place, root: string, output: string): Promise<Outcome['result']> {
  const text = (words: string) =>
    lay(root, { 'content/river/briefing.md': BRIEFING, 'content/river/01-rise.md': words });
  await text(SECTION);
  await call(['build'], root);
  const before = contents(output);
  await text(SECTION.replace('a week', `a week and more: ${place.name}`));
  try {
    place.spoil(output);
  } catch {
    return 'not allowed here';
  }
  const { exit, err } = await call(['build'], root);
  const isKept = exit === 2 && err.includes(place.says) && contents(output) === before;
  place.heal(output);
  const next = await call(['build'], root);
  const isWell = next.exit === 0 && contents(output) !== before && !/(^|\n)\./.test(names(output).join('\n'));
  return isKept && isWell ? 'kept' : 'LOST';
}

function names(output: string): string[] {
  return readdirSync(join(output, 'river')).sort();
}

function contents(output: string): string {
  return names(output)
    .map((name) => `${name} ${readFileSync(join(output, 'river', name), 'latin1')}`)
    .join('\n');
}

function fill(path: string): void {
  for (let size = 1 << 20; size >= 4096; size /= 2)
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // no room for so much: try half
    }
}

function ran(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}
