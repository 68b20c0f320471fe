import type { PaperSize } from '../base/kit.ts';

/** Gives millimetres in points. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

export const RULE = mm(1.2); // thick rules, the hinge and the gap in the hinge rule
export const HAIR = mm(0.25);
export const INK_RULE = mm(0.3);

/** A sheet and its grid in pt. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number; // y of the lower margin
  readonly measure: number; // between the side margins
  readonly column: number;
  readonly gutter: number;
  readonly masthead: number; // least height
}

/** Gives a paper's sheet. */
export function toSheet(paper: PaperSize): Sheet {
  const left = mm(paper.side);
  const width = mm(paper.width);
  const measure = width - 2 * left;
  const gutter = mm(paper.gutter);
  return {
    width,
    height: mm(paper.height),
    left,
    right: width - left,
    top: mm(paper.top),
    foot: mm(paper.height - paper.foot),
    measure,
    column: (measure - 2 * gutter) / 3,
    gutter,
    masthead: mm(paper.masthead),
  };
}

/** Gives the width of some columns of the grid with the gutters between them. */
export function span(sheet: Sheet, columns: number): number {
  return columns * sheet.column + (columns - 1) * sheet.gutter;
}

/** Gives the distance from the left margin to a column of the grid, counted from 0. */
export function offset(sheet: Sheet, column: number): number {
  return column * (sheet.column + sheet.gutter);
}
