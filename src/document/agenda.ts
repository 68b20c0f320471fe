import type { PhrasingContent } from 'mdast';
import type { DocumentSection } from '../base/model.ts';

/** Gives a line for each part of the talk: the labels of its slides, or their titles where one has none. */
export function agendaOf(
  isAsked: boolean,
  sections: readonly DocumentSection[],
): readonly (readonly PhrasingContent[])[] {
  if (!isAsked) return [];
  const slides = sections.filter(({ deck }) => deck);
  const labels = [...new Set(slides.map(({ label }) => label))];
  if (labels.includes('')) return slides.map(({ title }) => title.nodes);
  return labels.map((value) => [{ type: 'text', value }]);
}
