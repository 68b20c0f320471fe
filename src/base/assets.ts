/** Files of the package itself that stages need, read once by the rim. */
export interface Assets {
  readonly player: string; // script of deck.html
  readonly presenter: string; // script of presenter.html
  readonly shaper: Uint8Array; // HarfBuzz's shaper as WebAssembly
  readonly subsetter: Uint8Array; // and its subsetter
  readonly webp: Uint8Array; // what decodes WebP, likewise
}
