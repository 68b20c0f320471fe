/** What can be wrong with a chart. */
export type ChartProblem =
  | { readonly code: 'chart-nothing' }
  | { readonly code: 'chart-series'; readonly found: number; readonly most: number }
  | { readonly code: 'chart-rows'; readonly found: number; readonly most: number; readonly type: string }
  | { readonly code: 'chart-zero'; readonly type: string; readonly what: 'log' | 'cut' }
  | { readonly code: 'chart-negative'; readonly found: string; readonly type: string }
  | { readonly code: 'chart-columns'; readonly found: number }
  | {
      readonly code: 'chart-name';
      readonly key: string;
      readonly name: string;
      readonly nearest: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'chart-annotation'; readonly type: string };
