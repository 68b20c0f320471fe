import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const FILE = fileURLToPath(new URL('main.cjs', import.meta.url)); // beside this, since both are bundled
const LIVING = process.argv[2] === 'living' ? 'living-' : ''; // a thread without V8's flags: what is compiled for one is refused by the other
const KEPT = `${FILE}.${process.version}-${process.platform}-${process.arch}-${LIVING}`;
const HASH = 20; // bytes of SHA-1, against torn and outdated files: V8 compares no more than the script's length

/**
 * Gives what the bundle of a build exports, as V8 compiled it in a run before this one: compiling it anew is a tenth
 * of a build. It is kept beside the bundle, where whoever can change it could change the bundle as well. Node.js 22 can
 * keep compiled code by itself, but one cache for all threads, which would each compile what the other did not need.
 */
export function loadCompiled(thread: string): typeof import('./build.ts') & typeof import('./set-deck.ts') {
  const bytes = readFileSync(FILE);
  const cachedData = readKept(KEPT + thread, bytes);
  const source = Module.wrap(bytes.toString('latin1')); // the bundle is ASCII; a byte a character is read fastest
  const script = new Script(source, { filename: FILE, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) {
    unkept = () => keep(KEPT + thread, script, bytes);
  }
  const module = { exports: {} as ReturnType<typeof loadCompiled> };
  script.runInThisContext()(module.exports, Module.createRequire(FILE), module, FILE);
  return module.exports;
}

let unkept = (): void => undefined;

/** Keeps what has been compiled since the start, once, when the next run can use it. */
export function keepCompiled(): void {
  unkept();
  unkept = () => undefined;
}

function readKept(file: string, source: Uint8Array): Buffer | undefined {
  try {
    const kept = readFileSync(file);
    const data = kept.subarray(HASH);
    return hash(source, data).equals(kept.subarray(0, HASH)) ? data : undefined;
  } catch {
    return undefined; // nothing kept yet
  }
}

/** Keeps what a run compiled, at its end, so that all functions a build calls are in it. */
function keep(file: string, script: Script, source: Uint8Array): void {
  const data = script.createCachedData();
  const unfinished = `${file}.new`; // the same for all, so that kills leave one: what two write at once is torn, and found out
  try {
    writeFileSync(unfinished, Buffer.concat([hash(source, data), data]));
    renameSync(unfinished, file);
  } catch {
    removeQuietly(unfinished); // a folder that cannot be written only means that the next run compiles, too
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // nor be mended
  }
}

function hash(source: Uint8Array, data: Uint8Array): Buffer {
  return createHash('sha1').update(source).update(data).digest();
}
