import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from './compiled.ts';
import type { makeDeck } from './deck/deck.ts';

// The thread that makes decks for the one that builds. What goes wrong here is an error of this thread.

const asker = workerData as MessagePort;

asker.on('message', async (asked: Parameters<typeof makeDeck>) => {
  const deck = await import('./deck/deck.ts');
  const made = await deck.makeDeck(...asked);
  keepCompiled(); // before the answer: the process may end with it
  asker.postMessage(made);
});

// Loaded not before V8's flags are set, and then before there is a deck to make.
parentPort?.once('message', async () => (await import('./deck/deck.ts')).readyDeck());
parentPort?.postMessage('ready');
