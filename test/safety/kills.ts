import { killBuilds, randomFrom } from './kill.ts';

// Kills a build loop a thousand times, or as often as is asked: npm run kills [-- <kills> [<seed>]]. Prints a line of the
// table in test/README.md, and fails when something was lost.

const kills = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);
const { broken, mended, mixed, withRest } = await killBuilds(kills, randomFrom(seed));
console.log(
  `| ${kills} kills | ${broken} files cut off | ${mixed} builds mixed after the next command | ${mended} mended by it, ${withRest} swept |`,
);
if (broken + mixed > 0) process.exitCode = 1;
