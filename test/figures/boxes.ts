import type { Box, Scene, Shape, Words } from '../../src/base/scene.ts';
import type { Measure } from '../../src/figures/sheet.ts';

/** A line of words and the room that it takes. */
export interface WordBox extends Box {
  readonly text: string;
}

/** Gives the room that each line of a scene's words takes: as wide as it is measured, from cap height to baseline. */
export function wordBoxes({ shapes }: Scene, measure: Measure): WordBox[] {
  const boxes: WordBox[] = [];
  const walk = (all: readonly Shape[], dx: number, dy: number): void => {
    for (const shape of all) {
      if (shape.kind === 'group') walk(shape.shapes, dx + shape.transform[4], dy + shape.transform[5]);
      if (shape.kind === 'words') boxes.push(boxOf(shape, dx, dy, measure));
    }
  };
  walk(shapes, 0, 0);
  return boxes;
}

function boxOf({ x, y, anchor, runs }: Words, dx: number, dy: number, measure: Measure): WordBox {
  const width = runs.reduce((sum, run) => sum + measure(run.text, run), 0);
  const size = runs[0]?.size ?? 0;
  const start = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  const text = runs.map((run) => run.text).join('');
  return { x: start + dx, y: y + dy - size * 0.68, width, height: size * 0.68, text };
}

/** Gives the pairs of boxes that lie over each other. */
export function overlaps(boxes: readonly WordBox[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => isOver(one, other) && isOver(other, one))
      .map((other) => `${one.text} | ${other.text}`),
  );
}

const NEAR = 0.01;

function isOver(one: Box, other: Box): boolean {
  return (
    one.x + one.width > other.x + NEAR &&
    other.x + other.width > one.x + NEAR &&
    one.y + one.height > other.y + NEAR &&
    other.y + other.height > one.y + NEAR
  );
}

/** Gives the boxes that leave a scene. */
export function outside(boxes: readonly WordBox[], { width, height }: Scene): string[] {
  return boxes
    .filter(
      (box) =>
        box.x < -NEAR ||
        box.y < -NEAR ||
        box.x + box.width > width + NEAR ||
        box.y + box.height > height + NEAR,
    )
    .map(({ text }) => text);
}
