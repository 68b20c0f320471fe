import type { ChartProblem } from './chart-problems.ts';

/** What is wrong with a chart in the author's terms, and how to mend it. Whole sentences. */
export const CHART_WORDS: {
  readonly [C in ChartProblem['code']]: (problem: Extract<ChartProblem, { readonly code: C }>) => {
    readonly says: string;
    readonly mend: string;
  };
} = {
  'chart-nothing': () => ({
    says: 'There is no number in this chart’s table.',
    mend: 'Name things or dates in the first column, and write their numbers in the columns behind it.',
  }),
  'chart-series': ({ found, most }) => ({
    says: `Nobody can tell ${found} series apart; ${most} are drawn at the most.`,
    mend: 'Keep the series that the headline speaks of, and put the others together as one.',
  }),
  'chart-rows': ({ found, most, type }) => ({
    says: `A chart of ${type} with ${found} rows cannot be read; ${most} are drawn at the most.`,
    mend: 'Keep the rows that matter, put the others together as one, or draw lines where the rows are dates.',
  }),
  'chart-zero': ({ type, what }) => ({
    says: `The axis of ${type} begins at zero, since their ${type === 'area' ? 'height' : 'length'} is what is compared.`,
    mend: `Leave out ${what === 'log' ? 'scale: log' : 'from:'}, or choose type: lines or type: dots.`,
  }),
  'chart-negative': ({ found, type }) => ({
    says: `${found} cannot be drawn: ${type === 'log' ? 'a logarithmic scale has no zero and nothing below it' : `${type} adds its parts up`}.`,
    mend:
      type === 'log'
        ? 'Leave out scale: log, or leave the cell empty if the value is not known.'
        : 'Choose type: bars or type: lines, which have room below zero.',
  }),
  'chart-columns': ({ found }) => ({
    says: `A slope leads from one column of numbers to another; here ${found === 1 ? 'is one' : `are ${found}`}.`,
    mend: 'Keep the two columns that are compared, or choose type: lines.',
  }),
  'chart-name': ({ key, name, nearest, known }) => ({
    says: `No row and no series is called “${name}”, which ${key} asks for.`,
    mend: nearest === '' ? `Known are ${known.join(', ')}.` : `Did you mean “${nearest}”?`,
  }),
  'chart-annotation': ({ type }) => ({
    says: `A chart of ${type} has no room for annotations.`,
    mend: 'Say it in the caption, or choose type: lines, area, columns or dots.',
  }),
};
