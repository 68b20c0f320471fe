import { setTimeout as wait } from 'node:timers/promises';
import { type Hint, openHints } from './hints.ts';
import { differences, type Snapshot, snapshotOf, type Stamp } from './snapshot.ts';

/** What to watch, and how. */
export interface Watching {
  readonly roots: readonly string[]; // folders, as the system names them
  readonly patience: 'build' | 'show'; // what has to wait until a file that was written to holds
  /** Is told the paths that changed, once they seem whole. */
  readonly changed: (paths: readonly string[]) => void;
}

/** Folders that are being watched. */
export interface Watch {
  /** Gives, when what was written to has held for long enough, whether nothing has changed since `changed` was last told. */
  readonly holds: () => Promise<boolean>;
  readonly close: () => void;
}

const LOOK_MS = 500; // between two looks at everything: the truth, whatever the system hinted
const HOLD_MS = 50; // a file that is written to is taken for whole when nothing happened to it for so long
const SHORT_MS = 8; // the same, before something is made that is shown after HOLD_MS at the earliest
const MOST_ROUNDS = 40; // of holding: a file that never rests is read as it is

/**
 * Watches folders. Events of the system are the hint, a look at everything twice a second is the truth: so a folder that
 * was removed and made again, swapped or renamed and back is never missed. A file that got its name by renaming, as editors
 * save, is whole at once; one that is written to has to hold.
 */
export function openWatch({ roots, patience, changed }: Watching): Watch {
  let seen = snapshotOf(roots);
  let isLooking = false;
  let isClosed = false;
  let held: Promise<unknown> = Promise.resolve();
  const hinted = new Map<string, Hint>();
  const hints = openHints((path, hint) => {
    if (hinted.get(path) !== 'written') hinted.set(path, hint);
    if (hinted.size === 1) setImmediate(() => void look());
  });
  const look = async (): Promise<void> => {
    if (isLooking || isClosed) return;
    isLooking = true;
    const heard = new Map(hinted);
    hinted.clear();
    const first = snapshotOf(roots);
    const paths = differences(seen, first);
    if (paths.length > 0) {
      const isWhole = paths.every((path) => isWholeAt(path, first, heard));
      if (!isWhole) held = wait(HOLD_MS, undefined, { ref: false });
      tell(isWhole ? first : await atRest(roots, seen, first, patience === 'build' ? HOLD_MS : SHORT_MS));
    }
    isLooking = false;
    if (hinted.size > 0) setImmediate(() => void look());
  };
  const tell = (now: Snapshot): void => {
    const paths = differences(seen, now);
    seen = now;
    hints.follow(now);
    if (paths.length > 0 && !isClosed) changed(paths);
  };
  hints.follow(seen);
  const timer = setInterval(() => void look(), LOOK_MS);
  return {
    holds: async () => {
      await held;
      return differences(seen, snapshotOf(roots)).length === 0;
    },
    close() {
      isClosed = true;
      clearInterval(timer);
      hints.close();
    },
  };
}

/** Gives whether a path is gone, a folder, or a file that came there under its whole name and was not written to since. */
function isWholeAt(path: string, now: Snapshot, hinted: ReadonlyMap<string, Hint>): boolean {
  const stamp = now.get(path);
  return !stamp || stamp.folder || (stamp.size > 0 && hinted.get(path) === 'named');
}

/** Gives the first look that is like the one before it: a file that is empty, as some editors leave it for a moment, gets more time. */
async function atRest(
  roots: readonly string[],
  seen: Snapshot,
  first: Snapshot,
  hold: number,
): Promise<Snapshot> {
  let now = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const hasEmpty = differences(seen, now).some((path) => isEmpty(now.get(path)));
    await wait(hasEmpty ? HOLD_MS : hold);
    const later = snapshotOf(roots);
    if (differences(now, later).length === 0) return later;
    now = later;
  }
  return now;
}

function isEmpty(stamp: Stamp | undefined): boolean {
  return stamp !== undefined && !stamp.folder && stamp.size === 0;
}
