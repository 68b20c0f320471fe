import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coneThrough, type Plane, touchingAt, wholeWorld } from '../../src/figures/map/plane.ts';

const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true }),
);
const near = fc.tuple(
  fc.double({ min: -40, max: 40, noNaN: true }),
  fc.double({ min: -20, max: 20, noNaN: true }),
);

/** Checks that places laid out together stand where d3 puts each of them. */
function alike(plane: Plane, places: readonly (readonly [number, number])[]): void {
  const [line] = plane.flatten(Float64Array.from(places.flat()));
  places.forEach(([longitude, latitude], index) => {
    const [x, y] = plane.projection()([longitude, latitude]) ?? [NaN, NaN];
    expect(line?.[2 * index]).toBeCloseTo(x, 9);
    expect(line?.[2 * index + 1]).toBeCloseTo(y, 9);
  });
}

describe('places laid out together stand where d3 puts each of them', () => {
  test('on a plane that touches the globe', () => {
    fc.assert(
      fc.property(place, fc.array(near, { minLength: 3, maxLength: 9 }), ([x, y], around) => {
        const middle = Math.max(-60, Math.min(60, y));
        alike(
          touchingAt([x, middle]),
          around.map(([byX, byY]) => [x + byX, middle + byY] as const),
        );
      }),
    );
  });

  test('on a cone', () => {
    fc.assert(
      fc.property(place, fc.array(near, { minLength: 3, maxLength: 9 }), ([x], around) =>
        alike(
          coneThrough([35, 55], [x, 45]),
          around.map(([byX, byY]) => [x + byX, 45 + byY] as const),
        ),
      ),
    );
  });

  test('on a map of the world', () => {
    const triangle = [
      [10, 50],
      [40, -20],
      [100, 10],
    ] as const;
    alike(wholeWorld(11), triangle);
  });
});

describe('the edge of a map of the world', () => {
  const extent = (line: Float64Array, axis: 0 | 1): [number, number] => {
    const values = [...line].filter((_, index) => index % 2 === axis);
    return [Math.min(...values), Math.max(...values)];
  };
  const square = (west: number, east: number, south = 50, north = 70): Float64Array =>
    Float64Array.from([west, south, east, south, east, north, west, north]);

  test('cuts what crosses it into two pieces, one on either side', () => {
    const pieces = wholeWorld(0).flatten(square(170, 190));
    expect(pieces).toHaveLength(2);
    const sides = pieces.map((piece) => extent(piece, 0));
    expect(sides.filter(([west]) => west > 0)).toHaveLength(1);
    expect(sides.filter(([, east]) => east < 0)).toHaveLength(1);
  });

  test('leaves what does not cross it whole, whichever way its degrees are written', () => {
    for (const by of [-360, 0, 360]) expect(wholeWorld(11).flatten(square(20 + by, 40 + by))).toHaveLength(1);
  });

  test('closes a ring around the pole by way of the pole', () => {
    const ring = Float64Array.from([-180, -90, 0, 90, 180].flatMap((x) => [x, -70]));
    const pieces = wholeWorld(0).flatten(ring);
    const lowest = Math.max(...pieces.map((piece) => extent(piece, 1)[1]));
    const [, pole = 0] = wholeWorld(0).projection()([0, -90]) ?? [];
    expect(lowest).toBeCloseTo(pole, 6);
  });
});
