import type { MapFigure } from '../../base/figures/map.ts';
import type { Shape } from '../../base/scene.ts';
import type { Sheet } from '../sheet.ts';
import { lineOf } from '../type.ts';
import { wrap } from '../wrap.ts';
import { drawn, filled, pathOf, pen } from './look.ts';
import { hatchOf } from './paint.ts';
import { cased } from './routes.ts';
import { GROUP_COLOURS } from './tints.ts';

/** What a map's colours and lines mean, and what is said of it: a block of rows. */
export interface Key {
  readonly shapes: readonly Shape[]; // from 0, 0
  readonly height: number;
}

/** The disputed land on a map: names of what is hatched, of what has a group's colour, and of what is drawn by the author's rule. */
export interface Disputed {
  readonly hatched: readonly string[];
  readonly outlined: readonly string[];
  readonly ruled: readonly string[];
}

interface Entry {
  readonly text: string;
  readonly swatch: 'route' | 'hatch' | 'none' | { readonly fill: string };
}

/** Gives the key of a map for a width: in rows one below the other beside the map, beneath it as many in a row as fit. */
export function keyOf(
  figure: MapFigure,
  disputed: Disputed,
  sheet: Sheet,
  width: number,
  isBeside: boolean,
): Key {
  const { words, unit, type, colours, measure } = sheet;
  const style = isBeside ? type.text : type.note;
  const faces = {
    entry: { type: style, colour: colours.ink },
    note: { type: type.note, colour: colours['ink-2'] },
  };
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  const put = ({ text, swatch }: Entry, kind: keyof typeof faces): void => {
    const face = faces[kind];
    const { leading, size } = face.type;
    const indent = swatch === 'none' ? 0 : leading * 0.75 + unit;
    const wide = (line: string): number =>
      measure(line, { family: face.type.font, cut: face.type.cut, size });
    const lines = wrap(text, width - indent, face, measure);
    const whole = indent + Math.max(...lines.map(wide));
    if (x > 0 && (isBeside || x + whole > width)) [x, y] = [0, y + leading];
    if (swatch !== 'none')
      shapes.push(...swatchOf(swatch, x, y + (leading - size * 0.7) / 2, leading * 0.75, size * 0.7, sheet));
    lines.forEach((line, index) =>
      shapes.push(lineOf(line, { x: x + indent, y: y + index * leading + leading / 2 + size * 0.34 }, face)),
    );
    y += (lines.length - 1) * leading;
    x += whole + 2 * unit;
  };
  const close = (leading: number): void => {
    if (x > 0) [x, y] = [0, y + leading];
  };
  for (const entry of entriesOf(figure, disputed, sheet)) put(entry, 'entry');
  close(style.leading);
  if (isBeside && y > 0) y += unit;
  for (const text of notesOf(disputed, words)) put({ text, swatch: 'none' }, 'note');
  close(type.note.leading);
  return { shapes, height: y };
}

function entriesOf({ groups, routes }: MapFigure, { hatched }: Disputed, { colours, words }: Sheet): Entry[] {
  return [
    ...groups.map(({ name }, index): Entry => ({
      text: name,
      swatch: { fill: colours[GROUP_COLOURS[index] ?? 'third'] },
    })),
    ...routes
      .filter(({ label }) => label !== '')
      .map(({ label }): Entry => ({ text: label, swatch: 'route' })),
    ...(hatched.length > 0
      ? [{ text: `${words['mapDisputed']}: ${hatched.join(', ')}`, swatch: 'hatch' as const }]
      : []),
  ];
}

function notesOf({ outlined, ruled }: Disputed, words: Sheet['words']): string[] {
  return [
    ...(outlined.length > 0 ? [`${words['mapDisputed']}: ${outlined.join(', ')}.`] : []),
    ...(ruled.length > 0 ? [`${words['mapRuled']}: ${ruled.join(', ')}.`] : []),
    words['mapCredit'] ?? '',
  ];
}

function swatchOf(
  swatch: Exclude<Entry['swatch'], 'none'>,
  x: number,
  y: number,
  width: number,
  height: number,
  { colours, line, unit }: Sheet,
): Shape[] {
  if (swatch === 'route')
    return cased(
      [
        [x, y + height / 2],
        [x + width, y + height / 2],
      ],
      colours,
      line,
      width / 2.5,
    );
  const ring = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  if (swatch !== 'hatch') return [pathOf([ring], filled(swatch.fill, pen(colours['ink-2'], line / 2)))];
  return [
    pathOf([ring], filled(colours.land)),
    ...hatchOf([ring], unit, pen(colours.hair, 0.8 * line)),
    pathOf([ring], drawn(pen(colours['ink-2'], 0.7 * line, [2.5 * line, 1.5 * line]))),
  ];
}
