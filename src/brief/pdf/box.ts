import type { BoxMark } from '../marks.ts';
import type { Pdf } from './pdf.ts';

/** Draws a task's box in a colour ("#RRGGBB"), ticked when it is done. */
export function drawBox(doc: Pdf, { x, y, width, height, ticked }: BoxMark, colour: string): void {
  const line = width * LINE;
  doc.lineWidth(line).rect(x + line / 2, y + line / 2, width - line, height - line);
  if (ticked)
    TICK.forEach(([across, down], index) =>
      index === 0
        ? doc.moveTo(x + across * width, y + down * height)
        : doc.lineTo(x + across * width, y + down * height),
    );
  doc.stroke(colour);
}

const LINE = 0.11; // of the box's side

/** Points of a tick, as shares of the box's sides. */
const TICK = [
  [0.24, 0.52],
  [0.43, 0.71],
  [0.77, 0.29],
] as const;
