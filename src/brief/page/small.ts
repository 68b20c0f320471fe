import type { Drawing } from '../../base/picture.ts';
import { startOf } from '../../base/place.ts';
import type { Problem } from '../../base/problems.ts';
import type { Matrix, Shape } from '../../base/scene.ts';
import type { PictureMark } from '../marks.ts';
import type { Frame } from './place.ts';

const LEAST = 6; // pt: what print still shows clearly

/** Gives a problem for each drawing on the page whose smallest words are too small to be read. */
export function smallWords(frames: readonly Frame[]): Problem[] {
  return drawingsOn(frames).flatMap(({ drawing: { scene, file }, width }): Problem[] => {
    const points = smallestIn(scene.shapes, width / scene.width);
    return points < LEAST ? [{ code: 'drawing-small', place: startOf(file), points }] : [];
  });
}

/** Gives what the figures on the page found no room for. */
export function toldByPlots(frames: readonly Frame[]): Problem[] {
  return picturesOn(frames).flatMap(({ picture }) => (picture.kind === 'plot-at' ? picture.told() : []));
}

function drawingsOn(frames: readonly Frame[]): { drawing: Drawing; width: number }[] {
  return picturesOn(frames).flatMap(({ picture, width }) => {
    if (picture.kind === 'plot-at') return [{ drawing: picture.draw(), width }];
    return picture.kind === 'drawing' ? [{ drawing: picture, width }] : [];
  });
}

function picturesOn(frames: readonly Frame[]): PictureMark[] {
  return frames
    .flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'figure'))
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === 'picture');
}

/** Gives the size of the smallest words among shapes that are drawn at a scale; infinite when there are none. */
function smallestIn(shapes: readonly Shape[], scale: number): number {
  return shapes.reduce((least, shape) => Math.min(least, sizeOf(shape, scale)), Infinity);
}

function sizeOf(shape: Shape, scale: number): number {
  if (shape.kind === 'group') return smallestIn(shape.shapes, scale * scaleOf(shape.transform));
  if (shape.kind !== 'words') return Infinity;
  return scale * Math.min(...shape.runs.map(({ size }) => size));
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
