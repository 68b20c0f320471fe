import type { Box, Shape } from '../../base/scene.ts';
import type { Sheet } from '../sheet.ts';
import { lineOf } from '../type.ts';
import { type Board, isFree, legibleOn } from './labels.ts';
import { drawn, pathOf, pen } from './look.ts';
import { ownersIn } from './ground.ts';
import type { Reach } from './reach.ts';

const SHARE = 0.24; // of the map's width: the longest that the bar is

/** Gives a scale bar in the corner of a map where it is in nobody's way, and takes its place on the board. */
export function scaleBar(
  board: Board,
  { kilometres, isEven }: Reach,
  sheet: Sheet,
  avoid: (owner: number) => boolean,
): Shape[] {
  const { type, unit, line, colours, words, language, measure } = sheet;
  const distance = niceBelow(board.width * SHARE * kilometres);
  const length = distance / kilometres;
  const rows = [`${written(distance, language)} km`, ...(isEven ? [] : [words['mapMiddle'] ?? ''])];
  const face = { type: type.note, colour: colours.ink };
  const widths = rows.map((row) =>
    measure(row, { family: face.type.font, cut: face.type.cut, size: face.type.size }),
  );
  const leading = type.note.size * 1.15;
  const [width, height] = [Math.max(length, ...widths), rows.length * leading + 1.25 * unit];
  const [left, right] = [board.edge, board.width - board.edge - width];
  const [top, foot] = [board.edge, board.height - board.edge - height];
  const corners = [
    { x: left, y: foot },
    { x: right, y: foot },
    { x: left, y: top },
    { x: right, y: top },
  ].map((corner): Box => ({ ...corner, width, height }));
  const cost = (box: Box): number =>
    [...ownersIn(board.ground, box)].reduce(
      (sum, [owner, squares]) => sum + 3 + (avoid(owner) ? squares : 0),
      0,
    );
  const [best] = corners
    .filter((box) => isFree(board, box) && legibleOn(board, box, [colours.ink]))
    .map((box, order) => ({ box, cost: cost(box) + order }))
    .sort((a, b) => a.cost - b.cost);
  if (!best) return [];
  const { x, y } = best.box;
  board.taken.push(best.box);
  const bar = y + height - line;
  const tick = 0.75 * unit;
  return [
    ...rows.map((row, index) => lineOf(row, { x, y: y + index * leading + type.note.size * 0.8 }, face)),
    pathOf(
      [
        [
          [x, bar - tick],
          [x, bar],
          [x + length, bar],
          [x + length, bar - tick],
        ],
      ],
      drawn(pen(colours.ink, line)),
      false,
    ),
  ];
}

function niceBelow(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most) + 1e-9);
  return ([5, 2, 1].find((times) => times * power <= most) ?? 1) * power;
}

// Thousands are set apart as the language does; a number of four digits stands without in most.
function written(distance: number, language: string): string {
  if (distance < 1000 || (distance < 10_000 && !language.startsWith('en'))) return String(distance);
  const mark = language.startsWith('en') ? ',' : language.startsWith('de') ? '.' : '\u202F';
  return String(distance).replace(/(?=(?:\d{3})+$)/, mark);
}
