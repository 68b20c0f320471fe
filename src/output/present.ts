import { errorCode } from '../base/refusals.ts';
import type { Disk } from './disk.ts';

/** Gives whether what was asked for is not there any more: another build may have been faster. */
export function isGone(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

/** Gives a file's bytes, or nothing when it is gone by now. */
export async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | undefined> {
  try {
    return await disk.read(path);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** Removes a file that may be gone by now. */
export async function removeIfThere(disk: Disk, path: string): Promise<void> {
  try {
    await disk.remove(path);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
