import { dialogOf } from './dialog.ts';
import type { Show } from './show.ts';

/** Shows the list of keys, which was made from the table of keys with the page. */
export function help(show: Show): void {
  const dialog = dialogOf('help');
  show.on('help', () => dialog.showModal());
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== '?') return;
    event.preventDefault();
    dialog.close();
  });
}
