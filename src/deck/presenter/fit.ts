import { HEIGHT, WIDTH } from './place.ts';

/** Scales the slide of every stage to the room it has, and keeps it so. */
export function fit(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const scale = Math.min(contentRect.width / WIDTH, contentRect.height / HEIGHT);
      (target as HTMLElement).style.setProperty('--fit', String(scale));
    }
  });
  for (const stage of document.querySelectorAll('.stage')) observer.observe(stage);
}
