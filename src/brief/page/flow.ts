import { heightOf, roomAbove, type Slug } from '../marks.ts';

/** Gives slugs in as many columns as asked for, broken so that the tallest is as short as can be. */
export function balance(slugs: readonly Slug[], columns: number, gap: number): Slug[][] {
  const total = heightOf(slugs, gap);
  let low = total / columns;
  let high = total;
  let best = fill(slugs, columns, high, gap) ?? [[...slugs]];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    const filled = fill(slugs, columns, middle, gap);
    if (filled) [best, high] = [filled, middle];
    else low = middle;
  }
  return best;
}

/** Gives slugs in columns that begin with a section each, the tallest as short as can be; null when they cannot be so parted. */
export function balanceWhole(slugs: readonly Slug[], columns: number, gap: number): Slug[][] | null {
  const opensSection = (index: number): boolean => (slugs[index]?.stretch ?? 1) > 0;
  const whole = slugs.map((slug, index) => ({ ...slug, keep: !opensSection(index + 1) }));
  const balanced = balance(whole, columns, gap);
  return balanced.length > columns ? null : balanced;
}

/** Gives the height of the tallest column, pt. */
export function tallest(columns: readonly (readonly Slug[])[], gap: number): number {
  return Math.max(0, ...columns.map((column) => heightOf(column, gap)));
}

/** Gives slugs in columns of a height, each as full as can be; null when they need more of them. */
function fill(slugs: readonly Slug[], columns: number, height: number, gap: number): Slug[][] | null {
  const filled: Slug[][] = [];
  let from = 0;
  while (from < slugs.length) {
    if (filled.length === columns) return null;
    const end = columnEnd(slugs, from, height, gap);
    if (end === from) return null;
    filled.push(slugs.slice(from, end));
    from = end;
  }
  return filled;
}

/** Gives the index behind the last slug of a column that begins at `from`; `from` itself when nothing fits. */
function columnEnd(slugs: readonly Slug[], from: number, height: number, gap: number): number {
  let used = -(slugs[from]?.head ?? 0);
  let end = from;
  for (let index = from; index < slugs.length; index += 1) {
    const slug = slugs[index];
    if (!slug) break;
    used += slug.height + (index === from ? 0 : roomAbove(slug, gap));
    if (used > height + TOLERANCE) break;
    if (!slug.keep || index === slugs.length - 1) end = index + 1;
  }
  return end;
}

const TOLERANCE = 0.01;
