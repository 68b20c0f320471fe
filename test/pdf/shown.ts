import { type PdfFile, PdfText } from './objects.ts';
import { codesIn, fontsOf, stepsOf } from './page.ts';

/** Text that is shown from one place; pt from the sheet's left, and down from what its lines count from. */
export interface Shown {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Gives the pieces of text that a page shows, in the order of their drawing, by the widths that its fonts tell. */
export function shownOn(file: PdfFile): Shown[] {
  const fonts = new Map(fontsOf(file).map(({ name, widths }) => [`/${name}`, widths]));
  const shown: Shown[] = [];
  let font: ReadonlyMap<number, number> = new Map();
  let [size, tracking] = [0, 0];
  for (const { operator, operands } of stepsOf(file)) {
    if (operator === 'Tf') [font, size] = [fonts.get(String(operands[0])) ?? new Map(), Number(operands[1])];
    if (operator === 'Tc') tracking = Number(operands[0]);
    if (operator === 'Tm') shown.push({ x: Number(operands[4]), y: Number(operands[5]), width: 0 });
    const last = shown.at(-1);
    if (operator !== 'TJ' || !last) continue;
    const parts = Array.isArray(operands[0]) ? operands[0] : [];
    const width = parts.reduce((sum: number, part) => {
      if (!(part instanceof PdfText)) return sum - (Number(part) / 1000) * size;
      return codesIn(part).reduce((all, code) => all + ((font.get(code) ?? 0) / 1000) * size + tracking, sum);
    }, last.width);
    shown[shown.length - 1] = { ...last, width };
  }
  return shown;
}
