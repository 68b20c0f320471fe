import { type PdfFile, PdfRef } from '../../pdf/objects.ts';
import { dictOf, everyNode, listOf, pageOf, textOf, type TreeNode, treeOf } from '../../pdf/page.ts';
import { type Rule, unless } from './rule.ts';

const PRINT = 4; // annotation flag, ISO 32000-1, 12.5.3

const linksOf = (file: PdfFile): TreeNode[] => everyNode(treeOf(file)).filter(({ role }) => role === 'Link');
const annotationsOf = (file: PdfFile): PdfRef[] =>
  listOf(file, pageOf(file)['Annots']).filter((one) => one instanceof PdfRef);

/** What leads somewhere (ISO 14289-1, 7.18; ISO 19005-3, 6.3). */
export const LINK_RULES: readonly Rule[] = [
  {
    name: 'has each link on the page in a Link of its structure, and in one alone',
    broken: (file) => {
      const held = linksOf(file).flatMap(({ children }) =>
        children.flatMap((child) => (child.kind === 'object' ? [child.id] : [])),
      );
      const drawn = annotationsOf(file).map(({ id }) => id);
      return [
        ...unless(
          held.join(' ') === drawn.join(' '),
          `links ${drawn.join(' ')} are told as ${held.join(' ')}`,
        ),
        ...linksOf(file).flatMap(({ children }) => [
          ...unless(
            children.some(({ kind }) => kind === 'object'),
            'a Link leads nowhere',
          ),
          ...unless(
            children.some(({ kind }) => kind === 'piece'),
            'a Link has no words',
          ),
        ]),
      ];
    },
  },
  {
    name: 'has links that are printed, described, and bound to their words',
    broken: (file) =>
      annotationsOf(file).flatMap((ref) => {
        const link = dictOf(file, ref);
        const [left = 0, foot = 0, right = 0, top = 0] = listOf(file, link['Rect']).map(Number);
        const points = listOf(file, link['QuadPoints']).map(Number);
        const within = points.every((at, index) =>
          index % 2 === 0 ? at >= left - 0.01 && at <= right + 0.01 : at >= foot - 0.01 && at <= top + 0.01,
        );
        return [
          ...unless(link['Subtype'] === '/Link', `an annotation is a ${String(link['Subtype'])}`),
          ...unless(link['F'] === PRINT, 'a link is not printed'),
          ...unless(textOf(file, link['Contents']).trim() !== '', 'a link is not described'),
          ...unless(typeof link['StructParent'] === 'number', 'a link has no StructParent'),
          ...unless(points.length === 8 && within, 'a link has no QuadPoints within its box'),
        ];
      }),
  },
  {
    name: 'leads to addresses that every viewer opens',
    broken: (file) =>
      annotationsOf(file).flatMap((ref) => {
        const { S, URI } = dictOf(file, dictOf(file, ref)['A']);
        const address = textOf(file, URI);
        return unless(
          S === '/URI' && /^(?:https?:\/\/|mailto:)[!-~]+$/i.test(address),
          `a link leads to "${address}"`,
        );
      }),
  },
];
