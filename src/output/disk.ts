import { renameSync } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, realpath, unlink } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from '../base/refusals.ts';

/** What writing a build asks of a disk, so that a test can let each step fail. Paths are the system's own. */
export interface Disk {
  /** Gives what a path is without following a link. */
  kind(path: string): Promise<'file' | 'folder' | 'link' | 'other' | 'missing'>;
  /** Gives the path with all links followed. */
  truePath(path: string): Promise<string>;
  /** Makes a folder and those above it; it may exist. */
  makeFolder(path: string): Promise<void>;
  /** Gives the names of all that a folder holds. */
  names(folder: string): Promise<string[]>;
  read(path: string): Promise<Uint8Array>;
  /** Writes a file that does not exist yet, and returns when the disk holds it. Leaves none when it fails. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts a file under another name, in place of what had it, in one step. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Returns when the disk holds a folder's names, where the system can say so. */
  syncFolder(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

/** The machine's disk. */
export const nodeDisk: Disk = {
  kind,
  truePath: realpath,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  names: readdir,
  read: readFile,
  create,
  rename: async (from, to) => renameSync(from, to), // in no other thread, so that nothing comes between two
  remove: unlink,
  syncFolder,
  wait: async (milliseconds) => void (await setTimeout(milliseconds)),
};

async function kind(path: string): ReturnType<Disk['kind']> {
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return 'link';
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'missing';
    throw error;
  }
}

async function create(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
  } catch (error) {
    await Promise.allSettled([file.close()]);
    await Promise.allSettled([unlink(path)]);
    throw error;
  }
}

/** Windows cannot open a folder, and some network disks cannot sync one; the files themselves are safe by then. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path);
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'EBADF', 'ENOTSUP'].includes(errorCode(error))) throw error;
  }
}
