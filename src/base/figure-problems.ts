import type { ChartProblem } from './chart-problems.ts';
import type { CsvProblem } from './csv-problems.ts';

/** What can be wrong with a figure: what kind, and the words the message needs. */
export type FigureProblem =
  | CsvProblem
  | ChartProblem
  | { readonly code: 'figure-place' }
  | { readonly code: 'figure-alt'; readonly alt: string }
  | { readonly code: 'figure-labels'; readonly left: readonly string[]; readonly output: 'deck' | 'brief' };

/** Problems with a figure that is drawn all the same. */
export const FIGURE_WARNINGS: readonly FigureProblem['code'][] = ['figure-alt', 'figure-labels'];
