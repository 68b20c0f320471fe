import type { ChartProblem } from './chart-problems.ts';
import type { CsvProblem } from './csv-problems.ts';
import type { TimelineProblem } from './timeline-problems.ts';

/** What can be wrong with a figure: what kind, and the words the message needs. */
export type FigureProblem =
  | ChartProblem
  | CsvProblem
  | TimelineProblem
  | { readonly code: 'figure-place' }
  | { readonly code: 'figure-alt'; readonly alt: string }
  | { readonly code: 'figure-labels'; readonly left: readonly string[]; readonly output: 'deck' | 'brief' }
  | { readonly code: 'figure-room'; readonly output: 'deck' | 'brief' }
  | { readonly code: 'flow-arrow'; readonly found: string }
  | {
      readonly code: 'flow-large';
      readonly what: 'box' | 'arrow' | 'group';
      readonly count: number;
      readonly most: number;
    }
  | { readonly code: 'flow-alike'; readonly name: string; readonly other: string }
  | { readonly code: 'flow-node'; readonly name: string; readonly nearest: string }
  | { readonly code: 'flow-groups'; readonly name: string }
  | {
      readonly code: 'map-name';
      readonly name: string;
      readonly what: 'country' | 'city' | 'sea';
      readonly nearest: string;
    }
  | { readonly code: 'map-coordinates'; readonly latitude: number; readonly longitude: number }
  | {
      readonly code: 'map-disputed';
      readonly name: string;
      readonly nearest: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'map-twice'; readonly name: string; readonly before: string; readonly after: string }
  | { readonly code: 'map-many'; readonly key: string; readonly most: number }
  | { readonly code: 'map-empty' };

/** Problems with a figure that is drawn all the same. */
export const FIGURE_WARNINGS: readonly FigureProblem['code'][] = [
  'figure-alt',
  'figure-labels',
  'timeline-order',
];
