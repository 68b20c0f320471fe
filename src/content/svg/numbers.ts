import { IDENTITY, type Matrix } from '../../base/scene.ts';

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;
const LARGEST = 1e7; // beyond it nothing is seen, and PDF's readers lose their way

/** Gives the numbers of a list, e.g. "10,20 -5.5e1". */
export function numbersIn(text: string): number[] {
  return (text.match(NUMBER) ?? []).map((one) => Math.max(-LARGEST, Math.min(LARGEST, Number(one))));
}

/** What lengths are measured against. */
export interface Measures {
  readonly font: number; // size of type
  readonly whole: number; // what 100 % is
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Gives a length in units of the drawing (CSS's px), e.g. of "12pt"; undefined when it is none. */
export function lengthOf(text: string | undefined, { font, whole }: Measures): number | undefined {
  const [, digits = '', unit = ''] =
    /^\s*([^a-z%\s]+(?:e[+-]?\d+)?)\s*([a-z]*|%)\s*$/i.exec(text ?? '') ?? [];
  const [number] = numbersIn(digits);
  if (number === undefined) return undefined;
  const name = unit.toLowerCase();
  if (name === '%') return (number / 100) * whole;
  if (name === 'em' || name === 'rem') return number * font;
  if (name === 'ex') return (number * font) / 2;
  const size = UNITS[name];
  return size === undefined ? undefined : number * size;
}

/** Gives the matrix of a list of transforms, the first being the outermost; undefined when it has an unknown one. */
export function matrixOf(text: string): Matrix | undefined {
  const calls = [...text.matchAll(/(?<![a-z])([a-z]+)\s*\(([^)]*)\)/gi)];
  const rest = text.replace(/(?<![a-z])[a-z]+\s*\([^)]*\)/gi, '').replace(/[\s,]/g, '');
  if (rest !== '' && rest !== 'none') return undefined;
  let whole = IDENTITY;
  for (const [, name = '', given = ''] of calls) {
    const matrix = TRANSFORMS[name.toLowerCase()]?.(numbersIn(given));
    if (!matrix) return undefined;
    whole = joined(whole, matrix);
  }
  return whole;
}

const RADIAN = Math.PI / 180;

const TRANSFORMS: Readonly<Record<string, (numbers: readonly number[]) => Matrix | undefined>> = {
  matrix: (given) => (given.length === 6 ? (given as unknown as Matrix) : undefined),
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  translatex: ([x = 0]) => [1, 0, 0, 1, x, 0],
  translatey: ([y = 0]) => [1, 0, 0, 1, 0, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([angle = 0, x = 0, y = 0]) => {
    const [cos, sin] = [Math.cos(angle * RADIAN), Math.sin(angle * RADIAN)];
    return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
  },
  skewx: ([angle = 0]) => [1, 0, Math.tan(angle * RADIAN), 1, 0, 0],
  skewy: ([angle = 0]) => [1, Math.tan(angle * RADIAN), 0, 1, 0, 0],
};

/** Gives two transforms as one, the first around the second. */
export function joined([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
