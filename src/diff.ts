import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from './base/host.ts';
import { explained } from './base/refusals.ts';
import { tellChanges } from './base/tell-changes.ts';
import { display } from './folders.ts';
import { changesBetween } from './base/changes.ts';
import { type Comparable, readManifest } from './base/earlier.ts';
import { nodeDisk } from './output/disk.ts';
import { settle } from './output/write.ts';
import type { Terminal } from './terminal.ts';

/** What `diptych diff` was asked. */
export interface DiffRequest {
  readonly before: string; // path of an earlier build.json
  readonly output: string; // folder
  readonly json: boolean;
}

/** Tells what changed from an earlier build of a briefing to the one in the output folder. Gives the exit code. */
export async function diff({ before, output, json }: DiffRequest, terminal: Terminal): Promise<number> {
  const { folder, pid, isRunning, out } = terminal;
  const old = manifestAt(resolve(folder, before), folder);
  await settle({ disk: nodeDisk, output: resolve(folder, output), pid, isRunning }, old.briefing);
  const now = manifestAt(resolve(folder, join(output, old.briefing, 'build.json')), folder);
  const changes = changesBetween(old, now);
  out.write(json ? `${JSON.stringify(changes, null, 2)}\n` : tellChanges(changes));
  return 0;
}

function manifestAt(path: string, from: string): Comparable {
  const manifest = readManifest(textAt(path, from));
  if (manifest) return manifest;
  throw new UserError(
    `${display(path, from)} is no build.json of this version of Diptych. Build again, and keep a copy of the new one when you hand something out.`,
  );
}

function textAt(path: string, from: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw explained(error, `Cannot read ${display(path, from)}`);
  }
}
