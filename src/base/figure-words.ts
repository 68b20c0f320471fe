import type { FigureProblem } from './figure-problems.ts';
import { TIMELINE_WORDS } from './timeline-words.ts';

/** What is wrong with a figure in the author's terms, and how to mend it. Whole sentences. */
export const FIGURE_WORDS: {
  readonly [C in FigureProblem['code']]: (problem: Extract<FigureProblem, { readonly code: C }>) => {
    readonly says: string;
    readonly mend: string;
  };
} = {
  ...TIMELINE_WORDS,
  'figure-place': () => ({
    says: 'A figure cannot stand in a list or a quote.',
    mend: 'Put its block between two paragraphs, with no spaces before the three backticks.',
  }),
  'figure-alt': ({ alt }) => ({
    says: `Who cannot see this figure is told its data alone, as “${shortened(alt)}”.`,
    mend: 'Say in alt: what it shows, in a sentence or two, as you would on the telephone.',
  }),
  'figure-labels': ({ left, output }) => ({
    says: `${output === 'deck' ? 'The slide' : 'The page'} has no room for some of this figure’s labels: ${firstOf(left)}.`,
    mend: 'Take something out of the figure, or shorten its labels.',
  }),
};

const LONGEST = 160; // signs of a text that a message repeats
const MOST = 3; // labels that it names

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

function firstOf(labels: readonly string[]): string {
  const named = labels.slice(0, MOST).map(shortened).join('; ');
  return labels.length <= MOST ? named : `${named}; and ${labels.length - MOST} more`;
}
