import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { makeDeck } from './deck/deck.ts';

const THREAD = new URL('deck-thread.js', import.meta.url); // there when this runs bundled

/**
 * Gives a function that makes decks in a second thread while this one sets the page, since both need nothing but their
 * Markdown; undefined where there is no second processor for it, or no bundle. A thread with nothing to do keeps no
 * process alive.
 */
export function deckInThread(): typeof makeDeck | undefined {
  if (availableParallelism() < 2 || !existsSync(THREAD)) return undefined;
  const thread = new Worker(THREAD);
  thread.unref();
  return async (...asked) => {
    thread.ref();
    thread.postMessage(asked);
    const [made] = (await once(thread, 'message')) as [Awaited<ReturnType<typeof makeDeck>>];
    thread.unref();
    return made;
  };
}
