import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/command.ts';
import type { Terminal } from '../../src/terminal.ts';
import { BRIEFING, call, CLI, lay, SECTION, WRONG } from './call.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych with blanks é '));
  await lay(folder, { 'content/river/briefing.md': BRIEFING, 'content/river/01-rise.md': SECTION });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const MADE = ['brief.md', 'brief.pdf', 'build.json', 'deck.html', 'deck.md', 'presenter.html', 'theme.css'];

describe('diptych build', { timeout: 60_000 }, () => {
  test('makes every briefing, with the kits that come with Diptych, and sums up on standard output', async () => {
    await lay(folder, { 'content/lake/briefing.md': BRIEFING, 'content/lake/01-rise.md': SECTION });
    const { exit, out, err } = await call(['build'], folder);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^lake The river rises version \w+\n[^]*^river The river rises version \w+\n/m);
    expect(out).toMatch(/ {2}brief\.pdf +\d+ kB {2}one page A4, \d+ % full, text [\d.]+ pt\n/);
    expect(out).toContain(`${MADE.length} written in output/river\n`);
    expect(await readdir(join(folder, 'output/river'))).toEqual(MADE);
    expect((await call(['build'], folder)).out).toContain(`${MADE.length} unchanged in output/river\n`);
  });

  test('says once that other Marp tools find what they need, and leaves a configuration of the user’s own alone', async () => {
    const line = 'marp.config.mjs written in output, for other Marp tools\n';
    expect((await call(['build'], folder)).out).toContain(line);
    expect((await call(['build'], folder)).out).not.toContain(line);
    const config = join(folder, 'output/marp.config.mjs');
    await writeFile(config, 'export default {};\n');
    expect((await call(['build'], folder)).exit).toBe(0);
    expect(await readFile(config, 'utf8')).toBe('export default {};\n');
  });

  test('makes the one that is named, by its name or by the path that a shell completes', async () => {
    await lay(folder, { 'content/lake/briefing.md': WRONG });
    expect((await call(['build', 'river'], folder)).exit).toBe(0);
    expect((await call(['build', 'content/river/'], folder)).exit).toBe(0);
    expect(await readdir(join(folder, 'output'))).toEqual(['marp.config.mjs', 'river']);
  });

  test('reads and writes where it is told, from anywhere', async () => {
    const args = ['--content', join(folder, 'content'), '--output', join(folder, 'my slides')];
    const { exit, err } = await call(['build', 'river', ...args], tmpdir());
    expect([exit, err]).toEqual([0, '']);
    expect(await readdir(join(folder, 'my slides/river'))).toEqual(MADE);
  });

  test('takes a copy of its own kit as it was changed: a template, a word, a colour, a mistake', async () => {
    const kit = join(folder, 'templates/explainer');
    await cp(fileURLToPath(new URL('../../templates/explainer', import.meta.url)), kit, { recursive: true });
    const change = async (file: string, from: string, to: string): Promise<void> => {
      const text = await readFile(join(kit, file), 'utf8');
      expect(text).toContain(from);
      await writeFile(join(kit, file), text.replace(from, to));
    };
    await change('deck/closing.hbs', '{{words.remember}}', 'To take home: {{words.remember}}');
    await change('words.yaml', 'What to remember', 'Three things');
    await change('theme.yaml', '#1B3282', '#123456');
    expect((await call(['build'], folder)).exit).toBe(0);
    const deck = await readFile(join(folder, 'output/river/deck.html'), 'utf8');
    expect(deck).toContain('To take home: Three things');
    expect(deck).toContain('--accent:#123456');
    await change('deck/closing.hbs', '{{words.remember}}', '{{words.remembr}}');
    const { exit, err } = await call(['build'], folder);
    expect(exit).toBe(1);
    expect(err).toContain('closing.hbs:4:');
  });

  test('gives the same bytes in another folder, time zone and language', async () => {
    const other = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    await lay(other, { 'texts/river/briefing.md': BRIEFING, 'texts/river/01-rise.md': SECTION });
    await call(['build'], folder, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    await call(['build', '--content', 'texts', '--output', 'out'], other, { TZ: 'Pacific/Niue', LANG: 'C' });
    for (const name of MADE) {
      const [here, there] = await Promise.all(
        [join(folder, 'output/river', name), join(other, 'out/river', name)].map((path) => readFile(path)),
      );
      expect(there?.equals(here ?? Buffer.alloc(0)), name).toBe(true);
      expect(here?.includes(folder), `${name} holds a path`).toBe(false);
    }
    await rm(other, { recursive: true });
  });

  test('sets the paper that is asked for', async () => {
    await call(['build', '--paper', 'Letter'], folder);
    const { fit } = JSON.parse(await readFile(join(folder, 'output/river/build.json'), 'utf8'));
    expect(fit.paper).toBe('letter');
  });
});

