import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { bakeAtlas } from './bundle-atlas.ts';
import { packagedKits, packagedSheets } from './bundle-kits.ts';

const root = new URL('..', import.meta.url);
const path = (relative: string): string => fileURLToPath(new URL(relative, root));
const require = createRequire(import.meta.url);

const COMMON = {
  outdir: path('dist'),
  bundle: true,
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions;

const NODE = {
  ...COMMON,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
} satisfies BuildOptions;

/** Scripts that require: they start sooner than modules, and V8 can keep them compiled. */
const SCRIPT = {
  ...NODE,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  supported: { 'dynamic-import': false }, // a script has require alone
  define: { 'import.meta.url': 'urlOfBundle' },
  banner: { js: "const urlOfBundle = require('node:url').pathToFileURL(__filename).href;" },
} satisfies BuildOptions;

/** A library's module that another never reaches for us, and what stands in for it there. */
interface Unreached {
  readonly by: RegExp; // who asks for it: others may need it, as Marp needs a YAML reader for its directives
  readonly instead: string;
}

/** Parts of libraries that we never reach: left out, they cost nothing at every start. */
const UNREACHED: Readonly<Record<string, Unreached>> = {
  // gray-matter's own engines; content/matter.ts replaces each of them
  'js-yaml': { by: /gray-matter/, instead: 'export const safeLoad = () => undefined, safeDump = safeLoad;' },
  // maps of precompiled templates; Handlebars makes do without
  'source-map': { by: /handlebars/, instead: 'throw new Error("left out of the bundle");' },
  // what PDFKit sets text, draws pictures and locks files with; the page is set by us, without pictures, for everyone
  fontkit: { by: /pdfkit/, instead: 'export const create = undefined;' },
  linebreak: { by: /pdfkit/, instead: 'export default undefined;' },
  'png-js': { by: /pdfkit/, instead: 'export default undefined;' },
  '@noble/ciphers/aes': { by: /pdfkit/, instead: 'export const cbc = undefined, ecb = undefined;' },
};

/** A theme in the code of marp-core, and its comment with `@theme`, `@size` and the like. */
const THEME = /`[^`]*(\/\*![^`]*?@theme [^`]*?\*\/)[^`]*`/g;

await mkdir(path('dist/data'), { recursive: true });
const made = await Promise.all([bundleBrowser(), bundlePreview(), bundleNode(), copyFiles()]);
await removeAllBut(made.flat());

/** Bundles the scripts that deck.html and presenter.html carry. */
async function bundleBrowser(): Promise<string[]> {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: [path('src/deck/presenter/player.ts'), path('src/deck/presenter/presenter.ts')],
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  return Object.keys(metafile.outputs);
}

/** Bundles the page of the preview, with pdf.js inside; the command and its part of the preview are made below. */
async function bundlePreview(): Promise<string[]> {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: [path('src/preview/page/preview.ts'), path('src/preview/page/preview.css')],
    external: ['*.ttf'],
    minify: true,
    format: 'esm',
    target: 'es2022',
  });
  return Object.keys(metafile.outputs);
}

/**
 * Bundles all that a build needs into one script, so that a start reads a few files rather than hundreds, and V8 can
 * keep it compiled (compiled.ts). Names stay as they are: a stack should say where a bug is.
 */
async function bundleNode(): Promise<string[]> {
  const patterns = new Set<string>();
  const main = await build({
    ...SCRIPT,
    stdin: {
      // Marp is loaded by the thread that makes the deck alone
      contents: `
        export * from './index.ts';
        export { build } from './build.ts';
        export const setDeck = async (...asked) => (await import('./set-deck.ts')).setDeck(...asked);
        export const readyDeck = async () => (await import('./set-deck.ts')).readyDeck();
      `,
      resolveDir: path('src'),
    },
    entryNames: 'main',
    charset: 'ascii',
    plugins: [leaveOut(UNREACHED), withoutThemes(), besideBundle(patterns), apart(), withKits()],
  });
  await escapeRest(path('dist/main.cjs'));
  await Promise.all(
    [...patterns].map((name) => writeFile(path(`dist/${besideName(name)}`), JSON.stringify(require(name)))),
  );
  const apartFromMain = await build({
    ...SCRIPT,
    entryPoints: [path('src/deck/highlight.ts'), path('src/content/figures/map/gazetteer.ts')],
    entryNames: '[name]',
  });
  const library = await build({
    ...NODE,
    entryPoints: [path('src/index.ts')],
    format: 'esm',
    plugins: [intoMain()],
  });
  const command = await build({
    ...SCRIPT,
    entryPoints: [path('src/cli.ts'), { in: path('src/preview.ts'), out: 'preview-server' }],
    plugins: [intoMain(), previewApart()],
  });
  const threads = await build({
    ...SCRIPT,
    entryPoints: [path('src/build-thread.ts'), path('src/deck-thread.ts')],
    plugins: [intoMain()],
    banner: { js: `${builtinsOf(main)}${SCRIPT.banner.js}` },
  });
  const bundled = [main, apartFromMain, library, command, threads].flatMap(({ metafile }) =>
    Object.keys(metafile.outputs),
  );
  return [...bundled, ...[...patterns].map(besideName)];
}

// Regular expressions keep their signs whatever the charset, and whoever reads a byte as a character finds others.
async function escapeRest(file: string): Promise<void> {
  const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/[^\0-\x7F]/g, escape));
}

/**
 * Gives requests for the modules of Node.js that a bundle asks for: they are loaded first then, as Node.js keeps them
 * compiled, which it can't use any more once cli.ts has set V8's flags.
 */
