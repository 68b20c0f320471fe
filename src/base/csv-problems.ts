/** What can be wrong with rows and columns that a figure is drawn from. */
export type CsvProblem =
  | { readonly code: 'csv-missing'; readonly name: string; readonly nearest: string }
  | { readonly code: 'csv-empty' }
  | { readonly code: 'csv-long'; readonly rows: number; readonly most: number }
  | { readonly code: 'csv-quote' }
  | { readonly code: 'csv-head'; readonly name: string }
  | { readonly code: 'csv-ragged'; readonly found: number; readonly wanted: number }
  | { readonly code: 'csv-number'; readonly found: string }
  | { readonly code: 'csv-date'; readonly found: string }
  | { readonly code: 'csv-twice'; readonly name: string; readonly line: number };
