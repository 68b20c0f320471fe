import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readAssets } from './assets.ts';
import type { Answer, Asked } from './builder.ts';
import { keepCompiled } from './compiled.ts';
import type { makeDeck } from './deck/deck.ts';
import { mount, nodeHost } from './host.ts';

// The thread in which builder.ts has builds made: what happens here, the command goes on.

const deckThread = workerData as MessagePort | null;

/** Has the deck made by the second thread. */
const elsewhere: typeof makeDeck = (...asked) =>
  new Promise((resolve) => {
    deckThread?.once('message', resolve);
    deckThread?.postMessage(asked);
  });

parentPort?.on('message', async ({ folders, request }: Asked) => {
  const answer = await made(folders, request);
  keepCompiled(); // before the answer: the process may end with it
  parentPort?.postMessage(answer);
});

async function made(folders: Asked['folders'], request: Asked['request']): Promise<Answer> {
  try {
    const host = mount({ content: nodeHost(folders.content), templates: nodeHost(folders.templates) });
    const { build } = await import('./build.ts'); // not before V8's flags are set
    return { made: await build(host, readAssets(), request, deckThread ? elsewhere : undefined) };
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { failed: { name, message, stack } };
  }
}

parentPort?.postMessage('ready');
