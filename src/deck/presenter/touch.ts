import { isPlaying, type Show } from './show.ts';

const SWIPE = 40; // px a finger travels sideways before it counts

/** Pages by a swipe, and by a click on the left or right third; links and selected text keep their click. */
export function touch(show: Show): void {
  const main = document.querySelector('main');
  let start: Touch | undefined;
  document.addEventListener('touchstart', ({ touches }) => {
    start = touches.length === 1 ? touches[0] : undefined;
  });
  document.addEventListener('touchend', ({ changedTouches }) => {
    const end = changedTouches[0];
    if (!start || !end || !isPlaying()) return;
    const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
    start = undefined;
    if (Math.abs(x) > Math.max(SWIPE, Math.abs(y))) show.run(x < 0 ? 'next' : 'back');
  });
  main?.addEventListener('click', (event) => {
    if (!isPlaying() || (event.target as Element).closest('a, button')) return;
    if (getSelection()?.isCollapsed === false) return;
    const { left, width } = main.getBoundingClientRect();
    const third = Math.floor((3 * (event.clientX - left)) / width);
    if (third !== 1) show.run(third < 1 ? 'back' : 'next');
  });
}
