import type { Rule } from './rule.ts';

/** A fact that no text uses was probably typed out by hand somewhere, where an update will miss it. */
export const unusedFact: Rule = ({ content, document }) => {
  const used = new Set(document.sources.flatMap(({ facts }) => facts.map(({ id }) => id)));
  return [...content.briefing.facts.values()]
    .filter(({ id }) => !used.has(id))
    .map(({ id, place }) => ({ code: 'unused-fact', place, name: id }));
};
