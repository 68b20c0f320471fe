import type { Room } from '../../src/base/kit.ts';
import type { Box, Scene, Shape, Words } from '../../src/base/scene.ts';
import { openMeasure } from '../../src/figures/measure.ts';
import { type Measure, type Sheet, toPageSheet, toSlideSheet } from '../../src/figures/sheet.ts';
import { testAssets, testKit } from '../brief/kit.ts';

const kit = testKit();
const measure = await openMeasure(kit, testAssets().shaper, 'en');
const shared = {
  words: { notToScale: 'Equal steps; not drawn to the scale of time.' },
  language: 'en',
  measure,
};

/** Gives the sheet of a slide's layout, with the explainer's fonts. */
export function slideSheet(room: Room, mode: 'light' | 'dark' = 'light'): Sheet {
  return toSlideSheet(kit.theme, room, mode, shared);
}

/** Gives the sheet of a page's column of a width, pt. */
export function pageSheet(width: number): Sheet {
  return toPageSheet(kit.theme, width, shared);
}

/** A line of words and the room that it takes, from the height of its capitals to its baseline. */
export interface LineBox extends Box {
  readonly text: string;
}

/** Gives the lines of words in a scene without groups. */
export function linesIn({ shapes }: Scene): LineBox[] {
  return shapes.flatMap((shape: Shape) => (shape.kind === 'words' ? [boxOf(shape, measure)] : []));
}

/** Gives what a scene says, line by line. */
export function textOf(scene: Scene): string {
  return linesIn(scene)
    .map(({ text }) => text)
    .join(' ');
}

function boxOf({ x, y, runs }: Words, wide: Measure): LineBox {
  const width = runs.reduce((sum, run) => sum + wide(run.text, run), 0);
  const height = Math.max(0, ...runs.map(({ size }) => size)) * 0.66;
  return { x, y: y - height, width, height, text: runs.map(({ text }) => text).join('') };
}

/** Gives what is wrong with where a scene's words stand: outside of it, or over one another. */
export function misplaced(scene: Scene): string[] {
  const boxes = linesIn(scene);
  const out = boxes.filter(
    ({ x, y, width, height }) =>
      x < -NEAR || y < -NEAR || x + width > scene.width + NEAR || y + height > scene.height + NEAR,
  );
  const pairs = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (meet(one, other) ? [`${one.text} | ${other.text}`] : [])),
  );
  return [...out.map(({ text }) => `outside: ${text}`), ...pairs];
}

const NEAR = 0.01;

/** Gives whether two boxes lie over one another. */
export function meet(one: Box, other: Box): boolean {
  return (
    one.x + one.width > other.x + NEAR &&
    other.x + other.width > one.x + NEAR &&
    one.y + one.height > other.y + NEAR &&
    other.y + other.height > one.y + NEAR
  );
}
