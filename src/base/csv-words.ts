import type { CsvProblem } from './csv-problems.ts';

/** What is wrong with a table of a figure in the author's terms, and how to mend it. Whole sentences. */
export const CSV_WORDS: {
  readonly [C in CsvProblem['code']]: (problem: Extract<CsvProblem, { readonly code: C }>) => {
    readonly says: string;
    readonly mend: string;
  };
} = {
  'csv-missing': ({ name, nearest }) => ({
    says: `There is no file “${name}” in the briefing’s folder.`,
    mend: nearest === '' ? 'Put it there, or write the rows behind "data: |".' : `Did you mean “${nearest}”?`,
  }),
  'csv-empty': () => ({
    says: 'There are no rows to draw.',
    mend: 'Write a line of column names, such as Year,Belarus, and below it a line for each row.',
  }),
  'csv-long': ({ rows, most }) => ({
    says: `The table has ${rows} rows; ${most} are read at the most.`,
    mend: 'Keep the rows that the figure needs: a year’s mean instead of its days, say.',
  }),
  'csv-quote': () => ({
    says: 'This quotation mark is not closed, so the rest of the table would be one cell.',
    mend: 'Close it, or write it twice ("") where it is part of a text in quotation marks.',
  }),
  'csv-head': ({ name }) => ({
    says: name === '' ? 'This column has no name.' : `Two columns are called “${name}”.`,
    mend: 'Give each column a name of its own in the first line.',
  }),
  'csv-ragged': ({ found, wanted }) => ({
    says: `This row has ${cells(found)}, the first line ${wanted}.`,
    mend: 'Leave a cell empty where a value is missing, and put a value with a separator in it in quotation marks.',
  }),
  'csv-number': ({ found }) => ({
    says: `“${found}” is no number.`,
    mend: 'Write digits alone, the unit in unit:, and nothing at all for a value that is not known.',
  }),
  'csv-date': ({ found }) => ({
    says: `“${found}” is no date that exists.`,
    mend: 'Write a year, a month or a day, as 2023, 2023-07 or 2023-07-15.',
  }),
  'csv-twice': ({ name, line }) => ({
    says: `“${name}” stands in line ${line}, too.`,
    mend: 'Keep one of the two rows.',
  }),
};

function cells(count: number): string {
  return count === 1 ? 'one cell' : `${count} cells`;
}
