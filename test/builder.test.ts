import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBuilder } from '../src/builder.ts';
import { BRIEFING, call, lay, SECTION } from './cli/call.ts';

const DIST = new URL('../dist/', import.meta.url);
const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));
const ENDLESS = `---\ntitle: Too long\n---\n\n${'- A word or two of the river\n'.repeat(1990)}\n`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych with blanks é '));
  await lay(folder, {
    'content/endless/briefing.md': BRIEFING,
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`content/endless/${index}-all.md`, ENDLESS]),
    ),
    'content/river/briefing.md': BRIEFING,
    'content/river/01-rise.md': SECTION,
  });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const asked = (briefing: string): Parameters<NonNullable<ReturnType<typeof openBuilder>>['build']>[0] => ({
  folders: { content: join(folder, 'content'), templates: TEMPLATES },
  request: {
    briefing,
    content: 'content',
    templates: 'templates',
    paper: '',
    today: '2026-03-01',
  },
});

describe('a builder', () => {
  test('stops a briefing that takes longer than it may, and builds the next', async () => {
    const builder = openBuilder({ folder: DIST });
    const stopped = await builder?.build(asked('endless'), 0.3);
    expect(stopped?.problems).toEqual([
      {
        code: 'too-slow',
        seconds: 0.3,
        place: { file: 'endless/briefing.md', line: 1, column: 1, endColumn: 2 },
      },
    ]);
    expect(stopped?.files).toEqual([]);
    const next = await builder?.build(asked('river'));
    expect(next?.problems).toEqual([]);
    expect(next?.files.map(({ name }) => name)).toContain('brief.pdf');
  });

  test('stops one that fills its memory, and answers the next question as well', async () => {
    const builder = openBuilder({ folder: DIST, megabytes: 8 });
    const first = await builder?.build(asked('endless'));
    expect(first?.problems).toMatchObject([{ code: 'too-heavy', megabytes: 8 }]);
    const second = await builder?.build(asked('endless'));
    expect(second?.problems).toMatchObject([{ code: 'too-heavy', megabytes: 8 }]);
  });

  test('says what the system refuses as the error that it is', async () => {
    const builder = openBuilder({ folder: DIST });
    const missing = asked('river');
    const nowhere = {
      ...missing,
      folders: { content: join(folder, 'content/river/briefing.md/x'), templates: TEMPLATES },
    };
    const build = await builder?.build(nowhere);
    expect(build?.problems[0]?.code).toBe('missing-briefing');
  });

  test('is none where there is no bundle', () => {
    expect(openBuilder({ folder: new URL('../src/', import.meta.url) })).toBeUndefined();
  });
});

describe('diptych build --limit', { timeout: 60_000 }, () => {
  test('keeps what was built before, builds the other briefings and exits with 1', async () => {
    expect((await call(['build', 'river'], folder)).exit).toBe(0);
    const old = await readFile(join(folder, 'output/river/brief.pdf'));
    const args = ['build', 'endless', 'river', '--limit', '2', '--templates', TEMPLATES];
    const { exit, out, err } = await call(args, folder);
    expect(exit).toBe(1);
    expect(err).toMatch(/^error content\/endless\/briefing\.md:1:1\n {2}This briefing took longer than 2 s/);
    expect(out).toContain('unchanged in output/river\n');
    expect(await readdir(join(folder, 'output'))).toEqual(['marp.config.mjs', 'river']);
    expect(await readFile(join(folder, 'output/river/brief.pdf'))).toEqual(old);
  });

  test.each([['0'], ['-1'], ['x'], ['4000'], ['']])('refuses %j', async (seconds) => {
    const { exit, err } = await call(['build', '--limit', seconds], folder);
    expect([exit, err]).toEqual([2, expect.stringContaining('a number of seconds, at most 3600')]);
  });
});
