import { createHash } from 'node:crypto';
import { isSafeName } from './names.ts';

/**
 * What a build notes in its folder before the first of its files gets its name, so that whoever comes after a kill can
 * finish: who writes, what the files hold once they have their names, and which of an earlier build go.
 */
export interface Journal {
  readonly pid: number; // marks the temporary files
  readonly files: readonly Noted[]; // in the order in which they get their names
  readonly removed: readonly string[];
}

/** A file that is about to get its name. */
export interface Noted {
  readonly name: string;
  readonly sha256: string;
}

/** The one name a journal has while its build writes: as long as it is there, nobody else gives names. */
export const JOURNAL = '.swap';

/** Gives the name under which a process finishes the journal of another that was killed, e.g. ".swap.4242". */
export function claimedName(pid: number): string {
  return `${JOURNAL}.${pid}`;
}

/** Gives the process that finishes a journal of this name; undefined for any other name. */
export function claimant(name: string): number | undefined {
  const pid = /^\.swap\.(\d+)$/.exec(name)?.[1];
  return pid ? Number(pid) : undefined;
}

/** Gives the bytes of a journal. */
export function journalBytes(journal: Journal): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(journal));
}

/** Gives the journal in a file; undefined when it is not whole, or names what is not directly in its folder. */
export function readJournal(bytes: Uint8Array): Journal | undefined {
  try {
    const { pid, files, removed } = JSON.parse(new TextDecoder().decode(bytes)) as Journal;
    const isWhole =
      Number.isSafeInteger(pid) &&
      files.every((file) => isSafeName(file.name) && typeof file.sha256 === 'string') &&
      removed.every(isSafeName);
    return isWhole ? { pid, files, removed } : undefined;
  } catch {
    return undefined; // cut off, or none of ours
  }
}

/** Gives the SHA-256 of a file's bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
