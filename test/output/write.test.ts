import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/base/host.ts';
import type { Manifest, Written } from '../../src/base/output.ts';
import { type Disk, nodeDisk } from '../../src/output/disk.ts';
import { write } from '../../src/output/write.ts';

let output: string;
let folder: string;

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'diptych write '));
  output = join(root, 'output');
  folder = join(output, 'river');
});

afterEach(async () => {
  await rm(join(output, '..'), { recursive: true, force: true });
});

const DAY_ONE = { 'deck.html': 'deck 1', 'brief.pdf': 'brief 1' };
const DAY_TWO = { 'deck.html': 'deck 2', 'brief.pdf': 'brief 2' };

describe('a build is written', () => {
  test('into a folder of its own, with a manifest that names every file', async () => {
    expect(await save(DAY_ONE)).toEqual({
      written: ['deck.html', 'brief.pdf', 'build.json'],
      unchanged: [],
      removed: [],
      beside: [],
    });
    expect(await readdir(folder)).toEqual(['brief.pdf', 'build.json', 'deck.html']);
    expect(JSON.parse(await text('build.json')).files.map((file: { name: string }) => file.name)).toEqual([
      'deck.html',
      'brief.pdf',
    ]);
    expect(await text('build.json')).toMatch(/^\{\n {2}"briefing": "river",\n[^]*\}\n$/);
  });

  test('and only what changed is touched', async () => {
    await save(DAY_ONE);
    const long = new Date('2020-01-01');
    for (const name of await readdir(folder)) await utimes(join(folder, name), long, long);
    const { written, unchanged } = await save({ ...DAY_ONE, 'brief.pdf': 'brief 2' });
    expect([written, unchanged]).toEqual([['brief.pdf', 'build.json'], ['deck.html']]);
    expect((await stat(join(folder, 'deck.html'))).mtime).toEqual(long);
    expect((await save({ ...DAY_ONE, 'brief.pdf': 'brief 2' })).written).toEqual([]);
  });

  test('and a file that someone damaged is made good', async () => {
    await save(DAY_ONE);
    await writeFile(join(folder, 'deck.html'), 'damaged');
    expect((await save(DAY_ONE)).written).toEqual(['deck.html']);
    expect(await text('deck.html')).toBe('deck 1');
  });

  test('and what an earlier build made and this one does not is removed, and nothing else', async () => {
    await save({ ...DAY_ONE, 'presenter.html': 'notes' });
    await writeFile(join(folder, 'my own notes.txt'), 'mine');
    expect((await save(DAY_ONE)).removed).toEqual(['presenter.html']);
    expect(await readdir(folder)).toEqual(['brief.pdf', 'build.json', 'deck.html', 'my own notes.txt']);
  });

  test('and a manifest that claims files elsewhere removes none of them', async () => {
    await save(DAY_ONE);
    await writeFile(join(output, 'precious.txt'), 'precious');
    await writeFile(join(folder, 'mine.txt'), 'mine');
    for (const files of ['[{"name":"../precious.txt","sha256":""},{"name":"."}]', '7', '[null]', '{"a":1}']) {
      await writeFile(join(folder, 'build.json'), `{"files":${files}}`);
      expect((await save(DAY_ONE)).removed).toEqual([]);
    }
    expect(existsSync(join(output, 'precious.txt'))).toBe(true);
  });
});

describe('temporary files', () => {
  test('of a build that was killed are swept, those of one that still runs are not', async () => {
    await save(DAY_ONE);
    for (const name of ['.deck.html.111.tmp', '.deck.html.222.tmp', '.deck.html.42.tmp', '.mine.tmp'])
      await writeFile(join(folder, name), 'half');
    await save(DAY_ONE, { isRunning: (pid) => pid === 222 });
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([
      '.deck.html.222.tmp',
      '.mine.tmp',
    ]);
  });
});

describe('nothing is written outside the output folder', () => {
  test.each([
    '..',
    '../elsewhere',
    '/etc',
    'a/b',
    'a\\b',
    '.git',
    'con',
    'nul.txt',
    'a:b',
    'end.',
    'a\0b',
    '',
  ])('for a briefing called %j', async (briefing) => {
    await expect(write(target(), { ...made(DAY_ONE), briefing })).rejects.toThrow(UserError);
    expect(existsSync(join(output, '..', 'elsewhere'))).toBe(false);
  });

  test.each(['../x.html', 'a/x.html', '.hidden', 'build.json', 'aux.html'])(
    'for a file called %j',
    async (name) => {
      await expect(save({ [name]: 'x' })).rejects.toThrow('a build cannot have a file called');
      expect(existsSync(output)).toBe(false);
    },
  );

  test('through a link in place of the briefing', async () => {
    const elsewhere = join(output, '..', 'elsewhere');
    await mkdir(elsewhere);
    await mkdir(output);
    await symlink(elsewhere, folder);
    await expect(save(DAY_ONE)).rejects.toThrow('leads out of');
    expect(await readdir(elsewhere)).toEqual([]);
  });

  test('through a link in place of a file: the link is replaced, its target stays', async () => {
    const elsewhere = join(output, '..', 'elsewhere.html');
    await writeFile(elsewhere, 'theirs');
    await mkdir(folder, { recursive: true });
    await symlink(elsewhere, join(folder, 'deck.html'));
    await save(DAY_ONE);
    expect(await readFile(elsewhere, 'utf8')).toBe('theirs');
    expect(await text('deck.html')).toBe('deck 1');
  });

  test('but the output folder itself may be a link', async () => {
    const elsewhere = join(output, '..', 'elsewhere');
    await mkdir(elsewhere);
    await symlink(elsewhere, output);
    await save(DAY_ONE);
    expect(await readdir(elsewhere)).toEqual(['river']);
  });
});

