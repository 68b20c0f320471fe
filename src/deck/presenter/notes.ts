import { isPlaying, type Show } from './show.ts';

/** Shows the notes to the slide in view beside it; in print and in the text they stand below their slides, where the page has them. */
export function notes(show: Show): void {
  const pane = document.querySelector<HTMLElement>('.notes');
  if (!pane) return;
  const putBack = (): void => {
    const note = pane.querySelector<HTMLElement>('article');
    if (note) show.slides[Number(note.dataset['slide']) - 1]?.after(note);
  };
  const bring = (): void => {
    putBack();
    const note = show.slide().nextElementSibling;
    if (note?.matches('article')) pane.append(note);
    pane.scrollTop = 0;
  };
  show.watch((scene, before) => {
    if (isPlaying() && (scene.slide !== before.slide || !pane.firstChild)) bring();
  });
  addEventListener('beforeprint', putBack);
  addEventListener('afterprint', () => isPlaying() && bring());
  addEventListener('read', putBack);
  addEventListener('play', bring);
}
