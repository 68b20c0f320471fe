import type { TypeStyle } from '../../base/kit.ts';
import type { Sheet } from '../sheet.ts';
import type { Face } from '../type.ts';

/** How the label of an event is set. */
export interface LabelStyle {
  readonly year: Face; // of dates that are years; others are set as `date`
  readonly date: Face; // what stands before a year, and whole dates
  readonly text: Face;
  readonly gap: number; // between date and text
  readonly isLarge: boolean; // the year is set apart from the words before it
}

export type StyleName = 'large' | 'middle' | 'list' | 'small' | 'least';

/** Gives the ways in which labels of a sheet are set. */
export function stylesOf({ type, colours, medium, unit }: Sheet): Readonly<Record<StyleName, LabelStyle>> {
  const textAs = (style: TypeStyle): Omit<LabelStyle, 'year' | 'gap' | 'isLarge'> => ({
    date: { type: style, colour: colours.accent, cut: 'semibold' },
    text: { type: style, colour: colours.ink },
  });
  const withYear = (times: number, gap: number): LabelStyle => ({
    ...textAs(type.text),
    year: { type: scaled(type.year, times), colour: colours.accent },
    gap,
    isLarge: true,
  });
  const plain = (style: TypeStyle): LabelStyle => {
    const faces = textAs(style);
    return { ...faces, year: faces.date, gap: 0, isLarge: false };
  };
  return {
    large: withYear(1, medium === 'slide' ? unit * 2 : 0),
    middle: medium === 'slide' ? withYear(0.8, unit / 2) : withYear(1, 0),
    list: medium === 'slide' ? withYear(0.475, 0) : withYear(1, 0),
    small: plain(type.text),
    least: plain(type.note),
  };
}

function scaled(style: TypeStyle, times: number): TypeStyle {
  return { ...style, size: style.size * times, leading: Math.round(style.leading * times) };
}
