import { focusOn } from './focus.ts';
import type { Scene, Show } from './show.ts';

/** Empties the screen, black or white; the speaker still sees the slide, with a button that says so. */
export function veil(show: Show): void {
  const button = document.querySelector<HTMLElement>('.veil');
  const toggle = (kind: Scene['veil']): void => show.change({ veil: show.scene().veil === kind ? '' : kind });
  const lift = (): void => show.change({ veil: '' });
  show.on('black', () => toggle('black'));
  show.on('white', () => toggle('white'));
  show.on('leave', lift);
  button?.addEventListener('click', lift);
  show.watch((scene) => {
    if (!button) return;
    const had = button === document.activeElement;
    button.hidden = scene.veil === '';
    document.documentElement.dataset['veil'] = scene.veil;
    if (scene.veil && show.view !== 'presenter') focusOn(button);
    else if (had) focusOn(show.slide());
  });
}
