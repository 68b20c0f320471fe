import type { Show } from './show.ts';

/** Fills the screen or gives it back, where a browser can; one that refuses leaves all as it was. */
export function fullscreen(show: Show): void {
  if (!document.fullscreenEnabled) return;
  show.on('fullscreen', () => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    done.catch(() => undefined);
  });
}
