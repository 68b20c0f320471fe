import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readAssets } from './assets.ts';
import type { Assets } from './base/assets.ts';
import type { Answer, Asked } from './builder.ts';
import { keepCompiled } from './compiled.ts';
import { mount, nodeHost } from './host.ts';
import type { setDeck } from './set-deck.ts';

// The thread in which builder.ts has builds made: what happens here, the command goes on.

const deckThread = workerData as MessagePort | null;
let assets: Assets | undefined; // the same for every build, since what was compiled of them is kept with them

/** Has the deck made by the second thread, which has assets of its own. */
const elsewhere: typeof setDeck = (asked) =>
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
    assets ??= readAssets();
    return { made: await build(host, assets, request, deckThread ? elsewhere : undefined) };
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { failed: { name, message, stack } };
  }
}

parentPort?.postMessage('ready');
