import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = '1.30.2';

/** Where veraPDF is, or why it is nowhere. */
export type VeraPdf = { readonly jar: string } | { readonly because: string };

/** Gives veraPDF's command, copied into a folder from Maven Central or from what Maven keeps of it. */
export function obtainVeraPdf(folder: string): VeraPdf {
  for (const [tool, name] of [
    ['java', 'Java'],
    ['mvn', 'Maven'],
  ] as const) {
    if (spawnSync(tool, ['-version']).status !== 0) return { because: `${name} is not installed` };
  }
  const artifact = `org.verapdf.apps:cli:${VERSION}`;
  const asked = ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
  const { stdout } = spawnSync('mvn', asked, { cwd: folder, encoding: 'utf8', timeout: 300_000 });
  const jar = join(folder, `cli-${VERSION}.jar`);
  if (existsSync(jar)) return { jar };
  const said = /\[ERROR\] (.*)/.exec(stdout ?? '')?.[1] ?? 'no answer';
  return { because: `Maven could not get ${artifact} (${said})` };
}

/** Gives what veraPDF says of files by one of its profiles, e.g. "ua1": a line each, and what is wrong. */
export function validate(jar: string, profile: string, files: readonly string[]): string {
  const asked = ['-jar', jar, '--flavour', profile, '--format', 'text', '--verbose', ...files];
  const { stdout, stderr, error } = spawnSync('java', asked, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (error) throw error;
  return stdout + stderr;
}
