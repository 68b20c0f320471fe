import type { Code, PhrasingContent, Root, RootContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import { figureKind } from '../base/figure.ts';
import type { FigureNode } from '../base/markdown.ts';
import type { Problem } from '../base/problems.ts';
import { readYaml } from '../base/yaml.ts';
import { readLine } from './body.ts';
import { placeOf } from './clean.ts';
import type { Told } from './figures/fence.ts';
import { placedAt } from './picture-node.ts';

/** A body whose figures are to be read, and the file it stands in. */
export interface Figured {
  readonly file: string; // e.g. "belarus-and-russia/02-position.md"
  readonly root: Root;
}

/** Puts a figure in the place of each fence that holds one's data; what cannot be drawn leaves the body. Gives what is wrong. */
export async function readFigures(bodies: readonly Figured[], language: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const nameFor = namer();
  for (const { file, root } of bodies)
    for (const parent of [root, ...root.children.filter((node) => node.type === 'container')]) {
      if (!parent.children.some(isFence)) continue;
      const children: RootContent[] = [];
      for (const node of parent.children) {
        const read = isFence(node) ? await readFence(node, file, language) : undefined;
        problems.push(...(read?.problems ?? []));
        if (read?.value) children.push({ ...read.value, name: nameFor(file) });
        else if (!read) children.push(node);
      }
      parent.children = children;
    }
  return problems;
}

function isFence(node: RootContent): node is Code {
  return node.type === 'code' && figureKind(node.lang) !== undefined;
}

async function readFence(node: Code, file: string, language: string): Promise<Checked<FigureNode | null>> {
  const kind = figureKind(node.lang);
  const place = placeOf(file, node);
  const yaml = readYaml({ file, text: node.value, firstLine: place.line + 1 });
  if (!kind || yaml.problems.some(({ code }) => code !== 'yaml-comment'))
    return { value: null, problems: yaml.problems };
  const { READERS } = await import('./figures/kinds.ts');
  const read = await (await READERS[kind]())({ yaml: yaml.value, place, language });
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
