import { readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** What tells a file or folder from what stands at its path at another time. */
export interface Stamp {
  readonly folder: boolean;
  readonly inode: number;
  readonly size: number; // bytes; 0 for a folder
  readonly changed: number; // ms; 0 for a folder, whose files are looked at one by one
}

/** All that stood below some folders at one moment, by path. */
export type Snapshot = ReadonlyMap<string, Stamp>;

const DEEPEST = 8; // folders in each other; a link may lead back to where it stands
const MOST = 20_000; // files and folders; who keeps more there has named the wrong folder

/** Names that editors and systems use for themselves: hidden files, backups, installed packages. */
const NOT_OURS = /^\.|~$|^node_modules$/;

/**
 * Gives what stands below folders now, 500 files in a few milliseconds. It waits for the disk, so that the moment is one; what vanishes
 * meanwhile or cannot be looked at counts as not there.
 */
export function snapshotOf(roots: readonly string[]): Snapshot {
  const found = new Map<string, Stamp>();
  for (const root of roots) look(root, 0, found);
  return found;
}

function look(path: string, depth: number, found: Map<string, Stamp>): void {
  const stats = statsOf(path);
  if (!stats || found.size >= MOST) return;
  const folder = stats.isDirectory();
  const { ino: inode, size, mtimeMs: changed } = stats;
  found.set(path, folder ? { folder, inode, size: 0, changed: 0 } : { folder, inode, size, changed });
  if (!folder || depth === DEEPEST) return;
  for (const name of namesIn(path)) if (!NOT_OURS.test(name)) look(join(path, name), depth + 1, found);
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** Gives the paths at which two moments differ: what is new, another or gone. */
export function differences(before: Snapshot, after: Snapshot): string[] {
  const changed = [...after].filter(([path, stamp]) => !isSame(before.get(path), stamp));
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...changed.map(([path]) => path), ...gone];
}

function isSame(one: Stamp | undefined, other: Stamp): boolean {
  return (
    one?.inode === other.inode &&
    one.size === other.size &&
    one.changed === other.changed &&
    one.folder === other.folder
  );
}
