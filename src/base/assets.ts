/** Files of the package itself that stages need, read once by the rim; the atlas when a map is drawn. */
export interface Assets extends DeckAssets {
  readonly webp: Uint8Array; // what decodes WebP, as WebAssembly
  readonly atlas: () => Uint8Array; // of the world's countries, as base/atlas.ts says
}

/** Those that the deck is made with, wherever its thread runs. */
export interface DeckAssets {
  readonly player: string; // script of deck.html
  readonly presenter: string; // script of presenter.html
  readonly shaper: Uint8Array; // HarfBuzz's shaper as WebAssembly
  readonly subsetter: Uint8Array; // and its subsetter
  readonly deflater: Uint8Array; // zlib, as WebAssembly
}
