#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { openBuilder } from './builder.ts';
import type { Terminal } from './terminal.ts';

// The only file that touches the console, and process but for keeping compiled code.

// A build is over before it pays to optimise what it runs, and the second processor has better things to do: neither
// JavaScript nor HarfBuzz is optimised, and a heap this small is marked in one go. Set before anything of ours is loaded
// there, since compiled code is only good for the flags it was made with, and after threads have started, since that goes for
// Node.js's own. Every V8 of Node.js 20 to 24 knows them all; it
// complains aloud of one that it does not, and sets by itself what `--liftoff-only` implies only in the older ones.
const FLAGS =
  '--no-opt --no-maglev --liftoff-only --no-wasm-tier-up --no-wasm-dynamic-tiering --no-incremental-marking';

const setFlags = (): void => {
  for (const flag of FLAGS.split(' ')) setFlagsFromString(flag);
};
const [, , command] = process.argv;
const folder = new URL('.', import.meta.url);
// What lives on is worth optimising.
const living = command === 'preview' || process.argv.includes('--watch');
const builder =
  command === 'build' || command === 'preview'
    ? openBuilder(living ? { folder, living } : { folder, started: setFlags })
    : undefined;

const terminal: Terminal = {
  folder: process.cwd(),
  pid: process.pid,
  isRunning,
  interrupted,
  editor: process.env['VISUAL'] ?? process.env['EDITOR'] ?? '',
  show: (address) => void import('./show.ts').then(({ show }) => show(address)),
  node: process.version,
  out: { write: (text) => void process.stdout.write(text), coloured: isColoured(process.stdout) },
  err: { write: (text) => void process.stderr.write(text), coloured: isColoured(process.stderr) },
};

for (const stream of [process.stdout, process.stderr]) stream.on('error', stopWhenUnread);
void main();

// The rest of the command is loaded while the threads start.
async function main(): Promise<void> {
  const { bugReport, run } = await import('./command.ts');
  process.on('uncaughtException', (error) => {
    terminal.err.write(bugReport(error, process.version));
    process.exit(70);
  });
  process.exitCode = await run(process.argv.slice(2), terminal, builder);
  if (living) process.exit(); // whatever is still open: nothing of it is needed
}

function isColoured(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, TERM } = process.env;
  return Boolean(stream.isTTY) && !NO_COLOR && TERM !== 'dumb'; // not a terminal: undefined
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0); // signal 0 only asks
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, for someone else
  }
}

function interrupted(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}

/** `diptych build | head` ends when head has read enough; that is no error. */
function stopWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
