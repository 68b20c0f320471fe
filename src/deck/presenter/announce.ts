import type { Show } from './show.ts';

/** Tells a screen reader which slide has come into view; on opening it reads the page by itself. */
export function announce(show: Show): void {
  const announcer = document.querySelector('.announcer');
  let opened = false;
  show.watch((_, slide) => {
    if (announcer && opened) announcer.textContent = `Slide ${slide.getAttribute('aria-label')}`;
    opened = true;
  });
}
