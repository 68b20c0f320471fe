import { parentPort } from 'node:worker_threads';
import { keepCompiled } from './compiled.ts';
import { makeDeck } from './deck/deck.ts';

// The other side of deck-maker.ts. What goes wrong here is thrown there.

parentPort?.on('message', async (asked: Parameters<typeof makeDeck>) => {
  const made = await makeDeck(...asked);
  keepCompiled(); // before the answer: the process may end with it
  parentPort?.postMessage(made);
});
