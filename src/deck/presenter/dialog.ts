import { focusOn } from './focus.ts';
import type { Show } from './show.ts';

/** Gives a dialog of the page, its button "Close" working; the browser takes the focus in and back out. */
export function dialogOf(name: string): HTMLDialogElement {
  const dialog =
    document.querySelector<HTMLDialogElement>(`dialog.${name}`) ?? document.createElement('dialog');
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('[data-close]')) dialog.close();
  });
  return dialog;
}

/** Goes to a slide from a dialog: it has been closed, and the slide has the focus. */
export function choose(show: Show, dialog: HTMLDialogElement, slide: number): void {
  dialog.close();
  show.change({ slide });
  focusOn(show.slide());
}
