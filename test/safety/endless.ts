import { nodeDisk } from '../../src/output/disk.ts';
import { write } from '../../src/output/write.ts';
import { riverOf } from './river.ts';

/** Writes builds of one letter after another into the output folder named on the command line, until it is killed. */
const [, , output = '', length = ''] = process.argv;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
for (let turn = 0; ; turn += 1) {
  const letter = LETTERS.charAt(turn % LETTERS.length);
  const target = { disk: nodeDisk, output, pid: process.pid, isRunning: () => false };
  await write(target, riverOf(letter, Number(length)));
  if (turn === 0) process.stdout.write('going\n');
}
