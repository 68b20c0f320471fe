import type { Show } from './show.ts';

const TICK_MS = 250;

/** Counts the speaker's time: start, pause, set back. */
export function timer(show: Show): void {
  const output = document.querySelector('[data-elapsed]');
  const button = document.querySelector('[data-action="timer"]');
  let before = 0; // ms of the runs that ended
  let since: number | undefined; // start of this run
  const elapsed = (): number => before + (since === undefined ? 0 : performance.now() - since);
  const paint = (): void => {
    if (output) output.textContent = clock(elapsed());
    if (button) button.textContent = since === undefined ? 'Start' : 'Pause';
  };
  show.on('timer', () => {
    before = elapsed();
    since = since === undefined ? performance.now() : undefined;
    paint();
  });
  show.on('reset', () => {
    before = 0;
    if (since !== undefined) since = performance.now();
    paint();
  });
  setInterval(paint, TICK_MS);
}

/** Gives milliseconds as minutes and seconds, with hours once there are any: "7:05", "1:02:09". */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = [minutes, seconds % 60].map((part) => String(part).padStart(2, '0'));
  return hours > 0 ? [hours, ...rest].join(':') : rest.join(':').replace(/^0/, '');
}
