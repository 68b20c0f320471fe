import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, fsyncSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run bench [runs]`: cold processes, one after the other in turns, so that a slow moment hits all of them alike.

interface Contest {
  readonly name: string;
  readonly args: readonly string[];
  readonly before: () => void; // puts things back as they were
}

const MARP_ALONE = 'marp-cli: HTML, with its own theme'; // what our times are compared with

const runs = Number(process.argv[2] ?? 15);
const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const scratch = mkdtempSync(join(tmpdir(), 'diptych-bench-'));
const output = join(scratch, 'output');
const deck = join(scratch, 'deck.md');
const theme = join(scratch, 'theme.css');
const html = join(scratch, 'deck.html');
const marp = join(
  dirname(fileURLToPath(import.meta.resolve('@marp-team/marp-cli/package.json'))),
  'marp-cli.js',
);
const diptych = [join(dist, 'cli.cjs'), 'build', '--output', output];

const contests: readonly Contest[] = [
  { name: 'node -e 0', args: ['-e', '0'], before: () => {} },
  { name: 'diptych build, first after install', args: diptych, before: forget },
  {
    name: 'diptych build: deck and brief',
    args: diptych,
    before: () => {
      settle();
      rmSync(output, { recursive: true, force: true });
    },
  },
  { name: 'diptych build, nothing changed', args: diptych, before: () => {} },
  { name: 'diptych --version', args: [join(dist, 'cli.cjs'), '--version'], before: () => {} },
  {
    name: 'marp-cli: HTML, with our theme',
    args: [marp, deck, '--theme-set', theme, '-o', html],
    before: () => {},
  },
  { name: MARP_ALONE, args: [marp, deck, '-o', html], before: () => {} },
];

try {
  spend(diptych);
  cpSync(join(output, 'belarus-and-russia/deck.md'), deck);
  cpSync(join(output, 'belarus-and-russia/theme.css'), theme);
  report(measure());
} finally {
  rmSync(scratch, { recursive: true });
}

/** Waits until the disk has what the run before wrote, the kept code above all: a build that waits for its own seven
 * files would wait for those four megabytes as well. */
function settle(): void {
  for (const name of readdirSync(dist).filter((one) => one.startsWith('main.cjs.v'))) {
    const file = openSync(join(dist, name), 'r+');
    fsyncSync(file);
    closeSync(file);
  }
}

/** Removes what was made, and what Node.js 20 keeps compiled beside the bundle. */
function forget(): void {
  rmSync(output, { recursive: true, force: true });
  for (const name of readdirSync(dist)) if (name.startsWith('main.cjs.v')) rmSync(join(dist, name));
}

/** Gives the milliseconds of every run of every contest. */
function measure(): number[][] {
  const times: number[][] = contests.map(() => []);
  for (let run = 0; run <= runs; run += 1)
    for (const [index, { args, before }] of contests.entries()) {
      before();
      const spent = spend(args);
      if (run > 0) times[index]?.push(spent); // the first turn warms the disk
    }
  return times;
}

function spend(args: readonly string[]): number {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env; // Node reads that file at every start
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const spent = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
  return spent;
}

function report(times: readonly (readonly number[])[]): void {
  const medians = times.map(median);
  const [bare = NaN] = medians;
  const marpTime = medians[contests.findIndex(({ name }) => name === MARP_ALONE)] ?? NaN;
  console.log(`Median of ${runs} cold processes, Node.js ${process.version}, ${cpus().length} cores\n`);
  console.log(row('', 'ms', '× bare node', '× marp-cli'));
  for (const [index, { name }] of contests.entries()) {
    const time = medians[index] ?? NaN;
    console.log(row(name, time.toFixed(0), (time / bare).toFixed(1), (time / marpTime).toFixed(2)));
  }
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(36) + cells.map((cell) => cell.padStart(13)).join('');
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
