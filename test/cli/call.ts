import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a call of the installed command left: its exit code and both streams. */
export interface Called {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** Calls the bundled command as a shell would, in a folder and with nothing of our own environment but its path. */
export function call(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
  cli: string = CLI,
): Promise<Called> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
  });
  child.stdin.end();
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.on('close', (exit) => resolve({ exit, out, err })));
}

/** Writes files below a folder, making what folders they need. */
export async function lay(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

export const BRIEFING = `---
title: The river rises
standfirst: Water is coming.
date: 2026-02
facts:
  depth: { value: 3 metres, source: survey, as-of: 2026-01 }
sources:
  survey: { title: River survey, date: 2026-01 }
---

The river is {{fact.depth}} deep.
`;

export const SECTION = `---
title: Is it rising?
---

It has risen for a week.

- By a metre on Monday
- By two on Friday
`;

/** A section with three mistakes: on lines 2, 5 and 7. */
export const WRONG = `---
titel: Is it rising?
---

It is {{fact.dept}} deep.

::: slid
`;
