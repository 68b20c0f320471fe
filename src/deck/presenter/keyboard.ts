import type { Action } from './keys.ts';
import { KEYS } from './keys.ts';
import type { Show } from './show.ts';

/** Turns keys into actions by the table of keys; digits gather into the number that Enter jumps to. */
export function keyboard(show: Show): void {
  const actions = new Map<string, Action>(
    KEYS.flatMap(({ keys, action }) => keys.map((key) => [key, action])),
  );
  let digits = '';
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || belongsToElement(event)) return;
    if (/^\d$/.test(event.key)) {
      digits = (digits + event.key).slice(-4);
      return;
    }
    const action = actions.get(event.shiftKey && event.key === ' ' ? 'Shift+ ' : event.key);
    const known = action !== undefined && show.run(action, Number(digits));
    digits = '';
    if (known) event.preventDefault();
  });
}

/** Gives whether a key means something to the element in focus: a button's own keys, a scrolling region's. */
function belongsToElement({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('a, button')) return key === ' ' || key === 'Enter';
  return target.closest('[tabindex="0"]') !== null && /^(Arrow(Up|Down)|Page|Home|End| )/.test(key);
}
