import { nodeDisk } from '../../src/output/disk.ts';
import { write } from '../../src/output/write.ts';
import { riverOf } from './river.ts';

/** Writes a build of each letter from the one on the command line on, into the folder named before it. */
const [, , output = '', letter = ''] = process.argv;
for (let turn = 0; turn < 2; turn += 1)
  await write(
    { disk: nodeDisk, output, pid: process.pid, isRunning },
    riverOf(String.fromCharCode(letter.charCodeAt(0) + turn)),
  );

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
