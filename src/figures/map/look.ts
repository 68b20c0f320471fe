import type { Look, Path, Point, Step, Stroke } from '../../base/scene.ts';

/** Gives an area's look. */
export function filled(colour: string, stroke: Stroke | null = null): Look {
  return { fill: { colour, opacity: 1, rule: 'evenodd' }, stroke };
}

/** Gives a line's look. */
export function drawn(stroke: Stroke): Look {
  return { fill: null, stroke };
}

/** Gives a pen with round corners. */
export function pen(colour: string, width: number, dashes: readonly number[] = []): Stroke {
  return { colour, opacity: 1, width, cap: 'butt', join: 'round', miter: 4, dashes, offset: 0 };
}

/** Gives a path along points, from ring to ring or as one open line. */
export function pathOf(rings: readonly (readonly Point[])[], look: Look, isClosed = true): Path {
  const steps = rings.flatMap((ring): Step[] => [
    ...ring.map(([x, y], index): Step => [index === 0 ? 'M' : 'L', x, y]),
    ...(isClosed ? [['Z'] as const] : []),
  ]);
  return { kind: 'path', steps, look };
}

/** Gives a place to a tenth of the unit: finer than any eye, and the same on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
