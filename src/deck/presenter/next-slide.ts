import type { Show } from './show.ts';

/** Shows the speaker a copy of the slide to come; after the last there is none. */
export function nextSlide(show: Show): void {
  const stage = document.querySelector('[data-next]');
  show.watch((number) => {
    const copy = show.slides[number]?.cloneNode(true) as HTMLElement | undefined;
    copy?.removeAttribute('id');
    copy?.classList.remove('current');
    stage?.replaceChildren(...(copy ? [copy] : []));
  });
}
