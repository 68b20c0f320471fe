import type { Show } from './show.ts';

/** Fills the screen or gives it back; a browser that refuses leaves all as it was. */
export function fullscreen(show: Show): void {
  show.on('fullscreen', () => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen?.();
    done?.catch(() => undefined);
  });
}
