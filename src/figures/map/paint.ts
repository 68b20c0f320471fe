import type { Palette } from '../../base/kit.ts';
import type { Point, Shape } from '../../base/scene.ts';
import type { Area } from './land.ts';
import { drawn, filled, pathOf, pen, rounded } from './look.ts';
import type { Tint } from './tints.ts';

/** What land is painted with. */
export interface Brush {
  readonly colours: Palette;
  readonly line: number; // thickness of a border
  readonly hatch: number; // distance between the lines of disputed land
}

/** Gives land as shapes: what lies around first, then the groups, land in dispute, and the subject above all. */
export function paintLand(areas: readonly Area[], tintOf: (key: string) => Tint, brush: Brush): Shape[] {
  const { colours, line } = brush;
  const border = pen(colours['ink-2'], line);
  const alike = new Map<string, { readonly tint: Tint; readonly areas: Area[] }>();
  for (const area of areas) {
    const tint = tintOf(area.key);
    const name = tint.isDisputed ? area.key : tint.colour;
    const known = alike.get(name) ?? { tint, areas: [] };
    known.areas.push(area);
    alike.set(name, known);
  }
  const order = ({ tint }: { readonly tint: Tint }): number => tint.rank + (tint.isDisputed ? 0.5 : 0);
  return [...alike.values()]
    .sort((a, b) => order(a) - order(b))
    .flatMap(({ tint, areas: some }) => {
      const rings = some.flatMap((area) => area.rings);
      return tint.isDisputed
        ? paintDisputed(rings, tint, brush)
        : [pathOf(rings, filled(tint.colour, border))];
    });
}

// Its own outline covers the borders that its neighbours have there, and the dashes stand on it.
function paintDisputed(
  rings: readonly (readonly Point[])[],
  { colour, rank }: Tint,
  { colours, line, hatch }: Brush,
): Shape[] {
  return [
    pathOf(rings, filled(colour, pen(colour, 2.5 * line))),
    ...(rank === 0 ? hatchOf(rings, hatch, pen(colours.hair, 1.6 * line)) : []),
    pathOf(rings, drawn(pen(colours['ink-2'], 1.4 * line, [5 * line, 3 * line]))),
  ];
}

/** Gives lines that fall from right to left across the inside of rings. */
export function hatchOf(
  rings: readonly (readonly Point[])[],
  step: number,
  stroke: ReturnType<typeof pen>,
): Shape[] {
  const turned = rings.map((ring) => ring.map(([x, y]): Point => [x - y, x + y])); // lines are x + y = constant
  const crossings = new Map<number, number[]>();
  for (const ring of turned) {
    let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
    for (const [x, y] of ring) {
      const first = Math.ceil(Math.min(y, beforeY) / step);
      const last = Math.ceil(Math.max(y, beforeY) / step) - 1;
      for (let row = first; row <= last; row += 1) {
        const at = beforeX + ((x - beforeX) * (row * step - beforeY)) / (y - beforeY);
        crossings.set(row, [...(crossings.get(row) ?? []), at]);
      }
      [beforeX, beforeY] = [x, y];
    }
  }
  const lines = [...crossings].flatMap(([row, xs]) => {
    const sorted = xs.sort((a, b) => a - b);
    return sorted.flatMap((from, index) => {
      const to = sorted[index + 1];
      return index % 2 === 0 && to !== undefined ? [[back(from, row * step), back(to, row * step)]] : [];
    });
  });
  return lines.length > 0 ? [pathOf(lines, drawn(stroke), false)] : [];
}

function back(across: number, along: number): Point {
  return [rounded((along + across) / 2), rounded((along - across) / 2)];
}
