import type { Action } from './keys.ts';
import { KEYS, OF_SLIDES } from './keys.ts';
import type { Show } from './show.ts';
import { isPlaying } from './show.ts';

const LONGEST_NUMBER = 4;

/** Turns keys into actions by the table of keys; digits gather into the number that Enter jumps to. */
export function keyboard(show: Show): void {
  const actions = new Map<string, Action>(
    KEYS.flatMap(({ keys, action }) => keys.map((key) => [key, action])),
  );
  const typed = document.querySelector<HTMLElement>('.typed');
  const type = (digits: string): void => {
    if (typed) typed.textContent = digits;
  };
  document.addEventListener('keydown', (event) => {
    const digits = typed?.textContent ?? '';
    if (event.ctrlKey || event.altKey || event.metaKey || isMuted(event)) return;
    if (belongsToElement(event, digits)) return;
    if (/^\d$/.test(event.key)) {
      type((digits + event.key).slice(-LONGEST_NUMBER));
      return;
    }
    const action = actions.get(event.shiftKey && event.key === ' ' ? 'Shift+ ' : lower(event.key));
    type('');
    if (action === undefined || (OF_SLIDES.has(action) && !isPlaying())) return;
    if (show.run(action, Number(digits))) event.preventDefault();
  });
}

function lower(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Gives whether a key means something to where the focus is: a list's or a button's own keys, a scrolling region's. */
function belongsToElement({ key, target }: KeyboardEvent, digits: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog, input')) return true;
  if (target.closest('a, button')) return key === ' ' || (key === 'Enter' && digits === '');
  return target.closest('[tabindex="0"]') !== null && /^(Arrow(Up|Down)|Page|Home|End| )/.test(key);
}

/** Gives whether whoever is at the keyboard wants no letter or sign to do anything (as those who dictate do). */
function isMuted({ key }: KeyboardEvent): boolean {
  return (
    /^[^\d ]$/.test(key) && document.querySelector<HTMLInputElement>('[data-letters]')?.checked === false
  );
}
