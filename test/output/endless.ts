import { nodeDisk } from '../../src/output/disk.ts';
import { write } from '../../src/output/write.ts';

/** Writes builds of one letter after another into the output folder named on the command line, until it is killed. */
const output = process.argv[2] ?? '';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
for (let turn = 0; ; turn += 1) {
  const letter = LETTERS.charAt(turn % LETTERS.length);
  const bytes = new TextEncoder().encode(letter.repeat(300_000));
  const files = ['deck.html', 'brief.pdf'].map((name) => ({ name, bytes }));
  const fit = {
    body: 10,
    leading: 14,
    justified: false,
    filled: 1,
    paper: 'a4',
    left: [],
    uncited: [],
  } as const;
  const manifest = {
    briefing: 'river',
    title: letter,
    version: letter,
    slides: [],
    facts: [],
    page: '00000000',
    fit,
    files: [],
    problems: [],
  };
  const target = { disk: nodeDisk, output, pid: process.pid, isRunning: () => false };
  await write(target, { briefing: 'river', files, manifest });
  if (turn === 1) process.stdout.write('going\n');
}
