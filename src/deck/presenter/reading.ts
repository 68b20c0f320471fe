import { focusOn } from './focus.ts';
import type { Show } from './show.ts';
import { isPlaying, showSlides } from './show.ts';

/** Below this width, upright, a slide is too small to read. */
const NARROW = '(max-width: 560px) and (orientation: portrait)';

/**
 * Turns slides into a text, one below the other, and back, at the same place. The deck opens as a text where a slide
 * would be too small (phones, pages enlarged fourfold), unless its address names a slide.
 */
export function reading(show: Show): void {
  const turn = (playing: boolean): void => {
    const seen = isPlaying() ? show.scene().slide : inView(show);
    showSlides(playing);
    dispatchEvent(new Event(playing ? 'play' : 'read'));
    show.change({ slide: seen });
  };
  show.on('reading', () => {
    turn(!isPlaying());
    if (!isPlaying()) scrollTo(show.slide());
    focusOn(show.slide());
  });
  show.watch(({ slide }, before) => {
    if (slide !== before.slide && !isPlaying()) scrollTo(show.slide());
  });
  if (show.view === 'deck' && matchMedia(NARROW).matches && !/^#\d/.test(location.hash)) turn(false);
}

/** Scrolls to the text of a slide, and once more when those around it have been laid out, which may move it. */
function scrollTo(slide: HTMLElement): void {
  slide.scrollIntoView();
  requestAnimationFrame(() => requestAnimationFrame(() => slide.scrollIntoView()));
}

/** Gives the number of the slide whose text is at the top of the window. */
function inView({ slides }: Show): number {
  const below = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 4);
  return below < 0 ? slides.length : below + 1;
}
