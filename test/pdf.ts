import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// A second opinion beside our own reader (brief/reader.ts): Mozilla's, which lays out what it shows to screen readers in
// the same way, but knows nothing of what pieces say of themselves, such as the hyphen of a broken word.

/** What a reader finds in a PDF. */
export interface ReadPdf {
  readonly pages: number;
  readonly width: number; // pt
  readonly height: number; // pt
  readonly text: string; // through the tags, in their order, a line to a node
}

/** Gives what Mozilla's PDF reader makes of a file. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const text = textIn(await page.getStructTree(), saidIn(items));
  const pages = document.numPages;
  await document.destroy();
  return { pages, width, height, text };
}

type Item =
  { readonly str: string; readonly hasEOL: boolean } | { readonly type: string; readonly id: string };

/** Gives the text of each marked piece; a piece within a piece is a part of it. */
function saidIn(items: readonly Item[]): Map<string, string> {
  const said = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      said.set(id, (said.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? open.at(-1) ?? '');
  }
  return said;
}

interface TreeNode {
  readonly id?: string;
  readonly role?: string;
  readonly children?: readonly TreeNode[];
}

function textIn(node: TreeNode | null, said: ReadonlyMap<string, string>): string {
  if (!node) return '';
  if (node.id !== undefined) return said.get(node.id) ?? '';
  const text = (node.children ?? []).map((child) => textIn(child, said)).join('');
  return node.role === 'Link' || text.endsWith('\n') ? text : `${text}\n`;
}
