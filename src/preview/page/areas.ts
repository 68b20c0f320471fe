import { byId, element } from './element.ts';
import type { AreaOf } from './message.ts';
import { spotOf } from './spot.ts';

/** What a click on the page tells. */
export interface AreasShown {
  /** Takes the areas of another page; what was told of the one before is told no more. */
  readonly show: (areas: readonly AreaOf[], editor: string) => void;
  /** Tells where the text at a point of the page stands, and marks it; pt from the left and top, px for each. */
  readonly point: (x: number, y: number, scale: number) => void;
}

/** Opens what tells of the page which section a part of it is of. */
export function openAreas(): AreasShown {
  const output = byId('spot');
  let known: readonly AreaOf[] = [];
  let opener = '';
  const clear = (): void => {
    output.replaceChildren();
    document.querySelector('.marked')?.remove();
  };
  return {
    show(areas, editor) {
      [known, opener] = [areas, editor];
      clear();
    },
    point(x, y, scale) {
      clear();
      const area = smallestAt(known, x, y);
      if (!area) return;
      output.replaceChildren(spotOf(area, opener));
      const mark = element('div', 'marked');
      mark.style.left = `${area.x * scale}px`;
      mark.style.top = `${area.y * scale}px`;
      mark.style.width = `${area.width * scale}px`;
      mark.style.height = `${area.height * scale}px`;
      document.querySelector('#paper .sheet')?.append(mark);
    },
  };
}

/** Gives the smallest area that a point lies in. */
function smallestAt(areas: readonly AreaOf[], x: number, y: number): AreaOf | undefined {
  return areas
    .filter((area) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height)
    .sort((a, b) => a.width * a.height - b.width * b.height)[0];
}
