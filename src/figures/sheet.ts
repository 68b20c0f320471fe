import type { Palette, Room, Theme, TypeStyle } from '../base/kit.ts';
import type { Mode } from '../base/model.ts';
import type { Run } from '../base/scene.ts';

/** What a figure is drawn for: room, type, colours and words. Lengths in px of a slide of 1280 × 720, or pt of a page. */
export interface Sheet {
  readonly medium: 'slide' | 'page';
  readonly width: number; // that the figure fills
  readonly height: number; // the most it may take; it takes what it needs
  readonly wing: number; // beside it on the left, for what explains it; 0: none
  readonly unit: number; // the step that distances are multiples of
  readonly line: number; // thickness of a thin line
  readonly type: Readonly<Record<FigureStyle, TypeStyle>>;
  readonly colours: Palette;
  readonly words: Readonly<Record<string, string>>; // the kit's, in the briefing's language
  readonly language: string; // BCP 47
  readonly measure: Measure;
}

/** How words of figures are set, from the smallest: `note` is the least that may be read. */
export type FigureStyle = 'note' | 'text' | 'label' | 'year' | 'numeral';

/** Gives the width of a line of words in the unit of its size, with the fonts that draw it. */
export type Measure = (text: string, type: Pick<Run, 'family' | 'cut' | 'size'>) => number;

/** What sheets of a briefing have in common. */
export type Shared = Pick<Sheet, 'words' | 'language' | 'measure'>;

/** Gives the sheet for a slide's layout; slides that follow the reader's device are drawn light. */
export function toSlideSheet({ slide, colours }: Theme, room: Room, mode: Mode, shared: Shared): Sheet {
  const { note, small, body, year, numeral } = slide;
  return {
    medium: 'slide',
    ...slide.rooms[room],
    unit: 8,
    line: 2,
    type: { note, text: small, label: body, year, numeral },
    colours: colours[mode === 'dark' ? 'dark' : 'light'],
    ...shared,
  };
}

/** Gives the sheet for a column of a page, its width in pt. */
export function toPageSheet({ page, colours }: Theme, width: number, shared: Shared): Sheet {
  const { note, table, label, year, numeral } = page;
  return {
    medium: 'page',
    width,
    height: TALLEST,
    wing: 0,
    unit: 3,
    line: 0.75,
    type: { note, text: table, label, year, numeral },
    colours: colours.light,
    ...shared,
  };
}

const TALLEST = 255; // pt, 90 mm: what photographs may take, too
