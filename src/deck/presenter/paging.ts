import type { Show } from './show.ts';

/** Shows the current slide alone, and says what next, back, first, last and jump do. */
export function paging(show: Show): void {
  show.on('next', () => show.go(show.current() + 1));
  show.on('back', () => show.go(show.current() - 1));
  show.on('first', () => show.go(1));
  show.on('last', () => show.go(show.slides.length));
  show.on('jump', (number) => {
    if (number > 0) show.go(number);
  });
  show.watch((_, current) => {
    for (const slide of show.slides) slide.classList.toggle('current', slide === current);
  });
}
