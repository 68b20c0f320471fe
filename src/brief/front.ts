import { type Paper, PAPERS } from '../base/model.ts';
import { readYaml } from '../base/yaml.ts';

/** What the brief's front matter says. */
export interface Front {
  readonly title: string;
  readonly author: string;
  readonly language: string; // BCP 47
  readonly paper: Paper;
  readonly date: string; // ISO
  readonly version: string;
}

/** Gives the front matter of the brief's Markdown and the rest of it, which keeps its line numbers. */
export function readFront(markdown: string): { front: Front; body: string } {
  const [whole = '', yaml = ''] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(markdown) ?? [];
  const { data } = readYaml({ file: '', text: yaml, firstLine: 2 }).value;
  const fields = (data ?? {}) as Readonly<Record<string, unknown>>;
  const field = (key: string, otherwise: string): string =>
    typeof fields[key] === 'string' ? fields[key] : otherwise;
  const front = {
    title: field('title', ''),
    author: field('author', ''),
    language: field('language', 'en'),
    paper: PAPERS.find((paper) => paper === fields['paper']) ?? 'a4',
    date: field('date', '1970'),
    version: field('version', ''),
  };
  return { front, body: whole.replace(/[^\n]+/g, '') + markdown.slice(whole.length) };
}
