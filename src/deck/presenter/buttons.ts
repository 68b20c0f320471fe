import type { Action } from './keys.ts';
import type { Show } from './show.ts';

const AWAKE_MS = 2500;

/** Makes the buttons work, and shows them for a while when the pointer moves. */
export function buttons(show: Show): void {
  for (const button of document.querySelectorAll<HTMLElement>('button[data-action]')) {
    button.addEventListener('click', () => show.run(button.dataset['action'] as Action));
  }
  const bar = document.querySelector('nav');
  let sleep = 0;
  document.addEventListener('pointermove', ({ movementX, movementY }) => {
    if (movementX === 0 && movementY === 0) return; // a slide moved under a pointer at rest
    bar?.classList.add('awake');
    clearTimeout(sleep);
    sleep = setTimeout(() => bar?.classList.remove('awake'), AWAKE_MS);
  });
}
