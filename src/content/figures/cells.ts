import type { Cell, CsvTable, Separator } from './csv.ts';

/** A cell as a number: null when it says that there is none, undefined when it is no number. */
export interface NumberCell {
  readonly value: number | null | undefined;
  readonly decimals: number;
}

/** Ways of writing that no number is known. */
const MISSING = new Set([
  '',
  '-',
  '–',
  '—',
  '..',
  '…',
  '.',
  'n/a',
  'na',
  'n.a.',
  'null',
  'none',
  'nan',
  '#n/a',
]);
/** Languages that write 1.5 with a comma, by primary tag. */
const WITH_COMMA = new Set(
  'be bg cs da de el es et fi fr hr hu id is it lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk vi'.split(
    ' ',
  ),
);
const AROUND =
  /^(?:[\p{Sc}]|US\$|[A-Z]{3}(?=[\s\d]))?[\s\u00A0\u202F]*([−–-]?)[\s\u00A0\u202F]*(?:\p{Sc}|US\$)?[\s\u00A0\u202F]*(.*?)[\s\u00A0\u202F]*(?:%|‰|\p{Sc}|zł|[A-Z]{3})?$/u;
const GROUPS = "[ \u00A0\u2009\u202F’']";
const POINT = new RegExp(`^(?:\\d+|\\d{1,3}(?:(?:,|${GROUPS})\\d{3})+)?(?:\\.(\\d*))?$`);
const COMMA = new RegExp(`^(?:\\d+|\\d{1,3}(?:(?:\\.|${GROUPS})\\d{3})+)?(?:,(\\d*))?$`);
const EXPONENT = /^\d+(?:\.\d+)?[eE][+-]?\d{1,3}$/;

/**
 * Gives a function that reads a table's numbers: all with a decimal comma or all with a point, as makes most of them
 * numbers. A comma is for languages that write it and for tables whose cells it does not part.
 */
export function numberReader(
  { rows, separator }: Pick<CsvTable, 'rows' | 'separator'>,
  language: string,
): (cell: Cell) => NumberCell {
  const point = (cell: Cell): NumberCell => readNumber(cell.text, POINT);
  if (!mayHaveCommas(separator, language)) return point;
  const comma = (cell: Cell): NumberCell => readNumber(cell.text, COMMA);
  const cells = rows.flatMap((row) => row.slice(1));
  const misread = (read: (cell: Cell) => NumberCell): number =>
    cells.filter((cell) => read(cell).value === undefined).length;
  return misread(comma) <= misread(point) ? comma : point;
}

function mayHaveCommas(separator: Separator, language: string): boolean {
  return separator !== ',' && WITH_COMMA.has(language.split('-')[0]?.toLowerCase() ?? '');
}

function readNumber(text: string, form: RegExp): NumberCell {
  if (MISSING.has(text.toLowerCase())) return { value: null, decimals: 0 };
  const [, minus = '', digits = ''] = AROUND.exec(text) ?? [];
  const sign = minus === '' ? 1 : -1;
  if (EXPONENT.test(digits)) return checked(sign * Number(digits), 0);
  const match = /\d/.test(digits) ? form.exec(digits) : null;
  if (!match) return { value: undefined, decimals: 0 };
  const part = match[1] ?? '';
  const whole = digits.slice(0, digits.length - (match[1] === undefined ? 0 : part.length + 1));
  return checked(sign * Number(`${whole.replace(/\D/g, '') || '0'}.${part || '0'}`), part.length);
}

const LARGEST = 1e15; // above it a number's last digits are lost

function checked(value: number, decimals: number): NumberCell {
  return { value: Math.abs(value) <= LARGEST ? value : undefined, decimals: Math.min(decimals, 12) };
}
