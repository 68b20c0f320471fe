import papa from 'papaparse';
import type { Checked } from '../../base/checked.ts';
import type { Place } from '../../base/model.ts';
import type { Problem } from '../../base/problems.ts';

/** Some CSV and where it stands in an author's file. */
export interface CsvText {
  readonly file: string;
  readonly text: string; // lines end in "\n"
  readonly firstLine: number; // the file's line on which `text` begins
  readonly indent: number; // signs that stood before each line
}

/** Rows and columns as they were written. */
export interface CsvTable {
  readonly separator: Separator;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[]; // each as long as the head
  readonly place: Place; // of the head
}

export type Separator = ',' | ';' | '\t';

/** A value without the quotes and spaces around it. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
}

/** The most rows of data that are read. */
const MOST_ROWS = 5000;
/** The most problems of one table that are told; the rest look alike. */
const MOST_PROBLEMS = 20;

/** Gives a table of a head and rows; `null` when there is none to read. Empty lines count for nothing. */
export function readCsv(csv: CsvText): Checked<CsvTable | null> {
  const separator = separatorOf(csv.text);
  const placeOf = placer(csv);
  const lines = cut(csv.text, separator, placeOf);
  const [head, ...rows] = lines.rows;
  const refuse = (problem: Problem): Checked<null> => ({ value: null, problems: [problem] });
  const start = placeOf(0, csv.text.search(/\n|$/));
  if (lines.open) return refuse({ code: 'csv-quote', place: lines.open });
  if (!head || rows.length === 0) return refuse({ code: 'csv-empty', place: start });
  if (rows.length > MOST_ROWS)
    return refuse({ code: 'csv-long', place: start, rows: rows.length, most: MOST_ROWS });
  const problems = [...headProblems(head), ...rows.flatMap((row) => raggedProblem(row, head))];
  const even = rows.map((row) => head.map((_, index) => row[index] ?? emptyBehind(row)));
  const place = head[0]?.place ?? start;
  return { value: { separator, head, rows: even, place }, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** Gives problems, but of many that look alike the first only. */
export function fewOf(problems: readonly Problem[]): Problem[] {
  return problems.slice(0, MOST_PROBLEMS);
}

// A head is the line whose separators mean nothing else: no numbers stand in it.
function separatorOf(text: string): Separator {
  const [head = ''] = text
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split('\n');
  const counted = ([';', '\t', ','] as const).map((sign) => [sign, head.split(sign).length] as const);
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

type Placer = (from: number, to: number) => Place;

function placer({ file, text, firstLine, indent }: CsvText): Placer {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let line = 0; // rows are met in order
  return (from, to) => {
    if ((starts[line] ?? 0) > from) line = 0;
    while ((starts[line + 1] ?? Infinity) <= from) line += 1;
    const column = from - (starts[line] ?? 0) + indent + 1;
    const end = Math.min(to, (starts[line + 1] ?? Infinity) - 1);
    return { file, line: firstLine + line, column, endColumn: Math.max(column + 1, column + end - from) };
  };
}

interface Cut {
  readonly rows: readonly (readonly Cell[])[];
  readonly open: Place | null; // of a quotation mark that nothing closes
}

function cut(text: string, separator: Separator, placeOf: Placer): Cut {
  const rows: Cell[][] = [];
  let open: Place | null = null;
  let start = 0;
  papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const wrong = errors.find(({ type }) => type === 'Quotes');
      const at = wrong?.index ?? 0;
      if (wrong) open = placeOf(at, at + 1);
      const row = toRow(data, start, placeOf);
      start = meta.cursor;
      if (row.some((cell) => cell.text !== '')) rows.push(row);
      if (wrong || rows.length > MOST_ROWS * 20) parser.abort();
    },
  });
  return { rows, open };

  function toRow(fields: readonly string[], from: number, place: Placer): Cell[] {
    let at = from;
    return fields.map((field) => {
      const isQuoted = text[at] === '"';
      const length = isQuoted ? field.replaceAll('"', '""').length + 2 : field.length;
      const inner = isQuoted ? at : at + (field.length - field.trimStart().length);
      const bare = field.trim();
      const end = isQuoted ? at + length : inner + bare.length;
      const cell = { text: bare.replace(/\s*\n\s*/g, ' '), place: place(inner, end) };
      at += length + 1;
      return cell;
    });
  }
}

function emptyBehind(row: readonly Cell[]): Cell {
  const place = row.at(-1)?.place ?? { file: '', line: 1, column: 1, endColumn: 2 };
  return { text: '', place: { ...place, column: place.endColumn, endColumn: place.endColumn + 1 } };
}

function headProblems(head: readonly Cell[]): Problem[] {
  const names = head.map(({ text }) => text);
  return head.flatMap(({ text, place }, index): Problem[] =>
    (text === '' && index > 0) || (text !== '' && names.indexOf(text) < index)
      ? [{ code: 'csv-head', place, name: text }]
      : [],
  );
}

// Empty cells behind the last column are what spreadsheets leave.
function raggedProblem(row: readonly Cell[], head: readonly Cell[]): Problem[] {
  const found = row.findLastIndex(({ text }) => text !== '') + 1;
  const [first] = row;
  if (!first || (row.length >= head.length && found <= head.length)) return [];
  return [{ code: 'csv-ragged', place: first.place, found: row.length, wanted: head.length }];
}
