import type { Place, SlideFit } from '../base/model.ts';

/** Where the slides of a deck come from, to tell the author and to know what may be done with them. */
export interface DeckOrigin {
  readonly place: Place; // of what comes from no section
  readonly fit: SlideFit;
  readonly sections: readonly SlideOrigin[]; // in the order of the deck
}

/** A section that is a slide. */
export interface SlideOrigin {
  readonly title: string; // plain text, as the slide shows it
  readonly place: Place;
  readonly fit: SlideFit;
}

/** Gives the origin of each slide by its title; sections of the same title come in their order. */
export function originsOf(titles: readonly string[], origin: DeckOrigin): Omit<SlideOrigin, 'title'>[] {
  const left = origin.sections.map((section) => ({ ...section, title: bare(section.title) }));
  return titles.map((title) => {
    const index = left.findIndex((section) => section.title === bare(title));
    return index < 0 ? origin : (left.splice(index, 1)[0] ?? origin);
  });
}

const PART = /\s*\((\d+)\/\d+\)$/; // of a slide that was divided

/** Gives where the text of each slide stands, by its title; parts of a divided one stand where the first does. */
export function placesOf(titles: readonly string[], origin: DeckOrigin): Place[] {
  const isPart = (title: string): boolean => Number(PART.exec(title)?.[1] ?? 1) > 1;
  const whole = titles.filter((title) => !isPart(title)).map((title) => title.replace(PART, ''));
  const places = originsOf(whole, origin).map(({ place }) => place);
  let last = -1;
  return titles.map((title) => places[isPart(title) ? last : ++last] ?? origin.place);
}

function bare(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}
