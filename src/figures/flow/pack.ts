import type { Laid } from './arrange.ts';

/** Gives the parts of a flow as one: beside each other as far as the width goes, then below. */
export function pack(parts: readonly Laid[], width: number, apart: number): Laid {
  let [x, y, row, wide] = [0, 0, 0, 0];
  const placed = parts.map((part) => {
    if (x > 0 && x + part.width > width) [x, y, row] = [0, y + row + apart, 0];
    const here = moved(part, x, y);
    wide = Math.max(wide, x + part.width);
    x += part.width + apart;
    row = Math.max(row, part.height);
    return here;
  });
  return {
    width: wide,
    height: y + row,
    gaps: Math.max(0, ...parts.map(({ gaps }) => gaps)),
    boxes: placed.flatMap(({ boxes }) => boxes),
    lines: placed.flatMap(({ lines }) => lines),
    texts: placed.flatMap(({ texts }) => texts),
    panels: placed.flatMap(({ panels }) => panels),
  };
}

function moved(part: Laid, dx: number, dy: number): Laid {
  const area = <T extends { x: number; y: number }>(one: T): T => ({ ...one, x: one.x + dx, y: one.y + dy });
  return {
    ...part,
    boxes: part.boxes.map(area),
    texts: part.texts.map(area),
    panels: part.panels.map(area),
    lines: part.lines.map((line) => ({
      ...line,
      points: line.points.map(([x, y]) => [x + dx, y + dy] as const),
    })),
  };
}
