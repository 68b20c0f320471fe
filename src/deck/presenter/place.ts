import type { Point } from './show.ts';

/** Size of a slide, in px. */
export const WIDTH = 1280;
export const HEIGHT = 720;

/** Gives which place of a slide, in its own px, stands at a place of the window. */
export function placeOn(slide: Element, { x, y }: Point): Point {
  const box = slide.getBoundingClientRect();
  return { x: ((x - box.left) / box.width) * WIDTH, y: ((y - box.top) / box.height) * HEIGHT };
}

/** Gives whether a place is on a slide. */
export function isOn({ x, y }: Point): boolean {
  return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
}
