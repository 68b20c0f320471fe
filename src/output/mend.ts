import { join } from 'node:path';
import { explained } from '../base/refusals.ts';
import type { Disk } from './disk.ts';
import { claimant, claimedName, type Journal, JOURNAL, type Noted, readJournal, sha256 } from './journal.ts';
import { besideName, temporaryName, temporaryOwner } from './names.ts';
import { removeOutdated } from './outdated.ts';
import { isGone, readIfThere, removeIfThere } from './present.ts';
import { giveName } from './swap.ts';

/** Who mends a folder, and how it learns who else is at it. */
export interface Mender {
  readonly disk: Disk;
  readonly pid: number; // ours
  readonly isRunning: (pid: number) => boolean;
}

const NOTHING = new Uint8Array();
const LOOK = 50; // ms between two looks at a build that is writing
const UNREADABLE = 300; // ms until a journal that is not whole was left so: it is written in one go
const LONGEST = 20_000; // ms until a build that writes counts as dead, since its number may be another program's by now

/**
 * Finishes what a killed build had begun in a folder, forward where its files are complete and back where they are not;
 * waits for one that still gives names; then removes temporary files that nobody will need.
 */
export async function mend(mender: Mender, folder: string): Promise<void> {
  let pause = await takeUp(mender, folder, 0);
  for (let waited = 0; pause !== undefined; pause = await takeUp(mender, folder, waited)) {
    if (pause > 0) await mender.disk.wait(pause);
    waited += pause;
  }
  await sweep(mender, folder);
}

/** Finishes one journal if there is any; gives in how many ms to look for another, nothing when there is none. */
async function takeUp(mender: Mender, folder: string, waited: number): Promise<number | undefined> {
  const { disk, pid, isRunning } = mender;
  const names = await disk.names(folder);
  const name = names.find((one) => claimant(one) !== undefined) ?? names.find((one) => one === JOURNAL);
  if (name === undefined) return undefined;
  const kind = await disk.kind(join(folder, name));
  const bytes = kind === 'file' ? await readIfThere(disk, join(folder, name)) : NOTHING; // a link is not followed
  if (!bytes || kind === 'missing') return 0; // just finished
  const journal = readJournal(bytes);
  const owner = claimant(name) ?? journal?.pid;
  const isDead = owner === undefined ? waited >= UNREADABLE : owner === pid || !isRunning(owner);
  if (!isDead && waited < LONGEST) return LOOK;
  try {
    return (await claim(mender, folder, name, bytes)) ? await finishClaimed(mender, folder, journal) : LOOK;
  } catch (error) {
    throw explained(error, `Cannot finish what a build began in ${folder}`);
  }
}

/** Renames a journal so that nobody else finishes it; false when someone was faster, or a new one stood there by then. */
async function claim(mender: Mender, folder: string, name: string, seen: Uint8Array): Promise<boolean> {
  const { disk, pid } = mender;
  const [from, claimed] = [join(folder, name), join(folder, claimedName(pid))];
  try {
    await disk.rename(from, claimed); // of two who try, one can
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
  const found = (await disk.kind(claimed)) === 'file' ? await readIfThere(disk, claimed) : seen;
  if (!found || Buffer.compare(found, seen) === 0) return true;
  await disk.rename(claimed, from);
  return false;
}

/** Finishes a journal under its name of ours; gives in how many ms to look for another. */
async function finishClaimed(mender: Mender, folder: string, journal: Journal | undefined): Promise<number> {
  if (journal) await finish(mender, folder, journal);
  await removeIfThere(mender.disk, join(folder, claimedName(mender.pid)));
  return 0;
}

/** Gives all files their names, or none when one is not complete: then nothing had been given yet. */
async function finish({ disk }: Mender, folder: string, journal: Journal): Promise<void> {
  const { pid, files, removed } = journal;
  const states = await Promise.all(files.map((file) => stateOf(disk, folder, pid, file)));
  if (states.includes('incomplete')) return;
  const place = { disk, folder, pid };
  for (const [index, { name }] of files.entries())
    try {
      if (states[index] === 'waits') await giveName(place, name);
    } catch (error) {
      // Someone else may have been faster, whom we took for dead.
      if (!isGone(error)) throw explained(error, `Cannot finish writing ${join(folder, name)}`);
    }
  await removeOutdated(disk, folder, removed);
  await disk.syncFolder(folder);
}

async function stateOf(
  disk: Disk,
  folder: string,
  pid: number,
  { name, sha256: wanted }: Noted,
): Promise<'waits' | 'named' | 'incomplete'> {
  const holds = async (other: string): Promise<boolean> => {
    const path = join(folder, other);
    const bytes = (await disk.kind(path)) === 'file' ? await readIfThere(disk, path) : undefined;
    return bytes !== undefined && sha256(bytes) === wanted;
  };
  if (await holds(temporaryName(name, pid))) return 'waits';
  return (await holds(name)) || (await holds(besideName(name))) ? 'named' : 'incomplete';
}

/** Removes what builds that were killed left behind; files of a build that still runs stay. */
async function sweep({ disk, pid, isRunning }: Mender, folder: string): Promise<void> {
  for (const name of await disk.names(folder)) {
    const owner = temporaryOwner(name);
    if (owner !== undefined && (owner === pid || !isRunning(owner)))
      await removeIfThere(disk, join(folder, name));
  }
}
