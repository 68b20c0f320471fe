import { minutes } from './clock.ts';
import { paceOf } from './pace.ts';
import type { Show } from './show.ts';
import { openStopwatch } from './stopwatch.ts';

const TICK_MS = 250;

/** Counts the speaker's time: start, pause, set back. Says beside it how the talk stands to its plan. */
export function timer(show: Show): void {
  const watch = openStopwatch();
  const output = document.querySelector('[data-elapsed]');
  const button = document.querySelector<HTMLElement>('[data-action="timer"]');
  const pace = paceOf(show);
  const paint = (): void => {
    write(output, minutes(watch.elapsed()));
    if (button) write(button, button.dataset[watch.isRunning() ? 'pause' : 'start'] ?? '');
    pace(watch.elapsed());
  };
  show.on('timer', () => {
    watch.toggle();
    paint();
  });
  show.on('reset', () => {
    watch.reset();
    paint();
  });
  show.watch(paint);
  setInterval(paint, TICK_MS);
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
