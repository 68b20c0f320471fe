import { openDeflate } from '../../src/base/deflate.ts';
import { readFileSync } from 'node:fs';
import type { Drawing } from '../../src/base/picture.ts';
import type { Problem } from '../../src/base/problems.ts';
import { openSubset } from '../../src/base/subset.ts';
import { openFonts } from '../../src/brief/type/fonts.ts';
import { figureIn } from '../../src/brief/marks.ts';
import { paint } from '../../src/brief/pdf/paint.ts';
import { readDrawing } from '../../src/content/svg/read.ts';
import { cast } from '../../src/figures/cast.ts';
import { testAssets, testKit } from '../brief/kit.ts';

const kit = testKit();
const assets = testAssets();

/** The drawings that tests know, by name: the text of each file. */
export const DRAWINGS: ReadonlyMap<string, string> = new Map(
  [
    'shapes',
    'curves',
    'transforms',
    'dashes',
    'opacity',
    'used',
    'cut',
    'styled',
    'tiny-units',
    'units',
    'map',
    'arrows',
    'words',
  ].map((name) => [name, readFileSync(new URL(`drawings/${name}.svg`, import.meta.url), 'utf8')]),
);

/** Gives an SVG file as a drawing with its fonts, and what is told of it. Throws when it cannot be read. */
export async function draw(svg: string): Promise<{ drawing: Drawing; problems: Problem[] }> {
  const read = readDrawing('river/a.svg', svg);
  if (!read.value) throw new Error(JSON.stringify(read.problems));
  const { size, scene } = read.value;
  const drawing: Drawing = {
    kind: 'drawing',
    name: 'picture-a.svg',
    file: 'river/a.svg',
    ...size,
    scene,
    table: null,
    bytes: new Uint8Array(),
  };
  const done = await cast([drawing], { kit, ...assets, language: 'en' });
  const [made = drawing] = done.value;
  return { drawing: made, problems: [...read.problems, ...done.problems] };
}

/** Gives a page (PDF) of a size (pt) that nothing but a drawing fills. */
export async function drawnPage(
  drawing: Drawing,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const { open } = await openFonts(kit, assets, 'en');
  const box = { x: 0, y: 0, ...size };
  const tag = figureIn({ role: 'Document', parent: null }, 'A drawing');
  const parts = [{ kind: 'picture' as const, ...box, picture: drawing }];
  const frame = { name: 'drawing', ...box, marks: [{ kind: 'figure' as const, ...box, parts, tag }] };
  const sheet = { ...size, left: 0, top: 0, right: size.width, foot: size.height } as unknown as Parameters<
    typeof paint
  >[1];
  const paints = {
    colours: kit.theme.colours.light,
    open,
    subset: await openSubset(assets.subsetter),
    deflate: openDeflate(assets.deflater),
    webp: assets.webp,
  };
  const info = { title: 'Drawing', author: '', language: 'en', version: '', date: '2026', source: '' };
  return paint([frame], sheet, paints, info);
}
