import { geoDistance, geoInterpolate } from 'd3-geo';
import type { Route } from '../../base/figures/map.ts';
import type { Palette } from '../../base/kit.ts';
import type { Box, Point, Shape } from '../../base/scene.ts';
import { drawn, filled, pathOf, pen, rounded } from './look.ts';
import type { Reach } from './reach.ts';

/** Gives a line that is seen on land, on the subject and at sea, in colour and in grey: dashes in a case. */
export function cased(points: readonly Point[], colours: Palette, line: number, dash = 6 * line): Shape[] {
  return [
    pathOf([points], drawn(pen(colours.ink, 4.5 * line)), false),
    pathOf([points], drawn(pen(colours.paper, 3.5 * line)), false),
    pathOf([points], drawn(pen(colours.gold, 2 * line, [dash, dash / 2])), false),
  ];
}

const STEP = 0.02; // radians: how far a line over the globe is drawn straight

/** Gives the points of a route on a map. */
export function pointsOf({ from, to }: Route, { projection }: Reach): Point[] {
  const between = geoInterpolate([...from.at], [...to.at]);
  const steps = Math.max(1, Math.ceil(geoDistance([...from.at], [...to.at]) / STEP));
  return Array.from({ length: steps + 1 }, (_, step) => projection(between(step / steps))).flatMap(
    (at): Point[] => (at ? [[rounded(at[0]), rounded(at[1])]] : []),
  );
}

/** Gives the head of an arrow at the end of a line. */
export function headOf(points: readonly Point[], colours: Palette, line: number): Shape[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return [];
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const [x, y] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
  const size = 9 * line;
  const corner = (side: number): Point => [
    rounded(end[0] - x * size - y * side * size * 0.55),
    rounded(end[1] - y * size + x * side * size * 0.55),
  ];
  return [pathOf([[end, corner(1), corner(-1)]], filled(colours.ink, pen(colours.paper, line / 2)))];
}

/** Gives boxes along a line, which words keep off. */
export function boxesAlong(points: readonly Point[], thickness: number): Box[] {
  return points.flatMap(([x, y], index): Box[] => {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / (2 * thickness)));
    return Array.from({ length: steps }, (_, step) => ({
      x: x + ((nextX - x) * step) / steps - thickness,
      y: y + ((nextY - y) * step) / steps - thickness,
      width: 2 * thickness,
      height: 2 * thickness,
    }));
  });
}
