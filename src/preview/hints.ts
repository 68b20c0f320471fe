import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from './snapshot.ts';

/** What the system says of a path: it came, went or got another's name; or somebody wrote to it. */
export type Hint = 'named' | 'written';

/** The system's own word that something may have changed. It is never relied upon. */
export interface Hints {
  /** Listens to the folders of a snapshot, anew to those that are others by now, and no more to those that are gone. */
  readonly follow: (snapshot: Snapshot) => void;
  readonly close: () => void;
}

/**
 * Opens hints. A folder that was removed and made again is another one, to which the system's watching goes deaf: so each
 * is listened to by its inode. Where the system refuses (too many, a network drive) there are just no hints.
 */
export function openHints(hear: (path: string, hint: Hint) => void): Hints {
  const ears = new Map<string, { readonly inode: number; readonly ear: FSWatcher }>();
  const drop = (path: string): void => {
    ears.get(path)?.ear.close();
    ears.delete(path);
  };
  const listen = (path: string, inode: number): void => {
    const ear = open(path, hear);
    if (!ear) return;
    ear.on('error', () => drop(path));
    ears.set(path, { inode, ear });
  };
  return {
    follow(snapshot) {
      for (const path of ears.keys()) if (snapshot.get(path)?.inode !== ears.get(path)?.inode) drop(path);
      for (const [path, { folder, inode }] of snapshot) if (folder && !ears.has(path)) listen(path, inode);
    },
    close: () => [...ears.keys()].forEach(drop),
  };
}

function open(path: string, hear: (path: string, hint: Hint) => void): FSWatcher | undefined {
  try {
    return watch(path, (event, name) =>
      hear(name === null ? path : join(path, name), event === 'rename' ? 'named' : 'written'),
    );
  } catch {
    return undefined;
  }
}
