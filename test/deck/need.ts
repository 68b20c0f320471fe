/** What this function needs of the page it runs in. */
interface Part {
  readonly scrollHeight: number;
  readonly scrollWidth: number;
  readonly style: { height: string };
  matches(selector: string): boolean;
  querySelectorAll(selector: string): Iterable<Part>;
  getBoundingClientRect(): { left: number; right: number; top: number; bottom: number };
}
declare const getComputedStyle: (part: Part) => {
  gridTemplateRows: string;
  paddingTop: string;
  paddingBottom: string;
};

/** Gives the least height at which nothing on a slide leaves its place, to a quarter of a pixel. Runs in the page. */
export function neededHeight(given: unknown): number {
  const slide = given as Part;
  const parts = [...slide.querySelectorAll(':scope > :not(header, footer)')];
  const boxes = () =>
    parts.map((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const below = [...part.querySelectorAll('li, p, tr')].map((one) => one.getBoundingClientRect().bottom);
      return { left, right, top, bottom: Math.max(bottom, ...below) };
    });
  const fits = (height: number): boolean => {
    slide.style.height = `${height}px`;
    if (slide.scrollHeight > height + 0.5) return false;
    const { gridTemplateRows, paddingTop, paddingBottom } = getComputedStyle(slide);
    const foot = slide.matches('.title, .closing') ? 0 : parseFloat(gridTemplateRows.split(' ').at(-1) ?? '');
    const end = slide.getBoundingClientRect().bottom - parseFloat(paddingBottom) - foot;
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
