import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF. */
export interface ReadPdf {
  readonly pages: number;
  readonly box: readonly number[]; // of the first page, pt
  readonly title: string;
  readonly language: string;
  readonly text: string; // in the order of its drawing
  readonly nodes: readonly ReadNode[]; // of the structure, in its order
}

/** A node of the structure that holds text of its own. */
export interface ReadNode {
  readonly role: string;
  readonly text: string; // its own and its links', with a broken word's hyphen as "\u00AD"
}

/** Gives what a PDF says when it is opened by PDF.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const page = await pdf.getPage(1);
  const { info } = await pdf.getMetadata();
  const { said, text } = saidOn(await page.getOperatorList());
  const nodes = nodesIn(await page.getStructTree(), said);
  const read = { pages: pdf.numPages, box: page.view, title: titleOf(info), language: await languageOf(pdf) };
  await task.destroy();
  return { ...read, text, nodes };
}

/** What PDF.js knows of a letter that is shown. */
interface Glyph {
  readonly unicode: string;
}

/** Gives the text of each marked piece of the page, and all of it as it was drawn. */
function saidOn({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[][] }): {
  said: Map<number, string>;
  text: string;
} {
  const said = new Map<number, string>();
  const open: { readonly tag: unknown; readonly id: number | null }[] = [];
  let text = '';
  fnArray.forEach((op, index) => {
    const [first, second] = argsArray[index] ?? [];
    if (op === OPS.beginMarkedContent) open.push({ tag: first, id: null });
    if (op === OPS.beginMarkedContentProps)
      open.push({ tag: first, id: typeof second === 'number' ? second : null });
    if (op === OPS.endMarkedContent) open.pop();
    if (op !== OPS.showText) return;
    const shown = (first as (Glyph | number)[])
      .map((one) => (typeof one === 'number' ? '' : one.unicode))
      .join('');
    const word = open.at(-1)?.tag === 'Span' ? '\u00AD' : shown;
    const id = open.findLast((one) => one.id !== null)?.id;
    if (typeof id === 'number') said.set(id, (said.get(id) ?? '') + word);
    text += word;
  });
  return { said, text };
}

interface TreeNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

function nodesIn(node: TreeNode | null, said: ReadonlyMap<number, string>): ReadNode[] {
  if (!node) return [];
  const children = node.children ?? [];
  const isOwn = (child: TreeNode): boolean => child.id !== undefined || child.role === 'Link';
  const own = children
    .filter(isOwn)
    .map((child) => textIn(child, said))
    .join('');
  const inner = children.filter((child) => !isOwn(child)).flatMap((child) => nodesIn(child, said));
  return own === '' ? inner : [{ role: node.role ?? '', text: own }, ...inner];
}

function textIn(node: TreeNode, said: ReadonlyMap<number, string>): string {
  if (node.id !== undefined) return said.get(Number(/_mc(\d+)$/.exec(node.id)?.[1])) ?? '';
  return (node.children ?? []).map((child) => textIn(child, said)).join('');
}

function titleOf(info: object): string {
  return 'Title' in info ? String(info.Title) : '';
}

async function languageOf(pdf: PDFDocumentProxy): Promise<string> {
  const data = new TextDecoder('latin1').decode(await pdf.getData());
  return /\/Lang \(([^)]*)\)/.exec(data)?.[1] ?? '';
}
