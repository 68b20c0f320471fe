import type { Show } from './show.ts';
import { keep, kept } from './store.ts';

const STEP = 1.15;
const [SMALLEST, LARGEST] = [0.6, 3];

/** Sets notes at the size that the speaker chooses, now and at the next opening. */
export function notesSize(show: Show): void {
  const pane = document.querySelector<HTMLElement>('.notes');
  let [scale = 1] = kept('size');
  const resize = (factor: number): void => {
    scale = Math.min(Math.max(scale * factor, SMALLEST), LARGEST);
    pane?.style.setProperty('--notes-scale', String(scale));
  };
  resize(1);
  const step = (factor: number) => (): void => {
    resize(factor);
    keep('size', [scale]);
  };
  show.on('larger', step(STEP));
  show.on('smaller', step(1 / STEP));
}
