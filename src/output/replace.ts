import { join } from 'node:path';
import { UserError } from '../base/host.ts';
import type { OutputFile, Written } from '../base/output.ts';
import { explained } from '../base/refusals.ts';
import type { Disk } from './disk.ts';
import { claimant } from './journal.ts';
import { mend, type Mender } from './mend.ts';
import { outdated, removeOutdated } from './outdated.ts';
import { readIfThere } from './present.ts';
import { abandon, type Change, forget, type Place, type Plan, prepare, swap } from './swap.ts';

const TRIES = 50; // how often another build may come first

/**
 * Puts files into a folder that is there, complete before the first gets its name and all of them or none; gives what
 * changed. The last file is the one that differs between any two builds.
 */
export async function replace(
  mender: Mender,
  folder: string,
  files: readonly OutputFile[],
): Promise<Written> {
  const { disk, pid } = mender;
  const names = files.map(({ name }) => name);
  const place = { disk, folder, pid };
  const home = await disk.truePath(folder);
  for (let turn = 0; turn < TRIES; turn += 1) {
    await mend(mender, folder);
    const plan = await planFor(disk, folder, files);
    if (plan.changes.length === 0 && plan.removed.length === 0)
      return { written: [], unchanged: names, removed: [], beside: [] };
    if (!(await prepare(place, plan))) continue;
    if (await isAsSeen(place, home, plan)) return complete(place, names, plan);
  }
  throw new UserError(`Cannot write to ${folder}: other builds keep writing there. Build again.`);
}

/** A plan, and what told on the disk which build was there when it was made. */
interface Planned extends Plan {
  readonly last: { readonly name: string; readonly found: Uint8Array | undefined };
}

async function planFor(disk: Disk, folder: string, files: readonly OutputFile[]): Promise<Planned> {
  const names = files.map(({ name }) => name);
  const removed = await outdated(disk, folder, names);
  const changes = await changesOf(disk, folder, files);
  const end = files.at(-1) ?? { name: '', bytes: undefined };
  const changed = changes.find(({ name }) => name === end.name);
  return { changes, removed, last: { name: end.name, found: changed ? changed.old : end.bytes } };
}

async function changesOf(disk: Disk, folder: string, files: readonly OutputFile[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    const kind = await disk.kind(path);
    if (kind === 'folder') throw new UserError(`Cannot write ${path}: a folder has this name.`);
    const old = kind === 'file' ? await readIfThere(disk, path) : undefined;
    if (!old || Buffer.compare(old, bytes) !== 0) changes.push({ name, bytes, old });
  }
  return changes;
}

/** Gives whether the plan still holds now that no other build can begin; where not, takes back what was prepared. */
async function isAsSeen(place: Place, home: string, plan: Planned): Promise<boolean> {
  const { disk, folder } = place;
  try {
    const names = await disk.names(folder);
    const path = join(folder, plan.last.name);
    const found = (await disk.kind(path)) === 'file' ? await readIfThere(disk, path) : undefined;
    const same = Buffer.compare(found ?? NOTHING, plan.last.found ?? NOTHING) === 0;
    const isMended = names.some((name) => claimant(name) !== undefined);
    if (same && !isMended && (await disk.truePath(folder)) === home) {
      await disk.syncFolder(folder);
      return true;
    }
  } catch (error) {
    await abandon(place, plan);
    throw error;
  }
  await abandon(place, plan);
  return false;
}

const NOTHING = new Uint8Array();

async function complete(place: Place, names: readonly string[], plan: Plan): Promise<Written> {
  const { disk, folder } = place;
  const beside = await swap(place, plan);
  const removed = await removeOutdated(disk, folder, plan.removed);
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    throw explained(error, `All is written to ${folder}, but the disk does not confirm it`);
  } finally {
    await forget(place);
  }
  const changed = plan.changes.map(({ name }) => name);
  return {
    written: changed.filter((name) => !beside.some((one) => one.name === name)),
    unchanged: names.filter((name) => !changed.includes(name)),
    removed,
    beside,
  };
}
