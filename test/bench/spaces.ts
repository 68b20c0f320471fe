import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { looksEven, toEvenness, together } from '../../src/brief/lines/evenness.ts';
import { openFonts } from '../../src/brief/type/fonts.ts';
import { loadHyphenation } from '../../src/brief/lines/hyphenate.ts';
import { type Item, toItems, type Typesetting } from '../../src/brief/lines/items.ts';
import { type Line, toJustifiedLines, toLines } from '../../src/brief/lines/lines.ts';
import { plainSpan } from '../../src/brief/spans.ts';
import { pageStyles } from '../../src/brief/styles.ts';
import { testAssets, testKit } from '../brief/kit.ts';

// `npm run bench:spaces`: how wide the spaces between words become in justified text, and how ragged lines end.

const LANGUAGE = 'en-GB';
const MEASURES = [
  { name: '17 em, as in the notes', em: 17 },
  { name: 'a third of A4, text 9.6 pt', em: 160.64 / 9.6 },
  { name: 'a third of A4, text 9.2 pt', em: 160.64 / 9.2 },
  { name: 'half of A4, text 11 pt', em: 248.03 / 11 },
  { name: 'half of A4, text 9.6 pt', em: 248.03 / 9.6 },
];

const kit = testKit();
const style = pageStyles(kit.theme).body;
const face = kit.theme.fonts.text.regular;
const paragraphs = readFileSync(new URL('canals.md', import.meta.url), 'utf8')
  .trim()
  .split('\n\n');
const { measurer } = await openFonts(kit, testAssets(), LANGUAGE);
const usual = measurer.shape(' ', face, []).width;
const hyphenate = await loadHyphenation(LANGUAGE);

console.log(`${words()} words, a space is ${usual} em by itself; widths in em\n`);
for (const { name, em } of MEASURES) {
  console.log(
    `${name} (${em.toFixed(1)} em)`.padEnd(38) + ['mean', '95 %', 'most', 'broken'].map(cell).join(''),
  );
  report('  ours', spacesIn(em, itemsOf(hyphenate)), em);
  report(
    '  ours, no word broken',
    spacesIn(
      em,
      itemsOf(() => []),
    ),
  );
  report("  PDFKit's own", pdfkitSpaces(em));
}

interface Spaces {
  readonly widths: readonly number[]; // em
  readonly broken: number; // share of lines that end in a broken word
}

function report(name: string, { widths, broken }: Spaces, em = 0): void {
  const sorted = widths.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  const shown = [mean, sorted[Math.floor(sorted.length * 0.95)] ?? 0, sorted.at(-1) ?? 0];
  const verdict = em === 0 ? '' : `   ${verdictOn(em)}`;
  console.log(
    name.padEnd(38) +
      shown.map((one) => cell(one.toFixed(2))).join('') +
      cell(`${(broken * 100).toFixed(0)} %`) +
      verdict,
  );
}

function verdictOn(em: number): string {
  const all = itemsOf(hyphenate).map((items) => toEvenness(toJustifiedLines(items, em)));
  const lacks = itemsOf(hyphenate).flatMap((items) =>
    toLines(items, em).flatMap((line) => (line.ends ? [] : [em - line.width])),
  );
  const ragged = Math.sqrt(lacks.reduce((sum, lack) => sum + lack ** 2, 0) / lacks.length);
  return `${looksEven(all.reduce(together)) ? 'justified' : 'ragged'}; ragged lines lack ${ragged.toFixed(1)} em`;
}

function itemsOf(breaks: Typesetting['hyphenate']): Item[][] {
  const setting = {
    theme: kit.theme,
    measurer,
    hyphenate: breaks,
    language: LANGUAGE,
    lacks: () => undefined,
  };
  return paragraphs.map((text) => toItems([plainSpan(text)], style, setting));
}

/** Gives our spaces in lines that were made to fit. */
function spacesIn(em: number, texts: readonly Item[][]): Spaces {
  const lines = texts.flatMap((items) => toJustifiedLines(items, em)).filter((line) => !line.ends);
  const spaced = (line: Line): number[] => {
    const spaces = line.runs.reduce((sum, { text }) => sum + text.split(' ').length - 1, 0);
    return Array.from({ length: spaces }, () => usual + line.give.space + line.give.letter);
  };
  return {
    widths: lines.flatMap(spaced),
    broken: lines.filter(({ hyphen }) => hyphen !== null).length / lines.length,
  };
}

/** Gives the spaces of PDFKit's own justified text, in the same font. */
function pdfkitSpaces(em: number): Spaces {
  const size = 10;
  const widths: number[] = [];
  class Watched extends PDFDocument {
    _fragment(_: string, __: number, ___: number, options: Fragment): void {
      const { align, lineWidth = 0, textWidth = 0, wordCount = 1 } = options;
      if (align !== 'justify' || wordCount < 2) return;
      const space = usual + (lineWidth - textWidth) / (wordCount - 1) / size;
      widths.push(...Array.from({ length: wordCount - 1 }, () => space));
    }
  }
  const doc = new Watched();
  doc.font(Buffer.from(kit.fonts.get(face) ?? [])).fontSize(size);
  for (const text of paragraphs) doc.text(text, { width: em * size, align: 'justify' });
  return { widths, broken: 0 };
}

interface Fragment {
  readonly align?: string;
  readonly lineWidth?: number;
  readonly textWidth?: number;
  readonly wordCount?: number;
}

function words(): number {
  return paragraphs.join(' ').split(' ').length;
}

function cell(text: string): string {
  return text.padStart(8);
}
