import { openDeflate } from '../../../src/base/deflate.ts';
import { openSubset } from '../../../src/base/subset.ts';
import { openFonts } from '../../../src/brief/type/fonts.ts';
import { figureIn, type FillMark } from '../../../src/brief/marks.ts';
import { paint } from '../../../src/brief/pdf/paint.ts';
import type { Frame } from '../../../src/brief/page/place.ts';
import { toSheet } from '../../../src/brief/sheet.ts';
import { testAssets, testKit } from '../kit.ts';

/** A drawing at a known place: 50 pt wide and high, 150 pt below the head of a sheet 842 pt high. */
export const FIGURE = { alt: 'A code to scan', x: 100, y: 150, width: 50, height: 50 } as const;

/** Gives a page with nothing but a figure. */
export async function figurePage(): Promise<Uint8Array> {
  const kit = testKit();
  const assets = testAssets();
  const { open } = await openFonts(kit, assets, 'en');
  const { alt, ...box } = FIGURE;
  const part: FillMark = { kind: 'fill', x: 0, y: 0, width: 25, height: 25, colour: 'ink' };
  const tag = figureIn({ role: 'Document', parent: null }, alt);
  const frame: Frame = { name: 'code', ...box, marks: [{ kind: 'figure', ...box, parts: [part], tag }] };
  const sheet = { ...toSheet(kit.theme.page.papers.a4), height: 842 };
  const paints = {
    colours: kit.theme.colours.light,
    open,
    subset: await openSubset(assets.subsetter),
    deflate: openDeflate(assets.deflater),
    webp: assets.webp,
  };
  const info = { title: 'Figure', author: '', language: 'en', version: '', date: '2026', source: '' };
  return paint([frame], sheet, paints, info);
}
