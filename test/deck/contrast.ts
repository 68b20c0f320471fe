/** What these functions need of the page they run in; the browser's own types stay out of the program. */
interface Style {
  readonly color: string;
  readonly backgroundColor: string;
  readonly content: string;
  readonly fontSize: string;
}
interface Item {
  readonly tagName: string;
  readonly className: string;
  readonly parentElement: Item | null;
  readonly textContent: string | null;
  closest(selector: string): Item | null;
  matches(selector: string): boolean;
  querySelectorAll(selector: string): Iterable<Item>;
  getBoundingClientRect(): { readonly left: number };
}
interface Text {
  readonly textContent: string | null;
  readonly parentElement: Item | null;
}
declare const document: { createTreeWalker(root: Item, what: number): { nextNode(): Text | null } };
declare function getComputedStyle(item: Item, pseudo?: string): Style;

/** How a piece of text is seen: colours as CSS gives them, size in px. */
export interface Seen {
  readonly where: string; // e.g. "question FOOTER"
  readonly text: string;
  readonly ground: string;
  readonly size: number;
}

/** Gives how each text of a slide is seen, what CSS writes included. Runs in the page, and so stands alone. */
export function textsSeen(given: unknown): Seen[] {
  const slide = given as Item;
  const variable = (name: string): string =>
    (getComputedStyle(slide) as unknown as { getPropertyValue(name: string): string }).getPropertyValue(name);
  const groundOf = (item: Item): string => {
    if (slide.matches('.bleed')) return variable('--panel');
    for (let one: Item | null = item; one && one !== slide; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    const panels = slide.matches('.title, .closing');
    return variable(panels && item.getBoundingClientRect().left < 844 ? '--panel' : '--paper');
  };
  const seen: Seen[] = [];
  const see = (item: Item, { color, fontSize }: Style): void => {
    const where = `${slide.className} ${item.tagName}`;
    seen.push({ where, text: color, ground: groundOf(item), size: parseFloat(fontSize) });
  };
  const texts = document.createTreeWalker(slide, 4); // NodeFilter.SHOW_TEXT
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.textContent?.trim() && text.parentElement)
      see(text.parentElement, getComputedStyle(text.parentElement));
  for (const item of [slide, ...slide.querySelectorAll('*')]) {
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(item, pseudo);
      if (!['none', 'normal', '""'].includes(style.content)) see(item, style);
    }
  }
  return seen;
}

/** Gives the contrast of two colours, "#RRGGBB" or "rgb(r, g, b)", from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = colour.startsWith('#')
    ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
    : (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const [red = 0, green = 0, blue = 0] = parts
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
