import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { PARTS, STEPS } from './page-parts.ts';
import type { PageTimes } from './page-run.ts';

// `npm run bench:page [runs]`: the page alone, without deck and files, part by part: in cold processes, each kept as
// compiled code like the command's own; then again and again in one process, after an edit of one section.

const runs = Number(process.argv[2] ?? 15);
const REBUILDS = 40;
const root = fileURLToPath(new URL('../..', import.meta.url));
const path = (name: string): string => join(root, name);
const scratch = mkdtempSync(join(tmpdir(), 'diptych-bench-'));

/** As cli.ts sets them, for a process that makes one page. */
const COLD_FLAGS = ['--no-opt', '--liftoff-only', '--semi-space-growth-factor=8'];
const NOT_REACHED = ['fontkit', 'linebreak', 'png-js', '@noble/ciphers/aes']; // as in bundle.ts

try {
  await bundle();
  report(cold(), warm());
} finally {
  rmSync(scratch, { recursive: true });
}

/** Bundles the page with timers around its parts, and what loads it as compiled code. */
async function bundle(): Promise<void> {
  const common = { bundle: true, platform: 'node', outdir: scratch, logLevel: 'warning' } as const;
  writeFileSync(
    join(scratch, 'nothing.js'),
    'export const create = undefined, cbc = undefined, ecb = undefined; export default undefined;',
  );
  await build({
    ...common,
    entryPoints: { main: path('test/bench/page-run.ts') },
    format: 'cjs',
    charset: 'ascii',
    outExtension: { '.js': '.cjs' },
    supported: { 'dynamic-import': false },
    alias: Object.fromEntries(NOT_REACHED.map((name) => [name, join(scratch, 'nothing.js')])),
    plugins: [withTimers(), besideBundle()],
    define: { 'import.meta.url': 'urlOfBundle' },
    banner: { js: "const urlOfBundle = require('node:url').pathToFileURL(__filename).href;" },
  });
  await build({
    ...common,
    stdin: {
      contents: `import { keepCompiled, loadCompiled } from './src/compiled.ts';
        await loadCompiled('page').main(process.argv[2], Number(process.argv[3]));
        keepCompiled();`,
      resolveDir: root,
    },
    entryNames: 'door',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
  });
  cpSync(path('dist/data'), join(scratch, 'data'), { recursive: true });
}

/** Puts timers around the functions of STEPS, wherever they are imported. */
function withTimers(): Plugin {
  return {
    name: 'with-timers',
    setup: ({ onResolve, onLoad, resolve }) => {
      onResolve({ filter: /^\.{1,2}\// }, async ({ path: name, pluginData, ...asked }) => {
        if (pluginData === 'inner' || asked.namespace === 'timed') return undefined;
        const found = await resolve(name, { ...asked, pluginData: 'inner' });
        const step = relative(path('src'), found.path).replaceAll('\\', '/');
        return STEPS[step] ? { path: step, namespace: 'timed' } : undefined;
      });
      onLoad({ filter: /./, namespace: 'timed' }, ({ path: step }) => {
        const real = JSON.stringify(path(`src/${step}`));
        const wrapped = Object.entries(STEPS[step] ?? {}).map(
          ([name, part]) =>
            `export const ${name} = (...asked) => timed('${part}', () => real.${name}(...asked));`,
        );
        const contents = [
          `import * as real from ${real};`,
          `import { timed } from ${JSON.stringify(path('test/bench/page-parts.ts'))};`,
          `export * from ${real};`,
          ...wrapped,
        ].join('\n');
        return { contents, resolveDir: root };
      });
    },
  };
}

/** Leaves hyphenation patterns out of the script, where the command has them beside it. */
function besideBundle(): Plugin {
  return {
    name: 'beside-bundle',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^hyphen\/patterns\// }, ({ path: name }) => ({
        path: path(`dist/${name.replaceAll('/', '-').replace(/\.js$/, '.json')}`),
        external: true,
      })),
  };
}

interface Cold {
  readonly bare: number; // median of `node -e 0`, ms
  readonly whole: number; // of a process that makes the page
  readonly pages: readonly PageTimes[];
}

function cold(): Cold {
  const [bare, whole, pages]: [number[], number[], PageTimes[]] = [[], [], []];
  for (let run = -2; run < runs; run += 1) {
    const empty = spawn(['-e', '0']);
    const page = spawn([...COLD_FLAGS, join(scratch, 'door.mjs'), root, '1']);
    if (run < 0) continue; // the first compiles, the second warms the disk
    bare.push(empty.ms);
    whole.push(page.ms);
    pages.push(...(JSON.parse(page.out) as PageTimes[]));
  }
  return { bare: median(bare), whole: median(whole), pages };
}

function warm(): PageTimes[] {
  return JSON.parse(spawn([join(scratch, 'door.mjs'), root, String(REBUILDS)]).out) as PageTimes[];
}

function spawn(args: readonly string[]): { ms: number; out: string } {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env; // Node reads that file at every start
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
  return { ms: performance.now() - begun, out: stdout };
}

function report({ bare, whole, pages }: Cold, rebuilds: readonly PageTimes[]): void {
  console.log(`Node.js ${process.version}, ${cpus().length} cores; median of ${runs} cold processes\n`);
  console.log(row('', 'ms', '× bare node'));
  const line = (name: string, ms: number): void =>
    console.log(row(name, ms.toFixed(1), (ms / bare).toFixed(2)));
  line('node -e 0', bare);
  line('the page in a process of its own', whole);
  line('  start: Node.js and our code', median(pages.map(({ start }) => start)));
  for (const part of PARTS) line(`  ${part}`, median(pages.map((page) => page[part])));
  console.log(`\nAgain in one process, after an edit of one section\n`);
  const [, second, ...others] = rebuilds;
  line('the second page', second?.all ?? NaN);
  const later = others.slice(9);
  line(`the ${REBUILDS - later.length + 1}th to ${REBUILDS}th, median`, median(later.map(({ all }) => all)));
  for (const part of PARTS) line(`  ${part}`, median(later.map((page) => page[part])));
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(36) + cells.map((cell) => cell.padStart(13)).join('');
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
