import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';
import type { Assets, DeckAssets } from '../../src/base/assets.ts';
import type { Kit, Theme, TypeStyle } from '../../src/base/kit.ts';
import { FONT_CUTS, FONT_FAMILIES, SLIDE_STYLES } from '../../src/base/kit.ts';

const FOLDER = new URL('../../templates/explainer/', import.meta.url);
const PRESENTER = new URL('../../src/deck/presenter/', import.meta.url);

/** Gives the kit of the package with its real fonts, read without the kit loader. */
export function readKit(): Kit {
  const theme = withDefaults(parse(readFileSync(new URL('theme.yaml', FOLDER), 'utf8')) as Theme);
  const files = FONT_FAMILIES.flatMap((family) => FONT_CUTS.map((cut) => theme.fonts[family][cut]));
  return {
    name: 'explainer',
    theme,
    css: readFileSync(new URL('theme.css', FOLDER), 'utf8'),
    templates: new Map([['deck', { file: 'explainer/deck.hbs', text: '' }]]),
    fonts: new Map(files.filter(Boolean).map((file) => [file, readFileSync(new URL(file, FOLDER))])),
    words: new Map(),
    texts: new Map(),
  };
}

/** Gives the package's assets as its bundle makes them, straight from the source. */
export function readAssets(): DeckAssets & Pick<Assets, 'webp'> {
  const { resolve } = createRequire(import.meta.url);
  return {
    player: bundle('player.ts'),
    presenter: bundle('presenter.ts'),
    shaper: readFileSync(resolve('harfbuzzjs/dist/harfbuzz.wasm')),
    subsetter: readFileSync(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
    deflater: readFileSync(resolve('zlib-streams/zlib-streams.wasm')),
    webp: readFileSync(resolve('@cwasm/webp/webp.wasm')),
  };
}

function bundle(entry: string): string {
  const entryPoints = [fileURLToPath(new URL(entry, PRESENTER))];
  const result = buildSync({
    entryPoints,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

function withDefaults(theme: Theme): Theme {
  const styles = SLIDE_STYLES.map((name) => [name, { ...PLAIN, ...theme.slide[name] }]);
  const fonts = FONT_FAMILIES.map((family) => [family, { ...NO_CUTS, ...theme.fonts[family] }]);
  return {
    ...theme,
    fonts: Object.fromEntries(fonts),
    slide: { floor: Number(theme.slide.floor), ...Object.fromEntries(styles) },
  } as Theme;
}

const PLAIN: Partial<TypeStyle> = { tracking: 0 };
const NO_CUTS = { regular: '', semibold: '', italic: '' };
