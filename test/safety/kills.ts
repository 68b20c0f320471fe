import { spawnSync } from 'node:child_process';
import { killBuilds, randomFrom } from './kill.ts';
import { killCommand } from './kill-command.ts';
import { tryPlaces } from './places.ts';

// The long part of what test/safety tests in short: npm run kills [-- <kills> [<seed>]]. Prints rows of the table in
// test/README.md, and fails when something was lost.

const kills = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);
const { broken, mended, mixed, withRest } = await killBuilds(kills, randomFrom(seed));
const found = `${broken} files cut off; of two builds after the next command: ${mixed}`;
console.log(`| ${kills} kills | ${found}, before it: ${mended}; rests swept after ${withRest} |`);
const random = randomFrom(seed + 1);
const watches = Math.round(kills * 0.3);
let isLost = broken + mixed > 0;
for (const [during, amount] of [
  ['build', kills - watches],
  ['build --watch', watches],
] as const) {
  const command = await killCommand(during, amount, random);
  isLost ||= command.broken + command.failed > 0;
  console.log(
    `| ${amount} kills of diptych ${during} | ${command.broken} files cut off; next builds that failed: ${command.failed}; found as before: ${command.old}, newly built: ${command.fresh}, of two builds: ${command.mixed}; rests swept after ${command.rests} |`,
  );
}
const places = await tryPlaces();
for (const { name, result } of places) console.log(`| ${name} | ${result} |`);
const every = spawnSync(
  'npx',
  ['vitest', 'run', '--dir', 'test', 'safety/faults', '--testTimeout', '600000'],
  {
    env: { ...process.env, EVERY_CALL: '1' },
    encoding: 'utf8',
  },
);
console.log(
  `| every call of the file system, seven errors each | ${every.status === 0 ? 'nothing lost' : every.stdout} |`,
);
if (isLost || places.some(({ result }) => result === 'LOST') || every.status !== 0) process.exitCode = 1;
