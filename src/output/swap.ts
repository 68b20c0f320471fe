import { join } from 'node:path';
import { UserError } from '../base/host.ts';
import type { Beside, OutputFile } from '../base/output.ts';
import { errorCode } from '../base/refusals.ts';
import type { Disk } from './disk.ts';
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

const WAITS = [50, 100, 200, 400, 600, 650]; // ms, two seconds in all: a virus scanner lets go by then

/** Writes every new file under its temporary name; removes them all and throws when one fails. */
export async function prepare(place: Place, changes: readonly Change[]): Promise<void> {
  const writing = changes.map(({ name, bytes }) => place.disk.create(temporary(place, name), bytes));
  const failed = (await Promise.allSettled(writing)).find((result) => result.status === 'rejected');
  if (!failed) return;
  await discard(place, changes);
  throw failed.reason;
}

/**
 * Gives every prepared file its name, in order; gives those that had to wait beside a file in use. Puts the old files
 * back and throws when one fails.
 */
export async function swap(place: Place, changes: readonly Change[]): Promise<Beside[]> {
  const beside: Beside[] = [];
  const done: Change[] = [];
  try {
    for (const change of changes) {
      const kept = await giveName(place, change.name);
      if (kept) beside.push({ name: change.name, kept });
      else done.push(change);
    }
    return beside;
  } catch (error) {
    await discard(place, changes);
    await restore(place, done, error);
    throw error;
  }
}

/** Renames a temporary file; gives the name beside it when its own stays in use. */
async function giveName(place: Place, name: string): Promise<string | undefined> {
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

async function restore(place: Place, done: readonly Change[], cause: unknown): Promise<void> {
  const { disk, folder } = place;
  try {
    for (const { name, old } of done) {
      if (old) {
        await disk.create(temporary(place, name), old);
        await disk.rename(temporary(place, name), join(folder, name));
      } else await disk.remove(join(folder, name));
    }
  } catch {
    const message = `Writing to ${folder} broke off, and the old files could not all be put back. Build again before you hand anything out.`;
    throw new UserError(message, { cause });
  }
}

/** Removes temporary files as well as it can: what stays is swept by the next build. */
async function discard(place: Place, changes: readonly Change[]): Promise<void> {
  await Promise.allSettled(changes.map(({ name }) => place.disk.remove(temporary(place, name))));
}

function temporary({ folder, pid }: Place, name: string): string {
  return join(folder, temporaryName(name, pid));
}
