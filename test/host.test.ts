import { once } from 'node:events';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Host, UserError } from '../src/base/host.ts';
import { mount, nodeHost } from '../src/host.ts';
import { memoryHost } from './host.ts';

const FILES = {
  'river/b.md': 'b',
  'river/a.md': 'a',
  'river/Z.md': 'Z',
  'river/deep/c.md': 'c',
  'top.md': 'top',
};

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'diptych host '));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), text);
  }
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe.each([
  ['the disk', () => nodeHost(root)],
  ['memory', () => memoryHost(FILES)],
  ['several places', () => within(mount({ here: nodeHost(root) }), 'here')],
])('a host over %s', (_, hostOf) => {
  test('gives files and folders apart, by code unit', async () => {
    const host = hostOf();
    expect(await host.files('river')).toEqual(['Z.md', 'a.md', 'b.md']);
    expect(await host.folders('river')).toEqual(['deep']);
    expect(await host.folders('')).toEqual(['river']);
  });

  test('gives the bytes of a file', async () => {
    expect(new TextDecoder().decode(await hostOf().read('river/deep/c.md'))).toBe('c');
  });

  test('takes what is missing calmly', async () => {
    const host = hostOf();
    expect(await host.files('nowhere')).toEqual([]);
    expect(await host.folders('top.md/x')).toEqual([]);
    expect(await host.read('river/none.md')).toBeUndefined();
    expect(await host.read('top.md/none.md')).toBeUndefined();
  });

  test('knows the day', () => {
    expect(hostOf().today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('links', () => {
  test('within the folder are followed', async () => {
    await symlink(join(root, 'top.md'), join(root, 'river/link.md'));
    expect(await nodeHost(root).files('river')).toContain('link.md');
    expect(new TextDecoder().decode(await nodeHost(root).read('river/link.md'))).toBe('top');
  });

  test('that lead out of it are refused', async () => {
    const inner = nodeHost(join(root, 'river'));
    await symlink(join(root, 'top.md'), join(root, 'river/link.md'));
    await symlink(root, join(root, 'river/up'));
    await expect(inner.read('link.md')).rejects.toThrow('leads out of');
    await expect(inner.read('up/top.md')).rejects.toThrow(UserError);
    await expect(inner.files('up')).rejects.toThrow(UserError);
  });

  test('may lead to the folder itself', async () => {
    await symlink(join(root, 'river'), join(root, 'stream'));
    expect(await nodeHost(join(root, 'stream')).files('')).toEqual(['Z.md', 'a.md', 'b.md']);
  });

  test('that lead nowhere or in a circle are told or left out', async () => {
    await symlink('nowhere', join(root, 'river/gone.md'));
    expect(await nodeHost(root).files('river')).toEqual(['Z.md', 'a.md', 'b.md']);
    await symlink('round.md', join(root, 'river/round.md'));
    await expect(nodeHost(root).read('river/round.md')).rejects.toThrow('its links lead in a circle');
  });
});

test('what is no file is not read for ever', async () => {
  const server = createServer().listen(join(root, 'pipe.md'));
  await once(server, 'listening');
  expect(await nodeHost(root).files('')).toEqual(['top.md']);
  await expect(nodeHost(root).read('pipe.md')).rejects.toThrow('it is not a file');
  await expect(nodeHost(root).read('river')).rejects.toThrow('it is not a file');
  server.close();
});

test('a path that climbs is a bug of ours', async () => {
  await expect(nodeHost(join(root, 'river')).read('../top.md')).rejects.toThrow('do not climb');
});

test('a name without a host is a bug of ours', async () => {
  await expect(mount({}).read('content/x.md')).rejects.toThrow('no host is mounted for content/x.md');
});

function within(host: Host, name: string): Host {
  const below = (path: string): string => (path === '' ? name : `${name}/${path}`);
  return {
    files: (folder) => host.files(below(folder)),
    folders: (folder) => host.folders(below(folder)),
    read: (file) => host.read(below(file)),
    today: host.today,
  };
}
