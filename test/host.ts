import type { Host } from '../src/base/host.ts';

/** Gives a host over files in memory, for tests of what reads through one. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>, today = '2026-03-01'): Host {
  const below = (folder: string): string[][] => {
    const prefix = folder === '' ? '' : `${folder}/`;
    return Object.keys(files)
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length).split('/'));
  };
  const names = (paths: string[][]): string[] => [...new Set(paths.map(([name = '']) => name))].sort();
  return {
    files: async (folder) => names(below(folder).filter((path) => path.length === 1)),
    folders: async (folder) => names(below(folder).filter((path) => path.length > 1)),
    read: async (file) => {
      const found = Object.hasOwn(files, file) ? files[file] : undefined;
      return typeof found === 'string' ? new TextEncoder().encode(found) : found;
    },
    today: () => today,
  };
}
