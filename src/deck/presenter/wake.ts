import type { Show } from './show.ts';

/** Keeps the screen awake while slides are paged through, where a browser can. */
export function wake(show: Show): void {
  let asked = false;
  const ask = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    asked = true;
    navigator.wakeLock.request('screen').catch(() => undefined);
  };
  show.watch((scene, before) => {
    if (scene.slide !== before.slide && !asked) ask();
  });
  document.addEventListener('visibilitychange', () => {
    if (asked) ask(); // a browser lets go of it when a window is hidden
  });
}
