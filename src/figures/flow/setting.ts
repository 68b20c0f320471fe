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
  readonly tall: boolean; // higher than figures of a page commonly are
  readonly even: boolean; // all boxes are as wide as the widest
  readonly breaks: boolean; // words that are too wide are broken; else they make their box wider
}

/** Where arrows say what they are: beside their lines, below the flow by number, or not at all. */
export type Texts = 'beside' | 'keyed' | 'none';

// In steps of the sheet's unit, from the roomiest.
const WIDTHS = [
  { box: 32, text: 28, even: true },
  { box: 24, text: 20, even: true },
  { box: 17, text: 16, even: true },
  { box: 17, text: 14, even: false },
  { box: 11, text: 11, even: false },
] as const;

const SIZES = [
  { name: 'label', note: 'note', text: 'text' },
  { name: 'text', note: 'note', text: 'note' },
  { name: 'note', note: 'note', text: 'note' },
] as const;

const WAYS: readonly Pick<Setting, 'texts' | 'breaks' | 'tall'>[] = [
  { texts: 'beside', breaks: false, tall: false },
  { texts: 'keyed', breaks: false, tall: false },
  { texts: 'beside', breaks: false, tall: true },
  { texts: 'keyed', breaks: false, tall: true },
  { texts: 'none', breaks: false, tall: false },
  { texts: 'none', breaks: false, tall: true },
  { texts: 'keyed', breaks: true, tall: true },
  { texts: 'none', breaks: true, tall: true },
];

/** Gives the ways to lay a flow out, the best first; `asked` is its author's wish for a direction. */
export function settings(
  { type, unit, width, height, medium }: Sheet,
  asked: Setting['runs'] | 'auto',
): Setting[] {
  const isWide = medium === 'slide' ? width > 1.5 * height : width > 100 * unit;
  const auto: readonly Setting['runs'][] = isWide ? ['right', 'down'] : ['down', 'right'];
  const directions = asked === 'auto' ? auto : [asked, ...auto.filter((one) => one !== asked)];
  const ways = medium === 'page' ? WAYS : WAYS.filter(({ tall, breaks }) => !tall || breaks);
  return ways.flatMap((way) =>
    SIZES.flatMap(({ name, note, text }) =>
      directions.flatMap((runs) =>
        WIDTHS.map(({ box, text: words, even }) => ({
          ...way,
          runs,
          name: type[name],
          note: type[note],
          text: type[text],
          boxWidth: box * unit,
          textWidth: words * unit,
          even,
        })),
      ),
    ),
  );
}