function builtinsOf({ metafile }: { readonly metafile: Metafile }): string {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const names = imports.map(({ path: name }) => name.replace(/^node:/, '')).filter(isBuiltin);
  return [...new Set(names)]
    .sort()
    .map((name) => `require('node:${name}');`)
    .join('');
}

function leaveOut(modules: Readonly<Record<string, Unreached>>): Plugin {
  return {
    name: 'leave-out',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /./ }, ({ path: name, importer }) =>
        Object.hasOwn(modules, name) && modules[name]?.by.test(importer)
          ? { path: name, namespace: 'left-out' }
          : undefined,
      );
      onLoad({ filter: /./, namespace: 'left-out' }, ({ path: name }) => ({
        contents: modules[name]?.instead ?? '',
      }));
    },
  };
}

/** Leaves the patterns of each language in a file of its own, since a build needs one of thirty; JSON is read fastest. */
function besideBundle(patterns: Set<string>): Plugin {
  return {
    name: 'beside-bundle',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^hyphen\/patterns\// }, ({ path: name }) => {
        patterns.add(name);
        return { path: `./${besideName(name)}`, external: true };
      }),
  };
}

/** Leaves the highlighter and the gazetteer in files of their own, which only briefings with code or maps load. */
function apart(): Plugin {
  return {
    name: 'apart',
    setup: ({ onResolve }) =>
      onResolve({ filter: /\/(?:highlight|gazetteer)\.ts$/ }, ({ path: name }) => ({
        path: `./${basename(name, '.ts')}.cjs`,
        external: true,
      })),
  };
}

/** Leaves the preview in a file of its own, which no build reads. */
function previewApart(): Plugin {
  return {
    name: 'preview-apart',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^\.\/preview\.ts$/ }, () => ({ path: './preview-server.cjs', external: true })),
  };
}

/** Gives the file that a language's patterns stand in, e.g. "hyphen-patterns-fr.json". */
function besideName(module: string): string {
  return module.replaceAll('/', '-').replace(/\.js$/, '.json');
}

/**
 * Cuts Marp's own themes, 45 kB of CSS that its constructor parses, down to the comments that say how a theme changes
 * the HTML: no style of theirs passes through Marp, since our decks bring their own.
 */
function withoutThemes(): Plugin {
  return {
    name: 'without-themes',
    setup: ({ onLoad }) =>
      onLoad({ filter: /marp-core\/lib\/marp-\w+\.mjs$/ }, async ({ path: file }) => {
        const script = await readFile(file, 'utf8');
        const themes = script.match(THEME)?.length;
        if (themes !== 3) throw new Error(`marp-core has ${themes} themes where three were looked for`);
        const contents = script.replace(THEME, '`$1`');
        return { contents };
      }),
  };
}

/** Puts the kits that come with Diptych, read and compiled, and the rules of their style sheets into the bundle. */
function withKits(): Plugin {
  return {
    name: 'with-kits',
    setup: ({ onLoad }) => {
      onLoad({ filter: /src[\\/]templates[\\/]packaged\.ts$/ }, async () => ({
        contents: await packagedKits(),
      }));
      onLoad({ filter: /src[\\/]deck[\\/]measure[\\/]packaged\.ts$/ }, async () => ({
        contents: await packagedSheets(),
      }));
    },
  };
}

/** Lets the command, its second thread and the library take from the one script what they would import from our files. */
function intoMain(): Plugin {
  return {
    name: 'into-main',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\.\/(build|set-deck)\.ts$/ }, ({ importer }) => ({
        path: basename(importer, '-thread.ts'),
        namespace: 'into-main',
      }));
      onLoad({ filter: /./, namespace: 'into-main' }, ({ path: thread }) => ({
        contents: `import { loadCompiled } from './compiled.ts'; export const { build, setDeck, readyDeck } = loadCompiled('${thread}');`,
        resolveDir: path('src'),
      }));
      onResolve({ filter: /^\./ }, ({ importer }) =>
        importer === path('src/index.ts') ? { path: './main.cjs', external: true } : undefined,
      );
    },
  };
}

/** Makes and copies what is read beside the bundle: the atlas of maps, HarfBuzz's shaper and subsetter, zlib, the decoder of WebP, Marp's configuration, and the colour profile that PDFKit embeds. */
async function copyFiles(): Promise<string[]> {
  const profile = 'data/sRGB_IEC61966_2_1.icc';
  await Promise.all([
    writeFile(path('dist/atlas.bin'), bakeAtlas()),
    copyFile(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'), path('dist/shaper.wasm')),
    copyFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'), path('dist/subsetter.wasm')),
    copyFile(require.resolve('zlib-streams/zlib-streams.wasm'), path('dist/deflater.wasm')),
    copyFile(require.resolve('@cwasm/webp/webp.wasm'), path('dist/webp.wasm')),
    copyFile(require.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs'), path('dist/pdf.worker.js')),
    copyFile(path('src/output/marp.config.mjs'), path('dist/marp.config.mjs')),
    copyFile(new URL(profile, import.meta.resolve('pdfkit')), path(`dist/${profile}`)),
  ]);
  return [
    'atlas.bin',
    'shaper.wasm',
    'subsetter.wasm',
    'deflater.wasm',
    'webp.wasm',
    'pdf.worker.js',
    'marp.config.mjs',
  ];
}

/** Removes what an earlier bundle left; not before the new one stands, since a build may be running from it. */
async function removeAllBut(made: readonly string[]): Promise<void> {
  const names = new Set(made.map((file) => basename(file)));
  const entries = await readdir(path('dist'), { withFileTypes: true });
  const old = entries.filter((entry) => entry.isFile() && !names.has(entry.name));
  await Promise.all(old.map(({ name }) => rm(path(`dist/${name}`))));
}
