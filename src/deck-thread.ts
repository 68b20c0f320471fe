import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readAssets } from './assets.ts';
import type { DeckAssets } from './base/assets.ts';
import { keepCompiled } from './compiled.ts';
import type { DeckAsked } from './set-deck.ts';

// The thread that makes decks for the one that builds. What goes wrong here is an error of this thread.

const asker = workerData as MessagePort;

let assets: DeckAssets | undefined; // the same for every deck, since what was cut of fonts is kept with them

asker.on('message', async (asked: DeckAsked) => {
  const { setDeck } = await import('./set-deck.ts');
  assets ??= readAssets();
  const made = await setDeck(asked, assets);
  keepCompiled(); // before the answer: the process may end with it
  asker.postMessage(made);
});

// Loaded not before V8's flags are set, and then before there is a deck to make.
parentPort?.once('message', async () => (await import('./set-deck.ts')).readyDeck());
parentPort?.postMessage('ready');