describe('the old output stays whole', () => {
  /** Every step that a build takes on the disk, made to fail in turn. */
  const steps = ['create', 'rename', 'names', 'kind', 'read'] as const;
  test.each(steps)('whichever %s fails', async (step) => {
    await save({ ...DAY_ONE, 'old.html': 'old' });
    for (let nth = 1; ; nth += 1) {
      const disk = failing(step, nth, 'EIO');
      const outcome = await save(DAY_TWO, { disk }).catch((error: unknown) => error);
      if (!(outcome instanceof Error)) break;
      expect(outcome).toBeInstanceOf(UserError);
      expect(outcome.message).toContain(folder);
      expect(await contents()).toMatchObject({ 'deck.html': 'deck 1', 'brief.pdf': 'brief 1' });
      expect((await contents())['build.json']).toContain('deck 1');
    }
    expect(await contents()).toMatchObject(DAY_TWO);
  });

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk cannot be written to'],
    ['EDQUOT', 'your share of the disk is used up'],
  ])('on %s, and the message says so', async (code, words) => {
    await save(DAY_ONE);
    const before = await contents();
    await expect(save(DAY_TWO, { disk: failing('create', 2, code) })).rejects.toThrow(words);
    expect(await contents()).toEqual(before);
  });

  test('or the message says that it could not be put back', async () => {
    await save(DAY_ONE);
    let renames = 0;
    const rename: Disk['rename'] = async (from, to) => {
      if ((renames += 1) > 1) throw refusal('EIO');
      await nodeDisk.rename(from, to);
    };
    await expect(save(DAY_TWO, { disk: { ...nodeDisk, rename } })).rejects.toThrow('Build again');
  });

  test('a bug is not dressed up as a refusal of the disk', async () => {
    const create = (): never => {
      throw new TypeError('bug');
    };
    await expect(save(DAY_ONE, { disk: { ...nodeDisk, create } })).rejects.toThrow(TypeError);
  });
});

describe('a file that is open in a viewer', () => {
  test('is waited for', async () => {
    await save(DAY_ONE);
    const { disk, waited } = locked('brief.pdf', 3);
    expect((await save(DAY_TWO, { disk })).beside).toEqual([]);
    expect(await text('brief.pdf')).toBe('brief 2');
    expect(waited()).toBe(350);
  });

  test('keeps its old content, and after two seconds the new one is put beside it', async () => {
    await save(DAY_ONE);
    const { disk, waited } = locked('brief.pdf', Infinity);
    const outcome = await save(DAY_TWO, { disk });
    expect(outcome.beside).toEqual([{ name: 'brief.pdf', kept: 'brief.new.pdf' }]);
    expect(outcome.written).toEqual(['deck.html', 'build.json']);
    expect(waited()).toBe(2000);
    expect(await contents()).toMatchObject({ 'brief.pdf': 'brief 1', 'brief.new.pdf': 'brief 2' });
    expect(await save(DAY_TWO)).toMatchObject({ written: ['brief.pdf'], removed: ['brief.new.pdf'] });
    expect(await text('brief.pdf')).toBe('brief 2');
  });

  test('whose neighbour the author made keeps that neighbour', async () => {
    await save(DAY_ONE);
    await writeFile(join(folder, 'brief.new.pdf'), 'annotated by hand');
    await save(DAY_TWO);
    expect(await text('brief.new.pdf')).toBe('annotated by hand');
  });
});

type Files = Readonly<Record<string, string>>;

function save(files: Files, changes: Partial<Parameters<typeof write>[0]> = {}): Promise<Written> {
  return write({ ...target(), ...changes }, made(files));
}

function target(): Parameters<typeof write>[0] {
  return { disk: nodeDisk, output, pid: 42, isRunning: () => false };
}

function made(files: Files): Parameters<typeof write>[1] {
  const all = Object.entries(files).map(([name, words]) => ({
    name,
    bytes: new TextEncoder().encode(words),
  }));
  const manifest: Manifest = {
    briefing: 'river',
    title: Object.values(files).join(),
    version: '0',
    slides: [],
    facts: [],
    page: '00000000',
    fit: { body: 10, leading: 14, justified: false, filled: 1, paper: 'a4', left: [], uncited: [] },
    files: all.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    problems: [],
  };
  return { briefing: 'river', files: all, manifest };
}

function text(name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8');
}

async function contents(): Promise<Record<string, string>> {
  const names = await readdir(folder);
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await text(name)] as const)));
}

/** The real disk, but for one step that fails the nth time it is taken. */
function failing(step: 'create' | 'rename' | 'names' | 'kind' | 'read', nth: number, code: string): Disk {
  let taken = 0;
  const real = nodeDisk[step] as (...path: unknown[]) => Promise<unknown>;
  const fail = async (...path: unknown[]): Promise<unknown> => {
    taken += 1;
    if (taken === nth) throw refusal(code);
    return real(...path);
  };
  return { ...nodeDisk, [step]: fail };
}

/** The real disk, but for one file that nothing can be renamed to for some tries; and the time spent waiting, in ms. */
function locked(name: string, tries: number): { disk: Disk; waited: () => number } {
  let tried = 0;
  let total = 0;
  const rename: Disk['rename'] = async (from, to) => {
    if (to.endsWith(`/${name}`) && (tried += 1) <= tries) throw refusal('EBUSY');
    await nodeDisk.rename(from, to);
  };
  const wait: Disk['wait'] = async (milliseconds) => void (total += milliseconds);
  return { disk: { ...nodeDisk, rename, wait }, waited: () => total };
}

function refusal(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}
