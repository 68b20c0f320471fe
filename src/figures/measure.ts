import type { Kit } from '../base/kit.ts';
import type { Run } from '../base/scene.ts';
import { keptWith, remembered } from '../base/remembered.ts';
import { openShaper, type Shaper } from '../base/shaper.ts';
import { byFace, facesOf } from './faces.ts';
import type { Measure } from './sheet.ts';

const KEPT_WIDTHS = 4000; // of texts, in all fonts

/** Gives what measures words of a language (BCP 47) with the kit's fonts; `shaper` is HarfBuzz's, as WebAssembly. */
export async function openMeasure(kit: Kit, shaper: Uint8Array, language: string): Promise<Measure> {
  const { shaperOf, widthWith } = await openedWith(shaper);
  const faces = facesOf(kit);
  const ems = (text: string, face: string): number => {
    const font = kit.fonts.get(face);
    return font ? widthWith({ font: shaperOf(font), text, language }) : 0;
  };
  const width = remembered(
    KEPT_WIDTHS,
    ({ text, family, cut }: Line) => `${family} ${cut} ${text}`,
    ({ text, family, cut }) => {
      const run = { text, family, cut, face: '', size: 1, colour: '', opacity: 1, dx: 0, dy: 0 };
      return byFace(run, faces, () => undefined).reduce((sum, part) => sum + ems(part.text, part.face), 0);
    },
  );
  return (text, { family, cut, size }) => size * width({ text, family, cut });
}

type Line = Pick<Run, 'text' | 'family' | 'cut'>;

interface Asked {
  readonly font: Shaper;
  readonly text: string;
  readonly language: string;
}

const openedWith = keptWith(async (wasm: Uint8Array) => {
  const open = await openShaper(wasm);
  const shaperOf = keptWith((bytes: Uint8Array) => open(bytes));
  let last = 0;
  const numberOf = keptWith((_: Shaper) => (last += 1));
  const widthWith = remembered(
    KEPT_WIDTHS,
    ({ font, text, language }: Asked) => `${numberOf(font)} ${language} ${text}`,
    ({ font, text, language }) =>
      font
        .shape(text, language, [])
        .reduce((sum, { glyphs }) => glyphs.reduce((all, { advance }) => all + advance, sum), 0),
  );
  return { shaperOf, widthWith };
});
