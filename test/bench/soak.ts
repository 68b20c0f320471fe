import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { saveAtomically, startPreview } from '../preview/open.ts';

// `npm run bench:soak -- 10000`: the resident memory of a preview over many rebuilds, words new each time, every fiftieth broken.

const REBUILDS = Number(process.argv[2] ?? 2000);
const TOLD = Math.max(1, Math.floor(REBUILDS / 20)); // rebuilds between two lines
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BRIEFING = 'belarus-and-russia';

const folder = mkdtempSync(join(tmpdir(), 'diptych-soak-'));
for (const name of ['content', 'templates'])
  cpSync(join(ROOT, name), join(folder, name), { recursive: true });
const file = join(folder, 'content', BRIEFING, '02-position.md');
const text = readFileSync(file, 'utf8').trimEnd();
const { child, address, end } = await startPreview(folder, BRIEFING);
const socket = new WebSocket(`${address.replace('http', 'ws')}live`, { origin: new URL(address).origin });
let told: (state: { old: boolean }) => void = () => undefined;
socket.on('message', (data) => told(JSON.parse(String(data)) as { old: boolean }));
await new Promise((resolve) => socket.on('open', resolve));
await new Promise((resolve) => {
  told = resolve;
  socket.send(JSON.stringify({ says: 'show', briefing: BRIEFING }));
});
const sizes: number[] = [];
for (let number = 1; number <= REBUILDS; number++) {
  const isBroken = number % 50 === 0;
  const words = `word${number} and ${(number * 7919).toString(36)}`;
  const state = new Promise<{ old: boolean }>((resolve) => (told = resolve));
  const point = `- **South** ${words}${isBroken ? ' {{fact.nope}}' : ''}`;
  await saveAtomically(file, text.replace('- **South** ', point).replace('exclave on', `${words} on`));
  if ((await state).old !== isBroken) throw new Error(`Rebuild ${number} was told as another than it was`);
  sizes.push(residentOf(child.pid ?? 0));
  if (number % TOLD === 0)
    console.log(
      `${String(number).padStart(7)} rebuilds ${at(number - TOLD, number)
        .toFixed(0)
        .padStart(6)} MiB`,
    );
}
const half = Math.min(1000, REBUILDS / 2);
const [early, late] = [at(half, half + TOLD), at(REBUILDS - TOLD, REBUILDS)];
console.log(
  `from the ${half}th on: ${early.toFixed(0)} MiB to ${late.toFixed(0)} MiB, ${((late / early - 1) * 100).toFixed(1)} %`,
);
socket.close();
await end();
rmSync(folder, { recursive: true });

/** Gives the mean of the sizes from one rebuild to another. */
function at(from: number, to: number): number {
  const some = sizes.slice(from, to);
  return some.reduce((sum, size) => sum + size, 0) / some.length;
}

function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024; // where there is no /proc
  }
}
