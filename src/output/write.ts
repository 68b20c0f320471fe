import { join, sep } from 'node:path';
import { UserError } from '../base/host.ts';
import { type Manifest, manifestText, type OutputFile, type Written } from '../base/output.ts';
import { explained } from '../base/refusals.ts';
import type { Disk } from './disk.ts';
import { isSafeName, temporaryOwner } from './names.ts';
import { outdated, removeOutdated } from './outdated.ts';
import { type Change, prepare, swap } from './swap.ts';

/** Where and by whom builds are written. */
export interface Target {
  readonly disk: Disk;
  readonly output: string; // the output folder, as the system names it
  readonly pid: number; // ours
  readonly isRunning: (pid: number) => boolean;
}

/** A finished build that is to be written. */
export interface Made {
  readonly briefing: string;
  readonly files: readonly OutputFile[];
  readonly manifest: Manifest;
}

const MANIFEST = 'build.json';

/**
 * Puts a build into output/<briefing>/ and gives what changed. New files are complete on the disk before the first one
 * gets its name; the manifest comes last; what has the same bytes is not touched. When anything fails, the old files
 * are put back and a `UserError` names the folder.
 */
export async function write(target: Target, made: Made): Promise<Written> {
  const folder = join(target.output, made.briefing);
  const files = withManifest(made);
  try {
    await openFolder(target, made.briefing);
    await sweep(target, folder);
    return await replace(target, folder, files);
  } catch (error) {
    throw explained(error, `Cannot write to ${folder}, so what was built before is left as it was`);
  }
}

function withManifest({ files, manifest }: Made): OutputFile[] {
  const bad = files.find(({ name }) => !isSafeName(name) || name === MANIFEST);
  if (bad) throw new Error(`a build cannot have a file called ${JSON.stringify(bad.name)}`);
  return [...files, { name: MANIFEST, bytes: new TextEncoder().encode(manifestText(manifest)) }];
}

async function openFolder({ disk, output }: Target, briefing: string): Promise<void> {
  const folder = join(output, briefing);
  if (!isSafeName(briefing)) throw new UserError(`A briefing cannot be called ${JSON.stringify(briefing)}.`);
  await disk.makeFolder(output);
  const kind = await disk.kind(folder);
  if (kind === 'missing') return disk.makeFolder(folder);
  if (kind === 'link') return refuseOutside(disk, output, folder);
  if (kind !== 'folder')
    throw new UserError(`Cannot write to ${folder}: a file stands where the folder should be.`);
}

async function refuseOutside(disk: Disk, output: string, folder: string): Promise<void> {
  const [top, end] = await Promise.all([disk.truePath(output), disk.truePath(folder)]);
  if (!end.startsWith(top + sep)) {
    throw new UserError(
      `${folder} is a link that leads out of ${output}, where nothing is written. Remove the link.`,
    );
  }
}

/** Removes what builds that were killed left behind; files of a build that still runs stay. */
async function sweep({ disk, pid, isRunning }: Target, folder: string): Promise<void> {
  for (const name of await disk.names(folder)) {
    const owner = temporaryOwner(name);
    if (owner !== undefined && (owner === pid || !isRunning(owner))) await disk.remove(join(folder, name));
  }
}

/** Puts files into a folder that is there, complete before the first gets its name, and gives what changed. */
export async function replace(
  target: Target,
  folder: string,
  files: readonly OutputFile[],
): Promise<Written> {
  const { disk, pid } = target;
  const names = files.map(({ name }) => name);
  const old = await outdated(disk, folder, names);
  const changes = await changesOf(disk, folder, files);
  if (changes.length === 0 && old.length === 0)
    return { written: [], unchanged: names, removed: [], beside: [] };
  const place = { disk, folder, pid };
  await prepare(place, changes);
  const beside = await swap(place, changes);
  const removed = await removeOutdated(disk, folder, old);
  await disk.syncFolder(folder);
  const changed = changes.map(({ name }) => name);
  return {
    written: changed.filter((name) => !beside.some((one) => one.name === name)),
    unchanged: names.filter((name) => !changed.includes(name)),
    removed,
    beside,
  };
}

async function changesOf(disk: Disk, folder: string, files: readonly OutputFile[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    const kind = await disk.kind(path);
    if (kind === 'folder') throw new UserError(`Cannot write ${path}: a folder has this name.`);
    const old = kind === 'file' ? await disk.read(path) : undefined;
    if (!old || Buffer.compare(old, bytes) !== 0) changes.push({ name, bytes, old });
  }
  return changes;
}