describe('problems', { timeout: 60_000 }, () => {
  test('of all files of all briefings are told in one run, on standard error, and the exit code is 1', async () => {
    await lay(folder, {
      'content/lake/briefing.md': BRIEFING.replace('date: 2026-02', 'date: tomorrow'),
      'content/lake/01-rise.md': WRONG,
      'content/lake/02-fall.md': SECTION.replace('title:', 'kind: pionts\ntitle:'),
    });
    const { exit, out, err } = await call(['build'], folder);
    expect(exit).toBe(1);
    const places = [...err.matchAll(/^(?:error|warning) (\S+)$/gm)].map(([, place]) => place);
    expect(places).toEqual(
      expect.arrayContaining([
        'content/lake/01-rise.md:2:1',
        'content/lake/01-rise.md:5:7',
        'content/lake/01-rise.md:7:1',
        'content/lake/02-fall.md:2:7',
        'content/lake/briefing.md:4:7',
      ]),
    );
    expect(err).toContain('  2 │ titel: Is it rising?\n    │ ^^^^^');
    expect(err).toContain('Did you mean “depth”?');
    expect(err).toMatch(/^lake not built: \d+ errors/m);
    expect(err).not.toContain('    at ');
    expect(out).toMatch(/^river The river rises/);
    expect(await readdir(join(folder, 'output'))).toEqual(['marp.config.mjs', 'river']);
  });

  test('leave the last good output as it was', async () => {
    await call(['build'], folder);
    const before = await readFile(join(folder, 'output/river/deck.html'));
    await writeFile(join(folder, 'content/river/01-rise.md'), WRONG);
    expect((await call(['build'], folder)).exit).toBe(1);
    expect(await readdir(join(folder, 'output/river'))).toEqual(MADE);
    expect((await readFile(join(folder, 'output/river/deck.html'))).equals(before)).toBe(true);
  });

  test('that are warnings are told, and the build goes on', async () => {
    await writeFile(join(folder, 'content/river/briefing.md'), BRIEFING.replace('{{fact.depth}}', 'very'));
    const { exit, out, err } = await call(['build'], folder);
    expect(exit).toBe(0);
    expect(err).toContain('warning content/river/briefing.md:6:3\n  The fact “depth” is never used.');
    expect(out).toContain(`${MADE.length} written`);
  });
});

describe('a section that there is no room for', { timeout: 60_000 }, () => {
  const long = (title: string, brief: string, words: number): string =>
    `---\ntitle: ${title}\nbrief: ${brief}\n---\n\n${'Water rises here. '.repeat(words / 3)}\n`;

  beforeEach(async () => {
    await lay(folder, {
      'content/river/02-banks.md': long('The banks', 'may', 420),
      'content/river/03-bridges.md': long('The bridges', 'may', 360),
    });
  });

  test('leaves, is told with its place, and is named in build.json', async () => {
    const { exit, out, err } = await call(['build'], folder);
    expect(exit).toBe(0);
    expect(err).toMatch(/^warning content\/river\/03-bridges\.md:1:1\n {2}There is no room for “03-bridges”/);
    expect(out).toMatch(/one page A4, \d+ % full, text [\d.]+ pt, without 1 section\n/);
    expect(out).toContain('  left the page  03-bridges  The bridges\n');
    const { fit } = JSON.parse(await readFile(join(folder, 'output/river/build.json'), 'utf8'));
    expect(fit.left).toEqual([{ section: '03-bridges', title: 'The bridges' }]);
    expect(fit.body).toBeGreaterThanOrEqual(9.2);
    expect(fit.filled).toBeLessThanOrEqual(1);
  });

  test('leaves in the order that its author set', async () => {
    await lay(folder, { 'content/river/02-banks.md': long('The banks', 'may 2', 420) });
    expect((await call(['build'], folder)).out).toContain('  left the page  02-banks  The banks\n');
  });

  test('fails the build when it must not leave in silence, and what was built before stays', async () => {
    await rm(join(folder, 'content/river/03-bridges.md'));
    expect((await call(['build', '--strict'], folder)).exit).toBe(0);
    const before = await readFile(join(folder, 'output/river/brief.pdf'));
    await lay(folder, { 'content/river/03-bridges.md': long('The bridges', 'may', 360) });
    const { exit, out, err } = await call(['build', '--strict'], folder);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toMatch(/^error content\/river\/03-bridges\.md:1:1\n[^]*river not built: 1 error\./);
    expect((await readFile(join(folder, 'output/river/brief.pdf'))).equals(before)).toBe(true);
  });
});

