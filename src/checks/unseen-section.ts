import type { Rule } from './rule.ts';

/** A section with `deck: no` and `brief: no` is work that nobody will see. */
export const unseenSection: Rule = ({ document }) =>
  document.sections
    .filter(({ deck, brief }) => !deck && brief === 'no')
    .map(({ id, place }) => ({ code: 'unseen-section', place, name: id }));
