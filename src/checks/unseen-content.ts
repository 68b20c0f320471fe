import type { BlockContent } from 'mdast';
import type { DocumentSection } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import type { Rule } from './rule.ts';

/** What a section keeps for one output, by `::: slide`, `::: notes` or `::: page`, is lost when it does not reach that output. */
export const unseenContent: Rule = ({ document }) =>
  document.sections
    .filter(({ deck, brief }) => deck !== (brief !== 'no'))
    .flatMap((section) => lostIn(section));

function lostIn({ deck, readings, place }: DocumentSection): Problem[] {
  const shown: readonly BlockContent[] = [...readings.slide, ...readings.notes];
  const [kept, other] = deck ? [shown, readings.page] : [readings.page, shown];
  const lost = other.find((block) => !kept.includes(block));
  if (!lost) return [];
  const { line, column } = lost.position?.start ?? place;
  return [
    {
      code: 'unseen-content',
      place: { file: place.file, line, column, endColumn: column + 1 },
      what: NAMES[lost.type] ?? 'this text',
      output: deck ? 'brief' : 'deck',
    },
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  paragraph: 'a paragraph',
  heading: 'a heading',
  list: 'a list',
  table: 'a table',
  blockquote: 'a quote',
  code: 'a piece of code',
  picture: 'an image',
  figure: 'a figure',
  callout: 'a callout',
};
