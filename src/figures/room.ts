import type { Room, RoomSize, Theme } from '../base/kit.ts';
import type { Measure } from './sheet.ts';
import { wrap } from './wrap.ts';

/** What stands above and below a figure on its slide. */
export interface Around {
  readonly headline: string;
  readonly caption: string;
}

/**
 * Gives the room for a figure on a slide: that of its layout, less what further lines of a headline across the slide and a
 * caption take. Sizes in px.
 */
export function roomOn(
  { slide }: Theme,
  room: Room,
  { headline, caption }: Around,
  measure: Measure,
): Pick<RoomSize, 'width' | 'height'> {
  const { width, height } = slide.rooms[room];
  if (room !== 'timeline') return { width, height };
  const linesOf = (text: string, type: Theme['slide']['note']): number =>
    text === '' ? 0 : wrap(text, width, { type, colour: '' }, measure).length;
  const above = (linesOf(headline, slide.headline) - 1) * slide.headline.leading;
  const below = linesOf(caption, slide.note) * slide.note.leading;
  return { width, height: height - Math.max(0, above - SLACK) - (below > 0 ? below + TO_CAPTION : 0) };
}

const SLACK = 32; // px that the layout has between headline and timeline, above the least (theme.css)
const TO_CAPTION = 8;
