import { join } from 'node:path';
import { explained } from '../base/refusals.ts';
import type { Written } from '../base/output.ts';
import { replace } from './replace.ts';
import type { Target } from './write.ts';

const NAME = 'marp.config.mjs';

const OURS = "// For Marp's own tools"; // how the text begins

/**
 * Puts `marp.config.mjs` into the output folder, which makes Marp's own tools show every deck below it as it was built,
 * and gives what changed; one that somebody else wrote is left alone.
 */
export async function writeMarpConfig(target: Target, config: Uint8Array): Promise<Written> {
  const { disk, output } = target;
  const path = join(output, NAME);
  try {
    const kind = await disk.kind(path);
    const found = kind === 'file' ? new TextDecoder().decode(await disk.read(path)) : '';
    const isOurs = kind === 'missing' || found.startsWith(OURS);
    if (!isOurs) return { written: [], unchanged: [], removed: [], beside: [] };
    return await replace(target, output, [{ name: NAME, bytes: config }]);
  } catch (error) {
    throw explained(error, `Cannot write ${path}`);
  }
}
