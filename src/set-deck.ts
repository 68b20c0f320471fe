import type { DeckAssets } from './base/assets.ts';
import type { Checked } from './base/checked.ts';
import type { Kit } from './base/kit.ts';
import type { Drawing, Pictures } from './base/picture.ts';
import type { Problem } from './base/problems.ts';
import { damagedFont } from './base/subset.ts';
import { type Deck, type DeckMeta, makeDeck } from './deck/deck.ts';
import type { DeckOrigin } from './deck/origin.ts';
import type { Uncast } from './figures/cast.ts';

export { readyDeck } from './deck/deck.ts';

/** What a deck is made of; of assets, each thread has its own. */
export interface DeckAsked {
  readonly markdown: string;
  readonly kit: Kit;
  readonly meta: DeckMeta;
  readonly pictures: Pictures;
  readonly figures: readonly Uncast[];
  readonly origin: DeckOrigin;
}

/** A deck and the figures on it with their fonts. */
export interface IllustratedDeck extends Deck {
  readonly figures: readonly Drawing[];
}

/** Gives the deck after its figures, whose fonts and SVG nothing but the deck needs. */
export async function setDeck(
  { markdown, kit, meta, pictures, figures, origin }: DeckAsked,
  assets: DeckAssets,
): Promise<Checked<IllustratedDeck>> {
  const done = await castAll(figures, kit, assets, meta.language);
  const shown = new Map([...pictures, ...done.value.map((drawing) => [drawing.name, drawing] as const)]);
  const deck = await makeDeck(markdown, kit, assets, meta, shown, origin);
  return {
    value: { ...deck.value, figures: done.value },
    problems: done.problems.length > 0 ? done.problems : deck.problems,
  };
}

/** Gives figures with their fonts; what casts them is loaded for a deck that has any. */
async function castAll(
  figures: readonly Uncast[],
  kit: Kit,
  { subsetter, deflater }: DeckAssets,
  language: string,
): Promise<Checked<readonly Drawing[]>> {
  if (figures.length === 0) return { value: [], problems: [] };
  try {
    const { castFigures } = await import('./figures/cast.ts');
    return { value: await castFigures(figures, { kit, subsetter, deflater, language }), problems: [] };
  } catch (error) {
    const problems: Problem[] = [damagedFont(error, kit)];
    return { value: figures.map(({ drawing }) => drawing), problems };
  }
}
