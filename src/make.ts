import { join } from 'node:path';
import pico from 'picocolors';
import { readMarpConfig } from './assets.ts';
import type { Paper } from './base/model.ts';
import { type Changes, changesBetween } from './base/changes.ts';
import { type Comparable, readManifest } from './base/earlier.ts';
import type { Written } from './base/output.ts';
import { hasErrors } from './base/problems.ts';
import { type Paint, reportBuilt, reportFailed, reportProblems } from './base/report.ts';
import type { Build } from './build.ts';
import { buildOnce } from './build-once.ts';
import type { Builder } from './builder.ts';
import { type Asked, choose, display, type Folders, locate } from './folders.ts';
import { mount, nodeHost } from './host.ts';
import { nodeDisk } from './output/disk.ts';
import { writeMarpConfig } from './output/marp-config.ts';
import { settle, write } from './output/write.ts';
import type { Stream, Terminal } from './terminal.ts';
import { version } from './version.ts';

/** What `diptych build` was asked. */
export interface MakeRequest extends Asked {
  readonly paper: Paper | '';
  readonly strict: boolean;
  readonly limit: number; // seconds for each briefing
  readonly json: boolean;
}

/** A briefing that was built, and what writing it changed; undefined when its problems kept it from being written. */
interface Result {
  readonly build: Build;
  readonly folder: string;
  readonly written: Written | undefined;
  readonly changes: Changes | undefined; // since the build that was there; undefined when none was
}

/** Builds the briefings asked for, writes and reports them. Gives the exit code: 0, or 1 when one has an error. */
export async function make(request: MakeRequest, terminal: Terminal, builder?: Builder): Promise<number> {
  const folders = await locate(request, terminal.folder);
  const host = mount({ content: nodeHost(folders.content), templates: nodeHost(folders.templates) });
  const briefings = await choose(host, request, folders, terminal.folder);
  const results: Result[] = [];
  for (const briefing of briefings) {
    const { paper, strict, limit } = request;
    const made = await buildOnce({ briefing, paper, strict, today: host.today() }, folders, limit, builder);
    const result = await save(made, folders.output, terminal);
    if (!request.json) report(result, folders, terminal);
    results.push(result);
  }
  if (results.some(({ written }) => written)) await saveForMarp(folders, terminal, request.json);
  if (request.json) terminal.out.write(asJson(results));
  return results.every(({ written }) => written) ? 0 : 1;
}

async function save(made: Build, output: string, terminal: Terminal): Promise<Result> {
  const folder = display(join(output, made.briefing), terminal.folder);
  const { pid, isRunning } = terminal;
  const target = { disk: nodeDisk, output, pid, isRunning };
  await settle(target, made.briefing);
  if (hasErrors(made.problems)) return { build: made, folder, written: undefined, changes: undefined };
  const before = await earlierIn(join(output, made.briefing));
  const written = await write(target, made);
  const changes = before && changesBetween(before, made.manifest);
  return { build: made, folder, written, changes };
}

// What stands there may be of another version of Diptych, or not ours at all.
async function earlierIn(folder: string): Promise<Comparable | undefined> {
  try {
    return readManifest(new TextDecoder().decode(await nodeDisk.read(join(folder, 'build.json'))));
  } catch {
    return undefined;
  }
}

/** Writes what other Marp tools need in the output folder itself, and says so when it is new. */
async function saveForMarp({ output }: Folders, terminal: Terminal, isQuiet: boolean): Promise<void> {
  const { pid, isRunning, folder, out } = terminal;
  const { written } = await writeMarpConfig({ disk: nodeDisk, output, pid, isRunning }, readMarpConfig());
  if (!isQuiet && written.length > 0)
    out.write(`${written.join(', ')} written in ${display(output, folder)}, for other Marp tools\n`);
}

/** Tells problems on one stream and what was made on the other. */
function report(
  { build: made, folder, written, changes }: Result,
  folders: Folders,
  { folder: from, out, err }: Terminal,
): void {
  const { problems } = made;
  const nameOf = (file: string): string =>
    display(join(/\.(hbs|yaml|css|ttf|otf)$/.test(file) ? folders.templates : folders.content, file), from);
  err.write(reportProblems(problems, { sources: made.sources, nameOf, paint: paintFor(err) }));
  if (written) out.write(reportBuilt(made.manifest, folder, { ...written, changes }, paintFor(out)));
  else err.write(reportFailed(made.briefing, problems, paintFor(err)));
}

function asJson(results: readonly Result[]): string {
  const briefings = results.map(({ build: made, folder, written, changes }) => ({
    ...made.manifest,
    built: written !== undefined,
    ...(written && { folder, ...written }),
    ...(changes && { changes }),
  }));
  const built = results.every(({ written }) => written);
  return `${JSON.stringify({ version, built, briefings }, null, 2)}\n`;
}

function paintFor({ coloured }: Stream): Paint {
  const { bold, dim, green, red, yellow } = pico.createColors(coloured);
  return {
    error: (text) => bold(red(text)),
    warning: (text) => bold(yellow(text)),
    good: (text) => bold(green(text)),
    strong: bold,
    faint: dim,
  };
}
