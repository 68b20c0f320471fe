/** Countries and places on a map, all found in the atlas: a `key` is a country's or part's code there, e.g. "BY" or "RU-KGD". */
export interface MapFigure {
  readonly kind: 'map';
  readonly focus: readonly Land[]; // what the map is about
  readonly groups: readonly LandGroup[];
  readonly cities: readonly Spot[];
  readonly seas: readonly Sea[];
  readonly routes: readonly Route[];
  readonly rings: readonly Spot[]; // places with a ring around them
  readonly frame: Frame;
  readonly ruled: readonly Ruled[]; // disputed land that is not drawn neutrally
  readonly names: Readonly<Record<string, string>>; // of all land of the atlas, by key, in the briefing's language
}

/** Countries or parts of such. */
export interface Land {
  readonly key: string;
  readonly name: string; // as it is written on the map
}

/** Land that has a colour of its own, and what it has in common. */
export interface LandGroup {
  readonly name: string;
  readonly land: readonly Land[];
}

/** A place and what is written beside it. */
export interface Spot {
  readonly name: string; // "" for nothing
  readonly at: LonLat;
}

/** A sea, whose name may stand anywhere within some distance (km) of a point. */
export interface Sea extends Spot {
  readonly within: number;
}

export type LonLat = readonly [longitude: number, latitude: number]; // degrees, east and north

/** A line from place to place, by the shortest way over the globe. */
export interface Route {
  readonly from: Spot;
  readonly to: Spot;
  readonly label: string; // "" for none
  readonly isArrow: boolean;
}

/** How far a map reaches: as its subject asks, or as its author said, by places or by a box. */
export type Frame =
  | { readonly by: 'subject' }
  | { readonly by: 'places'; readonly land: readonly Land[]; readonly spots: readonly Spot[] }
  | {
      readonly by: 'box';
      readonly west: number;
      readonly south: number;
      readonly east: number;
      readonly north: number;
    };

/** Disputed land that the author has drawn with a country, or as a country (its own key). */
export interface Ruled {
  readonly land: Land;
  readonly to: Land;
}
