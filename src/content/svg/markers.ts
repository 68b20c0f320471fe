import type { Box, Matrix, Point, Shape, Step } from '../../base/scene.ts';
import { fitting, viewBoxOf } from './frames.ts';
import { PLAIN_STYLE, type Style } from './looks.ts';
import { joined, lengthOf } from './numbers.ts';
import type { Reading } from './reading.ts';
import type { Element } from './xml.ts';

/** A corner of a line: where it stands, and how the line comes to it and leaves it. */
interface Corner {
  readonly at: Point;
  readonly into: Point | null; // null at the beginning
  readonly out: Point | null; // null at the end
}

/** Reads what stands in a marker. */
type ReadIn = (marker: Element, style: Style, reading: Reading) => Shape[];

/** Gives the arrowheads and other markers that a line's style puts on its corners (SVG 2, 11.6). */
export function markersOn(shape: Shape, style: Style, reading: Reading, readIn: ReadIn): Shape[] {
  const { start, mid, end } = style.markers;
  if (start + mid + end === '') return [];
  const corners = cornersOf(shape);
  return corners.flatMap((corner, index) => {
    const isFirst = index === 0;
    const id = isFirst ? start : index === corners.length - 1 ? end : mid;
    const marker = reading.ids.get(id);
    if (marker?.name !== 'marker' || reading.using.includes(marker)) return [];
    const inner = { ...reading, using: [...reading.using, marker] };
    return placed(marker, corner, { style, isFirst, inside: (own) => readIn(marker, own, inner) });
  });
}

interface Placing {
  readonly style: Style; // of the line
  readonly isFirst: boolean;
  readonly inside: (style: Style) => Shape[];
}

function placed(marker: Element, corner: Corner, { style, isFirst, inside }: Placing): Shape[] {
  const { attributes } = marker;
  const of = (name: string, usual: number): number =>
    lengthOf(attributes.get(name), { font: style.size, whole: 0 }) ?? usual;
  const place: Box = { x: 0, y: 0, width: of('markerWidth', 3), height: of('markerHeight', 3) };
  const view = viewBoxOf(marker) ?? place;
  if (!(place.width > 0 && place.height > 0)) return [];
  const scale = attributes.get('markerUnits') === 'userSpaceOnUse' ? 1 : style.width;
  const fit = fitting(view, place, attributes.get('preserveAspectRatio'));
  const [x, y] = [of('refX', 0) * fit[0] + fit[4], of('refY', 0) * fit[3] + fit[5]];
  const turn = turnOf(attributes.get('orient') ?? '0', corner, isFirst);
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const stand: Matrix = [cos, sin, -sin, cos, ...corner.at];
  const transform = joined(joined(stand, [1, 0, 0, 1, -x, -y]), fit);
  const shapes = inside({ ...PLAIN_STYLE, viewport: view });
  const clip = attributes.get('overflow') === 'visible' ? null : view;
  return shapes.length > 0 ? [{ kind: 'group', transform, clip, shapes }] : [];
}

/** Gives how far a marker is turned, in radians. */
function turnOf(orient: string, { into, out }: Corner, isFirst: boolean): number {
  if (!orient.startsWith('auto')) return (Number.parseFloat(orient) || 0) * (Math.PI / 180);
  const [from, to] = [into ?? out ?? RIGHT, out ?? into ?? RIGHT].map(unit) as [Point, Point];
  const turn = Math.atan2(from[1] + to[1], from[0] + to[0]);
  return isFirst && orient === 'auto-start-reverse' ? turn + Math.PI : turn;
}

const RIGHT: Point = [1, 0];

function unit([x, y]: Point): Point {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function cornersOf(shape: Shape): Corner[] {
  if (shape.kind === 'line')
    return cornersAlong([
      ['M', ...shape.from],
      ['L', ...shape.to],
    ]);
  return shape.kind === 'path' ? cornersAlong(shape.steps) : [];
}

function cornersAlong(steps: readonly Step[]): Corner[] {
  const corners: Corner[] = [];
  let start: Point = [0, 0];
  for (const step of steps) {
    const before = corners.at(-1)?.at ?? start;
    if (step[0] === 'M') {
      start = [step[1], step[2]];
      corners.push({ at: start, into: null, out: null });
      continue;
    }
    const points = step[0] === 'Z' ? [start] : pairs(step);
    const at = points.at(-1) ?? start;
    const ways = [before, ...points];
    const last = corners.pop();
    if (last) corners.push({ ...last, out: firstWay(ways) });
    corners.push({ at, into: firstWay(ways.reverse(), -1), out: null });
  }
  return corners;
}

function pairs([, ...numbers]: Exclude<Step, readonly ['Z']>): Point[] {
  const points: Point[] = [];
  for (let at = 0; at < numbers.length; at += 2) points.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  return points;
}

/** Gives the way from the first point to the nearest that is another, or its opposite. */
function firstWay([first = RIGHT, ...rest]: readonly Point[], sign = 1): Point | null {
  const other = rest.find(([x, y]) => x !== first[0] || y !== first[1]);
  return other ? [(other[0] - first[0]) * sign, (other[1] - first[1]) * sign] : null;
}
