import type { Rule } from './rule.ts';

/** A fact is past its review when the day, month or year that the author set for it is over. */
export const pastReview: Rule = ({ content, today }) =>
  [...content.briefing.facts.values()]
    .filter(({ review }) => review !== '' && today.slice(0, review.length) > review)
    .map(({ id, review, place }) => ({ code: 'past-review', place, name: id, review }));
