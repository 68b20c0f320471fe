import type { Show } from './show.ts';

/** Shows the current slide alone, and says what next, back, first, last and jump do. */
export function paging(show: Show): void {
  show.on('next', () => show.change({ slide: show.scene().slide + 1 }));
  show.on('back', () => show.change({ slide: show.scene().slide - 1 }));
  show.on('first', () => show.change({ slide: 1 }));
  show.on('last', () => show.change({ slide: show.slides.length }));
  show.on('jump', (number) => {
    if (number > 0) show.change({ slide: number });
  });
  show.watch(({ slide }, before) => {
    show.slides[before.slide - 1]?.classList.remove('current');
    show.slide().classList.add('current');
    reach(show.slide(), slide);
  });
}

/** Tells a slide how far the deck has come with it. */
export function reach(slide: HTMLElement, number: number): void {
  slide.style.setProperty('--at', String(number));
}
