import type { Show } from './show.ts';

/** Keeps the address at the slide in view (#3), and follows links, back and forward to others. */
export function address(show: Show): void {
  const follow = (): void => {
    const number = Number(/^#(\d{1,4})$/.exec(location.hash)?.[1] ?? 0);
    if (number > 0) show.change({ slide: number });
  };
  follow();
  addEventListener('hashchange', follow);
  show.watch(({ slide }, before) => {
    if (slide !== before.slide && location.hash !== `#${slide}`) history.replaceState(null, '', `#${slide}`);
  });
}
