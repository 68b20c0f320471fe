import { join } from 'node:path';
import { UserError } from '../base/host.ts';
import type { Beside, OutputFile } from '../base/output.ts';
import { errorCode, explained } from '../base/refusals.ts';
import type { Disk } from './disk.ts';
import { JOURNAL, journalBytes, sha256 } from './journal.ts';
import { besideName, temporaryName } from './names.ts';

/** A folder whose files are being replaced. */
export interface Place {
  readonly disk: Disk;
  readonly folder: string;
  readonly pid: number; // ours, which marks our temporary files
}

/** A file that differs from the one on the disk. */
export interface Change extends OutputFile {
  readonly old: Uint8Array | undefined; // undefined when the file is new
}

/** What a build changes in its folder. */
export interface Plan {
  readonly changes: readonly Change[]; // in the order in which they get their names
  readonly removed: readonly string[]; // of an earlier build, no longer made
}

const WAITS = [50, 100, 200, 400, 600, 650]; // ms, two seconds in all: a virus scanner lets go by then

/**
 * Writes every new file under its temporary name, and the journal that says so. Gives false when another build's journal
 * is there. Leaves nothing behind then, nor when it throws because one fails.
 */
export async function prepare(place: Place, plan: Plan): Promise<boolean> {
  const writing = plan.changes.map((change) => createTemporary(place, change));
  const noting = note(place, plan);
  const [noted, ...written] = await Promise.allSettled([noting, ...writing]);
  const failed = written.find((result) => result.status === 'rejected') ?? noted;
  if (failed?.status !== 'rejected') return true;
  await discard(place, plan.changes);
  if (noted?.status === 'fulfilled') await forget(place);
  if (failed === noted && errorCode(failed.reason) === 'EEXIST') return false;
  throw failed.reason;
}

/** Takes back what was prepared, as well as it can: what stays is swept by the next build. */
export async function abandon(place: Place, plan: Plan): Promise<void> {
  await discard(place, plan.changes);
  await forget(place);
}

/** Removes the journal: what it tells of is done. One that stays tells the next build the same. */
export async function forget({ disk, folder }: Place): Promise<void> {
  await Promise.allSettled([disk.remove(join(folder, JOURNAL))]);
}

/**
 * Gives every prepared file its name, in order and one right after the other; gives those that had to wait beside a file
 * in use. Puts the old files back and throws when one fails.
 */
export async function swap(place: Place, { changes }: Plan): Promise<Beside[]> {
  const beside: Beside[] = [];
  const done: Change[] = [];
  let next = '';
  try {
    for (const change of changes) {
      next = change.name;
      const kept = await giveName(place, next);
      if (kept) beside.push({ name: change.name, kept });
      else done.push(change);
    }
    return beside;
  } catch (error) {
    await restore(place, done, changes, error);
    throw unwritten(place, next, error);
  }
}

/** Renames a temporary file; gives the name beside it when its own stays in use. */
export async function giveName(place: Place, name: string): Promise<string | undefined> {
  const { disk, folder } = place;
  const from = temporary(place, name);
  for (const pause of [...WAITS, 0]) {
    try {
      await disk.rename(from, join(folder, name));
      return undefined;
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error))) throw error;
      if (pause > 0) await disk.wait(pause);
    }
  }
  await disk.rename(from, join(folder, besideName(name)));
  return besideName(name);
}

/**
 * Puts old files back as a build of its own, with a journal in place of the first: a kill before it completes the new
 * build, a kill after it the old one. Where that fails, the first journal stays for the next command to complete.
 */
async function restore(
  place: Place,
  done: readonly Change[],
  all: readonly Change[],
  cause: unknown,
): Promise<void> {
  const { disk, folder } = place;
  const changes = done.flatMap(({ name, old }) => (old ? [{ name, bytes: old, old }] : []));
  const removed = done.filter(({ old }) => !old).map(({ name }) => name);
  const undo = join(folder, temporaryName(JOURNAL, place.pid));
  try {
    for (const change of changes) await createTemporary(place, change);
    await disk.create(undo, journalOf(place, { changes, removed }));
    await disk.rename(undo, join(folder, JOURNAL));
    await discard(
      place,
      all.filter((change) => !done.includes(change)),
    );
    for (const { name } of changes) await disk.rename(temporary(place, name), join(folder, name));
    for (const name of removed) await disk.remove(join(folder, name));
    await forget(place);
  } catch {
    const message = `Writing to ${folder} broke off, and the old files could not all be put back. Build again before you hand anything out.`;
    throw new UserError(message, { cause });
  }
}

async function note(place: Place, plan: Plan): Promise<void> {
  await place.disk.create(join(place.folder, JOURNAL), journalOf(place, plan));
}

async function createTemporary(place: Place, { name, bytes }: OutputFile): Promise<void> {
  try {
    await place.disk.create(temporary(place, name), bytes);
  } catch (error) {
    throw unwritten(place, name, error);
  }
}

function unwritten({ folder }: Place, name: string, error: unknown): unknown {
  return explained(error, `Cannot write ${join(folder, name)}, so its folder is left as it was`);
}

function journalOf({ pid }: Place, { changes, removed }: Plan): Uint8Array {
  return journalBytes({
    pid,
    files: changes.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
    removed,
  });
}

async function discard(place: Place, changes: readonly Change[]): Promise<void> {
  await Promise.allSettled(changes.map(({ name }) => place.disk.remove(temporary(place, name))));
}

function temporary({ folder, pid }: Place, name: string): string {
  return join(folder, temporaryName(name, pid));
}
