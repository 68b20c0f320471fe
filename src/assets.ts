import { readFileSync } from 'node:fs';
import type { Assets } from './base/assets.ts';
import { UserError } from './base/host.ts';
import { errorCode, explained } from './base/refusals.ts';

const DIST = new URL('../dist/', import.meta.url); // beside src/, and itself when this runs bundled

/** Gives the package's own files. Throws `UserError` when the package was not bundled. */
export function readAssets(): Assets {
  return {
    player: read('player.js').toString('utf8'),
    presenter: read('presenter.js').toString('utf8'),
    shaper: read('shaper.wasm'),
    subsetter: read('subsetter.wasm'),
    deflater: read('deflater.wasm'),
    webp: read('webp.wasm'),
    atlas,
  };
}

let kept: Uint8Array | undefined;

/** Gives always the same array, which what is made of it is remembered with. */
function atlas(): Uint8Array {
  return (kept ??= read('atlas.bin'));
}

/** Gives what Marp's own tools read to show our decks: the text of a `marp.config.mjs`. Throws `UserError` likewise. */
export function readMarpConfig(): Uint8Array {
  return read('marp.config.mjs');
}

/** Gives what the preview's page is made of, by the name under which it asks for it. Throws `UserError` likewise. */
export function readPreviewFiles(): [name: string, bytes: Uint8Array][] {
  return ['preview.js', 'preview.css', 'pdf.worker.js', ...PREVIEW_FONTS].map((name) => [
    name,
    name.endsWith('.ttf') ? readFileSync(new URL(`../templates/explainer/fonts/${name}`, DIST)) : read(name),
  ]);
}

const PREVIEW_FONTS = [
  'DiptychSans-Regular.ttf',
  'DiptychSans-SemiBold.ttf',
  'DiptychSerifDisplay-SemiBold.ttf',
];

function read(name: string): Buffer {
  try {
    return readFileSync(new URL(name, DIST));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw explained(error, `Cannot read dist/${name}`);
    throw new UserError(`dist/${name} is missing; make it with: npm run bundle`, { cause: error });
  }
}
