import type { FigureMark, Tag } from '../marks.ts';
import type { Pdf } from './pdf.ts';

/** The page's structure while it is drawn: nodes in the order in which they are first met. */
export interface Structure {
  /** Gives a tag's node. */
  nodeOf(tag: Tag): PDFKit.PDFStructureElement;
  /** Gives the node of a figure, with its box. */
  figure(mark: FigureMark): PDFKit.PDFStructureElement;
  /** Ends all nodes; one left open, and the document is never finished. */
  end(): void;
}

/** What PDFKit may be told of a node, beyond what its types know. */
interface NodeOptions {
  readonly scope?: 'Column' | 'Row'; // that a table's head is the head of
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number]; // pt from the sheet's left and top
}

/** Gives the structure of a document without one. */
export function openStructure(doc: Pdf): Structure {
  const nodes = new Map<Tag, PDFKit.PDFStructureElement>();
  const levelOf = headingLevels();
  const add = (tag: Tag, role: string, options: NodeOptions): PDFKit.PDFStructureElement => {
    const parent = tag.parent && nodeOf(tag.parent);
    const node = doc.struct(role, options as PDFKit.Mixins.StructureElementOptions);
    if (parent) parent.add(node);
    else doc.addStructure(node);
    nodes.set(tag, node);
    return node;
  };
  const nodeOf = (tag: Tag): PDFKit.PDFStructureElement => {
    const known = nodes.get(tag);
    if (known) return known;
    const level = /^H(\d)$/.exec(tag.role)?.[1];
    if (level) return add(tag, `H${levelOf(Number(level))}`, {});
    if (tag.role === 'OL') return numbered(add(tag, 'L', {}));
    const scope = SCOPES[tag.role];
    return scope ? add(tag, 'TH', { scope }) : add(tag, tag.role, {});
  };
  return {
    nodeOf,
    figure: ({ tag, x, y, width, height }) =>
      nodes.get(tag) ?? add(tag, tag.role, { alt: tag.alt, bbox: [x, y, x + width, y + height] }),
    end: () => [...nodes.values()].reverse().forEach((node) => node.end()),
  };
}

const SCOPES: Readonly<Partial<Record<Tag['role'], 'Column' | 'Row'>>> = { TH: 'Column', RH: 'Row' };

// A list by numbers says so (ISO 14289-1, 7.6), for which PDFKit has no option.
function numbered(list: PDFKit.PDFStructureElement): PDFKit.PDFStructureElement {
  const { dictionary } = list as unknown as { readonly dictionary: { readonly data: { A?: object } } };
  dictionary.data.A = { O: 'List', ListNumbering: 'Decimal' };
  return list;
}

/**
 * Gives what turns the levels that headings are written with into levels without a gap, the first being 1 (ISO 14289-1,
 * 7.4.2): each stands one below the nearest heading before it that is written higher.
 */
export function headingLevels(): (written: number) => number {
  const above: number[] = [];
  return (written) => {
    while ((above.at(-1) ?? 0) >= written) above.pop();
    return above.push(written);
  };
}
