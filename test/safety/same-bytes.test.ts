import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAssets } from '../../src/assets.ts';
import { type Build, build } from '../../src/build.ts';
import { nodeHost } from '../../src/host.ts';
import { BRIEFING, CLI, lay, SECTION } from '../cli/call.ts';

const FILES = {
  'content/river/briefing.md': BRIEFING.replace('as-of: 2026-01', 'as-of: 2026-01, review: 2026-06'),
  'content/river/01-rise.md': SECTION,
};
const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'diptych same bytes '));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('the same text gives the same bytes', { timeout: 60_000 }, () => {
  test('on other days: only the warning that a fact is past its review comes and goes', async () => {
    await lay(root, FILES);
    const [first, ...others] = await Promise.all(
      ['1999-12-31', '2024-02-29', '2026-06-30', '2026-07-01', '9999-12-31'].map(buildOn),
    );
    for (const other of others) expect(other?.manifest.files).toEqual(first?.manifest.files);
    const codes = [first, ...others].map((made) => made?.problems.map(({ code }) => code));
    expect(codes).toEqual([[], [], [], ['past-review'], ['past-review']]);
  });

  test('in any folder, time zone and language, with any right to files', async () => {
    const places = [
      ['plain', { TZ: 'UTC', LANG: 'C' }, '022'],
      ['with blanks, ümlauts and 漢字', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }, '077'],
      ['d'.repeat(200), { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }, '000'],
    ] as const;
    const made = await Promise.all(places.map(([name, env, umask]) => buildIn(join(root, name), env, umask)));
    for (const manifest of made) expect(JSON.parse(manifest)).toEqual(JSON.parse(made[0] ?? ''));
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toContain('"sha256"');
  });
});

function buildOn(today: string): Promise<Build> {
  const request = {
    content: 'content',
    templates: 'templates',
    briefing: 'river',
    paper: '',
    today,
  } as const;
  const kits = nodeHost(TEMPLATES);
  const content = nodeHost(root);
  const of = (path: string): typeof content => (path.startsWith('templates') ? kits : content);
  const at = (path: string): string => path.replace(/^templates\/?/, '');
  const host = {
    files: (path: string) => of(path).files(at(path)),
    folders: (path: string) => of(path).folders(at(path)),
    read: (path: string) => of(path).read(at(path)),
    today: () => today,
  };
  return build(host, readAssets(), request);
}

/** Builds in a shell with a umask of its own; gives the manifest, which has the hash of every file. */
async function buildIn(
  folder: string,
  env: Readonly<Record<string, string>>,
  umask: string,
): Promise<string> {
  await lay(folder, FILES);
  await cp(join(TEMPLATES, 'explainer'), join(folder, 'templates/explainer'), { recursive: true });
  const child = spawn('bash', ['-c', `umask ${umask}; exec "$0" "$1" build`, process.execPath, CLI], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  return readFile(join(folder, 'output/river/build.json'), 'utf8');
}
