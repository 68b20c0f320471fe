import type { Code, Picture } from '../base/picture.ts';
import type { Pdf } from './pdf.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a picture into a box of the page (pt); a code in a colour ("#RRGGBB"). */
export function drawPicture(doc: Pdf, picture: Picture, box: Box, colour: string): void {
  if (picture.kind === 'code') drawCode(doc, picture, box, colour);
}

// One path: squares that are filled one by one show hairlines between them where edges are smoothed.
function drawCode(doc: Pdf, { size, runs }: Code, { x, y, width }: Box, colour: string): void {
  const side = width / size;
  for (const run of runs) doc.rect(x + run.x * side, y + run.y * side, run.length * side, side);
  doc.fill(colour);
}
