import { type PdfFile, PdfRef } from '../../pdf/objects.ts';
import {
  catalogOf,
  childrenOf,
  dictOf,
  everyNode,
  listOf,
  pageOf,
  resolve,
  stepsOf,
  textOf,
  type TreeNode,
  treeOf,
} from '../../pdf/page.ts';
import { type Rule, unless } from './rule.ts';

const nodesOf = (file: PdfFile): TreeNode[] => everyNode(treeOf(file));
const ofRole = (file: PdfFile, role: string): TreeNode[] =>
  nodesOf(file).filter((node) => node.role === role);

/** Where a role may stand, and what may stand in it: ISO 32000-1, 14.8.4, for the roles that a page has. */
const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
};
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'Caption'],
  TR: ['TH', 'TD'],
};
const ROLES = new Set(
  'Document P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD Caption BlockQuote Link Figure Span Code'.split(
    ' ',
  ),
);

/** How a page is told to whoever does not see it (ISO 14289-1, 7.1 to 7.7). */
export const STRUCTURE_RULES: readonly Rule[] = [
  {
    name: 'has one Document around all',
    broken: (file) => {
      const roles = treeOf(file).map(({ role }) => role);
      return unless(roles.join(' ') === 'Document', `its top nodes are ${roles.join(', ')}`);
    },
  },
  {
    name: 'has nodes of standard roles alone, each knowing its parent',
    broken: (file) => {
      const root = dictOf(file, catalogOf(file)['StructTreeRoot']);
      return nodesOf(file).flatMap(({ role, dict, parent }) => [
        ...unless(ROLES.has(role), `${role} is no standard role`),
        ...unless(dictOf(file, dict['P']) === (parent?.dict ?? root), `a ${role} has another parent`),
      ]);
    },
  },
  {
    name: 'nests lists and tables as they are defined',
    broken: (file) =>
      nodesOf(file).flatMap(({ role, parent, children }) => [
        ...unless(
          STANDS_IN[role]?.includes(parent?.role ?? '') ?? true,
          `${role} stands in ${parent?.role ?? 'nothing'}`,
        ),
        ...children.flatMap((child) =>
          unless(
            HOLDS[role] === undefined || (child.kind === 'node' && HOLDS[role].includes(child.node.role)),
            `${role} holds ${child.kind === 'node' ? child.node.role : child.kind}`,
          ),
        ),
      ]),
  },
  {
    name: 'has headings from the first level on, none left out',
    broken: (file) => {
      const levels = nodesOf(file).flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
      return levels.flatMap((level, index) =>
        unless(level <= (levels[index - 1] ?? 0) + 1, `H${level} comes after H${levels[index - 1] ?? 0}`),
      );
    },
  },
  {
    name: 'has tables whose heads say what they head, and rows of one length',
    broken: (file) => [
      ...ofRole(file, 'TH').flatMap(({ dict, parent }) => {
        const { O, Scope } = dictOf(file, dict['A']);
        const first = parent?.parent && childrenOf(parent.parent)[0] === parent;
        return unless(O === '/Table' && Scope === (first ? '/Column' : '/Row'), 'a TH has another scope');
      }),
      ...ofRole(file, 'Table').flatMap((table) => {
        const cells = childrenOf(table).map((row) => childrenOf(row).length);
        return unless(new Set(cells).size === 1, `rows have ${cells.join(', ')} cells`);
      }),
    ],
  },
  {
    name: 'has figures with words for them and a box on the page',
    broken: (file) => {
      const [, , width = 0, height = 0] = listOf(file, pageOf(file)['MediaBox']).map(Number);
      return ofRole(file, 'Figure').flatMap(({ dict }) => {
        const { O, BBox } = dictOf(file, dict['A']);
        const [left = -1, foot = -1, right = -1, top = -1] = listOf(file, BBox).map(Number);
        const within =
          0 <= left && left < right && right <= width && 0 <= foot && foot < top && top <= height;
        return [
          ...unless(textOf(file, dict['Alt']).trim() !== '', 'a figure has no words'),
          ...unless(O === '/Layout' && within, 'a figure has no box on the page'),
        ];
      });
    },
  },
  {
    name: 'has each marked piece once in its structure, in the order of the drawing',
    broken: (file) => {
      const drawn = stepsOf(file).flatMap(({ operator, operands }) => {
        const { MCID } = operator === 'BDC' ? dictOf(file, operands[1]) : {};
        return typeof MCID === 'number' ? [MCID] : [];
      });
      const told = treeOf(file).flatMap(piecesIn);
      return [
        ...unless(
          drawn.every((id, index) => id === index),
          `pieces are drawn in the order ${drawn.join(' ')}`,
        ),
        ...unless(told.join(' ') === drawn.join(' '), `pieces are told in the order ${told.join(' ')}`),
      ];
    },
  },
  {
    name: 'finds the node of each marked piece and of each annotation',
    broken: (file) => {
      const root = dictOf(file, catalogOf(file)['StructTreeRoot']);
      const parents = parentTree(file, root);
      const pieces = listOf(file, parents.get(Number(pageOf(file)['StructParents'] ?? -1)));
      return nodesOf(file).flatMap(({ role, id, children }) =>
        children.flatMap((child) => {
          if (child.kind === 'node') return [];
          const annotation = child.kind === 'object' ? dictOf(file, new PdfRef(child.id)) : {};
          const known =
            child.kind === 'piece'
              ? pieces[child.mcid]
              : parents.get(Number(annotation['StructParent'] ?? -1));
          return unless(
            known instanceof PdfRef && known.id === id,
            `a ${child.kind} of ${role} leads elsewhere`,
          );
        }),
      );
    },
  },
];

function piecesIn(node: TreeNode): number[] {
  return node.children.flatMap((child) =>
    child.kind === 'piece' ? [child.mcid] : child.kind === 'node' ? piecesIn(child.node) : [],
  );
}

function parentTree(file: PdfFile, root: ReturnType<typeof dictOf>): Map<number, ReturnType<typeof resolve>> {
  const numbers = listOf(file, dictOf(file, root['ParentTree'])['Nums']);
  return new Map(
    numbers.flatMap((key, index) =>
      index % 2 === 0 ? [[Number(key), numbers[index + 1] ?? null] as const] : [],
    ),
  );
}
