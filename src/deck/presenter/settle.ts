const LONGEST_MS = 150;

/** Shows the first slide as soon as its fonts are there, so that no letter is seen to change; does not wait long for them. */
export function settle(): void {
  const show = (): void => document.documentElement.classList.remove('settling');
  document.body.getBoundingClientRect(); // laid out now, the page knows which fonts it needs
  void document.fonts.ready.then(show);
  setTimeout(show, LONGEST_MS);
}
