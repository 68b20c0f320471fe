import { byId } from './element.ts';
import type { Panels, SlideOf, State } from './message.ts';
import { sameSlide, savedSlide } from './place.ts';
import { type DeckSource, patch, takeApart } from './source.ts';
import { spotOf } from './spot.ts';
import { WORDS } from './words.ts';

const LONGEST_MS = 1000; // a deck that is not ready by then is shown as it is

/** The panel with the deck. */
export interface DeckPanel {
  /** Shows a briefing's deck, at the slide that was in view, or one that was saved; resolves when it is on the screen. */
  readonly show: (address: string, panels: Panels, news: News) => Promise<void>;
}

/** What else a state tells. */
type News = Pick<State, 'saved' | 'editor'>;

/** What is in the panel. */
interface Shown {
  readonly frame: HTMLIFrameElement;
  readonly source: DeckSource;
  readonly address: string;
  readonly mark: string;
  readonly slides: readonly SlideOf[];
}

/** Opens the deck's panel. A new deck is put into the one that is open where that can be done, else it is loaded behind it and takes its place. */
export function openDeck(isFollowing: () => boolean): DeckPanel {
  const panel = byId('slides');
  const place = byId('place');
  const spot = byId('section');
  let editor = '';
  let shown: Shown | undefined;

  const tellPlace = (): void => {
    const count = shown?.slides.length ?? 0;
    const number = numberIn(shown?.frame);
    const slide = shown?.slides[number - 1];
    place.textContent = count > 0 ? WORDS.slide(number, count) : WORDS.bare;
    spot.replaceChildren(...(slide ? [spotOf(slide, editor)] : []));
  };
  const watchSlides = (frame: HTMLIFrameElement): void => {
    const main = frame.contentDocument?.querySelector('main');
    if (main) new MutationObserver(tellPlace).observe(main, { subtree: true, attributeFilter: ['class'] });
  };
  const load = async (
    address: string,
    number: number,
    before: Shown | undefined,
  ): Promise<HTMLIFrameElement> => {
    const frame = document.createElement('iframe');
    frame.title = WORDS.deckFrame;
    frame.className = 'waiting';
    frame.src = number > 0 ? `${address}#${number}` : address;
    panel.append(frame);
    await ready(frame);
    if (before?.address === address) keepReading(before.frame, frame);
    const hadFocus = document.activeElement === before?.frame;
    frame.className = '';
    for (const old of panel.querySelectorAll('iframe')) if (old !== frame) old.remove(); // a frame that is moved loads anew
    if (hadFocus) frame.focus();
    return frame;
  };
  return {
    async show(address, { deck: mark, slides }, { saved, editor: opener }) {
      editor = opener;
      if (mark === '') {
        panel.replaceChildren();
        shown = undefined;
        tellPlace();
        return;
      }
      const before = shown?.address === address ? shown : undefined;
      const number = before ? numberIn(before.frame) : 0;
      if (before?.mark !== mark) {
        const source = takeApart(await (await fetch(address)).text());
        const open = before?.frame.contentDocument;
        const kept = before && sameSlide(number, before.slides, slides);
        const frame =
          before && open && patch(open, before.source, source)
            ? before.frame
            : await load(address, kept ?? 0, before);
        const isNew = frame !== before?.frame;
        shown = { frame, source, address, mark, slides };
        if (isNew) watchSlides(frame);
      }
      const target = isFollowing() && shown ? savedSlide(numberIn(shown.frame), slides, saved) : 0;
      if (target > 0) shown?.frame.contentWindow?.location.replace(`${address}#${target}`);
      if (shown) shown = { ...shown, slides };
      tellPlace();
    },
  };
}

function numberIn(frame: HTMLIFrameElement | undefined): number {
  const slides = [...(frame?.contentDocument?.querySelectorAll('main > section') ?? [])];
  return slides.findIndex((slide) => slide.classList.contains('current')) + 1;
}

/** Resolves when a deck has been read and its first slide can be seen. */
function ready(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_MS);
    frame.addEventListener('load', () => {
      const root = frame.contentDocument?.documentElement;
      const look = (): void => {
        if (!root?.classList.contains('settling')) resolve();
      };
      if (root) new MutationObserver(look).observe(root, { attributeFilter: ['class'] });
      look();
    });
  });
}

/** Has a deck read as a text, at the same place, when the one before it was. */
function keepReading(
  { contentWindow: old }: HTMLIFrameElement,
  { contentWindow: now }: HTMLIFrameElement,
): void {
  if (!old?.document.documentElement.classList.contains('text') || !now) return;
  now.document.dispatchEvent(new KeyboardEvent('keydown', { key: 'd' }));
  now.scrollTo(old.scrollX, old.scrollY);
  requestAnimationFrame(() => now.scrollTo(old.scrollX, old.scrollY));
}
