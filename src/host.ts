import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Host, UserError } from './base/host.ts';
import { errorCode, explained } from './base/refusals.ts';

/**
 * Gives a host that reads below one folder of the disk and never follows a symbolic link out of it. It waits for the
 * disk: a build has nothing else to do meanwhile, and forty small files one after the other are read in half the time. Its methods throw
 * `UserError` for what the system refuses.
 */
export function nodeHost(root: string): Host {
  return {
    files: async (folder) => list(root, folder, 'isFile'),
    folders: async (folder) => list(root, folder, 'isDirectory'),
    read: async (file) => read(root, file),
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

function list(root: string, folder: string, kind: 'isFile' | 'isDirectory'): string[] {
  return orMissing(`Cannot read the folder ${join(root, folder)}`, [], () => {
    const path = inside(root, folder);
    const entries = readdirSync(path, { withFileTypes: true });
    return entries
      .filter((entry) => is(entry, path, kind))
      .map(({ name }) => name)
      .sort();
  });
}

function is(entry: Dirent, folder: string, kind: 'isFile' | 'isDirectory'): boolean {
  if (!entry.isSymbolicLink()) return entry[kind]();
  return orMissing(`Cannot follow the link ${entry.name}`, false, () =>
    statSync(join(folder, entry.name))[kind](),
  );
}

function read(root: string, file: string): Uint8Array | undefined {
  return orMissing(`Cannot read ${join(root, file)}`, undefined, () => {
    const path = inside(root, file);
    if (!statSync(path).isFile()) throw new UserError(`Cannot read ${join(root, file)}: it is not a file.`);
    return readFileSync(path);
  });
}

/** Gives the true path of something below the root. Throws `UserError` when a link leads out of it. */
function inside(root: string, relative: string): string {
  if (relative.split('/').includes('..')) throw new Error(`a host's paths do not climb: ${relative}`);
  const top = realpathSync.native(root);
  const path = realpathSync.native(join(root, relative));
  if (path === top || path.startsWith(top.endsWith(sep) ? top : top + sep)) return path;
  throw new UserError(
    `${join(root, relative)} is a link that leads out of ${root}. Copy what it points to into the folder instead.`,
  );
}

function orMissing<T>(tried: string, missing: T, look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return missing;
    throw explained(error, tried);
  }
}
