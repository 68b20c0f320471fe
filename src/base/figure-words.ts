import { CHART_WORDS } from './chart-words.ts';
import { CSV_WORDS } from './csv-words.ts';
import type { FigureProblem } from './figure-problems.ts';

/** What is wrong with a figure in the author's terms, and how to mend it. Whole sentences. */
export const FIGURE_WORDS: {
  readonly [C in FigureProblem['code']]: (problem: Extract<FigureProblem, { readonly code: C }>) => {
    readonly says: string;
    readonly mend: string;
  };
} = {
  ...CSV_WORDS,
  ...CHART_WORDS,
  'figure-place': () => ({
    says: 'A figure cannot stand in a list or a quote.',
    mend: 'Put its block between two paragraphs, with no spaces before the three backticks.',
  }),
  'figure-alt': ({ alt }) => ({
    says: `Who cannot see this figure is told its data alone, as “${alt}”.`,
    mend: 'Say in alt: what it shows, in a sentence or two, as you would on the telephone.',
  }),
  'figure-labels': ({ left, output }) => ({
    says: `${output === 'deck' ? 'The slide' : 'The page'} has no room for some of this figure’s labels: ${left.join(', ')}.`,
    mend: 'Take something out of the figure, or shorten its labels.',
  }),
};
