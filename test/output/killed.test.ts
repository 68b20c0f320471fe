import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test(
  'a build that is killed leaves every file whole, and the next one sweeps up',
  { timeout: 60_000 },
  async () => {
    const output = await mkdtemp(join(tmpdir(), 'diptych-killed-'));
    const folder = join(output, 'river');
    for (let kill = 0; kill < 6; kill += 1) {
      await buildUntilKilled(output, 3 + kill * 7);
      const names = await readdir(folder);
      expect(names.filter((name) => name.endsWith('.tmp')).length).toBeLessThanOrEqual(3); // of this build, none older
      for (const name of ['deck.html', 'brief.pdf']) {
        const text = await readFile(join(folder, name), 'utf8');
        expect(text.length).toBe(300_000);
        expect(new Set(text).size).toBe(1);
      }
      expect(JSON.parse(await readFile(join(folder, 'build.json'), 'utf8'))).toHaveProperty(
        'briefing',
        'river',
      );
    }
    await rm(output, { recursive: true });
  },
);

/** Lets a real process build without end, then kills it the hard way some ms later. */
async function buildUntilKilled(output: string, after: number): Promise<void> {
  const script = fileURLToPath(new URL('endless.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, output], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  await once(child, 'exit');
}
