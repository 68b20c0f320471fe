/** A picture that both outputs show, under the name of its file beside them. */
export type Picture = Raster | Code;

/** A photograph or drawing in pixels, checked and free of metadata. */
export interface Raster {
  readonly kind: 'raster';
  readonly name: string; // e.g. "picture-bridge.jpg"
  readonly type: 'png' | 'jpeg';
  readonly width: number; // px, upright
  readonly height: number;
  readonly turn: Turn;
  readonly bytes: Uint8Array;
}

/** How a camera was held: the orientation of EXIF 2.3, 1 being upright; from 5 on the sides are exchanged. */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A code that cameras read: rows of dark squares on white. */
export interface Code {
  readonly kind: 'code';
  readonly name: string; // e.g. "qr.svg"
  readonly size: number; // squares to a side
  readonly runs: readonly Run[];
  readonly bytes: Uint8Array; // SVG, the quiet zone included
}

/** Dark squares side by side. */
export interface Run {
  readonly x: number; // squares from the left
  readonly y: number; // and from the top
  readonly length: number;
}

/** Pictures by the name of their file. */
export type Pictures = ReadonlyMap<string, Picture>;

export const NO_PICTURES: Pictures = new Map();
