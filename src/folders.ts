import { basename, dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Host, UserError } from './base/host.ts';
import { nearest } from './base/nearest.ts';
import { nodeHost } from './host.ts';

/** Folders and briefings as they were typed; "" where the usual is meant. */
export interface Asked {
  readonly briefings: readonly string[];
  readonly content: string;
  readonly templates: string;
  readonly output: string;
}

/** The folders of a call, as the system names them. */
export interface Folders {
  readonly content: string;
  readonly templates: string;
  readonly output: string;
}

/** Gives the folders as the system names them. The package's own kits stand in when none are at hand. */
export async function locate(asked: Asked, from: string): Promise<Folders> {
  const content = resolve(from, asked.content);
  const output = resolve(from, asked.output);
  const nearby = resolve(from, asked.templates || 'templates');
  const own = fileURLToPath(new URL('../templates', import.meta.url));
  const templates = asked.templates || (await holdsKits(nearby)) ? nearby : own;
  for (const folder of [content, templates])
    if (`${output}${sep}`.startsWith(`${folder}${sep}`))
      throw new UserError(
        `The output cannot go into ${folder}, which is read. Name another folder with --output.`,
      );
  return { content, templates, output };
}

async function holdsKits(folder: string): Promise<boolean> {
  const host = nodeHost(folder);
  const kits = await host.folders('');
  const themes = await Promise.all(kits.map((kit) => host.files(kit)));
  return themes.some((files) => files.includes('theme.yaml'));
}

/** Gives the ids of the briefings to build. Throws `UserError` when one is not there, or none is. */
export async function choose(host: Host, asked: Asked, folders: Folders, from: string): Promise<string[]> {
  const known = await host.folders('content');
  const where = display(folders.content, from);
  if (asked.briefings.length > 0) {
    const names = asked.briefings.map((given) => toBriefing(given, folders.content, from));
    for (const name of names) if (!known.includes(name)) throw unknownBriefing(name, known, where);
    return [...new Set(names)];
  }
  const files = await Promise.all(known.map((name) => host.files(`content/${name}`)));
  const briefings = known.filter((_, index) => files[index]?.includes('briefing.md'));
  if (briefings.length > 0) return briefings;
  throw new UserError(
    `No folder in ${where} holds a briefing.md. Call diptych where your content folder is, or name it with --content.`,
  );
}

/** Gives the id that was meant: a name, or the path to its folder as a shell completes it. */
function toBriefing(given: string, content: string, from: string): string {
  const path = resolve(from, given);
  return dirname(path) === content ? basename(path) : given.replace(/[/\\]+$/, '');
}

function unknownBriefing(name: string, known: readonly string[], where: string): UserError {
  const near = nearest(name, known);
  const there = known.length > 0 ? `There are: ${known.join(', ')}.` : 'It holds no folder.';
  return new UserError(
    `There is no briefing “${name}” in ${where}. ${near ? `Did you mean “${near}”?` : there}`,
  );
}

/** Gives a path as someone in `from` would type it. */
export function display(path: string, from: string): string {
  const short = relative(from, path);
  return short === '' || short.startsWith('..') ? path : short.split(sep).join('/');
}
