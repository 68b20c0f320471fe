import { PdfText, readObjects } from '../pdf/objects.ts';
import {
  catalogOf,
  codesIn,
  dictOf,
  fontsOf,
  listOf,
  pageOf,
  pagesOf,
  type Piece,
  stepsOf,
  textOf,
  type TreeNode,
  treeOf,
} from '../pdf/page.ts';

/** What a reader finds in a PDF that takes its text through the tags, as a screen reader does. */
export interface ReadPdf {
  readonly pages: number;
  readonly box: readonly number[]; // of the first page, pt
  readonly title: string;
  readonly language: string;
  readonly text: string; // in the order of its drawing
  readonly nodes: readonly ReadNode[]; // of the structure, in its order
  readonly foreign: readonly { readonly text: string; readonly language: string }[]; // told to be in another language
}

/** A node of the structure that holds text of its own. */
export interface ReadNode {
  readonly role: string;
  readonly text: string; // its own and its links', with a broken word's hyphen as "\u00AD"
}

/** Gives what a PDF says. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = readObjects(bytes);
  const catalog = catalogOf(file);
  const words = wordsOn(file);
  const said = new Map<number, string>();
  for (const { mcid, text } of words) said.set(mcid, (said.get(mcid) ?? '') + text);
  return {
    pages: pagesOf(file).length,
    box: listOf(file, pageOf(file)['MediaBox']).map(Number),
    title: textOf(file, dictOf(file, file.trailer['Info'])['Title']),
    language: textOf(file, catalog['Lang']),
    text: words.map(({ text }) => text).join(''),
    nodes: treeOf(file).flatMap((node) => nodesIn(node, said)),
    foreign: words
      .filter(({ language }) => language !== '')
      .map(({ text, language }) => ({ text, language })),
  };
}

interface Words {
  readonly text: string;
  readonly mcid: number; // -1 outside the structure
  readonly language: string; // "" when it is the page's
}

/** Gives what the page shows, in the order of its drawing: what a piece says of itself stands for what it shows. */
function wordsOn(file: ReturnType<typeof readObjects>): Words[] {
  const fonts = new Map(fontsOf(file).map(({ name, says }) => [`/${name}`, says]));
  const told = new Set<Piece>();
  let font: ReadonlyMap<number, string> = new Map();
  return stepsOf(file).flatMap(({ operator, operands, within }) => {
    if (operator === 'Tf') font = fonts.get(String(operands[0])) ?? new Map();
    const piece = within.findLast(({ options }) => options['ActualText'] instanceof PdfText);
    const shows = operator === 'TJ' || operator === 'Tj';
    if (!shows && !(operator === 'S' && piece)) return []; // strokes may stand for words
    const shown = shows ? codesIn(operands[0]).map((code) => font.get(code) ?? '\uFFFD') : [];
    const actual = piece && !told.has(piece) ? textOf(file, piece.options['ActualText']) : '';
    if (piece) told.add(piece);
    const mcid = within.findLast((one) => typeof one.options['MCID'] === 'number')?.options['MCID'];
    const language = within.findLast((one) => one.options['Lang'])?.options['Lang'];
    return [
      {
        text: piece ? actual : shown.join(''),
        mcid: Number(mcid ?? -1),
        language: textOf(file, language),
      },
    ];
  });
}

function nodesIn(node: TreeNode, said: ReadonlyMap<number, string>): ReadNode[] {
  const own = ownText(node, said);
  const inner = node.children.flatMap((child) =>
    child.kind === 'node' && child.node.role !== 'Link' ? nodesIn(child.node, said) : [],
  );
  return own === '' ? inner : [{ role: node.role, text: own }, ...inner];
}

function ownText(node: TreeNode, said: ReadonlyMap<number, string>): string {
  return node.children
    .map((child) => {
      if (child.kind === 'piece') return said.get(child.mcid) ?? '';
      return child.kind === 'node' && child.node.role === 'Link' ? ownText(child.node, said) : '';
    })
    .join('');
}
