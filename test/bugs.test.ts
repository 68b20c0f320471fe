import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../src/command.ts';
import type { Terminal } from '../src/terminal.ts';
import { readPdf } from './pdf.ts';

// A folder is a bug that was there once: content/, templates/ where it needs them, and bug.txt, which tells what was wrong
// ("#"), the command, its exit code, and what a stream or a file of output/river/ says or does not say.

const BUGS = fileURLToPath(new URL('bugs/', import.meta.url));

test.each(await readdir(BUGS))('%s does not come back', { timeout: 60_000 }, async (name) => {
  const output = await mkdtemp(join(tmpdir(), 'diptych bug '));
  const folder = join(BUGS, name);
  const lines = (await readFile(join(folder, 'bug.txt'), 'utf8')).trim().split('\n');
  const [command = '', exit, ...expected] = lines.filter((line) => !line.startsWith('#'));
  const told = await called(command.split(' ').slice(1).concat('--output', output), folder);
  expect(`exit ${told.exit}`, told.err).toBe(exit);
  expect(expected.length).toBeGreaterThan(0);
  for (const line of expected) {
    const [, where = '', not, words = ''] = /^([\w.]+)( not)?: (.+)$/.exec(line) ?? [];
    const text =
      where === 'out' || where === 'err' ? told[where] : await textOf(join(output, 'river', where));
    if (not) expect(text, line).not.toContain(words);
    else expect(text, line).toContain(words);
  }
  await rm(output, { recursive: true, force: true });
});

async function called(args: string[], folder: string): Promise<{ exit: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Terminal['out'] => ({
    coloured: false,
    write: (text) => void (told[name] += text),
  });
  const [out, err] = [stream('out'), stream('err')];
  const terminal = {
    folder,
    pid: process.pid,
    isRunning: () => false,
    node: 'v20.0.0',
    interrupted: async () => undefined,
    show: () => undefined,
    editor: '',
    out,
    err,
  };
  return { exit: await run(args, terminal), ...told };
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path);
  return path.endsWith('.pdf') ? (await readPdf(bytes)).text : bytes.toString('utf8');
}
