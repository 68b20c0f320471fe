/** A font of the kit, by its path in the theme, e.g. "fonts/DiptychSerif-Regular.ttf". */
export type Face = string;

/** Widths of some text in em: of each UTF-16 unit (a ligature's is shared out) and of all. */
export interface Shaped {
  readonly advances: readonly number[];
  readonly width: number;
}

/** All that setting a page needs to know of fonts. */
export interface Measurer {
  /** Gives the widths of text with the font's own kerning and ligatures. */
  shape(text: string, face: Face, features: readonly string[]): Shaped;
  /** Gives whether the font draws a character. */
  covers(codePoint: number, face: Face): boolean;
  /** Gives whether the font has an OpenType feature, e.g. "sups". */
  has(feature: string, face: Face): boolean;
  /** Gives the height of capitals in em. */
  capital(face: Face): number;
}
