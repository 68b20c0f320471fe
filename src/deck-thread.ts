import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readAssets } from './assets.ts';
import { keepCompiled } from './compiled.ts';
import type { makeDeck } from './deck/deck.ts';

type Arguments = Parameters<typeof makeDeck>;

/** What the thread is asked: a deck's arguments but for the assets, of which it has its own. */
export type DeckAsked = Arguments extends readonly [infer Markdown, infer Kit, unknown, ...infer Rest]
  ? [Markdown, Kit, ...Rest]
  : never;

// The thread that makes decks for the one that builds. What goes wrong here is an error of this thread.

const asker = workerData as MessagePort;

let assets: Arguments[2] | undefined; // the same for every deck, since what was cut of fonts is kept with them

asker.on('message', async ([markdown, kit, ...rest]: DeckAsked) => {
  const deck = await import('./deck/deck.ts');
  assets ??= readAssets();
  const made = await deck.makeDeck(markdown, kit, assets, ...rest);
  keepCompiled(); // before the answer: the process may end with it
  asker.postMessage(made);
});

// Loaded not before V8's flags are set, and then before there is a deck to make.
parentPort?.once('message', async () => (await import('./deck/deck.ts')).readyDeck());
parentPort?.postMessage('ready');
