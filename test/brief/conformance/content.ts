import { type PdfFile, PdfStream } from '../../pdf/objects.ts';
import {
  codesIn,
  dictOf,
  fontsOf,
  listOf,
  type PageFont,
  resolve,
  type Step,
  stepsOf,
} from '../../pdf/page.ts';
import { type Rule, unless } from './rule.ts';

const PAINTS = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'EI',
  'Tj',
  'TJ',
  "'",
  '"',
]);
const PAIRS = [
  ['q', 'Q'],
  ['BT', 'ET'],
  ['BDC', 'EMC'],
] as const;
const DEVICES = new Set(['/DeviceRGB', '/DeviceGray', '/Pattern']);

/** What is drawn on a page and with which letters (ISO 14289-1, 7.1 and 7.21; ISO 19005-3, 6.2). */
export const CONTENT_RULES: readonly Rule[] = [
  {
    name: 'paints nothing that is neither tagged nor an ornament',
    broken: (file) =>
      stepsOf(file)
        .filter(({ operator, within }) => PAINTS.has(operator) && !within.some(isKnown))
        .map(({ operator }) => `${operator} paints outside`),
  },
  {
    name: 'has no ornament in what is tagged, and nothing tagged in an ornament',
    broken: (file) =>
      stepsOf(file)
        .filter(({ within }) => within.filter(isKnown).length > 1)
        .map(({ within }) => `${within.map(({ tag }) => tag).join(' > ')} nests`),
  },
  {
    name: 'ends what it begins',
    broken: (file) => {
      const steps = stepsOf(file).map(({ operator }) => (operator === 'BMC' ? 'BDC' : operator));
      return PAIRS.flatMap(([begin, end]) => {
        const depths = depthsOf(steps, begin, end);
        const sound = depths.every((depth) => depth >= 0) && (depths.at(-1) ?? 0) === 0;
        return unless(sound, `${begin} and ${end} are no pairs`);
      });
    },
  },
  {
    name: 'is coloured in RGB or grey alone',
    broken: (file) =>
      stepsOf(file).flatMap(({ operator, operands }) => [
        ...unless(!['k', 'K'].includes(operator), 'it uses CMYK'),
        ...unless(
          !['cs', 'CS'].includes(operator) || DEVICES.has(String(operands[0])),
          `it uses ${String(operands[0])}`,
        ),
      ]),
  },
  {
    name: 'carries its fonts, cut down, without a list of their glyphs',
    broken: (file) =>
      fontsOf(file).flatMap((font) => {
        const descriptor = descriptorOf(file, font);
        const program = resolve(file, descriptor['FontFile2'] ?? descriptor['FontFile3']);
        return [
          ...unless(program instanceof PdfStream && program.bytes.length > 0, `${font.name} is not embedded`),
          ...unless(
            /^\/[A-Z]{6}\+/.test(String(descriptor['FontName'])),
            `${font.name} is not named as cut down`,
          ),
          ...unless(!('CIDSet' in descriptor), `${font.name} has a CIDSet`),
        ];
      }),
  },
  {
    name: 'says what every glyph means, and how wide it is; none is the sign for a lacking one',
    broken: (file) => {
      const fonts = new Map(fontsOf(file).map((font) => [`/${font.name}`, font]));
      return [...usedCodes(file)].flatMap(([name, codes]) => {
        const font = fonts.get(name);
        if (!font) return [`${name} is no font of the page`];
        return [...codes].flatMap((code) => [
          ...unless(code !== 0, `${name} shows glyph 0`),
          ...unless(
            /[^\0\uFEFF\uFFFE]/.test(font.says.get(code) ?? ''),
            `${name} does not say what ${code} means`,
          ),
          ...unless(font.widths.has(code), `${name} does not say how wide ${code} is`),
        ]);
      });
    },
  },
];

function isKnown({ tag, options }: Step['within'][number]): boolean {
  return tag === '/Artifact' || typeof options['MCID'] === 'number';
}

/** Gives how many of a pair are open after each step. */
function depthsOf(steps: readonly string[], begin: string, end: string): number[] {
  let depth = 0;
  return steps.map((step) => (depth += Number(step === begin) - Number(step === end)));
}

function descendantOf(file: PdfFile, { dict }: PageFont): ReturnType<typeof dictOf> {
  return dictOf(file, listOf(file, dict['DescendantFonts'])[0]);
}

function descriptorOf(file: PdfFile, font: PageFont): ReturnType<typeof dictOf> {
  return dictOf(file, descendantOf(file, font)['FontDescriptor']);
}

function usedCodes(file: PdfFile): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>();
  let font = '';
  for (const { operator, operands } of stepsOf(file)) {
    if (operator === 'Tf') font = String(operands[0]);
    if (operator !== 'TJ' && operator !== 'Tj') continue;
    used.set(font, new Set([...(used.get(font) ?? []), ...codesIn(operands[0])]));
  }
  return used;
}
