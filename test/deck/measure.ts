/** What these functions need of the page they run in; the browser's own types stay out of the program. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}
interface Item {
  readonly id: string;
  readonly tagName: string;
  readonly textContent: string | null;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  readonly clientWidth: number;
  matches(selector: string): boolean;
  querySelector(selector: string): Item | null;
  querySelectorAll(selector: string): Iterable<Item>;
  getBoundingClientRect(): Box;
}
declare const document: {
  readonly fonts: Iterable<{ load(): Promise<unknown> }>;
  querySelectorAll(selector: string): Iterable<Item>;
  createTreeWalker(root: Item, what: number): { nextNode(): Item | null };
  createRange(): { selectNodeContents(node: Item): void; getBoundingClientRect(): Box };
};

/** Loads every font of the page, used so far or not; fails when one cannot be read. Runs in the page. */
export async function loadFonts(): Promise<number> {
  return (await Promise.all([...document.fonts].map((font) => font.load()))).length;
}

/** Gives the parts of a slide that leave its margins or its foot, or stand in each other's way. Runs in the page. */
export function measureSpill(given: unknown): string[] {
  const slide = given as Item;
  const origin = slide.getBoundingClientRect();
  const panels = slide.matches('.title, .closing');
  const bleed = slide.matches('.bleed'); // its foot and margins are those of the panel
  const usual = bleed ? 680 : 624;
  const end = slide.querySelector('footer')?.getBoundingClientRect().top ?? origin.top + usual;
  const foot = panels ? 657 : end - origin.top + 1;
  const parts = [...slide.querySelectorAll(':scope > :not(header, footer)')];
  const told: string[] = [];
  const tell = (wrong: boolean, part: Item, what: string) => {
    if (wrong) told.push(`${slide.id} ${part.tagName} ${what}`);
  };
  tell(slide.scrollHeight > 720 || slide.scrollWidth > 1280, slide, 'runs off');
  for (const part of parts) {
    const box = part.getBoundingClientRect();
    tell(box.bottom - origin.top > foot, part, 'goes below the foot');
    tell(
      !bleed && (box.left - origin.left < 63 || box.right - origin.left > 1217),
      part,
      'goes into the margin',
    );
    const isCode = panels && part.querySelector('img') !== null; // the white around it may reach to the hinge
    tell(!isCode && part.scrollWidth > part.clientWidth + 1, part, 'is wider than its place');
    for (const other of parts.slice(parts.indexOf(part) + 1)) {
      const { left, right, top, bottom } = other.getBoundingClientRect();
      const across = Math.min(right, box.right) - Math.max(left, box.left);
      const down = Math.min(bottom, box.bottom) - Math.max(top, box.top);
      tell(across > 1 && down > 16, part, `covers ${other.tagName}`); // the leading of large type may touch
    }
  }
  return told;
}

/** Gives where each piece of text stands on its slide, in whole px. Runs in the page. */
export function placesOfText(): string[] {
  const places: string[] = [];
  for (const slide of document.querySelectorAll('section')) {
    const origin = slide.getBoundingClientRect();
    const texts = document.createTreeWalker(slide, 4); // NodeFilter.SHOW_TEXT
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, top, width, height } = range.getBoundingClientRect();
      const numbers = [left - origin.left, top - origin.top, width, height].map(Math.round);
      places.push(`${slide.id}: ${text.textContent.trim()} ${numbers.join(' ')}`);
    }
  }
  return places;
}
