import type { TypeStyle } from '../../base/kit.ts';
import type { Sheet } from '../sheet.ts';

/** One way to lay a flow out: which way it runs, how large its words are and how wide they may be. */
export interface Setting {
  readonly runs: 'right' | 'down';
  readonly name: TypeStyle; // of boxes
  readonly note: TypeStyle;
  readonly text: TypeStyle; // of arrows
  readonly boxWidth: number; // the most of a box's words
  readonly textWidth: number; // and of an arrow's
  readonly texts: Texts;
  readonly breaks: boolean; // words that are too wide are broken
}

/** Where arrows say what they are: beside their lines, below the flow by number, or not at all. */
export type Texts = 'beside' | 'keyed' | 'none';

// In steps of the sheet's unit, from the roomiest.
const WIDTHS = [
  [34, 30],
  [26, 22],
  [20, 18],
  [15, 14],
  [11, 11],
] as const;

const SIZES = [
  { name: 'label', note: 'note', text: 'text' },
  { name: 'text', note: 'note', text: 'note' },
  { name: 'note', note: 'note', text: 'note' },
] as const;

const WAYS: readonly Pick<Setting, 'texts' | 'breaks'>[] = [
  { texts: 'beside', breaks: false },
  { texts: 'keyed', breaks: false },
  { texts: 'beside', breaks: true },
  { texts: 'keyed', breaks: true },
  { texts: 'none', breaks: true },
];

/** Gives the ways to lay a flow out, the best first; `asked` is its author's wish for a direction. */
export function settings(
  { type, unit, width, height, medium }: Sheet,
  asked: Setting['runs'] | 'auto',
): Setting[] {
  const isWide = medium === 'slide' ? width > 1.5 * height : width > 100 * unit;
  const auto: readonly Setting['runs'][] = isWide ? ['right', 'down'] : ['down', 'right'];
  const directions = asked === 'auto' ? auto : [asked, ...auto.filter((one) => one !== asked)];
  return WAYS.flatMap((way) =>
    SIZES.flatMap(({ name, note, text }) =>
      directions.flatMap((runs) =>
        WIDTHS.map(([boxWidth, textWidth]) => ({
          ...way,
          runs,
          name: type[name],
          note: type[note],
          text: type[text],
          boxWidth: boxWidth * unit,
          textWidth: textWidth * unit,
        })),
      ),
    ),
  );
}
