import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BRIEFING, call, CLI, lay, SECTION } from './call.ts';

let folder: string;
let child: ChildProcess;
let said: { out: string; err: string };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych with blanks é '));
  await lay(folder, { 'content/river/briefing.md': BRIEFING, 'content/river/01-rise.md': SECTION });
});

afterEach(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test('diptych build --watch builds at once and after each change, and tells what is wrong', async () => {
  start();
  await heard('err', 'Watching content and ');
  expect(await readdir(join(folder, 'output/river'))).toContain('brief.pdf');
  const section = join(folder, 'content/river/01-rise.md');
  await writeFile(section, SECTION.replace('a metre', 'two metres'));
  await heard('out', '1 slide and the page changed since version');
  const good = await readFile(join(folder, 'output/river/deck.html'), 'utf8');
  expect(good).toContain('two metres');
  await writeFile(section, '---\ntitel: Wrong\n---\n');
  await heard('err', 'river not built');
  expect(await readFile(join(folder, 'output/river/deck.html'), 'utf8')).toBe(good);
  await rename(join(folder, 'content'), join(folder, 'aside'));
  await heard('err', 'error: No folder in ');
  await rename(join(folder, 'aside'), join(folder, 'content'));
  await writeFile(section, SECTION.replace('a metre', 'three metres'));
  await vi.waitFor(
    async () =>
      expect(await readFile(join(folder, 'output/river/deck.html'), 'utf8')).toContain('three metres'),
    15_000,
  );
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'ends at %s within a second, in the middle of a build too',
  async (signal) => {
    start();
    await heard('err', 'Watching content and ');
    await writeFile(join(folder, 'content/river/01-rise.md'), SECTION.replace('a metre', 'two metres'));
    await new Promise((resolve) => setTimeout(resolve, 90));
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    const begin = performance.now();
    child.kill(signal);
    expect(await closed).toBe(0);
    expect(performance.now() - begin).toBeLessThan(1500); // a second, and half of one for a busy machine
    const names = await readdir(folder, { recursive: true });
    expect(names.filter((name) => /tmp|~$/.test(name))).toEqual([]);
    expect(() => process.kill(child.pid ?? 0, 0)).toThrow('ESRCH');
  },
);

test('a briefing that is not there is wrong at once', async () => {
  start('rive');
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  expect(said.err).toContain('Did you mean “river”?');
  expect((await call(['build', '--help'], folder)).out).toContain('--watch');
});

function start(...args: readonly string[]): void {
  child = spawn(process.execPath, [CLI, 'build', '--watch', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
  });
  const now = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (now.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (now.err += text));
  said = now;
}

function heard(stream: 'out' | 'err', text: string): Promise<void> {
  return vi.waitFor(() => expect(said[stream]).toContain(text), 15_000);
}