describe('wrong usage', { timeout: 60_000 }, () => {
  test.each([
    [['biuld'], 'Did you mean build?'],
    [[], 'Usage: diptych'],
    [['build', '--papr', 'a4'], 'Did you mean --paper?'],
    [['build', '--paper', 'a5'], 'Did you mean a4?'],
    [['build', '--paper', 'tabloid'], 'It is a4 or letter.'],
    [['build', 'rivver'], 'Did you mean “river”?'],
    [['build', '../content'], 'There are: river.'],
    [['build', '--content', 'nowhere'], 'No folder in nowhere holds a briefing.md.'],
    [['build', '--output', 'content/river'], 'The output cannot go into'],
    [['build', '--output', 'notes.txt/x'], 'a file stands where a folder should be'],
  ])('%j is told in a line, without a stack, and the exit code is 2', async (args, words) => {
    await lay(folder, { 'notes.txt': 'mine' });
    const { exit, out, err } = await call(args, folder);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).not.toContain('    at ');
  });

  test('--help and --version are no mistakes', async () => {
    expect(await call(['--version'], folder)).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await call(['build', '--help'], folder)).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringContaining('--paper'),
    });
  });
});

describe('--json', { timeout: 60_000 }, () => {
  test('gives one document on standard output and nothing else', async () => {
    const { exit, out, err } = await call(['build', '--json'], folder);
    expect([exit, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      built: true,
      briefings: [
        {
          briefing: 'river',
          built: true,
          folder: 'output/river',
          written: expect.arrayContaining(MADE),
          problems: [],
        },
      ],
    });
  });

  test('gives problems with their words and places', async () => {
    await writeFile(join(folder, 'content/river/01-rise.md'), WRONG);
    const { exit, out, err } = await call(['build', '--json'], folder);
    expect([exit, err]).toEqual([1, '']);
    const { built, briefings } = JSON.parse(out);
    expect([built, briefings[0].built, briefings[0].files]).toEqual([false, false, []]);
    expect(briefings[0].problems).toContainEqual({
      code: 'unknown-fact',
      severity: 'error',
      file: 'river/01-rise.md',
      line: 5,
      column: 7,
      says: 'There is no fact called “dept”.',
      mend: 'Did you mean “depth”?',
    });
  });

  test.each([[['build', 'rivver', '--json']], [['build', '--json', '--papr']]])(
    'tells wrong usage too: %j',
    async (args) => {
      const { exit, out, err } = await call(args, folder);
      expect([exit, err]).toEqual([2, '']);
      expect(JSON.parse(out)).toMatchObject({ built: false, error: expect.stringContaining('Did you mean') });
    },
  );
});

describe('the terminal', { timeout: 60_000 }, () => {
  test('gets no colours when it is none, whatever the environment asks for', async () => {
    await writeFile(join(folder, 'content/river/01-rise.md'), WRONG);
    for (const env of [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '1' }, { CI: 'true' }]) {
      const { out, err } = await call(['build'], folder, env as Record<string, string>);
      expect(out + err).not.toContain('\u001b');
    }
  });

  test('gets colours when it is one', async () => {
    const { terminal, told } = captured(true);
    await run(['build', 'river'], terminal);
    expect(told.out).toContain('\u001b[1m\u001b[32mriver');
  });

  test('may stop reading', async () => {
    const child = spawn(process.execPath, [CLI, 'build', '--json'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(err).toBe('');
  });
});

test('a bug is called one, with its stack and an exit code of its own', async () => {
  const { terminal, told } = captured(false);
  const broken: Terminal = {
    ...terminal,
    out: {
      coloured: false,
      write: () => {
        throw new TypeError('out of order');
      },
    },
  };
  expect(await run(['build'], broken)).toBe(70);
  expect(told.err).toMatch(
    /^This is a bug in Diptych [\d.]+ on Node\.js v20\.0\.0\.[^]*TypeError: out of order\n {4}at /,
  );
});

/** A terminal that remembers what it was told. */
function captured(coloured: boolean): { terminal: Terminal; told: { out: string; err: string } } {
  const told = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Terminal['out'] => ({
    coloured,
    write: (text) => void (told[name] += text),
  });
  const out = stream('out');
  const err = stream('err');
  const machine = { pid: process.pid, isRunning: () => false, node: 'v20.0.0', editor: '' };
  return {
    terminal: { folder, ...machine, interrupted: () => Promise.resolve(), show: () => undefined, out, err },
    told,
  };
}
