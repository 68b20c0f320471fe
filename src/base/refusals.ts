import { UserError } from './host.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission, or another program has it open',
  EBUSY: 'another program has it open',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file is larger than the system lets you write',
  EXDEV: 'it lies on another disk',
  EIO: 'the disk reports a fault',
  EMFILE: 'too many files are open; close some programs and try again',
  ENFILE: 'too many files are open; close some programs and try again',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it is not there',
  EEXIST: 'something else has this name',
  ENOTDIR: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
};

/** Gives the system's refusal in plain words after what was tried, e.g. "Cannot read x.md"; any other error as it was. */
export function explained(error: unknown, tried: string): unknown {
  const reason = REFUSALS[errorCode(error)];
  return reason ? new UserError(`${tried}: ${reason}.`, { cause: error }) : error;
}

/** Gives the system's code of an error, e.g. "ENOENT"; "" when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
