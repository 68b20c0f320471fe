import { HEIGHT, isOn, placeOn, WIDTH } from './place.ts';
import type { Point, Show, Zoom } from './show.ts';

const CLOSE = 2; // times larger, where there is no figure
const CLOSEST = 5;
const WORTH = 1.25; // a figure that fills the slide already gains from less than all of it
const FIGURE = 'img, svg, table, pre, math, blockquote';
const EDGE = 16; // px of the slide left before the part of a figure that is read first
const MARGIN = 0.94; // share of the screen that a figure takes at most

/** Zooms in on the figure or else the place under the pointer, and out again. */
export function zoom(show: Show): void {
  let pointer: Point | undefined;
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    pointer = { x: clientX, y: clientY };
  });
  const out = (): void => show.change({ zoom: null });
  show.on('leave', out);
  show.on('zoom', () => {
    if (show.scene().zoom) out();
    else show.change({ zoom: target(show.slide(), pointer), veil: '' });
  });
  show.watch((scene) => {
    const stage = document.querySelector<HTMLElement>('main');
    for (const [name, value] of Object.entries(placed(scene.zoom)))
      stage?.style.setProperty(name, String(value));
  });
}

/** Gives what to zoom in on: without a pointer on the slide, its first figure or else its middle. */
function target(slide: HTMLElement, pointer: Point | undefined): Zoom {
  const at = pointer && placeOn(slide, pointer);
  if (!pointer || !at || !isOn(at)) {
    const figure = slide.querySelector(FIGURE);
    return figure ? around(slide, figure) : { x: WIDTH / 2, y: HEIGHT / 2, scale: CLOSE };
  }
  const figure = document
    .elementsFromPoint(pointer.x, pointer.y)
    .find((element) => slide.contains(element) && element.matches(FIGURE));
  const whole = figure && around(slide, figure);
  return whole && whole.scale !== CLOSE ? whole : { ...at, scale: CLOSE };
}

/** Gives the whole of a figure, or the part that one reads first when the whole of it would hardly be larger. */
function around(slide: HTMLElement, figure: Element): Zoom {
  const box = figure.getBoundingClientRect();
  const start = placeOn(slide, { x: box.left, y: box.top });
  const end = placeOn(slide, { x: box.right, y: box.bottom });
  const fits = MARGIN * Math.min(WIDTH / (end.x - start.x), HEIGHT / (end.y - start.y));
  const from = (at: number, length: number): number => at - EDGE + length / 2 / CLOSE;
  if (fits < WORTH) return { x: from(start.x, WIDTH), y: from(start.y, HEIGHT), scale: CLOSE };
  return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2, scale: Math.min(fits, CLOSEST) };
}

/** Gives the custom properties that put a zoom on the screen, no edge of the slide within it. */
function placed(at: Zoom | null): Record<string, number> {
  const { x, y, scale } = at ?? { x: 0, y: 0, scale: 1 };
  const start = (middle: number, length: number): number =>
    Math.min(Math.max(middle - length / 2 / scale, 0), length - length / scale);
  return { '--zoom': scale, '--left': start(x, WIDTH), '--top': start(y, HEIGHT) };
}
