import type { Show } from './show.ts';

const STEP = 1.15;
const [SMALLEST, LARGEST] = [0.6, 3];

/** Shows the notes to the slide in view, at the size the speaker chooses. */
export function notes(show: Show): void {
  const pane = document.querySelector<HTMLElement>('.notes');
  if (!pane) return;
  let scale = 1;
  const resize = (factor: number): void => {
    scale = Math.min(Math.max(scale * factor, SMALLEST), LARGEST);
    pane.style.setProperty('--notes-scale', String(scale));
  };
  show.on('larger', () => resize(STEP));
  show.on('smaller', () => resize(1 / STEP));
  show.watch((number) => {
    for (const note of pane.querySelectorAll<HTMLElement>('article')) {
      note.classList.toggle('current', note.dataset['slide'] === String(number));
    }
    pane.scrollTop = 0;
  });
}
