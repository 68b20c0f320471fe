import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  readonly version: string;
  readonly dev?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const LOCK = new URL('../../package-lock.json', import.meta.url);
const { packages } = JSON.parse(readFileSync(LOCK, 'utf8')) as {
  packages: Readonly<Record<string, Package>>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');

/** The first versions without a known hole; those before ran code from templates, or hung on a text. */
const FLOORS = { handlebars: '4.7.9', 'js-yaml': '3.15.2' } as const;

test.each(Object.entries(FLOORS))('every %s is at least %s', (name, floor) => {
  const found = installed.filter(([path]) => path.endsWith(`node_modules/${name}`));
  expect(found.length).toBeGreaterThan(0);
  for (const [path, { version }] of found) expect(isAtLeast(version, floor), `${path} ${version}`).toBe(true);
});

test.each([
  ['4.7.10', '4.7.9', true],
  ['4.7.8', '4.7.9', false],
  ['5.0.0', '4.7.9', true],
  ['3.14.9', '3.15.2', false],
])('%s is at least %s: %s', (version, floor, wanted) => {
  expect(isAtLeast(version, floor)).toBe(wanted);
});

test('nothing that users install runs a script, and what developers install needs none', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
  // esbuild checks its binary, which comes as a package of its own; fsevents is for macOS and comes built.
  for (const [path, { dev }] of scripted) {
    expect(path).toMatch(/node_modules\/(esbuild|fsevents)$/);
    expect(dev, path).toBe(true);
  }
});

test('every package has its hash, and none comes from elsewhere than the registry', () => {
  for (const [path, { resolved, integrity, inBundle }] of installed) {
    if (inBundle) continue; // comes within another
    if (resolved) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//); // else where npm finds it
    expect(integrity, path).toMatch(/^sha512-/);
  }
});

function isAtLeast(version: string, floor: string): boolean {
  const [one, other] = [version, floor].map((text) => text.split('.').map(Number));
  const differs = one?.findIndex((part, index) => part !== other?.[index]) ?? -1;
  return differs < 0 || Number(one?.[differs]) > Number(other?.[differs]);
}
