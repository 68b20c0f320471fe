import type { DataTable } from './figure.ts';
import type { Problem } from './problems.ts';
import type { Scene } from './scene.ts';

/** A picture that both outputs show, under the name of its file beside them. */
export type Picture = Raster | Code | Drawing;

/** A photograph or drawing in pixels, checked and free of metadata. */
export interface Raster {
  readonly kind: 'raster';
  readonly name: string; // e.g. "picture-bridge.jpg"
  readonly type: 'png' | 'jpeg' | 'webp';
  readonly width: number; // px, upright
  readonly height: number;
  readonly turn: Turn;
  readonly isGrey: boolean; // has one sample a pixel, as a JPEG
  readonly profile: Uint8Array; // ICC, of a JPEG's colours; empty: as screens show them (sRGB)
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

/** A drawing of lines, areas and words: the author's SVG file read as data, of which nothing else is left. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly name: string; // e.g. "picture-map.svg"
  readonly file: string; // the author's, e.g. "belarus-and-russia/map.svg"
  readonly width: number; // px
  readonly height: number;
  readonly scene: Scene;
  readonly table: DataTable | null; // what a figure was drawn from
  readonly bytes: Uint8Array; // SVG painted from the scene; empty until its fonts are known
}

/** A figure on the page, laid out anew for each width. */
export interface Plot {
  readonly kind: 'plot';
  readonly name: string; // e.g. "figure-02-position.svg"
  readonly at: (width: number) => PlotAt; // pt
}

/** A figure at a width: how large it is, in pt; it is drawn when it is shown. */
export interface PlotAt {
  readonly kind: 'plot-at';
  readonly width: number;
  readonly height: number;
  readonly draw: () => Drawing;
  readonly told: () => readonly Problem[]; // of one that is shown
}

/** What the page shows, by name. */
export type PagePictures = ReadonlyMap<string, Picture | Plot>;

/** Dark squares side by side. */
export interface Run {
  readonly x: number; // squares from the left
  readonly y: number; // and from the top
  readonly length: number;
}

/** Why a file cannot be used as a picture. */
export type Refusal =
  | 'remote'
  | 'outside'
  | 'kind' // neither PNG, JPEG, WebP nor SVG
  | 'large' // too many bytes
  | 'pixels' // too many pixels
  | 'webp-pixels' // too many for a WebP
  | 'short' // ends before it should
  | 'damaged'
  | 'cmyk'
  | 'moving' // an animated WebP
  | 'turned' // a WebP that only some programs turn upright
  | 'coding'; // a JPEG that browsers and PDF do not know

/** The most pixels of a picture. */
export const MOST_PIXELS = 40_000_000;

/** Pictures by the name of their file. */
export type Pictures = ReadonlyMap<string, Picture>;

export const NO_PICTURES: Pictures = new Map();
