import { createHash } from 'node:crypto';
import type { Kit } from '../base/kit.ts';
import { MARK_DIGITS } from '../base/mark.ts';
import type { SourceFile } from '../base/model.ts';
import type { Pictures } from '../base/picture.ts';

/** Everything that decides what a build makes. */
export interface Inputs {
  readonly product: string; // version of Diptych
  readonly files: readonly SourceFile[];
  readonly kit: Kit;
  readonly paper: string;
  readonly pictures: Pictures;
}

/** Gives the version mark of a build: eight hex digits that change whenever an input does. */
export function versionMark({ product, files, kit, paper, pictures }: Inputs): string {
  const hash = createHash('sha256');
  const { fonts, name, texts } = kit;
  hash.update(JSON.stringify([product, paper, files, name, [...texts]]));
  for (const [path, bytes] of fonts)
    hash.update(path).update(String(bytes.length)).update(directoryOf(bytes));
  for (const { name, bytes } of pictures.values()) hash.update(name).update(bytes);
  return hash.digest('hex').slice(0, MARK_DIGITS);
}

// A font begins with a list of its tables and their checksums (OpenType 1.9, "Table Directory"), which stands for the
// two megabytes behind it.
function directoryOf(font: Uint8Array): Uint8Array {
  return font.subarray(0, 1024);
}
