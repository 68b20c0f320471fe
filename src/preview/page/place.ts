import type { SlideOf } from './message.ts';

/** Gives the number that a slide has now: that of the nearest one with its title, or else the same, as far as there are so many. */
export function sameSlide(number: number, before: readonly SlideOf[], after: readonly SlideOf[]): number {
  const title = before[number - 1]?.title;
  const alike = after.flatMap((slide, index) => (slide.title === title ? [index + 1] : []));
  const nearest = alike.sort((a, b) => Math.abs(a - number) - Math.abs(b - number))[0];
  return nearest ?? Math.min(number, Math.max(1, after.length));
}

/** Gives the slide to go to when files were saved: the first that one of them makes; 0 when there is none, or one is in view. */
export function savedSlide(number: number, slides: readonly SlideOf[], saved: readonly string[]): number {
  const isSaved = ({ file }: SlideOf): boolean => saved.includes(file) && !file.endsWith('briefing.md');
  const shown = slides[number - 1];
  return shown && isSaved(shown) ? 0 : slides.findIndex(isSaved) + 1;
}
