import { join } from 'node:path';
import { errorCode } from '../base/refusals.ts';
import type { Disk } from './disk.ts';
import { sha256 as hash } from './journal.ts';
import { besideName, isSafeName } from './names.ts';
import { readIfThere } from './present.ts';

/**
 * Gives the files in a folder that its last manifest shows to be ours and that the new build does not make: those it
 * names, and a new file still waiting beside one that was in use. Nothing else in the folder is ever removed.
 */
export async function outdated(disk: Disk, folder: string, made: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, sha256 } of await claims(disk, join(folder, 'build.json'))) {
    const waiting = besideName(name);
    if (!made.includes(name) && (await isFile(disk, folder, name))) found.push(name);
    if (made.includes(waiting) || !(await isFile(disk, folder, waiting))) continue;
    const bytes = await readIfThere(disk, join(folder, waiting));
    if (bytes && hash(bytes) === sha256) found.push(waiting);
  }
  return found;
}

/** Removes files that have had their day; gives those that went. One that the system does not let go stays. */
export async function removeOutdated(
  disk: Disk,
  folder: string,
  names: readonly string[],
): Promise<string[]> {
  const gone: string[] = [];
  for (const name of names) {
    try {
      await disk.remove(join(folder, name));
      gone.push(name);
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }
  return gone;
}

interface Claim {
  readonly name: string;
  readonly sha256: string;
}

async function claims(disk: Disk, manifest: string): Promise<Claim[]> {
  if ((await disk.kind(manifest)) !== 'file') return [];
  try {
    const { files } = JSON.parse(new TextDecoder().decode(await disk.read(manifest))) as { files: unknown[] };
    return files.filter(isClaim);
  } catch {
    return []; // not a manifest of ours: it claims nothing
  }
}

function isClaim(value: unknown): value is Claim {
  const { name, sha256 } = (value ?? {}) as Partial<Claim>;
  return typeof name === 'string' && typeof sha256 === 'string' && isSafeName(name);
}

async function isFile(disk: Disk, folder: string, name: string): Promise<boolean> {
  return (await disk.kind(join(folder, name))) === 'file';
}
