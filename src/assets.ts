import { readFile } from 'node:fs/promises';
import type { Assets } from './base/assets.ts';
import { UserError } from './base/host.ts';
import { errorCode } from './base/refusals.ts';

const DIST = new URL('../dist/', import.meta.url); // beside src/, and itself when this runs bundled

/** Gives the package's own files. Throws `UserError` when the package was not bundled. */
export async function readAssets(): Promise<Assets> {
  const [player, presenter, shaper, subsetter] = await Promise.all([
    readText('player.js'),
    readText('presenter.js'),
    read('shaper.wasm'),
    read('subsetter.wasm'),
  ]);
  return { player, presenter, shaper, subsetter };
}

async function readText(name: string): Promise<string> {
  return (await read(name)).toString('utf8');
}

async function read(name: string): Promise<Buffer> {
  try {
    return await readFile(new URL(name, DIST));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new UserError(`dist/${name} is missing; make it with: npm run bundle`, { cause: error });
  }
}
