import type { Show } from './show.ts';

/** Says which slide of how many is in view. */
export function counter(show: Show): void {
  const output = document.querySelector('[data-counter]');
  show.watch((number) => {
    if (output) output.textContent = `${number} / ${show.slides.length}`;
  });
}
