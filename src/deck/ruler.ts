import type { DeckAssets } from '../base/assets.ts';
import type { Kit } from '../base/kit.ts';
import { keptWith } from '../base/remembered.ts';
import { cutsOf } from './fonts.ts';
import { openMeasure, type Taken } from './measure/measure.ts';
import { openType } from './measure/type.ts';
import { preamble, smaller } from './theme.ts';

/** Gives what measures the slides of a deck (HTML) as browsers will lay them out, with the kit's fonts and style sheet. */
export async function openRuler(
  kit: Kit,
  slides: string,
  { shaper }: DeckAssets,
  language: string,
): Promise<(html: string) => Taken> {
  const cuts = cutsOf(kit, slides);
  const type = await openType(shaper, cuts, language);
  return openMeasure(sheetOf(kit), type, language);
}

/** Begins to compile what shapes text, beside what is done until slides are there to be measured. */
export function readyRuler({ shaper }: DeckAssets): void {
  void openType(shaper, [], '');
}

/** Gives the style sheet by which a kit's slides are laid out, those that are set smaller among them. */
export const sheetOf = keptWith((kit: Kit) =>
  [preamble(kit.theme), smaller(kit.theme), kit.css, UNSEEN].join('\n'),
);

/** What the deck's own style takes out of the flow: the data of figures, for those who do not see them. */
const UNSEEN = 'table.data { position: absolute }';
