import type { Show } from './show.ts';

/** Says which slide of how many is in view. */
export function counter(show: Show): void {
  const output = document.querySelector('[data-counter]');
  show.watch(({ slide }) => {
    if (output) output.textContent = `${slide} / ${show.slides.length}`;
  });
}
