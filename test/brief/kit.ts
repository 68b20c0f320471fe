import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import type { Assets } from '../../src/base/assets.ts';
import type { Kit, Theme, TypeStyle } from '../../src/base/kit.ts';

const ROOT = new URL('../../templates/explainer/', import.meta.url);

/** Gives the explainer kit with its real theme and fonts, but without templates. */
export function testKit(): Kit {
  const theme = parse(readFileSync(new URL('theme.yaml', ROOT), 'utf8'));
  const styles = (group: Record<string, TypeStyle>): object =>
    Object.fromEntries(
      Object.entries(group).map(([name, style]) => [
        name,
        typeof style === 'object' && 'cut' in style ? { ...style, tracking: style.tracking ?? 0 } : style,
      ]),
    );
  const cuts = { regular: '', semibold: '', italic: '' };
  const fonts = Object.fromEntries(
    Object.entries(theme.fonts as Record<string, object>).map(([name, files]) => [
      name,
      { ...cuts, ...files },
    ]),
  );
  const whole = { ...theme, fonts, slide: styles(theme.slide), page: styles(theme.page) } as Theme;
  const paths = Object.values(whole.fonts).flatMap((files) => [files.regular, files.semibold, files.italic]);
  return {
    name: 'explainer',
    theme: whole,
    css: '',
    templates: new Map(),
    words: new Map(),
    texts: new Map(),
    fonts: new Map(
      paths.filter((path) => path !== '').map((path) => [path, readFileSync(new URL(path, ROOT))]),
    ),
  };
}

/** Gives HarfBuzz as the bundle carries it. */
export function testAssets(): Pick<Assets, 'shaper' | 'subsetter' | 'deflater' | 'webp'> {
  const { resolve } = createRequire(import.meta.url);
  return {
    shaper: readFileSync(resolve('harfbuzzjs/dist/harfbuzz.wasm')),
    subsetter: readFileSync(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
    deflater: readFileSync(resolve('zlib-streams/zlib-streams.wasm')),
    webp: readFileSync(resolve('@cwasm/webp/webp.wasm')),
  };
}
