/** What can be wrong with a timeline. */
export type TimelineProblem =
  | { readonly code: 'timeline-date'; readonly date: string; readonly why: DateFault }
  | { readonly code: 'timeline-order'; readonly date: string; readonly other: string }
  | { readonly code: 'timeline-eras'; readonly name: string; readonly other: string };

/** Why a date cannot be used. */
export type DateFault =
  | 'unread' // its words mean no date
  | 'reference' // a fact
  | 'yearless'
  | 'missing' // not in the calendar
  | 'backwards' // ends before it begins
  | 'numbers'; // 3/4/2023: a day in April or in March
