/** What this function needs of the page it runs in. */
interface Part {
  readonly scrollHeight: number;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly style: { height: string };
  matches(selector: string): boolean;
  querySelector(selector: string): Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
  getBoundingClientRect(): { left: number; right: number; top: number; bottom: number };
}
declare const getComputedStyle: (part: Part) => {
  gridTemplateRows: string;
  paddingTop: string;
  paddingBottom: string;
  marginTop: string;
};

/** Gives the least height at which nothing on a slide leaves its place, to a quarter of a pixel. Runs in the page. */
export function neededHeight(given: unknown): number {
  const slide = given as Part;
  const parts = [...slide.querySelectorAll(':scope > :not(header, footer)')];
  const boxes = () =>
    parts.map((part) => {
      const { left, right, top, bottom: end } = part.getBoundingClientRect();
      const bottom = part.matches('.closing > :has(> img)') ? end - 16 : end; // white, which may reach below
      const below = [...part.querySelectorAll('li, p, tr')].map((one) => one.getBoundingClientRect().bottom);
      const meant = Math.max(0, -parseFloat(getComputedStyle(part).marginTop)); // leading that may touch what is above
      return { left, right, top: top + meant, bottom: Math.max(bottom, ...below) };
    });
  const fits = (height: number): boolean => {
    slide.style.height = `${height}px`;
    if (!slide.matches('.bleed') && slide.scrollHeight > height + 0.5) return false; // its picture is as high as it
    const { gridTemplateRows, paddingTop, paddingBottom } = getComputedStyle(slide);
    const foot = slide.matches('.title, .closing') ? 0 : parseFloat(gridTemplateRows.split(' ').at(-1) ?? '');
    const end = slide.getBoundingClientRect().bottom - parseFloat(paddingBottom) - foot;
    const source = slide.matches('.bleed') ? slide.querySelector('footer') : null; // it has a row above the last
    if (source && source.getBoundingClientRect().bottom > end + 0.5) return false;
    const all = boxes();
    const first = parseFloat(gridTemplateRows);
    const start = foot > 0 ? 0 : slide.getBoundingClientRect().top + parseFloat(paddingTop) + first;
    return all.every((box, index) => {
      if (box.bottom > end + 0.5 || (index > 0 && box.top < start - 0.5)) return false;
      return all
        .slice(index + 1)
        .every(
          (other) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) < 1 ||
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) < 0.5,
        );
    });
  };
  let [low, high] = [100, 8000];
  while (high - low > 0.25) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  slide.style.height = '';
  return high;
}

/** Gives how far something on a slide stands out at the right of its place, px. Runs in the page. */
export function standsOut(given: unknown): number {
  const slide = given as Part;
  const edge = slide.getBoundingClientRect().right - 64;
  const parts = [...slide.querySelectorAll(':scope > :not(header, footer)')];
  return Math.max(
    0,
    ...parts
      .filter((part) => !part.matches('.closing > :has(> img)'))
      .map((part) =>
        Math.max(part.scrollWidth - part.clientWidth, part.getBoundingClientRect().right - edge),
      ),
  );
}

interface TextNode {
  readonly nodeType: number;
}
interface Place {
  readonly top: number;
}
declare const document: {
  readonly body: { append(part: Line): void };
  createElement(tag: string): Line;
  createRange(): {
    setStart(node: TextNode, at: number): void;
    setEnd(node: TextNode, at: number): void;
    getClientRects(): Iterable<Place>;
  };
};
interface Line {
  textContent: string;
  readonly firstChild: TextNode;
  readonly style: { cssText: string };
  remove(): void;
}

/** Gives where Chromium begins lines in texts that are set as narrow as can be. Runs in the page. */
export function placesOfBreaks(texts: readonly string[]): number[][] {
  const line = document.createElement('div');
  line.style.cssText = 'width: 0; font: 20px/40px sans-serif';
  document.body.append(line);
  const range = document.createRange();
  const found = texts.map((text) => {
    line.textContent = text;
    const breaks: number[] = [];
    let last = Number.NaN;
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(line.firstChild, at);
      range.setEnd(line.firstChild, at + 1);
      const place = [...range.getClientRects()].at(-1);
      if (!place || text[at] === ' ') continue;
      const row = Math.round(place.top / 40);
      if (row > last) breaks.push(at);
      last = row;
    }
    return breaks;
  });
  line.remove();
  return found;
}
