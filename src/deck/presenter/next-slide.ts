import { copyOf } from './overview.ts';
import type { Show } from './show.ts';

/** Shows the speaker a copy of the slide to come; after the last there is none, and a line says so. */
export function nextSlide(show: Show): void {
  const stage = document.querySelector('[data-next]');
  const end = document.querySelector<HTMLElement>('[data-end]');
  let shown = 0;
  show.watch(({ slide }) => {
    if (slide === shown) return;
    shown = slide;
    const next = show.slides[slide];
    stage?.replaceChildren(...(next ? [copyOf(next)] : []));
    if (end) end.hidden = next !== undefined;
  });
}
