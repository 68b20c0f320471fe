import { readAssets } from './assets.ts';
import type { Build, BuildRequest } from './build.ts';
import type { Builder } from './builder.ts';
import type { Folders } from './folders.ts';
import { mount, nodeHost } from './host.ts';

/** Gives a build of a briefing below the folders of a call: by the builder, or here and unguarded where there is no bundle. */
export async function buildOnce(
  asked: Omit<BuildRequest, 'content' | 'templates'>,
  folders: Folders,
  limit: number,
  builder: Builder | undefined,
): Promise<Build> {
  const request = { ...asked, content: 'content', templates: 'templates' };
  if (builder) return builder.build({ folders, request }, limit);
  const { build } = await import('./build.ts');
  const host = mount({ content: nodeHost(folders.content), templates: nodeHost(folders.templates) });
  return build(host, readAssets(), request);
}
