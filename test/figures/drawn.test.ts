import { describe, expect, test } from 'vitest';
import { readAssets } from '../../src/assets.ts';
import type { Figure } from '../../src/base/figure.ts';
import { openGazetteer } from '../../src/content/figures/map/gazetteer.ts';
import { castFigures } from '../../src/figures/cast.ts';
import { openDrawing, type Shown } from '../../src/figures/drawn.ts';
import { testKit } from '../brief/kit.ts';

const assets = readAssets();
const gazetteer = openGazetteer('en');
const land = (key: string) => gazetteer.land(key) ?? { key, name: key };

function mapOf(focus: string): Figure {
  const nothing = { groups: [], cities: [], seas: [], routes: [], rings: [], ruled: [] };
  const frame = { by: 'subject' } as const;
  return { kind: 'map', focus: [land(focus)], ...nothing, frame, names: { ...gazetteer.names } };
}

/** Gives a figure as a build draws it: with fonts that it has read anew. */
async function drawn(focus: string, given: Partial<Shown> = {}, mode: 'light' | 'dark' = 'light') {
  const kit = testKit();
  const fonts = new Map([...kit.fonts].map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
  const pens = { kit: { ...kit, fonts }, shaper: assets.shaper, words: {}, atlas: assets.atlas };
  const drawOne = await openDrawing(pens, 'en', mode);
  const figure = mapOf(focus);
  return drawOne({ name: 'figure.svg', figure, room: 'map', headline: 'Here', caption: '', ...given });
}

describe('what a build before has drawn', () => {
  test('is not drawn again for the same data, on the slide, on the page and as SVG', async () => {
    const [one, other] = [await drawn('Belarus'), await drawn('Belarus')];
    expect(other).toBe(one);
    expect(other.page.at(240).draw()).toBe(one.page.at(240).draw());
    const type = { kit: testKit(), subsetter: assets.subsetter, deflater: assets.deflater, language: 'en' };
    const [svg] = await castFigures([one.slide], type);
    expect(await castFigures([structuredClone(other.slide)], type)).toEqual([svg]);
    expect((await castFigures([structuredClone(other.slide)], type))[0]).toBe(svg);
  });

  test('is drawn again for other data, another layout or other colours', async () => {
    const one = await drawn('Belarus');
    for (const other of [
      await drawn('Latvia'),
      await drawn('Belarus', { room: 'figure' }),
      await drawn('Belarus', { caption: 'A caption' }),
      await drawn('Belarus', {}, 'dark'),
    ])
      expect(other).not.toBe(one);
  });

  test('is laid out on the page before it is drawn, as large as it is drawn', async () => {
    for (const focus of ['Belarus', 'Chile', 'Fiji', 'Russia'])
      for (const width of [120, 161, 248, 335]) {
        const plot = (await drawn(focus)).page.at(width);
        const { width: wide, height } = plot.draw();
        expect([plot.width, plot.height]).toEqual([wide, height]);
      }
  });
});
