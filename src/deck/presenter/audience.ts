import { keepInStep } from './in-step.ts';
import type { Show } from './show.ts';
import { AUDIENCE_ADDRESS, AUDIENCE_NAME } from './views.ts';

const LOOK_MS = 1000;

/** Opens the audience's window, keeps it in step and says whether it is there; one that was closed or lost can be opened again. */
export function audience(show: Show): void {
  const status = document.querySelector<HTMLElement>('[data-audience]');
  let isThere = false;
  const say = (what: 'present' | 'gone' | 'blocked'): void => {
    isThere = what === 'present';
    if (!status || status.dataset['is'] === what) return;
    status.dataset['is'] = what;
    status.textContent = status.dataset[what] ?? '';
  };
  const step = keepInStep(show, null, ({ from, says }) => {
    if (from !== 'audience') return;
    if (says === 'hello' && !isThere) step.call(); // it may have gone on while this window was reloaded
    say(says === 'bye' ? 'gone' : 'present');
  });
  show.on('audience', () => {
    const opened = open(AUDIENCE_ADDRESS, AUDIENCE_NAME, 'popup,width=1280,height=720');
    if (!opened) {
      say('blocked');
      return;
    }
    step.join(opened);
    opened.focus();
  });
  setInterval(() => {
    if (isThere && step.isCut()) say('gone');
  }, LOOK_MS);
}
