import type { Show } from './show.ts';
import { keep, kept } from './store.ts';

/** Opens where one left; a show that had come to its last slide starts from the first. */
export function resume(show: Show): void {
  const [slide = 1] = kept('slide');
  if (slide < show.slides.length) show.change({ slide });
  show.watch((scene, before) => {
    if (scene.slide !== before.slide) keep('slide', [scene.slide]);
  });
}
