import type { Point } from '../../base/scene.ts';

/**
 * Gives the points of a line that can be told apart: of those that share one of so many columns the first, the lowest, the
 * highest and the last, so that no peak is lost.
 */
export function sampled(points: readonly Point[], columns: number): readonly Point[] {
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  if (points.length <= columns * 2 || last <= first) return points;
  const kept: Point[] = [];
  let group: Point[] = [];
  let column = 0;
  for (const point of points) {
    const own = Math.floor(((point[0] - first) / (last - first)) * columns);
    if (own !== column) kept.push(...extremes(group));
    if (own !== column) [group, column] = [[], own];
    group.push(point);
  }
  return [...kept, ...extremes(group)];
}

function extremes(group: readonly Point[]): Point[] {
  const [low, high] = group.reduce<[number, number]>(
    ([least, most], [, y], index) => [
      y < (group[least]?.[1] ?? 0) ? index : least,
      y > (group[most]?.[1] ?? 0) ? index : most,
    ],
    [0, 0],
  );
  const kept = new Set([0, low, high, group.length - 1]);
  return group.filter((_, index) => kept.has(index));
}
