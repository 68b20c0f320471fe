import type { Show } from './show.ts';

/** Takes the focus to the slide in view when what had it is no longer there to see. */
export function focus(show: Show): void {
  show.watch(({ slide }, before) => {
    const had = show.slides[before.slide - 1];
    if (slide !== before.slide && had?.contains(document.activeElement)) focusOn(show.slide());
  });
}

/** Gives an element the focus from where a reader goes on; it takes no part in the order of tabs. */
export function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
