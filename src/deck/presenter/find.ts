import { choose, dialogOf } from './dialog.ts';
import { TILE, titleOf } from './overview.ts';
import type { Show } from './show.ts';

/** Narrows the overview down to slides of a number or with some words in their titles; Enter goes to the first. */
export function find(show: Show): void {
  const dialog = dialogOf('overview');
  const field = dialog.querySelector('input');
  const nothing = dialog.querySelector<HTMLElement>('[data-nothing]');
  if (!field) return;
  const names = show.slides.map((slide, index) => ({
    number: String(index + 1),
    title: plain(titleOf(slide)),
  }));
  const narrow = (): void => {
    const [sought, tiles] = [plain(field.value.trim()), dialog.querySelectorAll<HTMLElement>(TILE)];
    const isFound = ({ number, title }: (typeof names)[number]): boolean =>
      /^\d+$/.test(sought) ? number.startsWith(sought) : title.includes(sought);
    for (const [index, name] of names.entries()) {
      const tile = tiles[index];
      if (tile) tile.hidden = !isFound(name);
    }
    if (nothing) nothing.hidden = names.some(isFound);
  };
  field.addEventListener('input', narrow);
  field.addEventListener('keydown', (event) => {
    const first = dialog.querySelector<HTMLButtonElement>(`${TILE}:not([hidden]) > button`);
    if (event.key === 'Enter' && first && field.value) choose(show, dialog, Number(first.value));
    if (event.key === 'ArrowDown') first?.focus();
    if (/^(Enter|ArrowDown)$/.test(event.key)) event.preventDefault();
  });
  show.on('find', () => {
    show.run('overview');
    field.focus();
  });
  dialog.addEventListener('close', () => {
    field.value = '';
    narrow();
  });
}

/** Gives text as one searches for it: small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
