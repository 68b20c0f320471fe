import { press } from './buttons.ts';
import { isOn, placeOn } from './place.ts';
import type { Point, Show } from './show.ts';

/** Turns the mouse over the slide into a dot that the audience sees as well. */
export function pointer(show: Show): void {
  let on = false;
  let frame = 0;
  let latest: Point = { x: 0, y: 0 };
  const point = (): void => {
    const at = placeOn(show.slide(), latest);
    show.change({ spot: on && isOn(at) ? at : null });
  };
  const toggle = (state: boolean): void => {
    on = state;
    document.documentElement.classList.toggle('pointing', on);
    press('pointer', on);
    if (on) point();
    else show.change({ spot: null });
  };
  show.on('pointer', () => toggle(!on));
  show.on('leave', () => toggle(false));
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    latest = { x: clientX, y: clientY };
    if (!on) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(point); // one a frame, however many the mouse tells
  });
  paint(show);
}

function paint(show: Show): void {
  const dot = document.createElement('span');
  dot.className = 'spot';
  dot.ariaHidden = 'true';
  show.watch(({ spot }) => {
    if (!spot) {
      dot.remove();
      return;
    }
    dot.style.left = `${spot.x}px`;
    dot.style.top = `${spot.y}px`;
    if (dot.parentElement !== show.slide()) show.slide().append(dot);
  });
}
