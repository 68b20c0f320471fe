import type { DateFault, TimelineProblem } from './timeline-problems.ts';

/** What is wrong with a timeline in the author's terms, and how to mend it. */
export const TIMELINE_WORDS: {
  readonly [C in TimelineProblem['code']]: (problem: Extract<TimelineProblem, { readonly code: C }>) => {
    readonly says: string;
    readonly mend: string;
  };
} = {
  'timeline-date': ({ date, why }) => ({ says: `“${date}” ${FAULTS[why].says}.`, mend: FAULTS[why].mend }),
  'timeline-order': ({ date, other }) => ({
    says: `“${date}” stands behind “${other}” and came before it; the figure shows the order of time.`,
    mend: 'Put the events in the order of time, so that text and figure agree.',
  }),
  'timeline-eras': ({ name, other }) => ({
    says: `“${name}” begins before “${other}” has ended.`,
    mend: 'Let one era begin where the other ends, or leave one of them out.',
  }),
};

const FAULTS: Readonly<Record<DateFault, { readonly says: string; readonly mend: string }>> = {
  unread: {
    says: 'cannot be read as a date',
    mend: 'Write a date such as early 1990s, 2014, spring 2014, December 2022, late June 2023, 23 July 2023, 2023-07-23, 1914–1918, 19th century or 44 BC.',
  },
  reference: {
    says: 'is no date',
    mend: 'Write the date itself: a figure must know when an event was before facts are put in. Its text may hold facts.',
  },
  yearless: {
    says: 'lacks its year',
    mend: 'Add the year, as in 23 July 2023; before the year 100 with BC or AD.',
  },
  missing: { says: 'is not in the calendar', mend: 'Check the day and the month.' },
  backwards: { says: 'ends before it begins', mend: 'Write the earlier date first, as in 1914–1918.' },
  numbers: {
    says: 'can be read as days of different months',
    mend: 'Write the month as a word, as in 3 April 2023, or the date as 2023-04-03.',
  },
};
