import type { Code, PhrasingContent, Root, RootContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import { figureKind } from '../base/figure.ts';
import type { FigureNode } from '../base/markdown.ts';
import type { Problem } from '../base/problems.ts';
import { readYaml } from '../base/yaml.ts';
import { readLine } from './body.ts';
import { placeOf } from './clean.ts';
import type { Fence, Told } from './figures/fence.ts';
import type { Shelf } from './figures/files.ts';
import { placedAt } from './picture-node.ts';

/** A body whose figures are to be read, and the file it stands in. */
export interface Figured {
  readonly file: string; // e.g. "belarus-and-russia/02-position.md"
  readonly root: Root;
}

/** Puts a figure in the place of each fence that holds one's data; what cannot be drawn leaves the body. Gives what is wrong. */
export async function readFigures(
  bodies: readonly Figured[],
  { language, shelf }: { readonly language: string; readonly shelf: Shelf },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const nameFor = namer();
  let count = 0;
  for (const { file, root } of bodies)
    for (const parent of [root, ...root.children.filter((node) => node.type === 'container')]) {
      if (!parent.children.some(isFence)) continue;
      const children: RootContent[] = [];
      for (const node of parent.children) {
        if (isFence(node) && ++count > MOST_FIGURES) {
          if (count === MOST_FIGURES + 1) problems.push(tooMany(node, file));
          continue;
        }
        const read = isFence(node) ? await readFence(node, file, { language, open: shelf.open }) : undefined;
        problems.push(...(read?.problems ?? []));
        if (read?.value) children.push({ ...read.value, name: nameFor(file) });
        else if (!read) children.push(node);
      }
      parent.children = children;
    }
  return problems;
}

/** The most figures of a briefing. */
const MOST_FIGURES = 100;

function tooMany(node: Code, file: string): Problem {
  return { code: 'too-much', place: placeOf(file, node), what: 'figures', most: MOST_FIGURES };
}

function isFence(node: RootContent): node is Code {
  return node.type === 'code' && figureKind(node.lang) !== undefined;
}

async function readFence(
  node: Code,
  file: string,
  given: Pick<Fence, 'language' | 'open'>,
): Promise<Checked<FigureNode | null>> {
  const kind = figureKind(node.lang);
  const place = placeOf(file, node);
  const { head, rows } = parted(node.value);
  const firstLine = place.line + 1;
  const yaml = readYaml({ file, ...keyed(node.lang, head, firstLine) });
  if (!kind || yaml.problems.some(({ code }) => code !== 'yaml-comment'))
    return { value: null, problems: yaml.problems };
  const { READERS } = await import('./figures/kinds.ts');
  const table = rows === null ? null : { ...rows, file, firstLine: firstLine + rows.firstLine, indent: 0 };
  const fence = { yaml: yaml.value, place, text: node.value, rows: table, ...given };
  const read = await (await READERS[kind]())(fence);
  const problems = [...yaml.problems, ...read.problems];
  if (!read.value) return { value: null, problems };
  const { figure, told } = read.value;
  const caption = captionOf(told, node, file);
  const position = node.position && { position: node.position };
  return {
    value: { type: 'figure', figure, name: '', alt: told.alt, children: caption.value, ...position },
    problems: [...problems, ...caption.problems],
  };
}

// Key numbers are mostly a list of names and nothing else, which YAML gives no key: it gets one on the line above.
function keyed(kind: Code['lang'], head: string, firstLine: number): { text: string; firstLine: number } {
  const isBare = kind === 'numbers' && /^\s*-(?:\s|$)/.test(head);
  return isBare ? { text: `numbers:\n${head}`, firstLine: firstLine - 1 } : { text: head, firstLine };
}

/** Gives what stands above and below the first line of three hyphens, and how many lines stand above. */
function parted(text: string): { head: string; rows: { text: string; firstLine: number } | null } {
  const line = /^---[ \t]*(?:\n|$)/m.exec(text);
  if (!line) return { head: text, rows: null };
  const head = text.slice(0, line.index);
  return {
    head,
    rows: { text: text.slice(line.index + line[0].length), firstLine: head.split('\n').length },
  };
}

/** Gives a figure's caption, its sources cited at the end; problems in it stand at the fence. */
function captionOf({ caption, sources }: Told, node: Code, file: string): Checked<PhrasingContent[]> {
  const line = readLine(caption, placeOf(file, node));
  const cites = sources.map((id) => ({ type: 'text' as const, value: `[^${id}]` }));
  return {
    value: [...line.value.nodes, ...cites].map((child) => placedAt(child, node)),
    problems: line.problems,
  };
}

/** Gives a function that names figures after their section's file, in letters that every system and address takes. */
function namer(): (file: string) => string {
  const taken = new Set<string>();
  return (file) => {
    const id = (file.split('/').at(-1) ?? '').replace(/\.md$/, '').toLowerCase();
    const stem = `figure-${id.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}`;
    let name = `${stem}.svg`;
    for (let next = 2; taken.has(name); next += 1) name = `${stem}-${next}.svg`;
    taken.add(name);
    return name;
  };
}
