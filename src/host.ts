import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Host, UserError } from './base/host.ts';
import { errorCode, explained } from './base/refusals.ts';

/**
 * Gives a host that reads below one folder of the disk and never follows a symbolic link out of it. Its methods throw
 * `UserError` for what the system refuses.
 */
export function nodeHost(root: string): Host {
  return {
    files: (folder) => list(root, folder, 'isFile'),
    folders: (folder) => list(root, folder, 'isDirectory'),
    read: (file) => read(root, file),
    today,
  };
}

/** Gives one host over several, each below its own name: "content/x.md" is "x.md" of the host named "content". */
export function mount(hosts: Readonly<Record<string, Host>>): Host {
  const at = (path: string): [Host, string] => {
    const [name = '', ...rest] = path.split('/');
    const host = hosts[name];
    if (!host) throw new Error(`no host is mounted for ${path}`);
    return [host, rest.join('/')];
  };
  return {
    files: async (folder) => {
      const [host, rest] = at(folder);
      return host.files(rest);
    },
    folders: async (folder) => {
      const [host, rest] = at(folder);
      return host.folders(rest);
    },
    read: async (file) => {
      const [host, rest] = at(file);
      return host.read(rest);
    },
    today,
  };
}

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function list(root: string, folder: string, kind: 'isFile' | 'isDirectory'): Promise<string[]> {
  return orMissing(`Cannot read the folder ${join(root, folder)}`, [], async () => {
    const path = await inside(root, folder);
    const entries = await readdir(path, { withFileTypes: true });
    const kept = await Promise.all(entries.map(async (entry) => (await is(entry, path, kind)) && entry.name));
    return kept.filter((name) => name !== false).sort();
  });
}

async function is(entry: Dirent, folder: string, kind: 'isFile' | 'isDirectory'): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry[kind]();
  return orMissing(`Cannot follow the link ${entry.name}`, false, async () =>
    (await stat(join(folder, entry.name)))[kind](),
  );
}

async function read(root: string, file: string): Promise<Uint8Array | undefined> {
  return orMissing(`Cannot read ${join(root, file)}`, undefined, async () => {
    const path = await inside(root, file);
    if (!(await stat(path)).isFile())
      throw new UserError(`Cannot read ${join(root, file)}: it is not a file.`);
    return readFile(path);
  });
}

/** Gives the true path of something below the root. Throws `UserError` when a link leads out of it. */
async function inside(root: string, relative: string): Promise<string> {
  if (relative.split('/').includes('..')) throw new Error(`a host's paths do not climb: ${relative}`);
  const top = await realpath(root);
  const path = await realpath(join(root, relative));
  if (path === top || path.startsWith(top.endsWith(sep) ? top : top + sep)) return path;
  throw new UserError(
    `${join(root, relative)} is a link that leads out of ${root}. Copy what it points to into the folder instead.`,
  );
}

async function orMissing<T>(tried: string, missing: T, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return missing;
    throw explained(error, tried);
  }
}
