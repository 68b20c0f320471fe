import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readAssets } from '../../src/assets.ts';
import type { Host } from '../../src/base/host.ts';
import type { Problem } from '../../src/base/problems.ts';
import { type Build, build } from '../../src/build.ts';
import { mount, nodeHost } from '../../src/host.ts';
import { memoryHost } from '../host.ts';

/** Files of a briefing by name, and those of kits by theirs, e.g. "../templates/own/deck.hbs". */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const assets = readAssets();
const KITS = fileURLToPath(new URL('../../templates', import.meta.url));
const kits = remembering(nodeHost(KITS));

/** Gives a host in whose folder `content` one briefing, "x", is, and whose folder `templates` holds kits. */
function hostOf(files: Files): Host {
  const own = Object.entries(files).filter(([name]) => name.startsWith(OWN_KIT));
  const named = Object.entries(files).map(([name, text]) => [`x/${name}`, text] as const);
  return mount({
    content: memoryHost(Object.fromEntries(named)),
    templates: own.length > 0 ? withOwn(Object.fromEntries(own)) : kits,
  });
}

const OWN_KIT = '../templates/own/';

/** Gives a host over one kit, "own", which is the explainer but for these files, and whose page is one word. */
function withOwn(files: Files): Host {
  const at = (path: string): string => path.replace(/^own(?=\/|$)/, 'explainer');
  const read: Host['read'] = async (path) => {
    const text = files[`../templates/${path}`] ?? (path === 'own/brief.hbs' ? 'Page.\n' : undefined);
    return typeof text === 'string' ? new TextEncoder().encode(text) : kits.read(at(path));
  };
  const folders: Host['folders'] = async (folder) => (folder === '' ? ['own'] : kits.folders(at(folder)));
  return { ...kits, read, folders, files: (folder) => kits.files(at(folder)) };
}

/** Builds a briefing of these files into memory. */
export function make(files: Files): Promise<Build> {
  return build(hostOf(files), assets, REQUEST);
}

/** Does so as the command does: from the bundle, in which kits are read and compiled. A third faster. */
export function makeBundled(files: Files): Promise<Build> {
  bundled ??= createRequire(import.meta.url)('../../dist/main.cjs') as { build: typeof build };
  return bundled.build(hostOf(files), assets, REQUEST);
}

let bundled: { readonly build: typeof build } | undefined;
const REQUEST = {
  content: 'content',
  templates: 'templates',
  paper: '',
  today: '2026-03-01',
  briefing: 'x',
} as const;

/** Gives a file of a build as text; "" when it was not made. */
export function textOf({ files }: Build, name: string): string {
  return new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);
}

/** Gives a problem as tables of tests write it: its code, then line and column, behind the file unless it is `usual`. */
export function inShort({ code, place: { file, line, column } }: Problem, usual = '01-a.md'): string {
  const name = file.replace(/^x\//, '');
  return `${code} ${name === usual ? '' : `${name}:`}${line}:${column}`;
}

/** Front matter of a briefing, and a section without any text, whose body begins on the fourth line. */
export const BRIEFING = '---\ntitle: T\nstandfirst: S\ndate: 2026-01\n---\n';
export const HEAD = '---\ntitle: A\n---\n';

// The kit's files are the same for every build.
function remembering(host: Host): Host {
  const known = new Map<string, ReturnType<Host['read']>>();
  const read: Host['read'] = (file) => {
    const found = known.get(file) ?? host.read(file);
    known.set(file, found);
    return found;
  };
  return { ...host, read };
}
