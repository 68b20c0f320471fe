import type { PagePictures } from '../../base/picture.ts';
import type { Problem } from '../../base/problems.ts';
import type { Frame } from './place.ts';

/** Gives a problem for each figure on the page that had no room for some of its labels. */
export function labelsLeft(frames: readonly Frame[], pictures: PagePictures): Problem[] {
  const figures = frames.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'figure'));
  return figures
    .flatMap(({ parts }) => parts)
    .flatMap((part): Problem[] => {
      if (part.kind !== 'picture' || part.picture.kind !== 'drawing') return [];
      const plot = pictures.get(part.picture.name);
      const left = plot?.kind === 'plot' ? plot.left(part.picture) : [];
      if (plot?.kind !== 'plot' || left.length === 0) return [];
      return [{ code: 'figure-labels', place: plot.place, left, output: 'brief' }];
    });
}
