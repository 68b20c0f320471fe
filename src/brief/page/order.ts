import type { FillMark, Mark } from '../marks.ts';
import type { Frame } from './place.ts';

/** A mark that says something. */
export type SpokenMark = Exclude<Mark, FillMark>;

/** What is drawn on a page: first what says nothing, then the rest as it is read. */
export interface Reading {
  readonly ornaments: readonly FillMark[];
  readonly spoken: readonly SpokenMark[];
}

/**
 * Gives the marks of frames in the order of the Markdown, wherever they stand on the page. What has no text of its own
 * follows the text before it in its frame, or goes before the first there.
 */
export function inReadingOrder(frames: readonly Frame[]): Reading {
  const marks = frames.flatMap((frame) => frame.marks);
  let last = 0;
  const spoken = frames.flatMap((frame) => {
    const own = numbered(
      frame.marks.filter((mark) => mark.kind !== 'fill'),
      last,
    );
    last = own.at(-1)?.order ?? last;
    return own;
  });
  return {
    ornaments: marks.filter((mark) => mark.kind === 'fill'),
    spoken: spoken.sort((a, b) => a.order - b.order).map(({ mark }) => mark),
  };
}

function numbered(marks: readonly SpokenMark[], before: number): Numbered[] {
  let order = marks.map(orderOf).find((own) => own !== null) ?? before;
  return marks.map((mark) => {
    order = orderOf(mark) ?? order;
    return { mark, order };
  });
}

interface Numbered {
  readonly mark: SpokenMark;
  readonly order: number;
}

function orderOf(mark: SpokenMark): number | null {
  return 'order' in mark ? mark.order : null;
}
