/** What can be wrong with a figure: what kind, and the words the message needs. */
export type FigureProblem =
  | { readonly code: 'figure-place' }
  | { readonly code: 'figure-alt'; readonly alt: string }
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
  | { readonly code: 'map-empty' }
  | { readonly code: 'figure-labels'; readonly left: readonly string[]; readonly output: 'deck' | 'brief' };

/** Problems with a figure that is drawn all the same. */
export const FIGURE_WARNINGS: readonly FigureProblem['code'][] = ['figure-alt', 'figure-labels'];
