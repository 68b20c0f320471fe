/** A deck's HTML, taken apart into what can be put into a deck that is open, and what cannot. */
export interface DeckSource {
  readonly slides: readonly Element[];
  readonly rest: string; // all but the slides: style, fonts, script, controls, labels
}

// Another with every edit, and of no matter to what is seen.
const META = /<meta name="(?:version|description)"[^>]*>/g;

/** Gives the parts of a deck's HTML. Nothing of it runs. */
export function takeApart(text: string): DeckSource {
  const head = text.slice(0, text.indexOf('<body'));
  const html = new DOMParser().parseFromString(text.slice(head.length), 'text/html'); // no style, which our policy refuses
  const slides = [...html.querySelectorAll('main > section')];
  const around = [...html.body.children].filter(({ localName }) => localName !== 'main');
  const labels = slides.map((slide) => slide.getAttribute('aria-label'));
  const rest = [head.replaceAll(META, ''), ...labels];
  return { slides, rest: [...rest, ...around.map((one) => one.outerHTML)].join('\n') };
}

/**
 * Puts the slides that changed into a deck that is open, without it noticing; gives whether that could be done. It cannot
 * where anything else is another, too: a letter that no slide had, so that the fonts grew; a slide more; a title.
 */
export function patch(open: Document, before: DeckSource, after: DeckSource): boolean {
  const shown = [...open.querySelectorAll<HTMLElement>('main > section')];
  if (before.rest !== after.rest || shown.length !== after.slides.length) return false;
  after.slides.forEach((slide, index) => {
    const target = shown[index];
    if (target && slide.outerHTML !== before.slides[index]?.outerHTML) fill(target, slide);
  });
  open.querySelector('dialog.overview:not([open]) > ol')?.replaceChildren(); // it is filled when it opens
  return true;
}

function fill(target: HTMLElement, slide: Element): void {
  const isCurrent = target.classList.contains('current');
  for (const { name, value } of slide.attributes) if (name !== 'style') target.setAttribute(name, value);
  target.classList.toggle('current', isCurrent);
  target.replaceChildren(...[...slide.childNodes].map((node) => target.ownerDocument.importNode(node, true)));
}
