import { access, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readAssets } from '../src/assets.ts';
import type { Host } from '../src/base/host.ts';
import { type Build, build } from '../src/build.ts';
import { mount, nodeHost } from '../src/host.ts';

const cases = new URL('./cases/', import.meta.url);
const kits = new URL('../templates/', import.meta.url);

/** Gives the names of the golden cases; each is a folder with one whole build. */
export async function goldenNames(): Promise<string[]> {
  const entries = await readdir(cases, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Gives a golden case's folder. */
export function goldenFolder(name: string): URL {
  return new URL(`${name}/`, cases);
}

/** Gives what a golden case makes. */
export async function buildGolden(name: string): Promise<Build> {
  const folder = goldenFolder(name);
  const own = new URL('templates/', folder);
  const host = mount({
    content: hostAt(new URL('content/', folder)),
    templates: (await exists(own)) ? withLook(hostAt(own)) : hostAt(kits),
  });
  const request = { content: 'content', templates: 'templates', paper: '', today: '2026-03-01' } as const;
  const [briefing = ''] = await host.folders('content');
  return build(host, readAssets(), { ...request, briefing });
}

function hostAt(folder: URL): Host {
  return nodeHost(fileURLToPath(folder));
}

/** A case brings templates only; how they look is the explainer's. */
function withLook(own: Host): Host {
  const look = hostAt(new URL('explainer/', kits));
  const isLook = /^[^/]+\/(theme\.\w+|words\.yaml|fonts\/.*)$/;
  const read = (file: string): ReturnType<Host['read']> =>
    isLook.test(file) ? look.read(file.slice(file.indexOf('/') + 1)) : own.read(file);
  return { ...own, read };
}

async function exists(url: URL): Promise<boolean> {
  return access(url).then(
    () => true,
    () => false,
  );
}
