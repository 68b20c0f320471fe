import type { Rule } from './rule.ts';

/** A source that is declared and never cited, by itself or through a fact, would be missing from both outputs' lists. */
export const unusedSource: Rule = ({ content, document }) => {
  const cited = new Set(document.sources.map(({ id }) => id));
  return [...content.briefing.sources.values()]
    .filter(({ id }) => !cited.has(id))
    .map(({ id, place }) => ({ code: 'unused-source', place, name: id }));
};
