import type { Action } from './keys.ts';
import type { Show } from './show.ts';

const AWAKE_MS = 2500;

/** Makes the buttons work, hides those of actions that this view does not know, and shows the bar for a while when the pointer moves. */
export function buttons(show: Show): void {
  for (const button of document.querySelectorAll<HTMLElement>('button[data-action]')) {
    const action = button.dataset['action'] as Action;
    button.hidden = !show.knows(action);
    button.addEventListener('click', ({ detail }) => {
      if (detail > 0) button.blur(); // clicked, not pressed: Space and Enter are the slides' again
      show.run(action);
    });
  }
  show.watch(({ veil, zoom }) => {
    press('black', veil === 'black');
    press('white', veil === 'white');
    press('zoom', zoom !== null);
  });
  wakeOnMove(document.querySelector('nav'));
}

/** Says on a button whether what it asks for is on. */
export function press(action: Action, on: boolean): void {
  document.querySelector(`[data-action="${action}"]`)?.setAttribute('aria-pressed', String(on));
}

function wakeOnMove(bar: HTMLElement | null): void {
  let sleep = 0;
  const wake = (): void => {
    bar?.classList.add('awake');
    clearTimeout(sleep);
    sleep = setTimeout(() => bar?.classList.remove('awake'), AWAKE_MS);
  };
  document.addEventListener('pointermove', ({ movementX, movementY }) => {
    if (movementX !== 0 || movementY !== 0) wake(); // else a slide moved under a pointer at rest
  });
  document.addEventListener('pointerup', ({ pointerType }) => {
    if (pointerType === 'touch') wake();
  });
}
