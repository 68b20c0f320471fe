import { dirname, join, sep } from 'node:path';
import { UserError } from '../base/host.ts';
import { type Manifest, manifestText, type OutputFile, type Written } from '../base/output.ts';
import { explained } from '../base/refusals.ts';
import { mend, type Mender } from './mend.ts';
import { isSafeName } from './names.ts';
import { replace } from './replace.ts';

/** Where and by whom builds are written. */
export interface Target extends Mender {
  readonly output: string; // the output folder, as the system names it
}

/** A finished build that is to be written. */
export interface Made {
  readonly briefing: string;
  readonly files: readonly OutputFile[];
  readonly manifest: Manifest;
}

const MANIFEST = 'build.json';

/**
 * Puts a build into output/<briefing>/ and gives what changed. New files are complete on the disk before the first one
 * gets its name; the manifest comes last; what has the same bytes is not touched. When anything fails, the old files
 * are put back and a `UserError` names the folder.
 */
export async function write(target: Target, made: Made): Promise<Written> {
  const folder = join(target.output, made.briefing);
  const files = withManifest(made);
  try {
    await openFolder(target, made.briefing);
    return await replace(target, folder, files);
  } catch (error) {
    throw explained(
      error,
      `Cannot write ${fileOf(error, folder)}, so what was built before is left as it was`,
    );
  }
}

/** Gives the file of a folder that the system refused, else the folder. */
function fileOf(error: unknown, folder: string): string {
  const path = error instanceof Error && 'path' in error ? error.path : undefined;
  return typeof path === 'string' && dirname(path) === folder ? path : `to ${folder}`;
}

/**
 * Finishes what a build of a briefing that was killed had begun to write, so that what stands in its folder is of one
 * build; to be called before anything there is read. Does nothing where there is no such folder. Throws `UserError` when
 * the system refuses.
 */
export async function settle(target: Target, briefing: string): Promise<void> {
  if (!isSafeName(briefing)) return;
  const folder = join(target.output, briefing);
  try {
    const kind = await target.disk.kind(folder);
    const isOurs = kind === 'folder' || (kind === 'link' && (await leadsInside(target, folder)));
    if (isOurs) await mend(target, folder);
  } catch (error) {
    throw explained(error, `Cannot look into ${folder}`);
  }
}

function withManifest({ files, manifest }: Made): OutputFile[] {
  const bad = files.find(({ name }) => !isSafeName(name) || name === MANIFEST);
  if (bad) throw new Error(`a build cannot have a file called ${JSON.stringify(bad.name)}`);
  return [...files, { name: MANIFEST, bytes: new TextEncoder().encode(manifestText(manifest)) }];
}

async function openFolder(target: Target, briefing: string): Promise<void> {
  const { disk, output } = target;
  const folder = join(output, briefing);
  if (!isSafeName(briefing)) throw new UserError(`A briefing cannot be called ${JSON.stringify(briefing)}.`);
  await disk.makeFolder(output);
  const kind = await disk.kind(folder);
  if (kind === 'missing') return disk.makeFolder(folder);
  if (kind === 'link' && !(await leadsInside(target, folder)))
    throw new UserError(
      `${folder} is a link that leads out of ${output}, where nothing is written. Remove the link.`,
    );
  if (kind !== 'folder' && kind !== 'link')
    throw new UserError(`Cannot write to ${folder}: a file stands where the folder should be.`);
}

async function leadsInside({ disk, output }: Target, folder: string): Promise<boolean> {
  const [top, end] = await Promise.all([disk.truePath(output), disk.truePath(folder)]);
  return end.startsWith(top + sep);
}
