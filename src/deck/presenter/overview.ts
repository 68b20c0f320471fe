import { choose, dialogOf } from './dialog.ts';
import { reach } from './paging.ts';
import type { Show } from './show.ts';

/** A slide in the list of all: its picture and its button. Lists within the picture are the slide's own. */
export const TILE = '.overview > ol > li';

/** Shows all slides side by side, to choose one by click, arrow keys or Enter. */
export function overview(show: Show): void {
  const dialog = dialogOf('overview');
  const list = dialog.querySelector('ol');
  show.on('overview', () => {
    if (!list) return;
    if (!list.firstChild) list.append(...tiles(show));
    for (const button of buttonsOf(list)) button.ariaCurrent = String(isCurrent(button, show));
    dialog.showModal();
    const current = [...buttonsOf(list)].find((button) => isCurrent(button, show));
    current?.focus();
    current?.scrollIntoView({ block: 'center' });
  });
  list?.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest(TILE)?.querySelector('button');
    if (button) choose(show, dialog, Number(button.value));
  });
  list?.addEventListener('keydown', (event) => walk(event, list));
}

function isCurrent(button: HTMLButtonElement, show: Show): boolean {
  return button.value === String(show.scene().slide);
}

function buttonsOf(list: Element): NodeListOf<HTMLButtonElement> {
  return list.querySelectorAll<HTMLButtonElement>(`${TILE}:not([hidden]) > button`);
}

/** Gives a picture and a button for each slide; pictures are filled in as they come into view. */
function tiles(show: Show): HTMLElement[] {
  const fill = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        fill.unobserve(target);
        const slide = show.slides[Number((target as HTMLElement).dataset['of']) - 1];
        if (slide) target.append(copyOf(slide));
      }
    },
    { rootMargin: '50%' },
  );
  return show.slides.map((slide, index) => {
    const tile = document.createElement('li');
    const picture = document.createElement('div');
    const button = document.createElement('button');
    picture.dataset['of'] = button.value = String(index + 1);
    picture.className = 'picture';
    picture.inert = true;
    picture.ariaHidden = 'true';
    button.type = 'button';
    button.append(numberOf(index + 1), ` ${titleOf(slide)}`);
    tile.append(picture, button);
    fill.observe(picture);
    return tile;
  });
}

function numberOf(number: number): HTMLElement {
  const element = document.createElement('b');
  element.textContent = String(number);
  return element;
}

/** Gives a slide's title from its label, "3 of 12: title". */
export function titleOf(slide: Element): string {
  return (slide.getAttribute('aria-label') ?? '').replace(/^[^:]*: /, '');
}

/** Gives a slide to look at, which nothing links to and nothing points on. */
export function copyOf(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  copy.classList.remove('current');
  reach(copy, Number(slide.id));
  copy.querySelector('.spot')?.remove();
  return copy;
}

/** Moves the focus as arrow keys say, by the rows that the window has made of the list. */
function walk(event: KeyboardEvent, list: Element): void {
  const buttons = [...buttonsOf(list)];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const top = buttons[0]?.offsetTop;
  const columns = buttons.filter((button) => button.offsetTop === top).length;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -at,
    End: buttons.length - 1 - at,
  };
  const step = steps[event.key];
  if (step === undefined || at < 0) return;
  event.preventDefault();
  buttons[at + step]?.focus();
}
