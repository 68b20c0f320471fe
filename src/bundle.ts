import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const path = (relative: string): string => fileURLToPath(new URL(relative, root));

await mkdir(path('dist'), { recursive: true });
await Promise.all([bundleBrowser(), bundleNode(), copySubsetter()]);

/** Bundles the scripts that deck.html and presenter.html carry. */
async function bundleBrowser(): Promise<void> {
  await build({
    entryPoints: [path('src/deck/presenter/player.ts'), path('src/deck/presenter/presenter.ts')],
    outdir: path('dist'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

/** Bundles the command and the library, so that a cold start reads few files. */
async function bundleNode(): Promise<void> {
  await build({
    entryPoints: [path('src/cli.ts'), path('src/index.ts')],
    outdir: path('dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as __require } from 'node:module';const require = __require(import.meta.url);",
    },
  });
}

async function copySubsetter(): Promise<void> {
  const require = createRequire(import.meta.url);
  await copyFile(require.resolve('harfbuzzjs/harfbuzz-subset.wasm'), path('dist/subsetter.wasm'));
}
