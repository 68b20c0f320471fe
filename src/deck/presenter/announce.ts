import type { Show } from './show.ts';

/** Tells a screen reader which slide has come into view, or that the screen is empty; on opening it reads the page by itself. */
export function announce(show: Show): void {
  const announcer = document.querySelector<HTMLElement>('.announcer');
  show.watch((scene, before) => {
    if (!announcer || (scene.slide === before.slide && scene.veil === before.veil)) return;
    const label = show.slide().getAttribute('aria-label') ?? '';
    announcer.textContent = scene.veil
      ? (announcer.dataset[scene.veil] ?? '')
      : `${announcer.dataset['slide']} ${label}`;
  });
}
