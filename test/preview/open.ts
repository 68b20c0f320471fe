import { type ChildProcess, spawn } from 'node:child_process';
import { rename, writeFile } from 'node:fs/promises';
import { CLI } from '../cli/call.ts';

/** A preview that runs as an author would run it. */
export interface Running {
  readonly child: ChildProcess;
  readonly address: string; // with its token
  readonly port: number;
  readonly said: () => string; // on both streams
  /** Ends it as Ctrl-C does; gives its exit code. */
  readonly end: () => Promise<number | null>;
}

/** Starts the bundled command in a folder, on a port that is free, and waits until it says where it serves. */
export async function startPreview(folder: string, ...args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [CLI, 'preview', '--port', '0', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (text: string): void => {
      said += text;
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.on('close', () => reject(new Error(`The preview did not start: ${said}`)));
  });
  const end = (): Promise<number | null> => {
    child.kill('SIGINT');
    return closed;
  };
  return { child, address, port: Number(new URL(address).port), said: () => said, end };
}

/** Saves a file as most editors do: written aside, then renamed. */
export async function saveAtomically(file: string, text: string): Promise<void> {
  await writeFile(`${file}~`, text);
  await rename(`${file}~`, file);
}
