import { byId } from './element.ts';
import type { Ask, Fullness, State } from './message.ts';
import { WORDS } from './words.ts';

/** Shows which briefing is shown, what changed in it last, and how full its page is. */
export function showHead({ panels, briefing, briefings, changes }: State): void {
  const title = panels?.title || briefing || WORDS.product;
  document.title = `${title} · ${WORDS.product}`;
  byId('title').textContent = title;
  byId('status').textContent = panels ? changes || WORDS.version(panels.version) : WORDS.unbuilt;
  byId('fullness').textContent = panels ? fullness(panels.fullness) : '';
  byId('menu').hidden = briefings.length < 2;
  const menu = byId<HTMLSelectElement>('briefings');
  const names = [...menu.options].map(({ value }) => value);
  if (names.join('\n') !== briefings.join('\n'))
    menu.replaceChildren(...briefings.map((name) => new Option(name, name)));
  menu.value = briefing;
}

/** Has the menu ask for the briefing that is chosen. */
export function openMenu(ask: (ask: Ask) => void): void {
  const menu = byId<HTMLSelectElement>('briefings');
  const choose = (briefing: string): void => ask({ says: 'show', briefing });
  menu.addEventListener('change', () => {
    location.hash = encodeURIComponent(menu.value);
    choose(menu.value);
  });
  addEventListener('hashchange', () => choose(named()));
}

/** Gives the briefing that the address names, "" for none. */
export function named(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function fullness({ paper, body, filled, left, uncited }: Fullness): string {
  const first = [paper, WORDS.full(filled), WORDS.size(body)].join(' · ');
  const gone = left.length > 0 ? [WORDS.left(left)] : [];
  const sources = uncited.length > 0 ? [WORDS.uncited(uncited)] : [];
  return [first, ...gone, ...sources].join('. ');
}
