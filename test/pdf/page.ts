import {
  Operator,
  type PdfDict,
  type PdfFile,
  PdfRef,
  PdfStream,
  PdfText,
  type PdfValue,
  tokensIn,
} from './objects.ts';

/** Gives what a value stands for. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue {
  return value instanceof PdfRef ? resolve(file, file.objects.get(value.id)) : (value ?? null);
}

/** Gives the dictionary that a value stands for; empty when it is none. */
export function dictOf(file: PdfFile, value: PdfValue | undefined): PdfDict {
  const found = resolve(file, value);
  if (found instanceof PdfStream) return found.dict;
  const isDict =
    typeof found === 'object' && found !== null && !Array.isArray(found) && !(found instanceof PdfText);
  return isDict ? (found as PdfDict) : {};
}

/** Gives the list that a value stands for; a single value is a list of one, as structure writes its children. */
export function listOf(file: PdfFile, value: PdfValue | undefined): PdfValue[] {
  const found = resolve(file, value);
  return Array.isArray(found) ? found : found === null ? [] : [value ?? null];
}

/** Gives what a text string says; "" when it is none. */
export function textOf(file: PdfFile, value: PdfValue | undefined): string {
  const found = resolve(file, value);
  return found instanceof PdfText ? found.text : '';
}

/** Gives the catalog. */
export function catalogOf(file: PdfFile): PdfDict {
  return dictOf(file, file.trailer['Root']);
}

/** Gives the pages. */
export function pagesOf(file: PdfFile): PdfDict[] {
  return listOf(file, dictOf(file, catalogOf(file)['Pages'])['Kids']).map((page) => dictOf(file, page));
}

/** Gives the first page. */
export function pageOf(file: PdfFile): PdfDict {
  return pagesOf(file)[0] ?? {};
}

/** Gives the first page's content streams. */
export function contentOf(file: PdfFile): PdfStream[] {
  return listOf(file, pageOf(file)['Contents'])
    .map((content) => resolve(file, content))
    .filter((content) => content instanceof PdfStream);
}

/** One operator of the page's content with what it is given and the marked pieces around it, the innermost last. */
export interface Step {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
  readonly within: readonly Piece[];
}

/** A marked piece of content. */
export interface Piece {
  readonly tag: string; // e.g. "/P"
  readonly options: PdfDict;
}

/** Gives what the first page's content does, step by step; a stray EMC closes nothing. */
export function stepsOf(file: PdfFile): Step[] {
  const steps: Step[] = [];
  let operands: PdfValue[] = [];
  let within: readonly Piece[] = [];
  for (const token of tokensIn(
    contentOf(file)
      .map(({ bytes }) => bytes)
      .join('\n'),
  )) {
    if (!(token instanceof Operator)) {
      operands.push(token);
      continue;
    }
    const { name } = token;
    if (name === 'EMC') within = within.slice(0, -1);
    steps.push({ operator: name, operands, within });
    if (name === 'BDC' || name === 'BMC')
      within = [...within, { tag: String(operands[0]), options: dictOf(file, operands[1]) }];
    operands = [];
  }
  return steps;
}

/** A font of the page. */
export interface PageFont {
  readonly name: string; // in the resources, e.g. "F1"
  readonly dict: PdfDict;
  readonly says: ReadonlyMap<number, string>; // by code
  readonly widths: ReadonlyMap<number, number>; // by code, thousandths of the size
}

/** Gives the page's fonts. */
export function fontsOf(file: PdfFile): PageFont[] {
  const fonts = dictOf(file, dictOf(file, pageOf(file)['Resources'])['Font']);
  return Object.entries(fonts).map(([name, value]) => {
    const dict = dictOf(file, value);
    const map = resolve(file, dict['ToUnicode']);
    const says = map instanceof PdfStream ? toUnicode(map.bytes) : new Map<number, string>();
    return { name, dict, says, widths: widthsOf(file, dict) };
  });
}

/** Gives the widths in a list of the form "first [width width …]" (ISO 32000-1, 9.7.4.3). */
function widthsOf(file: PdfFile, font: PdfDict): Map<number, number> {
  const list = listOf(file, dictOf(file, listOf(file, font['DescendantFonts'])[0])['W']);
  return new Map(
    list.flatMap((first, index) => {
      const widths = list[index + 1];
      if (typeof first !== 'number' || !Array.isArray(widths)) return [];
      return widths.map((width, nth) => [first + nth, Number(width)] as const);
    }),
  );
}

function toUnicode(map: string): Map<number, string> {
  const lines = map.matchAll(/^<([\dA-F]{4})> <([\dA-F]*)>$/gm);
  return new Map(
    [...lines].map(([, code = '', text = '']) => [
      parseInt(code, 16),
      new PdfText(`\xFE\xFF${text.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)))}`).text,
    ]),
  );
}

/** Gives the codes that a TJ operator shows. */
export function codesIn(operand: PdfValue | undefined): number[] {
  const texts = (Array.isArray(operand) ? operand : [operand]).filter((one) => one instanceof PdfText);
  return texts.flatMap(({ bytes }) =>
    Array.from(
      { length: bytes.length / 2 },
      (_, index) => (bytes.charCodeAt(2 * index) << 8) | bytes.charCodeAt(2 * index + 1),
    ),
  );
}

/** A node of the structure. */
export interface TreeNode {
  readonly role: string; // e.g. "P"
  readonly dict: PdfDict;
  readonly id: number; // of its object
  readonly parent: TreeNode | null;
  readonly children: readonly TreeChild[];
}

/** What stands in a node: another, a marked piece of the page, an annotation. */
export type TreeChild =
  | { readonly kind: 'node'; readonly node: TreeNode }
  | { readonly kind: 'piece'; readonly mcid: number }
  | { readonly kind: 'object'; readonly id: number };

/** Gives the top nodes of the structure. */
export function treeOf(file: PdfFile): TreeNode[] {
  const root = dictOf(file, catalogOf(file)['StructTreeRoot']);
  return listOf(file, root['K']).flatMap((child) =>
    child instanceof PdfRef ? [nodeOf(file, child, null)] : [],
  );
}

function nodeOf(file: PdfFile, ref: PdfRef, parent: TreeNode | null): TreeNode {
  const dict = dictOf(file, ref);
  const children: TreeChild[] = [];
  const node = { role: String(dict['S']).slice(1), dict, id: ref.id, parent, children };
  for (const child of listOf(file, dict['K'])) {
    const { Type, Obj } = dictOf(file, child);
    if (typeof child === 'number') children.push({ kind: 'piece', mcid: child });
    else if (Type === '/OBJR' && Obj instanceof PdfRef) children.push({ kind: 'object', id: Obj.id });
    else if (child instanceof PdfRef) children.push({ kind: 'node', node: nodeOf(file, child, node) });
  }
  return node;
}

/** Gives nodes and all that stand in them, in their order. */
export function everyNode(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(childrenOf(node))]);
}

/** Gives the nodes that stand directly in a node. */
export function childrenOf(node: TreeNode): TreeNode[] {
  return node.children.flatMap((child) => (child.kind === 'node' ? [child.node] : []));
}
