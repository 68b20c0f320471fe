import type { Box } from '../../base/scene.ts';
import { type Declarations, readDeclarations } from './css.ts';
import { leaveOut } from './fault.ts';
import type { Style } from './looks.ts';
import { matrixOf } from './numbers.ts';
import type { Reading } from './reading.ts';
import { lengthsOf } from './shapes.ts';
import { type Element, elementsIn } from './xml.ts';

/** Gives the rectangle that an element is cut to; null, and told, where it is cut to any other shape. */
export function clipOf(
  element: Element,
  values: Declarations,
  style: Style,
  { ids, faults }: Reading,
): Box | null {
  const [, id] = /^url\(\s*['"]?#([^'")]*)/.exec(values.get('clip-path') ?? '') ?? [];
  if (id === undefined) {
    if (values.has('clip-path') && values.get('clip-path') !== 'none') leaveOut(faults, element, CUT);
    return null;
  }
  const target = ids.get(id);
  const [rect, ...more] = target ? elementsIn(target).filter(({ name }) => !name.includes(':')) : [];
  const box = rect && more.length === 0 ? boxOf(rect, style) : null;
  const isPlaced = target?.attributes.get('clipPathUnits') !== 'objectBoundingBox';
  if (box && isPlaced && !target?.attributes.has('transform')) return box;
  leaveOut(faults, element, CUT);
  return null;
}

const CUT = 'a cut to any shape but a rectangle';

function boxOf(rect: Element, style: Style): Box | null {
  const { attributes } = rect;
  const bends = ['rx', 'ry'].some((name) => attributes.has(name) && attributes.get(name) !== '0');
  const matrix = matrixOf(
    attributes.get('transform') ?? readDeclarations(attributes.get('style') ?? '').get('transform') ?? '',
  );
  if (rect.name !== 'rect' || bends || !matrix || matrix[1] !== 0 || matrix[2] !== 0) return null;
  const of = lengthsOf(rect, style);
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map(of);
  const [scaleX, , , scaleY, left, top] = matrix;
  const [right, bottom] = [x + width, y + height].map((at, index) => at * (index === 0 ? scaleX : scaleY));
  const [from, down] = [x * scaleX, y * scaleY];
  return {
    x: Math.min(from, right ?? 0) + left,
    y: Math.min(down, bottom ?? 0) + top,
    width: Math.abs(width * scaleX),
    height: Math.abs(height * scaleY),
  };
}
