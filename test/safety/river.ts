import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../../src/base/output.ts';
import { sha256 } from '../../src/output/journal.ts';
import { toManifest } from '../../src/output/manifest.ts';
import type { Made } from '../../src/output/write.ts';

const FIT = {
  body: 10,
  leading: 14,
  justified: false,
  filled: 1,
  paper: 'a4',
  left: [],
  uncited: [],
} as const;
const NAMES = ['deck.html', 'presenter.html', 'deck.md', 'brief.pdf', 'brief.md'];

/** Gives a build of which every file holds one letter again and again; every second letter has a file more. */
export function riverOf(letter: string, length = 1000): Made {
  const names = letter.charCodeAt(0) % 2 === 0 ? [...NAMES, 'bridge.png'] : NAMES;
  const bytes = new TextEncoder().encode(letter.repeat(length));
  const files: OutputFile[] = names.map((name) => ({ name, bytes }));
  const described = {
    briefing: 'river',
    title: letter,
    version: letter,
    slides: [],
    facts: [],
    page: '',
    fit: FIT,
  };
  return { briefing: 'river', files, manifest: toManifest(described, files, []) };
}

/** How a build's folder stands: `broken` when a file is not as any build made it, `mixed` when files are of two builds. */
export type State = 'whole' | 'mixed' | 'broken';

/** Gives how a folder of rivers stands by its manifest, and what is in it beside a build's files. */
export async function stateOf(folder: string, length = 1000): Promise<{ state: State; others: string[] }> {
  const names = await readdir(folder);
  const others = names.filter((name) => name.startsWith('.')).sort();
  const seen = names.filter((name) => !name.startsWith('.') && name !== 'build.json').sort();
  const texts = await Promise.all(seen.map((name) => readFile(join(folder, name), 'utf8')));
  const { files } = JSON.parse(await readFile(join(folder, 'build.json'), 'utf8')) as Made['manifest'];
  const isBroken = texts.some((text) => text.length !== length || new Set(text).size !== 1);
  if (isBroken) return { state: 'broken', others };
  const told = files.map(({ name, sha256: hash }) => `${name} ${hash}`).sort();
  const found = seen.map((name, index) => `${name} ${sha256(Buffer.from(texts[index] ?? ''))}`);
  return { state: told.join() === found.join() ? 'whole' : 'mixed', others };
}
